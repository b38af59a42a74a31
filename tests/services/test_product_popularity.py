"""What sells is counted from confirmed orders of the last 90 days."""

from datetime import timedelta

import pytest

from kit import db
from services.product import popularity
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make.order import Line
from tests.make.product import Product

pytestmark = pytest.mark.usefixtures("shop")


async def test_what_was_bought_lately_and_kept_counts() -> None:
    mug, pot, hose, lamp = await make_product.products(
        Product(name="mug"), Product(name="pot", popularity=2), Product(name="hose", popularity=7), Product(name="lamp")
    )
    await make_order.order(
        status="CONFIRMED", lines=[Line(product_id=mug.id, quantity=5, cancelled=1, fulfilled=2, returned=1)]
    )
    await make_order.order(status="COMPLETED", lines=[Line(product_id=mug.id), Line(product_id=pot.id, quantity=2)])
    await make_order.order(status="PENDING_PAYMENT", lines=[Line(product_id=lamp.id)])
    await make_order.order(status="CANCELLED", lines=[Line(product_id=lamp.id)])
    await make_order.order(status="COMPLETED", placed_at=NOW - timedelta(days=91), lines=[Line(product_id=lamp.id)])

    changed = await popularity.recount(now=NOW + timedelta(minutes=1))
    again = await popularity.recount(now=NOW + timedelta(minutes=1))

    rows = await db.fetch("SELECT id, popularity, version FROM product")
    counted = {row["id"]: (row["popularity"], row["version"]) for row in rows}
    assert counted == {mug.id: (4, 1), pot.id: (2, 1), hose.id: (0, 1), lamp.id: (0, 1)}
    assert (changed, again) == (2, 0)
