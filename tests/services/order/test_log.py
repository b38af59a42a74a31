import asyncio
from datetime import timedelta

import orjson
import pytest

from domain.ids import OrderId, UserId, uuid7
from domain.order import ActorKind, OrderEventType
from kit import db
from services.order import log
from services.order.log import Entry
from tests.make import NOW
from tests.make import order as make_order

pytestmark = pytest.mark.usefixtures("shop")
LATER = NOW + timedelta(minutes=1)


async def record(order_id: OrderId, *entries: Entry) -> int:
    async with db.transaction() as tx:
        return await log.record(tx, order_id, *entries, now=LATER)


async def test_entries_are_numbered_on_and_the_order_changes_with_them() -> None:
    made = await make_order.order()
    staff = UserId(uuid7(NOW))

    seq = await record(
        made.id,
        Entry(OrderEventType.PAID, ActorKind.GATEWAY),
        Entry(OrderEventType.NOTE, ActorKind.STAFF, staff, "Called back."),
    )

    rows = await db.fetch(
        "SELECT seq, at, type, actor, actor_id, note FROM order_event WHERE order_id = $1 AND seq > 1 ORDER BY seq",
        made.id,
    )
    assert seq == 3
    assert [tuple(row) for row in rows] == [
        (2, LATER, "PAID", "GATEWAY", None, None),
        (3, LATER, "NOTE", "STAFF", staff, "Called back."),
    ]
    row = await make_order.row_of(made.id)
    assert (row["last_seq"], row["version"], row["updated_at"]) == (3, 2, LATER)


async def test_whoever_follows_the_order_or_the_feed_is_told() -> None:
    made = await make_order.order()

    await record(made.id, Entry(OrderEventType.PAID, ActorKind.GATEWAY))

    rows = await db.fetch("SELECT name, entity_id, payload FROM outbox ORDER BY id")
    assert [(row["name"], row["entity_id"], orjson.loads(row["payload"])) for row in rows] == [
        ("order.changed", made.id, {"seq": 1, "types": ["PLACED"]}),
        ("order.changed", made.id, {"seq": 2, "types": ["PAID"]}),
    ]


async def test_twenty_writers_at_once_leave_no_gap() -> None:
    made = await make_order.order()
    note = Entry(OrderEventType.NOTE, ActorKind.SYSTEM)

    seqs = await asyncio.gather(*(record(made.id, note, note) for _ in range(20)))

    assert sorted(seqs) == list(range(3, 42, 2))
    assert await make_order.log_of(made.id) == ["PLACED", *["NOTE"] * 40]
    assert (await make_order.row_of(made.id))["last_seq"] == 41


async def test_what_is_rolled_back_leaves_no_gap() -> None:
    made = await make_order.order()

    async def fail() -> None:
        async with db.transaction() as tx:
            await log.record(tx, made.id, Entry(OrderEventType.NOTE, ActorKind.SYSTEM), now=LATER)
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        await fail()
    await record(made.id, Entry(OrderEventType.PAID, ActorKind.GATEWAY))

    assert await make_order.log_of(made.id) == ["PLACED", "PAID"]


async def test_there_is_no_log_without_an_order() -> None:
    with pytest.raises(LookupError):
        await record(OrderId(uuid7(NOW)), Entry(OrderEventType.NOTE, ActorKind.SYSTEM))
