"""Stock on a real database: never oversold, given back once, corrected by staff alone."""

import asyncio
from uuid import UUID

import pytest

from domain.access import STRANGER, Role, Viewer
from domain.errors import Expected, ExpectedGroup, Forbidden, InvalidInput, NotFound, Unauthenticated
from domain.ids import UserId, VariantId, uuid7
from domain.stock import OutOfStock
from kit import db
from kit.db import Tx
from services import idempotency, stock
from services.stock import AdjustStock, Demand
from tests.make import NOW
from tests.make import product as make_product
from tests.make.product import Variant

pytestmark = pytest.mark.usefixtures("shop")

KEEPER = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.CATALOGUE}))
SHOPPER = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.SHOPPER}))


async def take(*demands: Demand, key: str = "order:1") -> None:
    async with db.transaction() as tx:
        await stock.take(tx, demands, key=key, reason="sold", now=NOW)


async def give_back(*demands: Demand, key: str = "order:1:back") -> None:
    async with db.transaction() as tx:
        await stock.give_back(tx, demands, key=key, reason="cancelled", now=NOW)


async def movements() -> list[tuple[UUID, int, str]]:
    rows = await db.fetch("SELECT variant_id, delta, reason FROM stock_movement ORDER BY id")
    return [(row["variant_id"], row["delta"], row["reason"]) for row in rows]


async def test_fifty_who_want_one_of_twenty_at_once_leave_thirty_without() -> None:
    made = await make_product.product(variants=[Variant(stock=20)])

    got = await asyncio.gather(
        *(take(Demand(made.variant_id, 1), key=f"order:{number}") for number in range(50)), return_exceptions=True
    )

    assert got.count(None) == 20
    refused = [error for error in got if isinstance(error, OutOfStock)]
    assert [(error.requested, error.available) for error in refused] == [(1, 0)] * 30
    assert await make_product.stock_of(made.variant_id) == 0
    assert await movements() == [(made.variant_id, -1, "sold")] * 20


async def test_what_comes_back_while_one_waits_for_it_can_be_taken() -> None:
    made = await make_product.product(variants=[Variant(stock=1)])
    await take(Demand(made.variant_id, 1))
    is_back = asyncio.Event()

    async def wait_and_take() -> None:
        await is_back.wait()
        await take(Demand(made.variant_id, 1), key="order:2")

    taking = asyncio.create_task(wait_and_take())
    async with db.transaction() as tx:
        await stock.give_back(tx, [Demand(made.variant_id, 1)], key="order:1:back", reason="cancelled", now=NOW)
        # Who comes now sees that none is left, and waits for the row.
        is_back.set()
        await somebody_waits(tx)
    await taking

    assert await make_product.stock_of(made.variant_id) == 0
    assert sorted(delta for _, delta, _ in await movements()) == [-1, -1, 1]


async def somebody_waits(tx: Tx) -> None:
    """Return when a statement waits for a lock."""
    async with asyncio.timeout(5):
        while not await tx.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"):
            await asyncio.sleep(0.01)


async def test_orders_of_the_same_variants_in_opposite_order_do_not_deadlock() -> None:
    made = await make_product.product(variants=[Variant(stock=100), Variant(stock=100)])
    first, second = made.variant_ids

    await asyncio.gather(
        *(
            take(*([Demand(first, 1), Demand(second, 1)][:: 1 if number % 2 else -1]), key=f"order:{number}")
            for number in range(40)
        )
    )

    assert [await make_product.stock_of(each) for each in (first, second)] == [60, 60]


async def test_demand_for_one_variant_is_summed_before_it_is_checked() -> None:
    made = await make_product.product(variants=[Variant(stock=5)])

    with pytest.raises(OutOfStock) as refused:
        await take(Demand(made.variant_id, 3), Demand(made.variant_id, 3))

    assert (refused.value.variant_id, refused.value.requested, refused.value.available) == (made.variant_id, 6, 5)
    assert await make_product.stock_of(made.variant_id) == 5


async def test_all_that_lack_are_named_and_nothing_is_taken_of_what_does_not() -> None:
    made = await make_product.product(variants=[Variant(stock=1), Variant(stock=9), Variant(stock=0)])
    few, many, none = made.variant_ids

    with pytest.raises(ExpectedGroup) as refused:
        await take(Demand(few, 2), Demand(many, 2), Demand(none, 2))

    found = {(error.variant_id, error.available) for error in refused.value.errors if isinstance(error, OutOfStock)}
    assert found == {(few, 1), (none, 0)}
    assert [await make_product.stock_of(each) for each in made.variant_ids] == [1, 9, 0]
    assert await movements() == []
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0


async def test_a_refused_taking_moves_nothing_even_where_its_transaction_goes_on() -> None:
    made = await make_product.product(variants=[Variant(stock=1), Variant(stock=9)])
    few, many = made.variant_ids

    async with db.transaction() as tx:
        with pytest.raises(OutOfStock):
            await stock.take(tx, [Demand(few, 2), Demand(many, 2)], key="order:1", reason="sold", now=NOW)

    assert [await make_product.stock_of(each) for each in (few, many)] == [1, 9]
    assert await movements() == []


async def test_back_order_is_taken_down_to_its_limit_and_no_further() -> None:
    made = await make_product.product(variants=[Variant(stock=2, backorder=3)])

    await take(Demand(made.variant_id, 4), key="order:1")
    with pytest.raises(OutOfStock) as refused:
        await take(Demand(made.variant_id, 2), key="order:2")

    assert refused.value.available == 1
    assert await make_product.stock_of(made.variant_id) == -2


async def test_an_unknown_variant_is_out_of_stock() -> None:
    nobody = VariantId(uuid7(NOW))

    with pytest.raises(OutOfStock) as refused:
        await take(Demand(nobody, 1))

    assert (refused.value.variant_id, refused.value.available) == (nobody, 0)


async def test_taking_twice_for_one_cause_takes_once_even_of_the_last() -> None:
    made = await make_product.product(variants=[Variant(stock=3)])

    await take(Demand(made.variant_id, 3))
    await take(Demand(made.variant_id, 3))

    assert await make_product.stock_of(made.variant_id) == 0


async def test_giving_back_acts_once_in_series_and_at_once() -> None:
    made = await make_product.product(variants=[Variant(stock=10), Variant(stock=10)])
    demands = [Demand(variant_id, 4) for variant_id in made.variant_ids]
    await take(*demands)

    await give_back(*demands)
    await asyncio.gather(*(give_back(*demands) for _ in range(8)))

    assert [await make_product.stock_of(each) for each in made.variant_ids] == [10, 10]
    assert sorted(delta for _, delta, _ in await movements()) == [-4, -4, 4, 4]


async def test_who_follows_a_variant_is_told_of_each_movement() -> None:
    made = await make_product.product(variants=[Variant(stock=10), Variant(stock=10)])

    await take(*(Demand(variant_id, 1) for variant_id in made.variant_ids))

    rows = await db.fetch("SELECT name, entity_id FROM outbox")
    assert {(row["name"], row["entity_id"]) for row in rows} == {
        ("variant.stock_changed", variant_id) for variant_id in made.variant_ids
    }


async def test_a_correction_is_written_down_with_who_made_it() -> None:
    made = await make_product.product(variants=[Variant(stock=10)])

    await stock.adjust(AdjustStock(made.variant_id, -4, " broken in transit "), viewer=KEEPER, now=NOW)

    row = await db.fetchrow("SELECT delta, reason, actor_id FROM stock_movement")
    assert row is not None
    assert tuple(row) == (-4, "broken in transit", KEEPER.user_id)
    assert await make_product.stock_of(made.variant_id) == 6


@pytest.mark.parametrize(
    ("delta", "reason", "error", "path"),
    [
        (-11, "count", OutOfStock, ["delta"]),
        (0, "count", InvalidInput, ["delta"]),
        (2_000_000_000, "count", InvalidInput, ["delta"]),
        (1_000_000_000, "count", InvalidInput, ["delta"]),
        (1, "  ", InvalidInput, ["reason"]),
        (1, "x" * 201, InvalidInput, ["reason"]),
    ],
)
async def test_a_correction_that_makes_no_sense_changes_nothing(
    delta: int, reason: str, error: type[Expected], path: list[str]
) -> None:
    made = await make_product.product(variants=[Variant(stock=10)])

    with pytest.raises(error) as refused:
        await stock.adjust(AdjustStock(made.variant_id, delta, reason), viewer=KEEPER, now=NOW)

    assert refused.value.path == path
    assert await make_product.stock_of(made.variant_id) == 10
    assert await movements() == []


async def test_what_comes_in_may_leave_some_owed_but_nothing_is_taken_below_zero() -> None:
    made = await make_product.product(variants=[Variant(stock=-5, backorder=9)])

    await stock.adjust(AdjustStock(made.variant_id, 3, "delivery"), viewer=KEEPER, now=NOW)
    with pytest.raises(OutOfStock) as refused:
        await stock.adjust(AdjustStock(made.variant_id, -1, "count"), viewer=KEEPER, now=NOW)

    assert (refused.value.requested, refused.value.available) == (1, 0)
    assert await make_product.stock_of(made.variant_id) == -2


@pytest.mark.parametrize(("viewer", "error"), [(STRANGER, Unauthenticated), (SHOPPER, Forbidden)])
async def test_shoppers_do_not_correct_stock(viewer: Viewer, error: type[Expected]) -> None:
    made = await make_product.product(variants=[Variant(stock=10)])

    with pytest.raises(error):
        await stock.adjust(AdjustStock(made.variant_id, 5, "mine"), viewer=viewer, now=NOW)

    assert await make_product.stock_of(made.variant_id) == 10


async def test_nothing_is_found_by_an_unknown_variant() -> None:
    for unknown in (None, VariantId(uuid7(NOW))):
        with pytest.raises(NotFound) as refused:
            await stock.adjust(AdjustStock(unknown, 5, "count"), viewer=KEEPER, now=NOW)
        assert refused.value.path == ["variantId"]


async def test_a_correction_sent_twice_acts_once_in_series_and_at_once() -> None:
    made = await make_product.product(variants=[Variant(stock=10)])
    key = idempotency.Key(scope="user:1", mutation="stockAdjust", key="count-1", input_hash=b"same")
    command = AdjustStock(made.variant_id, 5, "count")

    await asyncio.gather(*(stock.adjust(command, viewer=KEEPER, now=NOW, key=key) for _ in range(5)))
    again = await stock.adjust(command, viewer=KEEPER, now=NOW, key=key)

    assert again == made.variant_id
    assert await make_product.stock_of(made.variant_id) == 15
