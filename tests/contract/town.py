"""A small shop in which everybody has something, made anew as often as a test needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type, is_leaf_type
from redis.asyncio import Redis

from domain import ids
from domain.access import Role
from domain.ids import CategoryId, OrderId, UserId
from kit import db
from services.order import access
from tests.api import Api, Result
from tests.conftest import SECRET, empty
from tests.contract.test_contract import RUNNING
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import shop as make_shop
from tests.make import user as make_user
from tests.make.product import Made, Product, Variant
from tests.simulators.bank.running import BankProcess, Receiver

VIEWERS = ("stranger", "shopper", "other", "support", "catalogue", "admin")
ROLES = {"support": [Role.SUPPORT], "catalogue": [Role.CATALOGUE], "admin": [Role.ADMIN]}
UNCOUNTED = {"throttle", "tortoise_migrations"}
ADDRESS = {
    "recipient": "Ada Lovelace",
    "line1": "Unter den Linden 1",
    "city": "Berlin",
    "postalCode": "10117",
    "country": "DE",
}


@dataclass(frozen=True)
class Counter:
    """Where calls are made: an API that takes payments at a bank, which tells a receiver and not the shop."""

    api: Api
    bank: BankProcess
    receiver: Receiver
    redis: Redis


@dataclass(frozen=True)
class Town:
    """What is there: `mug` comes in blue and red, `hidden` is not for sale yet; orders are the buyer's."""

    counter: Counter
    users: Mapping[str, make_user.User]
    tokens: Mapping[str, str | None]
    kitchen: CategoryId
    cellar: CategoryId
    mug: Made
    hidden: Made
    is_guest: bool = False

    @property
    def buyer(self) -> str:
        """Who calls where a buyer has to: a guest holds secrets instead of an account."""
        return "stranger" if self.is_guest else "shopper"

    @property
    def owner(self) -> UserId | None:
        """Whose the carts and the orders are."""
        return None if self.is_guest else self.users["shopper"].key

    def line(self, *, quantity: int = 2) -> make_order.Line:
        """A line of blue mugs."""
        return make_order.Line(variant_id=self.mug.variant_id, product_id=self.mug.id, quantity=quantity)

    def order(self, order_id: OrderId) -> dict[str, Any]:
        """Name an order as its buyer does."""
        token = {"accessToken": access.token(order_id, secret=SECRET)} if self.is_guest else {}
        return {"orderId": ids.encode("Order", order_id), **token}

    async def send(self, mutation: str, given: Mapping[str, Any], viewer: str) -> Any:
        """Make a call and give its payload."""
        result = await self.run(mutation, given, viewer)
        assert result.errors == [], result.errors
        return result.data[mutation]

    async def run(self, mutation: str, given: Mapping[str, Any], viewer: str) -> Result:
        """Make a call and give the whole answer."""
        return await self.counter.api.run(document(mutation), {"input": dict(given)}, token=self.tokens[viewer])


async def fresh(counter: Counter, *, is_guest: bool = False) -> Town:
    """Make the town anew: whatever was there is gone."""
    await empty()
    await counter.redis.flushdb()
    await make_shop.shop()
    users = {name: await make_user.user(roles=ROLES.get(name, [])) for name in VIEWERS[1:]}
    tokens = {name: await make_user.token(user) for name, user in users.items()}
    kitchen, cellar = await make_product.category("Kitchen"), await make_product.category("Cellar")
    await make_product.label("color", en="Colour")
    await make_product.label("color", "blue", en="Blue")
    await make_product.label("color", "red", en="Red")
    colours = [Variant(sku=f"MUG-{name}", options={"color": name}) for name in ("blue", "red")]
    mug, hidden = await make_product.products(
        Product(name="Mug", category=kitchen, variants=colours, stars=(0, 0, 0, 0, 3)),
        Product(name="Jug", category=kitchen, status="DRAFT", variants=[Variant(sku="JUG")]),
    )
    return Town(counter, users, {"stranger": None, **tokens}, kitchen, cellar, mug, hidden, is_guest)


def document(mutation: str) -> str:
    """Write a mutation that selects the ids of all that its payload holds, and its errors."""
    assert RUNNING.mutation_type is not None
    field = RUNNING.mutation_type.fields[mutation]
    payload = get_named_type(field.type)
    assert isinstance(payload, GraphQLObjectType)
    selected = " ".join(selection(payload, name) for name in payload.fields if name != "errors")
    errors = "errors { __typename code message path }"
    return f"mutation ($input: {field.args['input'].type}) {{ {mutation}(input: $input) {{ {selected} {errors} }} }}"


def selection(parent: GraphQLObjectType, name: str) -> str:
    """Select a field: a leaf as it is, a node by its id, anything else by its type's name."""
    kind = get_named_type(parent.fields[name].type)
    if is_leaf_type(kind):
        return name
    is_node = isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and "id" in kind.fields
    return f"{name} {{ {'id' if is_node else '__typename'} }}"


def codes(payload: Any) -> list[str]:
    return [error["code"] for error in payload["errors"]]


async def snapshot() -> dict[str, tuple[int, str]]:
    """Count and digest the rows of every table, but for those that count attempts."""
    tables = await db.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
    names = [row["tablename"] for row in tables if row["tablename"] not in UNCOUNTED]
    parts = [
        f"SELECT '{name}' AS name, count(*) AS n, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS d "
        f"FROM {name} t"
        for name in names
    ]
    rows = await db.fetch(" UNION ALL ".join(parts))
    return {row["name"]: (row["n"], row["d"]) for row in rows}


def grown(before: Mapping[str, tuple[int, str]], after: Mapping[str, tuple[int, str]]) -> dict[str, int]:
    """Tell by how many rows each table has grown."""
    return {name: after[name][0] - count for name, (count, _) in before.items() if after[name][0] != count}


def changed(before: Mapping[str, tuple[int, str]], after: Mapping[str, tuple[int, str]]) -> list[str]:
    """Name the tables whose rows are others."""
    return [name for name, was in before.items() if after[name] != was]
