"""Orders are read for many at once; what is new in all their logs is found whatever commits when."""

import asyncio
from uuid import UUID

import pytest

from domain.access import STRANGER
from domain.ids import uuid7
from domain.order import ActorKind, OrderEventType
from domain.shop import UNSET_SHOP
from kit import db
from loaders.order import OrderFilter, feed, read
from loaders.scope import Scope
from resolvers import context
from resolvers.context import Origin, Tools
from services.order.log import Entry, record
from tests.make import NOW
from tests.make import order as make_order
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")
NOTE = Entry(OrderEventType.NOTE, ActorKind.SYSTEM)
PAID = Entry(OrderEventType.PAID, ActorKind.GATEWAY)


def surroundings_of(tools: Tools) -> Scope:
    origin = Origin(request_id="test", address="127.0.0.1")
    return context.build(viewer=STRANGER, origin=origin, tools=tools, shop=UNSET_SHOP).loaders.scope


async def test_each_batch_is_one_statement_in_the_order_of_its_keys(tools: Tools, statements: list[str]) -> None:
    surroundings = surroundings_of(tools)
    first = await make_order.order(lines=[Line(quantity=2, fulfilled=2), Line()])
    second = await make_order.order()
    parcel = await make_order.parcel(first.id, [(first.line_id, 2)], delivered_at=NOW)
    nobody: UUID = uuid7(NOW)
    keys = [second.id, nobody, first.id]
    statements.clear()

    orders = await read.orders(keys)
    lines = await read.lines_of_orders(keys, scope=surroundings)
    by_id = await read.lines([nobody, first.line_ids[1]], scope=surroundings)
    parcels = await read.fulfillments_of_orders(keys)
    contents = await read.lines_of_fulfillments([nobody, parcel])
    delivered = await read.delivered_of_orders(keys)
    payments = await read.payments_of_orders(keys)

    assert len(statements) == 7
    assert [order.key if order is not None else None for order in orders] == [second.id, None, first.id]
    assert [[line.key for line in found] for found in lines] == [second.line_ids, [], first.line_ids]
    assert [line.key if line is not None else None for line in by_id] == [None, first.line_ids[1]]
    assert [[row.key for row in found] for found in parcels] == [[], [], [parcel]]
    assert [[(row.line_key, row.quantity) for row in found] for found in contents] == [[], [(first.line_id, 2)]]
    assert delivered == [0, 0, 2]
    assert payments == [[], [], []]


async def news(snapshot: str, surroundings: Scope) -> tuple[str, list[tuple[UUID, int, str]]]:
    found = await feed.news(snapshot, scope=surroundings)
    return found.snapshot, [(event.order_key, event.seq, event.type.value) for event in found.events]


async def test_news_are_what_is_committed_after_a_look(tools: Tools) -> None:
    surroundings = surroundings_of(tools)
    made = await make_order.order()
    look = await feed.begin()

    look, nothing = await news(look, surroundings)
    await make_order.note(made.id, None, actor="SYSTEM")
    look, one = await news(look, surroundings)
    look, again = await news(look, surroundings)

    assert nothing == []
    assert one == [(made.id, 2, "NOTE")]
    assert again == []


async def test_what_is_written_early_and_committed_late_is_neither_missed_nor_told_twice(tools: Tools) -> None:
    surroundings = surroundings_of(tools)
    slow, quick = await make_order.order(), await make_order.order()
    written, let_go = asyncio.Event(), asyncio.Event()

    async def write_slowly() -> None:
        async with db.transaction() as tx:
            await record(tx, slow.id, NOTE, PAID, now=NOW)
            written.set()
            await let_go.wait()

    async with asyncio.TaskGroup() as tasks:
        writer = tasks.create_task(write_slowly())
        await written.wait()
        look = await feed.begin()
        await make_order.note(quick.id, None, actor="SYSTEM")
        look, before = await news(look, surroundings)
        let_go.set()
        await writer
    look, after = await news(look, surroundings)
    look, again = await news(look, surroundings)

    assert before == [(quick.id, 2, "NOTE")]
    assert after == [(slow.id, 2, "NOTE"), (slow.id, 3, "PAID")]
    assert again == []


async def test_what_is_rolled_back_is_no_news(tools: Tools) -> None:
    surroundings = surroundings_of(tools)
    made = await make_order.order()
    look = await feed.begin()

    async def fail() -> None:
        async with db.transaction() as tx:
            await record(tx, made.id, NOTE, now=NOW)
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()

    assert (await news(look, surroundings))[1] == []


async def test_rows_of_another_servers_backup_are_no_news(tools: Tools) -> None:
    surroundings = surroundings_of(tools)
    made = await make_order.order()
    look = await feed.begin()
    async with db.transaction() as tx:
        await tx.execute("UPDATE order_event SET xid = 4000000000000 WHERE order_id = $1", made.id)

    assert (await news(look, surroundings))[1] == []


async def test_the_filter_leaves_what_the_list_would(tools: Tools) -> None:
    paid, unpaid = await make_order.order(payment_status="PAID"), await make_order.order()
    await make_order.order(payment_status="PAID")

    found = await feed.matching([paid.id, unpaid.id], OrderFilter(query=paid.number))

    assert list(found) == [paid.id]
