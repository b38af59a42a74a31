"""The usual pages of a front end are read in so many statements, however much is on them: no more than they need."""

from dataclasses import dataclass

import pytest

from benchmarks.scenarios.reads import CATALOGUE, DEEP, DETAIL, ORDERS
from tests.api import Api
from tests.schema.shelves import filled

pytestmark = pytest.mark.usefixtures("shop")

CART = """
{ cart { id totalQuantity total { amount } lines {
  id quantity total { amount } variant { id sku name image { url } product { id slug name } } } } }
"""
TO_SEND = """
{ orders(first: 50) { nodes {
  number status total { amount } user { email } availableActions lines { sku quantity } payments { gateway state } } } }
"""
TO_MODERATE = "{ reviews(first: 50) { nodes { rating body replies { body } product { name } } } }"


@dataclass(frozen=True)
class Page:
    """A page, and the statements that it is read in; those for a user also read the session."""

    document: str
    reads: tuple[str, ...]
    is_personal: bool = False


PAGES = {
    "catalogue": Page(CATALOGUE, ("products with their first variants",)),
    "deep": Page(DEEP, ("products with the spans of their prices and their first variants",)),
    "detail": Page(
        DETAIL, ("product with the span of its prices and its first variants", "words", "reviews with replies")
    ),
    "orders": Page(ORDERS, ("session", "orders with lines and payments"), is_personal=True),
    "cart": Page(CART, ("session", "cart", "variants", "words", "products"), is_personal=True),
    "to send": Page(
        *(TO_SEND, ("session", "orders with lines and payments", "users", "sums of payments", "lines", "parcels")),
        is_personal=True,
    ),
    "to moderate": Page(TO_MODERATE, ("session", "reviews with replies", "products"), is_personal=True),
}
"""The tree of categories, which the catalogue's pages show, is held in memory."""


@pytest.mark.parametrize("count", [1, 4])
async def test_a_page_is_read_in_so_many_statements(api: Api, statements: list[str], count: int) -> None:
    shelves = await filled(count)
    read: dict[str, int] = {}

    for name, page in PAGES.items():
        token = shelves.token if page.is_personal else None
        variables = {"slug": shelves.slug} if "$slug" in page.document else {}
        for _ in range(2):
            statements.clear()
            result = await api.run(page.document, variables, token=token)
            assert result.errors == [], name
        read[name] = len(statements)

    assert read == {name: len(page.reads) for name, page in PAGES.items()}
