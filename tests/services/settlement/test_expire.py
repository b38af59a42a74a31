"""An order that was not paid in time gives its stock and its money back, or is revived by money that comes late."""

from kit.db import transaction
from tests.make import product as make_product
from tests.services.settlement.desk import Desk, Placed, placed, refunds_of, state_of, usd

REFUNDED = ["REFUND_STARTED", "REFUNDED"]


async def test_an_open_challenge_of_an_expired_order_is_closed(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "challenge")

    first = await desk.expire()
    ended = await desk.expire()
    await desk.sweep()

    assert (first, ended) == ([], [order.id])  # a payment under way gets more time, once
    assert (await state_of(payment_id), await order.status()) == ("VOIDED", ("EXPIRED", "UNPAID"))
    assert (await desk.at_bank(payment_id))["status"] == "VOIDED"
    assert await order.stock() == 10


async def test_a_part_that_was_paid_of_an_expired_order_goes_back(desk: Desk) -> None:
    order = await placed()
    taken = await desk.pay(order, amount=usd(300))
    held = await desk.pay(order, amount=usd(200), capture=False)

    await desk.expire()
    await desk.expire()
    await desk.sweep()

    assert [await state_of(taken), await state_of(held)] == ["REFUNDED", "VOIDED"]
    assert await order.status() == ("EXPIRED", "REFUNDED")
    for payment_id in (taken, held):
        await desk.agree(payment_id)


async def paid_after_expiry(desk: Desk) -> Placed:
    """An order whose shopper approved when its time was over."""
    order = await placed()
    payment_id = await desk.pay(order, "challenge")
    await desk.expire()
    await desk.expire()
    await desk.click(payment_id, "approve")
    return order


async def test_an_order_that_is_paid_after_its_time_is_revived_where_the_stock_is_there(desk: Desk) -> None:
    order = await paid_after_expiry(desk)
    before = (await order.status(), await order.stock())

    await desk.work()

    payment_id = await order.payment()
    assert before == (("EXPIRED", "UNPAID"), 10)
    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert await order.stock() == 8
    assert await refunds_of(payment_id) == []
    await desk.agree(payment_id)


async def test_an_order_that_is_paid_after_its_time_goes_back_where_the_stock_is_gone(desk: Desk) -> None:
    order = await paid_after_expiry(desk)
    async with transaction() as tx:
        await tx.execute("UPDATE stock SET available = 1 WHERE variant_id = $1", order.variant_id)

    await desk.work()

    payment_id = await order.payment()
    assert (await state_of(payment_id), await order.status()) == ("REFUNDED", ("EXPIRED", "REFUNDED"))
    assert (await order.log())[-4:] == ["PAID", "NOTE", *REFUNDED]
    assert await make_product.stock_of(order.variant_id) == 1
    await desk.agree(payment_id)


async def test_an_unknown_payment_of_an_expired_order_revives_it(desk: Desk) -> None:
    order = await placed()
    payment_id = await desk.pay(order, "timeout")
    await desk.expire()
    await desk.expire()

    await desk.work()

    assert (await state_of(payment_id), await order.status()) == ("CAPTURED", ("CONFIRMED", "PAID"))
    assert await order.stock() == 8
