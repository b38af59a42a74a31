"""Who may do and see what, for every mutation, root query, subscription and type of node: a new one has to be declared.

What is acted on and looked at is the shopper's wherever it is somebody's, and not for sale or not published wherever
that can be.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, GraphQLObjectType, get_named_type

from domain import ids
from tests import socket
from tests.contract.calls.every import MUTATIONS
from tests.contract.test_contract import RUNNING
from tests.contract.things import Things, things
from tests.contract.town import VIEWERS, Counter, Town, changed, codes, fresh, snapshot
from tests.server import Server

OK, U, F, N, X = "OK", "UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "NULL"

#           stranger, shopper, other, support, catalogue, admin
ANYONE = (OK, OK, OK, OK, OK, OK)
SIGNED_IN = (U, OK, OK, OK, OK, OK)
SUPPORT = (U, F, F, OK, F, OK)
CATALOGUE = (U, F, F, F, OK, OK)
ADMIN = (U, F, F, F, F, OK)
OWN = (U, OK, N, N, N, N)
HELD = (N, OK, N, N, N, N)
BOUGHT = (N, OK, N, OK, N, OK)
BUYERS_ONLY = (U, OK, *["REVIEW_NOT_ALLOWED"] * 4)
NOT_THE_AUTHOR = (U, OK, "INVALID_INPUT", OK, OK, OK)

MAY_DO: Mapping[str, tuple[str, ...]] = {
    "userRegister": ANYONE,
    "userVerify": ANYONE,
    "emailVerificationRequest": ANYONE,
    "userLogin": ANYONE,
    "tokenRefresh": ANYONE,
    "userLogout": SIGNED_IN,
    "passwordResetRequest": ANYONE,
    "passwordReset": ANYONE,
    "passwordChange": SIGNED_IN,
    "emailChangeRequest": SIGNED_IN,
    "userUpdate": SIGNED_IN,
    "userRolesSet": ADMIN,
    "addressCreate": SIGNED_IN,
    "addressUpdate": OWN,
    "addressDelete": OWN,
    "productCreate": CATALOGUE,
    "productUpdate": CATALOGUE,
    "productTranslate": CATALOGUE,
    "productVariantCreate": CATALOGUE,
    "productVariantUpdate": CATALOGUE,
    "categoryCreate": CATALOGUE,
    "categoryUpdate": CATALOGUE,
    "categoryTranslate": CATALOGUE,
    "categoryDelete": CATALOGUE,
    "stockAdjust": CATALOGUE,
    "mediaUpload": SIGNED_IN,
    "cartCreate": ANYONE,
    "cartLinesAdd": HELD,
    "cartLinesUpdate": HELD,
    "cartLinesRemove": HELD,
    "cartUpdate": HELD,
    "orderCreate": HELD,
    "orderCancel": BOUGHT,
    "orderFulfill": SUPPORT,
    "fulfillmentDeliver": SUPPORT,
    "paymentCreate": BOUGHT,
    "paymentCapture": SUPPORT,
    "paymentVoid": SUPPORT,
    "paymentRefund": SUPPORT,
    "reviewCreate": BUYERS_ONLY,
    "reviewUpdate": OWN,
    "reviewDelete": (U, OK, N, OK, N, OK),
    "reviewReply": SUPPORT,
    "reviewVote": NOT_THE_AUTHOR,
    "reviewModerate": SUPPORT,
}

SEEN_BY_STAFF_ALONE = (X, X, X, X, OK, OK)
OF_AN_ORDER = (X, OK, X, OK, X, OK)
OF_A_CART = (X, OK, X, X, X, X)

MAY_ASK: Mapping[str, tuple[str, ...]] = {
    "shop": ANYONE,
    "node": OF_AN_ORDER,
    "nodes": ANYONE,
    "me": (X, OK, OK, OK, OK, OK),
    "users": SUPPORT,
    "product": SEEN_BY_STAFF_ALONE,
    "productVariant": SEEN_BY_STAFF_ALONE,
    "products": (U, F, F, F, OK, OK),
    "category": ANYONE,
    "categories": ANYONE,
    "cart": OF_A_CART,
    "order": OF_AN_ORDER,
    "orders": SIGNED_IN,
    "payment": OF_AN_ORDER,
    "review": OF_AN_ORDER,
    "reviews": SUPPORT,
}

MAY_FOLLOW: Mapping[str, tuple[str, ...]] = {
    "orderStatusChanged": BOUGHT,
    "orderFeed": SUPPORT,
    "cartChanged": HELD,
    "variantAvailabilityChanged": (N, N, N, N, OK, OK),
}

MAY_SEE: Mapping[str, tuple[str, ...]] = {
    "User": OF_AN_ORDER,
    "Session": OF_AN_ORDER,
    "SavedAddress": OF_AN_ORDER,
    "Product": SEEN_BY_STAFF_ALONE,
    "ProductVariant": SEEN_BY_STAFF_ALONE,
    "Category": ANYONE,
    "Media": OF_AN_ORDER,
    "Cart": OF_A_CART,
    "CartLine": OF_A_CART,
    "Order": OF_AN_ORDER,
    "OrderLine": OF_AN_ORDER,
    "OrderEvent": OF_AN_ORDER,
    "Fulfillment": OF_AN_ORDER,
    "Payment": OF_AN_ORDER,
    "Refund": OF_AN_ORDER,
    "Review": OF_AN_ORDER,
    "ReviewReply": OF_AN_ORDER,
}


Arguments = Callable[[Things], str]
QUERIES: Mapping[str, Arguments] = {
    "shop": lambda _: "",
    "node": lambda had: f'(id: "{had.id["Order"]}")',
    "nodes": lambda had: f'(ids: ["{had.id["Category"]}"])',
    "me": lambda _: "",
    "users": lambda _: "",
    "product": lambda had: f'(id: "{had.id["Product"]}")',
    "productVariant": lambda had: f'(id: "{had.id["ProductVariant"]}")',
    "products": lambda _: "(filter: { status: DRAFT })",
    "category": lambda had: f'(id: "{had.id["Category"]}")',
    "categories": lambda _: "",
    "cart": lambda had: f'(id: "{had.id["Cart"]}")',
    "order": lambda had: f'(number: "{had.number}")',
    "orders": lambda _: "",
    "payment": lambda had: f'(id: "{had.id["Payment"]}")',
    "review": lambda had: f'(id: "{had.id["Review"]}")',
    "reviews": lambda _: "",
}
SUBSCRIPTIONS: Mapping[str, Arguments] = {
    "orderStatusChanged": lambda had: f'(orderId: "{had.id["Order"]}")',
    "orderFeed": lambda _: "",
    "cartChanged": lambda had: f'(cartId: "{had.id["Cart"]}")',
    "variantAvailabilityChanged": lambda had: f'(variantIds: ["{had.id["ProductVariant"]}"])',
}


def fields(root: GraphQLObjectType | None) -> set[str]:
    assert root is not None
    return set(root.fields)


def nodes() -> set[str]:
    return {kind.name for kind in RUNNING.get_implementations(RUNNING.type_map["Node"]).objects}  # pyright: ignore


def test_everything_that_can_be_asked_for_is_declared_here() -> None:
    assert fields(RUNNING.mutation_type) == set(MAY_DO) == set(MUTATIONS)
    assert fields(RUNNING.query_type) == set(MAY_ASK) == set(QUERIES)
    assert fields(RUNNING.subscription_type) == set(MAY_FOLLOW) == set(SUBSCRIPTIONS)
    assert nodes() == set(MAY_SEE)


def with_key(mutation: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Add an idempotency key where one can be sent."""
    assert RUNNING.mutation_type is not None
    kind = get_named_type(RUNNING.mutation_type.fields[mutation].args["input"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    key = {"idempotencyKey": "a key that nobody guesses"} if "idempotencyKey" in kind.fields else {}
    return {**given, **key}


async def arrange(counter: Counter, mutation: str) -> tuple[Town, dict[str, Any], dict[str, tuple[int, str]]]:
    town = await fresh(counter)
    call = await MUTATIONS[mutation](town)
    return town, with_key(mutation, call.given), await snapshot()


@pytest.mark.parametrize("mutation", sorted(MAY_DO))
async def test_a_mutation_is_for_whom_it_is_for(counter: Counter, mutation: str) -> None:
    arranged, told, wrote = None, dict[str, str](), list[str]()

    for viewer, expected in zip(VIEWERS, MAY_DO[mutation], strict=True):
        # What was refused has changed nothing, so that the next one may find the same.
        arranged = arranged or await arrange(counter, mutation)
        town, given, before = arranged
        result = await town.run(mutation, given, viewer)
        # Files of a stranger are not even read: the endpoint itself says so.
        told[viewer] = " ".join(result.codes or codes(result.data[mutation])) or OK
        if expected == OK:
            arranged = None
        elif changed(before, await snapshot()):
            wrote.append(viewer)

    assert told == dict(zip(VIEWERS, MAY_DO[mutation], strict=True))
    assert wrote == []


async def asked(town: Town, name: str, arguments: str, viewer: str) -> str:
    """Ask a root query; gives what became of it."""
    kind = get_named_type(RUNNING.query_type.fields[name].type) if RUNNING.query_type else None
    is_node = getattr(kind, "name", "") == "Node" or "id" in getattr(kind, "fields", {})
    selected = "{ id }" if is_node else "{ __typename }"
    result = await town.counter.api.run(f"{{ {name}{arguments} {selected} }}", token=town.tokens[viewer])
    if result.errors:
        assert result.data is None or result.data[name] is None
        return " ".join(result.codes)
    return X if result.data[name] in (None, [None]) else OK


async def by_viewer(look: Callable[[str], Awaitable[str]]) -> tuple[str, ...]:
    return tuple([await look(viewer) for viewer in VIEWERS])


async def test_a_root_query_shows_what_is_the_viewers_to_see(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)

    told = {
        name: await by_viewer(lambda viewer, name=name: asked(town, name, QUERIES[name](had), viewer))
        for name in MAY_ASK
    }

    assert told == dict(MAY_ASK)


async def test_a_node_is_seen_by_whom_its_typed_field_shows_it_to(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)

    told = {
        name: await by_viewer(lambda viewer, name=name: asked(town, "node", f'(id: "{had.id[name]}")', viewer))
        for name in MAY_SEE
    }
    at_once = {
        name: await by_viewer(lambda viewer, name=name: asked(town, "nodes", f'(ids: ["{had.id[name]}"])', viewer))
        for name in MAY_SEE
    }

    assert told == dict(MAY_SEE)
    assert at_once == dict(MAY_SEE)


async def test_lists_hold_what_is_the_viewers_to_see_and_nothing_else(counter: Counter) -> None:
    town = await fresh(counter)
    had = await things(town)
    own, foreign = had.id["Order"], had.others["Order"]
    mug, jug = ids.encode("Product", town.mug.id), ids.encode("Product", town.hidden.id)

    async def listed(name: str, arguments: str, viewer: str) -> set[str]:
        document = f"{{ {name}{arguments} {{ nodes {{ id }} totalCount }} }}"
        page = (await town.counter.api.run(document, token=town.tokens[viewer])).payload(name)
        assert page["totalCount"] == len(page["nodes"])
        return {node["id"] for node in page["nodes"]}

    orders = {viewer: await listed("orders", "", viewer) for viewer in VIEWERS[1:]}
    products = {
        viewer: await listed("products", f'(filter: {{ ids: ["{mug}", "{jug}"] }})', viewer) for viewer in VIEWERS
    }

    everything = {own, foreign}
    assert orders == {
        "shopper": {own},
        "other": {foreign},
        "support": everything,
        "catalogue": set(),
        "admin": everything,
    }
    assert products == {viewer: {mug, jug} if viewer in ("catalogue", "admin") else {mug} for viewer in VIEWERS}


@pytest.mark.parametrize("name", sorted(MAY_FOLLOW))
async def test_a_subscription_is_for_whom_it_is_for(counter: Counter, server: Server, name: str) -> None:
    town = await fresh(counter)
    had = await things(town)
    told = dict[str, str]()

    for viewer, expected in zip(VIEWERS, MAY_FOLLOW[name], strict=True):
        async with socket.opened(server.socket_url) as opened:
            token = town.tokens[viewer]
            await opened.init({"token": token} if token is not None else None)
            id = await opened.subscribe(f"subscription {{ {name}{SUBSCRIPTIONS[name](had)} {{ __typename }} }}")
            if expected == OK and name == "orderFeed":
                # It says nothing until something changes; a question that is answered after it shows that it goes on.
                after = await opened.subscribe("{ shop { name } }")
                told[viewer] = OK if "data" in await opened.next(after) else "REFUSED"
            elif expected == OK:
                told[viewer] = OK if "errors" not in await opened.next(id) else "REFUSED"
            else:
                told[viewer] = (await opened.refused(id))["extensions"]["code"]

    assert told == dict(zip(VIEWERS, MAY_FOLLOW[name], strict=True))
