import asyncio
from datetime import timedelta

import pytest

from domain.ids import OrderId
from domain.order import ActorKind, OrderEventType, OrderStatus, PaymentStatus
from kit import db
from services.order import status
from services.order.log import Entry
from services.order.status import Outcome, Settled
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")
LATER = NOW + timedelta(minutes=1)


async def settle(order_id: OrderId, *told: Entry) -> Settled:
    async with db.transaction() as tx:
        return await status.settle(tx, order_id, *told, now=LATER)


async def change(order_id: OrderId, **columns: object) -> None:
    """Change the order's one payment, as a gateway's word would."""
    assignments = ", ".join(f"{name} = ${number}" for number, name in enumerate(columns, 2))
    async with db.transaction() as tx:
        await tx.execute(f"UPDATE payment SET {assignments} WHERE order_id = $1", order_id, *columns.values())


async def test_a_paid_order_is_confirmed_once() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=1000)

    settled = await settle(made.id)
    again = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.PAID, Outcome.CONFIRMED, 0)
    assert again == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.PAID, Outcome.STANDS, 0)
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED"]
    row = await make_order.row_of(made.id)
    assert (row["status"], row["payment_status"], row["pay_before"]) == ("CONFIRMED", "PAID", None)


async def test_many_who_hear_of_a_payment_at_once_confirm_once() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=1000)

    outcomes = [settled.outcome for settled in await asyncio.gather(*(settle(made.id) for _ in range(8)))]

    assert sorted(outcomes) == ["CONFIRMED", *["STANDS"] * 7]
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED"]


async def test_money_that_is_only_held_confirms_and_is_recorded_as_paid_when_taken() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, state="AUTHORIZED", authorized=1000)

    first = await settle(made.id)
    await change(made.id, state="CAPTURED", captured_minor=1000)
    second = await settle(made.id)

    assert (first.payment_status, first.outcome) == (PaymentStatus.AUTHORIZED, Outcome.CONFIRMED)
    assert (second.payment_status, second.outcome) == (PaymentStatus.PAID, Outcome.STANDS)
    assert await make_order.log_of(made.id) == ["PLACED", "AUTHORIZED", "CONFIRMED", "PAID"]


async def test_a_part_of_the_money_leaves_the_order_waiting() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=400, amount=400)

    part = await settle(made.id)
    await make_order.payment(made.id, captured=600, amount=600)
    whole = await settle(made.id)

    assert part == Settled(made.id, OrderStatus.PENDING_PAYMENT, PaymentStatus.PARTIALLY_PAID, Outcome.WAITING, 0)
    assert (whole.status, whole.payment_status) == (OrderStatus.CONFIRMED, PaymentStatus.PAID)
    assert await make_order.log_of(made.id) == ["PLACED", "NOTE", "PAID", "CONFIRMED"]


async def test_an_order_that_costs_nothing_is_confirmed_without_a_payment() -> None:
    made = await make_order.order(lines=[Line(unit_minor=0)])

    settled = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.PAID, Outcome.CONFIRMED, 0)
    assert await make_order.log_of(made.id) == ["PLACED", "CONFIRMED"]


async def test_what_happened_to_a_payment_is_told_before_what_follows_from_it() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=1000)

    await settle(made.id, Entry(OrderEventType.PAYMENT_STARTED, ActorKind.SHOPPER))
    await change(made.id, state="REFUNDED", refunded_minor=1000)
    refunded = await settle(made.id, Entry(OrderEventType.REFUNDED, ActorKind.GATEWAY, note="10.00 USD"))

    assert refunded == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.REFUNDED, Outcome.STANDS, 0)
    assert await make_order.log_of(made.id) == ["PLACED", "PAYMENT_STARTED", "PAID", "CONFIRMED", "REFUNDED"]


async def test_a_dispute_is_noted_and_paid_is_not_recorded_twice() -> None:
    made = await make_order.order(language="de")
    await make_order.payment(made.id, captured=1000)
    await settle(made.id)

    await change(made.id, state="DISPUTED")
    disputed = await settle(made.id)
    await change(made.id, state="CAPTURED")
    won = await settle(made.id)

    assert (disputed.status, disputed.payment_status) == (OrderStatus.CONFIRMED, PaymentStatus.DISPUTED)
    assert (won.status, won.payment_status) == (OrderStatus.CONFIRMED, PaymentStatus.PAID)
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED", "NOTE", "NOTE"]
    notes = await db.fetch(
        "SELECT note, actor FROM order_event WHERE order_id = $1 AND type = 'NOTE' ORDER BY seq", made.id
    )
    assert [tuple(row) for row in notes] == [
        ("Der Zahlungsstatus ist jetzt DISPUTED.", "GATEWAY"),
        ("Der Zahlungsstatus ist jetzt PAID.", "GATEWAY"),
    ]


async def test_money_for_a_cancelled_order_goes_back_and_never_revives_it() -> None:
    product = await make_product.product()
    made = await make_order.order(status="CANCELLED", lines=[Line(product.variant_id, product.id, cancelled=1)])
    await make_order.payment(made.id, captured=1000)

    first = await settle(made.id)
    again = await settle(made.id)
    await change(made.id, refund_pending_minor=1000)
    under_way = await settle(made.id, Entry(OrderEventType.REFUND_STARTED, ActorKind.SYSTEM))

    assert first == Settled(made.id, OrderStatus.CANCELLED, PaymentStatus.PAID, Outcome.STANDS, 1000)
    assert again == first
    assert under_way == Settled(made.id, OrderStatus.CANCELLED, PaymentStatus.PAID, Outcome.STANDS, 0)
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "REFUND_STARTED"]
    assert await make_product.stock_of(product.variant_id) == 10


async def test_held_money_of_a_cancelled_order_is_to_be_let_go() -> None:
    made = await make_order.order(status="CANCELLED")
    await make_order.payment(made.id, state="AUTHORIZED", authorized=1000)

    settled = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.CANCELLED, PaymentStatus.AUTHORIZED, Outcome.STANDS, 1000)


async def test_what_was_paid_twice_goes_back() -> None:
    made = await make_order.order()
    await make_order.payment(made.id, captured=1000)
    await make_order.payment(made.id, captured=1000)

    settled = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.PAID, Outcome.CONFIRMED, 1000)


async def test_a_payment_after_expiry_takes_the_stock_again() -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=3)])
    made = await make_order.order(status="EXPIRED", lines=[Line(product.variant_id, product.id, quantity=2)])
    await make_order.payment(made.id, amount=2000, captured=2000)

    settled = await settle(made.id)
    again = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.CONFIRMED, PaymentStatus.PAID, Outcome.CONFIRMED, 0)
    assert again.outcome is Outcome.STANDS
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED"]
    assert await make_product.stock_of(product.variant_id) == 1


async def test_a_payment_after_expiry_goes_back_where_the_stock_is_gone() -> None:
    plenty, gone = await make_product.products(
        make_product.Product(), make_product.Product(variants=[make_product.Variant(stock=1)])
    )
    made = await make_order.order(status="EXPIRED", lines=[Line(plenty.variant_id), Line(gone.variant_id, quantity=2)])
    await make_order.payment(made.id, amount=3000, captured=3000)

    settled = await settle(made.id)
    again = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.EXPIRED, PaymentStatus.PAID, Outcome.STANDS, 3000)
    assert again == settled
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "NOTE"]
    note = await db.fetchval("SELECT note FROM order_event WHERE order_id = $1 AND type = 'NOTE'", made.id)
    assert note == "The payment came too late, and something is sold out by now: the money goes back."
    assert await make_product.stock_of(plenty.variant_id) == 10
    assert await make_product.stock_of(gone.variant_id) == 1


async def test_a_payment_after_expiry_goes_back_where_a_variant_is_no_more() -> None:
    made = await make_order.order(status="EXPIRED", lines=[Line(None)])
    await make_order.payment(made.id, captured=1000)

    settled = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.EXPIRED, PaymentStatus.PAID, Outcome.STANDS, 1000)


async def test_an_authorization_that_lapses_gives_the_stock_back() -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=3)])
    made = await make_order.order(lines=[Line(product.variant_id, product.id, quantity=2, unit_minor=500)])
    await make_order.payment(made.id, state="AUTHORIZED", authorized=1000)
    await settle(made.id)

    await change(made.id, state="VOIDED")
    lapsed = await settle(made.id)
    again = await settle(made.id)

    assert lapsed == Settled(made.id, OrderStatus.CANCELLED, PaymentStatus.UNPAID, Outcome.LAPSED, 0)
    assert again.outcome is Outcome.STANDS
    assert await make_order.log_of(made.id) == ["PLACED", "AUTHORIZED", "CONFIRMED", "CANCELLED"]
    assert await make_product.stock_of(product.variant_id) == 5
    assert await db.fetchval("SELECT quantity_cancelled FROM order_line WHERE id = $1", made.line_id) == 2


async def test_a_payment_of_another_order_changes_nothing() -> None:
    made, other = await make_order.order(), await make_order.order()
    await make_order.payment(other.id, captured=1000)

    settled = await settle(made.id)

    assert settled == Settled(made.id, OrderStatus.PENDING_PAYMENT, PaymentStatus.UNPAID, Outcome.WAITING, 0)
    assert await make_order.log_of(made.id) == ["PLACED"]
