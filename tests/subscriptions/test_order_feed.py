"""The staff's feed: every order that changes from now on, as it is now."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from domain.access import Role
from domain.order import ActorKind, OrderEventType
from kit import db
from services.order import status
from services.order.log import Entry, record
from tests import socket
from tests.api import Api
from tests.make import NOW
from tests.make import order as make_order
from tests.make import user as make_user
from tests.server import Server
from tests.socket import Socket
from tests.subscriptions.conftest import Relay

pytestmark = pytest.mark.usefixtures("shop")

FEED = """
subscription ($filter: OrderFilter) {
  orderFeed(filter: $filter) { kind seq change { seq type } order { number status lines { quantity } } }
}
"""
LOGOUT = "mutation { userLogout(input: {}) { sessionsEnded } }"


@asynccontextmanager
async def fed(
    server: Server, token: str | None, wanted: dict[str, Any] | None = None
) -> AsyncGenerator[tuple[Socket, str]]:
    """Follow the feed; it has looked once when this begins."""
    async with socket.opened(server.socket_url) as client:
        await client.init({"authorization": f"Bearer {token}"} if token is not None else None)
        with db.recorded() as statements:
            id = await client.subscribe(FEED, {"filter": wanted})
            async with asyncio.timeout(5):
                while not any("pg_visible_in_snapshot" in statement for statement in statements):
                    await asyncio.sleep(0.01)
        yield client, id


async def support_token() -> str:
    return await make_user.token(await make_user.user(roles=[Role.SUPPORT]))


async def heard(client: Socket, id: str) -> tuple[str, int, str, str]:
    """Give the next event's order, number, type, and the order's status as it came with it."""
    payload = await client.next(id)
    assert "errors" not in payload, payload
    event = payload["data"]["orderFeed"]
    assert event["kind"] == "CHANGE"
    assert event["change"]["seq"] == event["seq"]
    return event["order"]["number"], event["seq"], event["change"]["type"], event["order"]["status"]


async def nothing(client: Socket) -> None:
    """Be sure that nothing more comes."""
    with pytest.raises(TimeoutError):
        await client.receive(seconds=0.4)


async def test_every_order_that_changes_comes_and_nothing_of_before(server: Server, told: Relay) -> None:
    before = await make_order.order()
    await make_order.note(before.id, None, actor="SYSTEM")

    async with fed(server, await support_token()) as (client, id):
        new = await make_order.order()
        await told()
        came = [await heard(client, id)]
        await make_order.note(before.id, None, actor="SYSTEM")
        await told()
        came.append(await heard(client, id))
        await nothing(client)

    assert came == [
        (new.number, 1, "PLACED", "PENDING_PAYMENT"),
        (before.number, 3, "NOTE", "PENDING_PAYMENT"),
    ]


async def test_what_one_write_does_comes_as_each_of_its_changes(server: Server, told: Relay) -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=1000)

    async with fed(server, await support_token()) as (client, id):
        async with db.transaction() as tx:
            await status.settle(tx, made.id, Entry(OrderEventType.PAYMENT_STARTED, ActorKind.SHOPPER), now=NOW)
        await told()
        came = [await heard(client, id) for _ in range(3)]

    assert came == [
        (made.number, 2, "PAYMENT_STARTED", "CONFIRMED"),
        (made.number, 3, "PAID", "CONFIRMED"),
        (made.number, 4, "CONFIRMED", "CONFIRMED"),
    ]


async def test_a_write_that_takes_its_time_is_heard_when_it_is_done(server: Server, told: Relay) -> None:
    slow, quick = await make_order.order(), await make_order.order()
    written, let_go = asyncio.Event(), asyncio.Event()

    async def write_slowly() -> None:
        async with db.transaction() as tx:
            await record(tx, slow.id, Entry(OrderEventType.NOTE, ActorKind.SYSTEM), now=NOW)
            written.set()
            await let_go.wait()

    writer = asyncio.create_task(write_slowly())
    await written.wait()
    async with fed(server, await support_token()) as (client, id):
        await make_order.note(quick.id, None, actor="SYSTEM")
        await told()
        came = [await heard(client, id)]
        let_go.set()
        await writer
        await told()
        came.append(await heard(client, id))
        await nothing(client)

    assert [(number, seq) for number, seq, _, _ in came] == [(quick.number, 2), (slow.number, 2)]


async def test_many_orders_changing_at_once_are_all_heard_once(server: Server, told: Relay) -> None:
    orders = [await make_order.order() for _ in range(10)]

    async def change(made: make_order.Made) -> None:
        for _ in range(3):
            await make_order.note(made.id, None, actor="SYSTEM")
            await told()

    async with fed(server, await support_token()) as (client, id):
        writing = asyncio.gather(*(change(made) for made in orders))
        came = [(await heard(client, id))[:2] for _ in range(30)]
        await writing
        await nothing(client)

    assert sorted(came) == sorted((made.number, seq) for made in orders for seq in (2, 3, 4))
    for made in orders:
        assert [seq for number, seq in came if number == made.number] == [2, 3, 4]


async def test_the_filter_is_asked_of_the_order_as_it_is_now(server: Server, told: Relay) -> None:
    made, other = await make_order.order(), await make_order.order()
    await make_order.payment(made.id, captured=1000)

    async with fed(server, await support_token(), {"statuses": ["CONFIRMED"]}) as (client, id):
        await make_order.note(made.id, None, actor="SYSTEM")
        await make_order.note(other.id, None, actor="SYSTEM")
        await told()
        await nothing(client)
        async with db.transaction() as tx:
            await status.settle(tx, made.id, now=NOW)
        await told()
        came = [await heard(client, id) for _ in range(2)]

    assert came == [(made.number, 3, "PAID", "CONFIRMED"), (made.number, 4, "CONFIRMED", "CONFIRMED")]


@pytest.mark.parametrize(
    ("roles", "code"), [([], "FORBIDDEN"), ([Role.CATALOGUE], "FORBIDDEN"), (None, "UNAUTHENTICATED")]
)
async def test_only_support_is_fed(server: Server, roles: list[Role] | None, code: str) -> None:
    token = await make_user.token(await make_user.user(roles=roles)) if roles is not None else None

    async with socket.opened(server.socket_url) as client:
        await client.init({"authorization": f"Bearer {token}"} if token is not None else None)
        id = await client.subscribe(FEED)
        error = await client.refused(id)

    assert (error["extensions"]["code"], error["path"]) == (code, ["orderFeed"])


async def test_it_is_complete_when_the_member_of_the_staff_logs_out(server: Server, told: Relay, api: Api) -> None:
    token = await support_token()
    made = await make_order.order()

    async with fed(server, token) as (client, id):
        await api.run(LOGOUT, token=token)
        await make_order.note(made.id, None, actor="SYSTEM")
        await told()
        complete = await client.receive()

    assert complete == {"id": id, "type": "complete"}
