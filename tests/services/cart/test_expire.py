"""Carts that nobody wrote to are deleted; those that orders were made of stay."""

import asyncio
from datetime import timedelta

import pytest

from kit import clock, db
from services.cart import expire
from tests.make import cart as make_cart
from tests.make import product as make_product

pytestmark = pytest.mark.usefixtures("shop")
GONE = timedelta(seconds=-1)


async def test_what_is_over_goes_with_its_lines_and_the_rest_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    mug = await make_product.product()
    monkeypatch.setattr(expire, "BATCH", 2)
    for _ in range(3):
        await make_cart.cart({mug.variant_id: 1}, expires_in=GONE)
    await make_cart.cart({mug.variant_id: 1}, expires_in=GONE, state="MERGED")
    alive = await make_cart.cart({mug.variant_id: 1})
    ordered = await make_cart.cart({mug.variant_id: 1}, expires_in=GONE, state="ORDERED")

    count = await expire.sweep(now=clock.utc_now())

    assert count == 4
    assert {row["id"] for row in await db.fetch("SELECT id FROM cart")} == {alive.key, ordered.key}
    assert await db.fetchval("SELECT count(*) FROM cart_line") == 2
    assert await expire.sweep(now=clock.utc_now()) == 0


async def test_a_cart_that_is_being_written_to_is_left_alone() -> None:
    cart = await make_cart.cart(expires_in=GONE)
    is_locked, may_end = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with db.transaction() as tx:
            await tx.execute("SELECT 1 FROM cart WHERE id = $1 FOR UPDATE", cart.key)
            is_locked.set()
            await may_end.wait()

    async with asyncio.TaskGroup() as group:
        group.create_task(write())
        await is_locked.wait()
        count = await expire.sweep(now=clock.utc_now())
        may_end.set()

    assert count == 0
    assert await db.fetchval("SELECT count(*) FROM cart") == 1
