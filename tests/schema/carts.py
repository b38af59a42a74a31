"""What the tests of carts send, and what they read."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domain import ids
from tests.api import Api, Result

CART = """
fragment cart on Cart {
  id version currency email
  lines { id variant { id sku } quantity unitPrice { amount } total { amount } priceAtAdd { amount } }
  totalQuantity couponCodes
  shippingAddress { recipient line1 city region postalCode country } billingAddress { city }
  deliveryOptions { code name price { amount currency } estimate } deliveryOption { code }
  subtotal { amount } discountTotal { amount } deliveryTotal { amount } taxTotal { amount } total { amount currency }
  missing explanation { steps { rule reason before { amount } after { amount } } rejected { rule reason } } expiresAt
}
"""
ERRORS = """
errors {
  __typename code message path
  ... on QuantityRuleError { minimum maximum step }
  ... on OutOfStockError { variant { id } requested available }
  ... on ConflictError { current { id ... on Cart { version } } }
  ... on CartClosedError { order { number } }
}
"""
READ = f"query ($id: ID) {{ cart(id: $id) {{ ...cart }} }} {CART}"


def mutation(name: str) -> str:
    kind = name[0].upper() + name[1:]
    return (
        f"mutation ($input: {kind}Input!) {{ {name}(input: $input) "
        f"{{ cart {{ ...cart }} warnings {{ kind lineId message }} {ERRORS} }} }} {CART}"
    )


CREATE = mutation("cartCreate")
ADD = mutation("cartLinesAdd")
UPDATE_LINES = mutation("cartLinesUpdate")
REMOVE = mutation("cartLinesRemove")
UPDATE = mutation("cartUpdate")
ORDER = f"""
mutation ($input: OrderCreateInput!) {{
  orderCreate(input: $input) {{
    order {{
      id number status paymentStatus accessToken payBefore subtotal {{ amount }} deliveryTotal {{ amount }}
      taxTotal {{ amount }} total {{ amount currency }} email user {{ email }}
      lines {{ productName quantity total {{ amount }} tax {{ amount }} }}
      shippingAddress {{ city }} events {{ nodes {{ seq type }} }}
    }}
    {ERRORS.rstrip().rstrip("}")}
      ... on CartIncompleteError {{ missing }}
      ... on TotalChangedError {{ expected {{ amount }} actual {{ amount currency }} cart {{ id }} }}
    }}
  }}
}}
"""


def variant_id(key: UUID) -> str:
    return ids.encode("ProductVariant", key)


def line_id(key: UUID) -> str:
    return ids.encode("CartLine", key)


async def send(
    api: Api,
    document: str,
    given: Mapping[str, Any],
    *,
    token: str | None = None,
    cookie: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Any:
    """Run a mutation with this input and give its payload."""
    result = await run(api, document, given, token=token, cookie=cookie, headers=headers)
    assert result.errors == [], result.errors
    (payload,) = result.data.values()
    return payload


async def run(
    api: Api,
    document: str,
    given: Mapping[str, Any],
    *,
    token: str | None = None,
    cookie: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Result:
    cookies = {"souk_cart": cookie} if cookie is not None else None
    return await api.run(document, {"input": dict(given)}, token=token, cookies=cookies, headers=headers)


async def read(
    api: Api,
    id: str | None = None,
    *,
    token: str | None = None,
    cookie: str | None = None,
    in_context: str = "",
) -> Any:
    """Read a cart by its id, or without one."""
    cookies = {"souk_cart": cookie} if cookie is not None else None
    document = READ.replace("query ($id: ID)", f"query ($id: ID) {in_context}")
    result = await api.run(document, {"id": id}, token=token, cookies=cookies)
    return result.payload("cart")


def codes(payload: Any) -> list[str]:
    """The codes of what a payload refuses; then there is no cart in it."""
    if payload["errors"]:
        assert payload["cart"] is None
        assert payload["warnings"] == []
    return [error["code"] for error in payload["errors"]]


def quantities(cart: Any) -> list[int]:
    return [line["quantity"] for line in cart["lines"]]
