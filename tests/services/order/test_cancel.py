import asyncio
from datetime import timedelta

import pytest

from domain.access import STRANGER, Role, Viewer
from domain.errors import Conflict, IdempotencyMismatch, InvalidInput, NotFound
from domain.ids import OrderId, UserId, uuid7
from domain.order import IllegalTransition, OrderAction
from kit import db
from services.idempotency import Key
from services.order import access, status
from services.order.cancel import CancelOrder
from services.order.status import Settled
from services.settlement.cancel import cancel
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.order import Line, Made

pytestmark = pytest.mark.usefixtures("shop")
SECRET = "one-secret-of-a-shop-of-32-characters"
LATER = NOW + timedelta(minutes=1)
SUPPORT = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.SHOPPER, Role.SUPPORT}))


async def run(command: CancelOrder, viewer: Viewer, *, key: Key | None = None) -> OrderId:
    return await cancel(command, viewer=viewer, secret=SECRET, key=key, payments={}, clock=lambda: LATER)


def key(text: str, *, input_hash: bytes = b"input") -> Key:
    return Key(scope="user:1", mutation="orderCancel", key=text, input_hash=input_hash)


async def bought(*quantities: int, status: str = "PENDING_PAYMENT") -> tuple[Made, make_product.Made, make_user.User]:
    """An order of one product's variants; eight of ten are left where two were bought."""
    variants = [make_product.Variant(stock=10 - quantity) for quantity in quantities]
    product = await make_product.product(variants=variants)
    owner = await make_user.user()
    lines = [
        Line(variant_id, product.id, quantity)
        for variant_id, quantity in zip(product.variant_ids, quantities, strict=True)
    ]
    return await make_order.order(user_id=owner.key, lines=lines, status=status), product, owner


async def stocks(product: make_product.Made) -> list[int]:
    return [await make_product.stock_of(variant_id) for variant_id in product.variant_ids]


async def test_the_shopper_cancels_and_the_stock_is_back() -> None:
    made, product, owner = await bought(2, 3)

    order_id = await run(CancelOrder(made.id, reason="  Changed my mind. "), owner.viewer)

    assert order_id == made.id
    assert await stocks(product) == [10, 10]
    assert await make_order.log_of(made.id) == ["PLACED", "CANCELLED"]
    row = await make_order.row_of(made.id)
    assert (row["status"], row["pay_before"], row["version"]) == ("CANCELLED", None, 2)
    event = await db.fetchrow("SELECT actor, actor_id, note, at FROM order_event WHERE seq = 2")
    assert event is not None
    assert tuple(event) == ("SHOPPER", owner.key, "Changed my mind.", LATER)
    assert await db.fetchval("SELECT sum(quantity_cancelled) FROM order_line") == 5


async def test_cancelling_twice_does_it_once_and_answers_the_same() -> None:
    made, product, owner = await bought(2)

    first = await run(CancelOrder(made.id, expected_version=1), owner.viewer)
    second = await run(CancelOrder(made.id, expected_version=1), owner.viewer)

    assert first == second == made.id
    assert await stocks(product) == [10]
    assert await make_order.log_of(made.id) == ["PLACED", "CANCELLED"]


async def test_ten_who_cancel_at_once_give_the_stock_back_once() -> None:
    made, product, owner = await bought(2)

    answers = await asyncio.gather(*(run(CancelOrder(made.id), owner.viewer) for _ in range(10)))

    assert answers == [made.id] * 10
    assert await stocks(product) == [10]
    assert await make_order.log_of(made.id) == ["PLACED", "CANCELLED"]


async def test_a_key_answers_the_same_and_refuses_another_input() -> None:
    made, product, owner = await bought(2)

    first, second = await asyncio.gather(*(run(CancelOrder(made.id), owner.viewer, key=key("k")) for _ in range(2)))

    assert first == second == made.id
    assert await stocks(product) == [10]
    with pytest.raises(IdempotencyMismatch):
        await run(CancelOrder(made.id), owner.viewer, key=key("k", input_hash=b"other"))


async def test_a_guest_cancels_with_the_access_token_alone() -> None:
    made, other = await make_order.order(), await make_order.order()
    token = access.token(made.id, secret=SECRET)

    with pytest.raises(NotFound):
        await run(CancelOrder(made.id), STRANGER)
    with pytest.raises(NotFound):
        await run(CancelOrder(other.id, access_token=token), STRANGER)
    await run(CancelOrder(made.id, access_token=token), STRANGER)

    assert await make_order.log_of(made.id) == ["PLACED", "CANCELLED"]
    assert await make_order.log_of(other.id) == ["PLACED"]
    assert await db.fetchval("SELECT actor FROM order_event WHERE type = 'CANCELLED'") == "SHOPPER"


async def test_a_foreign_order_and_none_at_all_are_the_same() -> None:
    made, product, _ = await bought(2)
    stranger = await make_user.user()

    refusals: list[NotFound] = []
    for order_id in (made.id, OrderId(uuid7(NOW)), None):
        with pytest.raises(NotFound) as refused:
            await run(CancelOrder(order_id), stranger.viewer)
        refusals.append(refused.value)

    assert {(refusal.message("en"), tuple(refusal.path or ())) for refusal in refusals} == {
        ("There is no such thing, or it is not yours.", ("orderId",))
    }
    assert await stocks(product) == [8]
    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_support_cancels_in_its_own_name() -> None:
    made, product, _ = await bought(2, status="CONFIRMED")

    await run(CancelOrder(made.id), SUPPORT)

    assert await stocks(product) == [10]
    event = await db.fetchrow("SELECT actor, actor_id FROM order_event WHERE type = 'CANCELLED'")
    assert event is not None
    assert tuple(event) == ("STAFF", SUPPORT.user_id)


async def test_money_taken_for_it_is_reserved_to_go_back_in_the_same_transaction() -> None:
    made, product, owner = await bought(2)
    await make_order.payment(made.id, amount=2000, captured=2000)
    settled = await settle(made.id)

    await run(CancelOrder(made.id), owner.viewer)

    assert settled.excess_minor == 0
    assert (await settle(made.id)).excess_minor == 0
    assert await db.fetchval("SELECT refund_pending_minor FROM payment") == 2000
    assert await stocks(product) == [10]
    assert await make_order.log_of(made.id) == ["PLACED", "PAID", "CONFIRMED", "CANCELLED", "REFUND_STARTED"]


async def settle(order_id: OrderId) -> Settled:
    async with db.transaction() as tx:
        return await status.settle(tx, order_id, now=LATER)


@pytest.mark.parametrize(
    ("state", "fulfilled", "message", "allowed"),
    [
        (
            "CONFIRMED",
            1,
            "A parcel of this order has left already: it can no longer be cancelled.",
            [OrderAction.REORDER],
        ),
        (
            "COMPLETED",
            2,
            "A parcel of this order has left already: it can no longer be cancelled.",
            [OrderAction.REORDER],
        ),
        ("EXPIRED", 0, "This order does not allow that: it is EXPIRED.", [OrderAction.REORDER]),
    ],
)
async def test_what_has_left_or_ended_is_not_cancelled(
    state: str, fulfilled: int, message: str, allowed: list[OrderAction]
) -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=8)])
    owner = await make_user.user()
    line = Line(product.variant_id, product.id, quantity=2, fulfilled=fulfilled)
    made = await make_order.order(user_id=owner.key, status=state, lines=[line])

    with pytest.raises(IllegalTransition) as refused:
        await run(CancelOrder(made.id), owner.viewer)

    assert (refused.value.message("en"), refused.value.from_, refused.value.allowed) == (message, state, allowed)
    assert await stocks(product) == [8]
    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_a_stale_version_is_refused_and_nothing_happens() -> None:
    made, product, owner = await bought(2)

    with pytest.raises(Conflict) as refused:
        await run(CancelOrder(made.id, expected_version=7), owner.viewer, key=key("k"))

    assert (refused.value.type_name, refused.value.row_id) == ("Order", made.id)
    assert await stocks(product) == [8]
    assert await make_order.log_of(made.id) == ["PLACED"]
    assert await db.fetchval("SELECT count(*) FROM idempotency") == 0


async def test_an_endless_reason_is_refused() -> None:
    made, _, owner = await bought(2)

    with pytest.raises(InvalidInput) as refused:
        await run(CancelOrder(made.id, reason="x" * 501), owner.viewer)

    assert (refused.value.path, refused.value.message("en")) == (["reason"], "At most 500 characters.")
    assert await make_order.log_of(made.id) == ["PLACED"]
