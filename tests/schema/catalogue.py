"""What the tests of the catalogue send, and as whom."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domain import ids
from domain.access import Role
from tests.api import Api, Result
from tests.make import user as make_user

ERRORS = "errors { code message path }"


def product_id(key: UUID) -> str:
    return ids.encode("Product", key)


def variant_id(key: UUID) -> str:
    return ids.encode("ProductVariant", key)


def category_id(key: UUID) -> str:
    return ids.encode("Category", key)


async def staff() -> str:
    """Give the access token of someone who keeps the catalogue."""
    return await make_user.token(await make_user.user(roles=[Role.CATALOGUE]))


async def shopper() -> str:
    return await make_user.token(await make_user.user())


async def names(api: Api, arguments: str, *, token: str | None = None, **headers: str) -> list[str]:
    """List the names of the products that a query gives."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    result = await api.run(f"{{ products{arguments} {{ nodes {{ name }} }} }}", token=token, headers=sent)
    return [node["name"] for node in result.payload("products")["nodes"]]


async def write(api: Api, mutation: str, given: Mapping[str, Any], fields: str, *, token: str | None) -> Any:
    """Run a mutation with this input; give its payload."""
    kind = mutation[0].upper() + mutation[1:]
    document = f"mutation($input: {kind}Input!) {{ {mutation}(input: $input) {{ {fields} {ERRORS} }} }}"
    return (await api.run(document, {"input": given}, token=token)).payload(mutation)


def refused(result: Result) -> tuple[list[str], list[Any]]:
    """Give the codes of a refusal and where it stands."""
    return result.codes, [error.get("path") for error in result.errors]


def usd(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "USD"}


def word(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value}
