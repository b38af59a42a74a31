import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from domain.access import STRANGER, Role, Viewer
from domain.errors import Forbidden, InvalidInput, NotFound, Unauthenticated
from domain.ids import FulfillmentId, OrderId, OrderLineId, UserId, uuid7
from domain.order import IllegalTransition, OrderAction, Pieces
from kit import db
from services.idempotency import Key
from services.order import deliver, fulfill
from services.order.cancel import CancelOrder
from services.order.deliver import DeliverFulfillment
from services.order.fulfill import FulfillOrder
from services.settlement.cancel import cancel
from tests.make import NOW
from tests.make import order as make_order
from tests.make import user as make_user
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")
LATER = NOW + timedelta(days=1)
SUPPORT = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.SHOPPER, Role.SUPPORT}))


async def send(
    order_id: OrderId | None,
    lines: Sequence[Pieces] | None = None,
    *,
    viewer: Viewer = SUPPORT,
    carrier: str | None = None,
    tracking: str | None = None,
    key: Key | None = None,
) -> OrderId:
    command = FulfillOrder(order_id, lines, carrier, tracking)
    return await fulfill.fulfill(command, viewer=viewer, now=LATER, key=key)


async def arrive(fulfillment_id: FulfillmentId | None, *, viewer: Viewer = SUPPORT, key: Key | None = None) -> OrderId:
    return await deliver.deliver(DeliverFulfillment(fulfillment_id), viewer=viewer, now=LATER, key=key)


async def quantities(order_id: OrderId) -> list[tuple[int, int, int]]:
    rows = await db.fetch(
        "SELECT quantity, quantity_fulfilled, quantity_cancelled FROM order_line WHERE order_id = $1 ORDER BY position",
        order_id,
    )
    return [(row[0], row[1], row[2]) for row in rows]


async def parcels(order_id: OrderId) -> list[FulfillmentId]:
    rows = await db.fetch("SELECT id FROM fulfillment WHERE order_id = $1 ORDER BY id", order_id)
    return [FulfillmentId(row["id"]) for row in rows]


async def states(order_id: OrderId) -> tuple[str, str]:
    row = await make_order.row_of(order_id)
    return row["status"], row["fulfillment_status"]


async def test_all_that_is_left_leaves_in_one_parcel() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2), Line(quantity=3, cancelled=1)])

    order_id = await send(made.id, carrier=" DHL ", tracking="T-1")

    assert order_id == made.id
    assert await quantities(made.id) == [(2, 2, 0), (3, 2, 1)]
    assert await states(made.id) == ("CONFIRMED", "FULFILLED")
    assert await make_order.log_of(made.id) == ["PLACED", "FULFILLED"]
    event = await db.fetchrow("SELECT actor, actor_id, note FROM order_event WHERE seq = 2")
    parcel = await db.fetchrow("SELECT carrier, tracking_number, created_at, delivered_at FROM fulfillment")
    assert event is not None
    assert parcel is not None
    assert tuple(event) == ("STAFF", SUPPORT.user_id, "DHL T-1")
    assert tuple(parcel) == ("DHL", "T-1", LATER, None)
    rows = await db.fetch("SELECT order_line_id, quantity FROM fulfillment_line")
    assert {row[0]: row[1] for row in rows} == {made.line_ids[0]: 2, made.line_ids[1]: 2}


async def test_a_part_leaves_first_and_the_rest_later() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2), Line(quantity=3)])

    await send(made.id, [Pieces(made.line_ids[1], 2)])
    part = (await states(made.id), await quantities(made.id))
    await send(made.id)

    assert part == (("CONFIRMED", "PARTIALLY_FULFILLED"), [(2, 0, 0), (3, 2, 0)])
    assert await states(made.id) == ("CONFIRMED", "FULFILLED")
    assert await quantities(made.id) == [(2, 2, 0), (3, 3, 0)]
    assert len(await parcels(made.id)) == 2


async def test_parcels_packed_at_once_never_hold_more_than_was_ordered() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=3)])

    answers = await asyncio.gather(
        *(send(made.id, [Pieces(made.line_id, 1)]) for _ in range(8)), return_exceptions=True
    )

    assert [answer for answer in answers if not isinstance(answer, Exception)] == [made.id] * 3
    assert {type(answer) for answer in answers if isinstance(answer, Exception)} == {IllegalTransition}
    assert await quantities(made.id) == [(3, 3, 0)]
    assert await db.fetchval("SELECT sum(quantity) FROM fulfillment_line") == 3
    assert await make_order.log_of(made.id) == ["PLACED", *["FULFILLED"] * 3]


async def test_of_cancelling_and_sending_at_once_one_wins() -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key, status="CONFIRMED", lines=[Line(quantity=2)])

    answers = await asyncio.gather(
        send(made.id),
        cancel(CancelOrder(made.id), viewer=owner.viewer, secret="s" * 32, key=None, payments={}, clock=lambda: LATER),
        return_exceptions=True,
    )

    assert sum(isinstance(answer, IllegalTransition) for answer in answers) == 1
    assert await quantities(made.id) in ([(2, 2, 0)], [(2, 0, 2)])
    assert len(await make_order.log_of(made.id)) == 2


async def test_a_key_sends_one_parcel() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2)])
    key = Key("user:1", "orderFulfill", "k", b"input")
    pieces = [Pieces(made.line_id, 1)]

    answers = await asyncio.gather(*(send(made.id, pieces, key=key) for _ in range(3)))

    assert answers == [made.id] * 3
    assert await quantities(made.id) == [(2, 1, 0)]
    assert len(await parcels(made.id)) == 1


@pytest.mark.parametrize("status", ["PENDING_PAYMENT", "COMPLETED", "CANCELLED", "EXPIRED"])
async def test_only_a_confirmed_order_is_sent(status: str) -> None:
    made = await make_order.order(status=status)

    with pytest.raises(IllegalTransition) as refused:
        await send(made.id)

    assert refused.value.from_ == status
    assert refused.value.message("en") == f"This order does not allow that: it is {status}."
    assert refused.value.allowed == ([OrderAction.CANCEL] if status == "PENDING_PAYMENT" else [])
    assert await quantities(made.id) == [(1, 0, 0)]
    assert await parcels(made.id) == []


async def test_nothing_left_is_told_as_such() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2, fulfilled=1, cancelled=1)])
    await make_order.parcel(made.id, [(made.line_id, 1)])

    with pytest.raises(IllegalTransition) as refused:
        await send(made.id)

    assert refused.value.message("en") == "Nothing of this order is left to send."
    assert refused.value.allowed == [OrderAction.DELIVER]


async def test_too_much_or_a_foreign_line_sends_nothing() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2), Line()])
    other = await make_order.order(status="CONFIRMED")

    with pytest.raises(InvalidInput) as too_much:
        await send(made.id, [Pieces(made.line_ids[1], 1), Pieces(made.line_id, 3)])
    with pytest.raises(NotFound) as foreign:
        await send(made.id, [Pieces(made.line_id, 1), Pieces(other.line_id, 1)])
    with pytest.raises(InvalidInput) as overlong:
        await send(made.id, carrier="x" * 101)

    assert too_much.value.path == ["lines", "1", "quantity"]
    assert foreign.value.path == ["lines", "1", "orderLineId"]
    assert overlong.value.path == ["carrier"]
    assert await quantities(made.id) == [(2, 0, 0), (1, 0, 0)]
    assert await parcels(made.id) == []


async def test_only_support_sends_and_delivers() -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key, status="CONFIRMED", lines=[Line(fulfilled=1)])
    parcel = await make_order.parcel(made.id, [(made.line_id, 1)])
    catalogue = Viewer(user_id=owner.key, roles=frozenset({Role.CATALOGUE}))

    for viewer, refusal in ((STRANGER, Unauthenticated), (owner.viewer, Forbidden), (catalogue, Forbidden)):
        with pytest.raises(refusal):
            await send(made.id, viewer=viewer)
        with pytest.raises(refusal):
            await arrive(parcel, viewer=viewer)

    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_what_does_not_exist_is_not_sent() -> None:
    for order_id in (OrderId(uuid7(NOW)), None):
        with pytest.raises(NotFound):
            await send(order_id, [Pieces(OrderLineId(uuid7(NOW)), 1)])
    for fulfillment_id in (FulfillmentId(uuid7(NOW)), None):
        with pytest.raises(NotFound):
            await arrive(fulfillment_id)


async def test_the_last_parcel_that_arrives_completes_the_order() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2), Line(quantity=1, cancelled=1)])
    await send(made.id, [Pieces(made.line_id, 1)], carrier="DHL", tracking="T-1")
    (first,) = await parcels(made.id)
    await send(made.id)
    (second,) = set(await parcels(made.id)) - {first}

    await arrive(first)
    half = await states(made.id)
    await arrive(second)

    assert half == ("CONFIRMED", "FULFILLED")
    assert await states(made.id) == ("COMPLETED", "DELIVERED")
    assert await make_order.log_of(made.id) == [
        "PLACED",
        "FULFILLED",
        "FULFILLED",
        "DELIVERED",
        "DELIVERED",
        "COMPLETED",
    ]
    notes = await db.fetch("SELECT note FROM order_event WHERE type = 'DELIVERED' ORDER BY seq")
    assert [row["note"] for row in notes] == ["DHL T-1", None]
    assert await db.fetchval("SELECT count(*) FROM fulfillment WHERE delivered_at = $1", LATER) == 2


async def test_what_arrived_while_something_is_left_does_not_complete_the_order() -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2)])
    await send(made.id, [Pieces(made.line_id, 1)])

    await arrive((await parcels(made.id))[0])

    assert await states(made.id) == ("CONFIRMED", "PARTIALLY_FULFILLED")
    assert await make_order.log_of(made.id) == ["PLACED", "FULFILLED", "DELIVERED"]


async def test_a_parcel_arrives_once() -> None:
    made = await make_order.order(status="CONFIRMED")
    await send(made.id)
    (parcel,) = await parcels(made.id)

    answers = await asyncio.gather(*(arrive(parcel) for _ in range(5)))
    again = await arrive(parcel, key=Key("user:1", "fulfillmentDeliver", "k", b"input"))

    assert [*answers, again] == [made.id] * 6
    assert await make_order.log_of(made.id) == ["PLACED", "FULFILLED", "DELIVERED", "COMPLETED"]
