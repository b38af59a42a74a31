"""Where things are found whose fields are looked at: from a node, or from a root field, downwards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLObjectType, get_named_type, is_leaf_type

from tests.api import Result
from tests.contract.full import ACTIONS, act
from tests.contract.test_contract import RUNNING
from tests.contract.things import Things
from tests.contract.town import Town


@dataclass(frozen=True)
class Reach:
    """`path` leads from a node of the type, or from the query where there is none."""

    node: str | None
    path: str = ""


REACH: Mapping[str, Reach] = {
    "Shop": Reach(None, "shop"),
    "PaymentGateway": Reach(None, "shop.paymentGateways"),
    "UserConnection": Reach(None, "users"),
    "UserEdge": Reach(None, "users.edges"),
    "ProductConnection": Reach(None, "products"),
    "ProductEdge": Reach(None, "products.edges"),
    "OrderConnection": Reach("User", "orders"),
    "OrderEdge": Reach("User", "orders.edges"),
    "ReviewConnection": Reach("Product", "reviews"),
    "ReviewEdge": Reach("Product", "reviews.edges"),
    "ProductVariantConnection": Reach("Product", "variants"),
    "ProductVariantEdge": Reach("Product", "variants.edges"),
    "OrderEventConnection": Reach("Order", "events"),
    "OrderEventEdge": Reach("Order", "events.edges"),
    "PageInfo": Reach("Order", "events.pageInfo"),
    "User": Reach("User"),
    "Session": Reach("Session"),
    "SavedAddress": Reach("SavedAddress"),
    "Address": Reach("Order", "shippingAddress"),
    "Product": Reach("Product"),
    "RatingSummary": Reach("Product", "rating"),
    "Attribute": Reach("Product", "attributes"),
    "ProductOption": Reach("Product", "options"),
    "OptionValue": Reach("Product", "options.values"),
    "MoneyRange": Reach("Product", "priceRange"),
    "ProductVariant": Reach("ProductVariant"),
    "SelectedOption": Reach("ProductVariant", "selectedOptions"),
    "Availability": Reach("ProductVariant", "availability"),
    "Category": Reach("Category"),
    "Media": Reach("Media"),
    "Image": Reach("Media", "image"),
    "Cart": Reach("Cart"),
    "CartLine": Reach("CartLine"),
    "DeliveryOption": Reach("Cart", "deliveryOptions"),
    "PriceExplanation": Reach("Cart", "explanation"),
    "PriceStep": Reach("Cart", "explanation.steps"),
    "PriceRejection": Reach("Cart", "explanation.rejected"),
    "Order": Reach("Order"),
    "Money": Reach("Order", "total"),
    "OrderLine": Reach("OrderLine"),
    "OrderEvent": Reach("OrderEvent"),
    "Fulfillment": Reach("Fulfillment"),
    "FulfillmentLine": Reach("Fulfillment", "lines"),
    "Payment": Reach("Payment"),
    "PaymentEvent": Reach("Payment", "events"),
    "RedirectAction": Reach("Payment", "nextAction"),
    "QrCodeAction": Reach("Payment", "nextAction"),
    "SdkAction": Reach("Payment", "nextAction"),
    "Refund": Reach("Refund"),
    "Review": Reach("Review"),
    "ReviewReply": Reach("ReviewReply"),
}


def object_type(name: str) -> GraphQLObjectType:
    kind = RUNNING.type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    return kind


def selected(type_name: str, names: list[str]) -> str:
    """Select fields: leaves as they are, pages by how much is in them, anything else by its type's name."""
    parts: list[str] = []
    for name in names:
        kind: Any = get_named_type(object_type(type_name).fields[name].type)
        is_page = "totalCount" in getattr(kind, "fields", {})
        below = "" if is_leaf_type(kind) else " { totalCount }" if is_page else " { __typename }"
        parts.append(f"{name}{below}")
    return f"... on {type_name} {{ {' '.join(parts)} }}"


def document(had: Things, type_name: str, names: list[str]) -> str:
    """Ask for fields of what is reached; `__typename` keeps a selection from being empty."""
    reach = REACH[type_name]
    text = f"{{ __typename {selected(type_name, names)} }}"
    for step in reversed(reach.path.split(".") if reach.path else []):
        text = f"{{ {step} {text} }}"
    if reach.node is None:
        return text
    return f'{{ node(id: "{had.id[reach.node]}") {{ ... on {reach.node} {text} }} }}'


def found(reach: Reach, data: Any) -> Iterator[Any]:
    """Give the objects that are reached."""
    steps = ["node"] if reach.node is not None else []
    level = [data]
    for step in [*steps, *(reach.path.split(".") if reach.path else [])]:
        below = [each[step] for each in level if each is not None]
        level = [one for each in below for one in (each if isinstance(each, list) else [each])]
    return (each for each in level if each is not None)


def is_shown(value: Any) -> bool:
    """Tell whether there is something: no null, no empty list, no page without entries."""
    return value not in (None, [], {"totalCount": 0})


async def outcomes(town: Town, had: Things, type_name: str, viewer: str) -> dict[str, str]:
    """Tell for each field whether a viewer is shown something: OK, NULL, or the code that it is refused by."""
    if type_name in ACTIONS:
        await act(type_name)
    names = list(object_type(type_name).fields)
    whole = await _ask(town, document(had, type_name, names), viewer)
    if not whole.errors:
        objects = list(found(REACH[type_name], whole.data))
        return {name: "OK" if any(is_shown(each[name]) for each in objects) else "NULL" for name in names}
    return {name: await _alone(town, had, type_name, name, viewer) for name in names}


async def _alone(town: Town, had: Things, type_name: str, name: str, viewer: str) -> str:
    result = await _ask(town, document(had, type_name, [name]), viewer)
    if result.errors:
        return " ".join(sorted(set(result.codes)))
    return "OK" if any(is_shown(each[name]) for each in found(REACH[type_name], result.data)) else "NULL"


async def _ask(town: Town, text: str, viewer: str) -> Result:
    return await town.counter.api.run(text, token=town.tokens[viewer])
