"""Whatever is written shows within a second, at whatever process it is asked for."""

from collections.abc import Mapping
from typing import Any

import pytest

from domain import ids
from kit import db
from tests.answers.conftest import Asker
from tests.answers.documents import DOCUMENTS
from tests.contract.calls.every import MUTATIONS
from tests.contract.test_access import with_key
from tests.contract.town import Counter, Town, fresh

SHOWS = (
    "categoryCreate",
    "categoryDelete",
    "categoryTranslate",
    "categoryUpdate",
    "orderCancel",
    "orderCreate",
    "productCreate",
    "productTranslate",
    "productUpdate",
    "productVariantCreate",
    "productVariantUpdate",
    "reviewCreate",
    "reviewDelete",
    "reviewModerate",
    "reviewReply",
    "reviewUpdate",
    "reviewVote",
    "stockAdjust",
)
"""The mutations by which something is another for a stranger; of the others below nothing is."""
SHOWS_NOTHING = ("cartLinesAdd",)

Asked = tuple[str, Mapping[str, Any]]


async def asked(town: Town) -> list[Asked]:
    """Ask for all that a stranger can see of what is there, and for some of what is not yet."""
    mug = ids.encode("Product", town.mug.id)
    reviews = [row["id"] for row in await db.fetch("SELECT id FROM review")]
    return [
        ("DETAIL", {"slug": town.mug.slug}),
        ("DETAIL", {"id": mug}),
        ("DETAIL", {"slug": "jar"}),
        ("DETAIL", {"slug": "big-mug"}),
        ("LIST", {"filter": {"inStock": True}, "sort": "PRICE_ASC"}),
        ("LIST", {"filter": {"categoryIds": [ids.encode("Category", town.kitchen)]}, "query": "u"}),
        ("TREE", {}),
        ("CATEGORY", {"id": ids.encode("Category", town.kitchen)}),
        ("GERMAN", {}),
        ("VARIANT", {"id": ids.encode("ProductVariant", town.mug.variant_id)}),
        ("VARIANT", {"sku": "MUG-red"}),
        ("VARIANT", {"sku": "JAR"}),
        *(("REVIEW", {"id": ids.encode("Review", each)}) for each in reviews),
    ]


@pytest.mark.parametrize("mutation", SHOWS + SHOWS_NOTHING)
async def test_what_a_mutation_writes_shows(counter: Counter, here: Asker, mutation: str) -> None:
    town = await fresh(counter)
    call = await MUTATIONS[mutation](town)
    questions = await asked(town)
    await here.forget()
    before = [await here.data(name, given) for name, given in questions]

    payload = await town.send(mutation, with_key(mutation, call.given), call.by)
    after = [(await town.counter.api.run(DOCUMENTS[name], given)).data for name, given in questions]

    assert payload["errors"] == []
    assert (before != after) is (mutation in SHOWS)
    for (name, given), expected in zip(questions, after, strict=True):
        await here.until(name, given, expected, within=1)
