"""What everybody does on their way: register, fill a cart, order, pay, follow."""

import asyncio
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx2

from domain import ids
from domain.access import Role
from kit import db
from tests.journeys.person import SECONDS, Person, token_of
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.product import Made, Product, Variant
from tests.socket import Socket

NEW_YORK = {
    "recipient": "Ada Lovelace",
    "line1": "1 Broadway",
    "city": "New York",
    "region": "NY",
    "postalCode": "10004",
    "country": "US",
}
BERLIN = {
    "recipient": "Ada Lovelace",
    "line1": "Unter den Linden 1",
    "city": "Berlin",
    "postalCode": "10117",
    "country": "DE",
}
PASSWORD = "correct horse battery"
MONEY = "{ amount currency }"
CART = f"""
cart {{
  id version totalQuantity lines {{ id quantity variant {{ sku }} }} missing
  deliveryOptions {{ code price {MONEY} }} subtotal {MONEY} deliveryTotal {MONEY} taxTotal {MONEY} total {MONEY}
}} warnings {{ kind }}
"""
ORDER = f"""
order {{
  id number status paymentStatus fulfillmentStatus accessToken availableActions total {MONEY} taxTotal {MONEY}
  lines {{ id sku quantity }} fulfillments {{ id trackingNumber deliveredAt }}
}}
"""
FOLLOW = """
subscription ($id: ID!, $token: String, $since: Int) {
  orderStatusChanged(orderId: $id, accessToken: $token, sinceSeq: $since) {
    kind seq change { seq type actor }
    order { status paymentStatus fulfillmentStatus payments { state } }
  }
}
"""


@dataclass(frozen=True)
class Goods:
    """What the shop sells in these tests; ids are those of the API."""

    kitchen: str
    mug: Made
    pot: Made

    def line(self, made: Made, place: int = 0, *, quantity: int = 1) -> dict[str, Any]:
        return {"variantId": ids.encode("ProductVariant", made.variant_ids[place]), "quantity": quantity}


async def goods() -> Goods:
    """Write a mug in two colours, a pot, a lamp of another category, and a jug that is not for sale yet."""
    kitchen, light = await make_product.category("Kitchen"), await make_product.category("Light")
    await make_product.label("color", en="Colour", de="Farbe")
    await make_product.label("color", "blue", en="Blue", de="Blau")
    await make_product.label("color", "red", en="Red", de="Rot")
    colours = [
        Variant(sku="MUG-B", prices={"USD": 1250, "EUR": 1190}, stock=5, options={"color": "blue"}),
        Variant(sku="MUG-R", prices={"USD": 1300, "EUR": 1250}, stock=5, options={"color": "red"}),
    ]
    mug, pot, *_ = await make_product.products(
        Product(name="Big mug", category=kitchen, translations={"de": "Großer Becher"}, variants=colours),
        Product(
            name="Tea pot",
            category=kitchen,
            translations={"de": "Teekanne"},
            variants=[Variant(sku="POT", prices={"USD": 3900, "EUR": 3570}, stock=5)],
        ),
        Product(name="Desk lamp", category=light, variants=[Variant(sku="LAMP")]),
        Product(name="Big jug", category=kitchen, status="DRAFT", variants=[Variant(sku="JUG")]),
    )
    return Goods(ids.encode("Category", kitchen), mug, pot)


async def register(person: Person, email: str, in_context: str = "") -> Any:
    """Register, find the mail, and open its link; gives what the link answered with."""
    given = {"email": email, "password": PASSWORD, "displayName": "Ada"}
    accepted = await person.do("userRegister", "accepted", given, in_context)
    assert accepted == {"accepted": True}
    mail = await person.mail(email)
    (link,) = mail["links"]
    return await person.do("userVerify", "user { email emailVerified }", {"token": token_of(link)})


async def support(person: Person) -> Person:
    """Make someone of support, signed in."""
    staff = await make_user.user(roles=[Role.SUPPORT])
    await person.log_in(staff.email, staff.password)
    return person


async def filled(
    person: Person, lines: Sequence[Mapping[str, Any]], address: Mapping[str, Any], *, email: str | None = None
) -> Any:
    """Fill a cart and say where it goes, and how; the cookie alone names it. Gives the cart."""
    await person.do("cartCreate", CART, {"lines": lines, "currency": "EUR" if address["country"] == "DE" else "USD"})
    told = {"shippingAddress": address} | ({"email": email} if email is not None else {})
    await person.do("cartUpdate", CART, told)
    return (await person.do("cartUpdate", CART, {"deliveryOptionCode": "standard"}))["cart"]


async def ordered(person: Person, cart: Mapping[str, Any]) -> Any:
    """Order the cart that the cookie names, at the total that was seen."""
    given = {"expectedTotal": cart["total"], "idempotencyKey": str(uuid4())}
    return (await person.do("orderCreate", ORDER, given))["order"]


async def pay(person: Person, order: Mapping[str, Any], **method: object) -> Any:
    """Begin to pay all of an order at the sandbox bank."""
    given = {
        "orderId": order["id"],
        "accessToken": order["accessToken"],
        "gateway": "sandbox",
        "method": method,
        "idempotencyKey": str(uuid4()),
    }
    fields = f"payment {{ id state amount {MONEY} captured {MONEY} nextAction {{ ... on RedirectAction {{ url }} }} }}"
    return (await person.do("paymentCreate", fields, given))["payment"]


async def click(http: httpx2.AsyncClient, url: str, decision: str) -> None:
    """Open the bank's page and press one of its buttons."""
    page = await http.get(url)
    found = re.search(r'name="formToken" value="([^"]+)"', page.text)
    assert found is not None, page.text
    answer = await http.post(url, data={"formToken": found[1], "decision": decision})
    assert answer.status_code in (200, 303), answer.text


@dataclass(slots=True)
class Following:
    """An order that is followed; `seq` is the last one's."""

    socket: Socket
    id: str
    seq: int = 0
    last: dict[str, Any] = field(default_factory=dict[str, Any])

    async def next(self) -> tuple[str, int, str | None]:
        """Give the next event's kind, number and type."""
        payload = await self.socket.next(self.id, seconds=SECONDS)
        assert "errors" not in payload, payload
        self.last = payload["data"]["orderStatusChanged"]
        self.seq = self.last["seq"]
        change = self.last["change"]
        return self.last["kind"], self.seq, change["type"] if change is not None else None

    async def until(self, kind: str) -> list[str]:
        """Give the types of all changes up to one; their numbers follow each other."""
        heard: list[str] = []
        while not heard or heard[-1] != kind:
            expected = self.seq + 1
            came, seq, type_of = await self.next()
            assert (came, seq) == ("CHANGE", expected), self.last
            assert type_of is not None
            heard.append(type_of)
        return heard

    @property
    def order(self) -> Any:
        """The order as it came with the last event."""
        return self.last["order"]


@asynccontextmanager
async def following(
    person: Person, order: Mapping[str, Any], *, since: int | None = None, url: str | None = None
) -> AsyncGenerator[Following]:
    """Follow an order over a socket of its own."""
    async with person.socket(url) as socket:
        variables = {"id": order["id"], "token": order["accessToken"], "since": since}
        yield Following(socket, await socket.subscribe(FOLLOW, variables), since or 0)


async def notified(count: int) -> None:
    """Wait until the bank has told the server so many things."""
    async with asyncio.timeout(SECONDS):
        while await db.fetchval("SELECT count(*) FROM notification") < count:
            await asyncio.sleep(0.02)
