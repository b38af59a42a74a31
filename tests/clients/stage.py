"""What the clients find: a small shop, people with accounts, and something that belongs to somebody else."""

from dataclasses import dataclass
from typing import Any

from domain import ids
from domain.access import Role
from tests.journeys.steps import Goods, goods
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Made, Product, Variant
from tests.server import Server

LAMPS = 25
ROLES = {"support": [Role.SUPPORT], "catalogue": [Role.CATALOGUE]}


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the server is, and what the clients may know of the shop. Everything in it can be written as JSON."""

    url: str
    endpoint: str
    socket: str
    password: str
    emails: dict[str, str]
    tokens: dict[str, str]
    kitchen: str
    light: str
    mug: dict[str, Any]
    pot: dict[str, Any]
    lamps: list[dict[str, str]]
    foreign: dict[str, str]


async def stage(server: Server) -> Stage:
    """Fill an empty shop."""
    sold = await goods()
    light, lamps = await _lamps()
    users = {
        name: await make_user.user(email=f"{name}@souk.example", roles=ROLES.get(name, []))
        for name in ("ada", "bob", *ROLES)
    }
    bob = users["bob"].key
    order = await make_order.order(user_id=bob, email="bob@souk.example")
    address = await make_user.address(users["bob"])
    return Stage(
        url=server.url,
        endpoint=f"{server.url}/graphql",
        socket=server.socket_url,
        password=make_user.PASSWORD,
        emails={name: user.email for name, user in users.items()},
        tokens={name: await make_user.token(user) for name, user in users.items()},
        kitchen=sold.kitchen,
        light=light,
        mug=_known(sold.mug),
        pot=_known(sold.pot),
        lamps=[
            {"id": ids.encode("Product", lamp.id), "variant": ids.encode("ProductVariant", lamp.variant_id)}
            for lamp in lamps
        ],
        foreign={
            "user": ids.encode("User", bob),
            "order": ids.encode("Order", order.id),
            "orderLine": ids.encode("OrderLine", order.line_id),
            "address": ids.encode("SavedAddress", address),
            "draft": await _draft(sold),
        },
    )


async def _lamps() -> tuple[str, list[Made]]:
    """Write what fills several pages."""
    light = await make_product.category("Lamps", slug="lamps")
    await make_product.label("material", en="Material")
    await make_product.label("material", "brass", en="Brass")
    lamps = [
        Product(
            name=f"Lamp {number:02}",
            slug=f"lamp-{number:02}",
            category=light,
            attributes={"material": "brass"},
            popularity=100 - number,
            variants=[Variant(sku=f"LAMP-{number:02}", prices={"USD": 2000 + number, "EUR": 1900 + number})],
        )
        for number in range(1, LAMPS + 1)
    ]
    return ids.encode("Category", light), await make_product.products(*lamps)


async def _draft(sold: Goods) -> str:
    draft = await make_product.product(name="Not yet", status="DRAFT", category=ids.decode_as("Category", sold.kitchen))
    return ids.encode("Product", draft.id)


def _known(made: Made) -> dict[str, Any]:
    return {
        "id": ids.encode("Product", made.id),
        "slug": made.slug,
        "name": made.name,
        "variants": [ids.encode("ProductVariant", variant) for variant in made.variant_ids],
        "skus": made.skus,
    }
