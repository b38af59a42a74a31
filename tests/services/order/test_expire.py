import asyncio
from datetime import datetime, timedelta

import pytest

from domain.ids import OrderId
from domain.order import OrderStatus
from kit import db
from services.order import status
from services.order.cancel import CancelOrder
from services.order.expire import EXTENSION
from services.settlement import expire
from services.settlement.cancel import cancel
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")
DUE = NOW + timedelta(minutes=30)


async def sweep(at: datetime, *, limit: int = 100) -> list[OrderId]:
    return await expire.sweep(clock=lambda: at, limit=limit)


async def test_an_order_not_paid_in_time_ends_and_its_stock_is_back() -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=8)])
    made = await make_order.order(lines=[Line(product.variant_id, product.id, quantity=2)], pay_before=DUE)

    early = await sweep(DUE - timedelta(seconds=1))
    ended = await sweep(DUE)
    again = await sweep(DUE + timedelta(days=1))

    assert (early, ended, again) == ([], [made.id], [])
    assert await make_order.log_of(made.id) == ["PLACED", "EXPIRED"]
    assert (await make_order.row_of(made.id))["status"] == "EXPIRED"
    assert await db.fetchval("SELECT actor FROM order_event WHERE type = 'EXPIRED'") == "SYSTEM"
    assert await make_product.stock_of(product.variant_id) == 10
    assert await db.fetchval("SELECT quantity_cancelled FROM order_line") == 0


@pytest.mark.parametrize("state", [state for state in OrderStatus if state is not OrderStatus.PENDING_PAYMENT])
async def test_only_an_order_that_waits_for_its_payment_ends(state: OrderStatus) -> None:
    made = await make_order.order(status=state, pay_before=DUE)

    ended = await sweep(DUE)

    assert ended == []
    assert (await make_order.row_of(made.id))["status"] == state


async def test_sweepers_beside_each_other_end_each_order_once() -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=0)])
    made = [await make_order.order(lines=[Line(product.variant_id, product.id)], pay_before=DUE) for _ in range(12)]

    swept = await asyncio.gather(*(sweep(DUE) for _ in range(4)))
    rest = await sweep(DUE)

    assert sorted(sum(swept, rest)) == sorted(order.id for order in made)
    assert await make_product.stock_of(product.variant_id) == 12
    for order in made:
        assert await make_order.log_of(order.id) == ["PLACED", "EXPIRED"]


async def test_one_sweep_ends_no_more_than_its_limit_oldest_first() -> None:
    late = await make_order.order(pay_before=DUE)
    early = await make_order.order(pay_before=DUE - timedelta(minutes=5))

    assert await sweep(DUE, limit=1) == [early.id]
    assert await sweep(DUE, limit=1) == [late.id]


@pytest.mark.parametrize("state", ["PENDING", "ACTION_REQUIRED", "UNKNOWN", "AUTHORIZED"])
async def test_a_payment_under_way_gets_more_time_once(state: str) -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=9)])
    made = await make_order.order(lines=[Line(product.variant_id, product.id)], pay_before=DUE, language="zh-CN")
    await make_order.payment(made.id, state=state, authorized=1 if state == "AUTHORIZED" else 0)

    first = await sweep(DUE)
    extended = await make_order.row_of(made.id)
    before = await sweep(DUE + EXTENSION - timedelta(seconds=1))
    ended = await sweep(DUE + EXTENSION)

    assert (first, before, ended) == ([], [], [made.id])
    assert (extended["status"], extended["pay_before"]) == ("PENDING_PAYMENT", DUE + EXTENSION)
    assert await make_order.log_of(made.id) == ["PLACED", "NOTE", "EXPIRED"]
    note = await db.fetchval("SELECT note FROM order_event WHERE type = 'NOTE'")
    assert note == "付款正在处理中:付款时限已延长。"
    assert await make_product.stock_of(product.variant_id) == 10


@pytest.mark.parametrize("state", ["FAILED", "VOIDED"])
async def test_a_payment_that_came_to_nothing_gets_no_time(state: str) -> None:
    made = await make_order.order(pay_before=DUE)
    await make_order.payment(made.id, state=state)

    assert await sweep(DUE) == [made.id]


async def test_a_part_that_was_paid_is_reserved_to_go_back_in_the_same_transaction() -> None:
    made = await make_order.order(pay_before=DUE)
    await make_order.payment(made.id, amount=400, captured=400)

    ended = await sweep(DUE)

    assert ended == [made.id]
    assert await db.fetchval("SELECT refund_pending_minor FROM payment") == 400
    assert await make_order.log_of(made.id) == ["PLACED", "EXPIRED", "NOTE", "REFUND_STARTED"]
    async with db.transaction() as tx:
        assert (await status.settle(tx, made.id, now=DUE)).excess_minor == 0


async def test_expiry_revival_and_cancellation_move_the_stock_once_each() -> None:
    owner = await make_user.user()
    product = await make_product.product(variants=[make_product.Variant(stock=8)])
    line = Line(product.variant_id, product.id, quantity=2, unit_minor=500)
    made = await make_order.order(user_id=owner.key, lines=[line], pay_before=DUE)
    seen: list[int] = []

    await sweep(DUE)
    seen.append(await make_product.stock_of(product.variant_id))
    await make_order.payment(made.id, captured=1000)
    async with db.transaction() as tx:
        await status.settle(tx, made.id, now=DUE)
    seen.append(await make_product.stock_of(product.variant_id))
    await cancel(CancelOrder(made.id), viewer=owner.viewer, secret="s" * 32, key=None, payments={}, clock=lambda: DUE)
    seen.append(await make_product.stock_of(product.variant_id))

    assert seen == [10, 8, 10]
    assert await make_order.log_of(made.id) == [
        "PLACED",
        "EXPIRED",
        "PAID",
        "CONFIRMED",
        "CANCELLED",
        "REFUND_STARTED",
    ]


async def test_an_order_that_is_being_paid_right_now_is_left_alone() -> None:
    made = await make_order.order(pay_before=DUE)
    await make_order.payment(made.id, captured=1000)
    settled, let_go = asyncio.Event(), asyncio.Event()

    async def pay() -> None:
        async with db.transaction() as tx:
            await status.settle(tx, made.id, now=DUE)
            settled.set()
            await let_go.wait()

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(pay())
        await settled.wait()
        swept = await sweep(DUE)
        let_go.set()

    assert swept == []
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED"]
