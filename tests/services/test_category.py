"""Categories written at once: no circle, nothing left in a category that is gone."""

import asyncio
import contextvars

import pytest

from domain.access import Role, Viewer
from domain.change import Change
from domain.errors import Conflict, InvalidInput, NotFound
from domain.ids import CategoryId, UserId, uuid7
from domain.shop import Shop
from kit import db
from services.category import create, delete, update
from services.category.create import CreateCategory
from services.category.update import ParentRef, UpdateCategory
from services.product.create import CreateProduct
from services.product.create import create as create_product
from tests.make import NOW
from tests.make import product as make_product

pytestmark = pytest.mark.usefixtures("shop")

KEEPER = Viewer(user_id=UserId(uuid7(NOW)), roles=frozenset({Role.CATALOGUE}))
SHOP = Shop(name="Souk", languages=["en", "de"], currencies=["USD"])


async def move(category_id: CategoryId, below: CategoryId) -> None:
    command = UpdateCategory(id=category_id, parent=Change(ParentRef(below)))
    await update.update(command, viewer=KEEPER, shop=SHOP, now=NOW)


async def test_two_moves_at_once_never_close_a_circle() -> None:
    first, second = await make_product.category("A"), await make_product.category("B")

    moved = await asyncio.gather(move(first, second), move(second, first), return_exceptions=True)

    assert {type(result) for result in moved} == {InvalidInput, type(None)}
    assert await db.fetchval("SELECT count(*) FROM category WHERE parent_id IS NULL") == 1


async def test_categories_of_one_name_made_at_once_get_slugs_of_their_own() -> None:
    await asyncio.gather(
        *(create.create(CreateCategory(name="Cups"), viewer=KEEPER, shop=SHOP, now=NOW) for _ in range(5))
    )

    rows = await db.fetch("SELECT slug, position FROM category ORDER BY position")
    assert [row["position"] for row in rows] == [0, 1, 2, 3, 4]
    assert sorted(row["slug"] for row in rows) == ["cups", "cups-2", "cups-3", "cups-4", "cups-5"]


async def test_a_move_keeps_a_name_that_is_written_meanwhile() -> None:
    category_id, below = await make_product.category("Cups"), await make_product.category("Kitchen")
    outside = contextvars.copy_context()

    async with db.transaction() as tx:
        await tx.execute("UPDATE category SET name = 'Mugs' WHERE id = $1", category_id)
        moving = asyncio.create_task(move(category_id, below), context=outside)
        await asyncio.sleep(0.2)
    await moving

    row = await db.fetchrow("SELECT name, parent_id FROM category WHERE id = $1", category_id)
    assert row is not None
    assert tuple(row) == ("Mugs", below)


@pytest.mark.parametrize("attempt", range(5))
async def test_a_product_never_lands_in_a_category_that_is_gone(attempt: int) -> None:
    category_id = await make_product.category()
    product = CreateProduct(name=f"Mug {attempt}", category_id=category_id, has_category=True)

    made, gone = await asyncio.gather(
        create_product(product, viewer=KEEPER, shop=SHOP, now=NOW),
        delete.delete(category_id, viewer=KEEPER, shop=SHOP, now=NOW),
        return_exceptions=True,
    )

    outcome = (type(made) if isinstance(made, Exception) else None, type(gone) if isinstance(gone, Exception) else None)
    assert outcome in ((NotFound, None), (None, Conflict))
    assert await db.fetchval("SELECT count(*) FROM category") == (0 if outcome[1] is None else 1)
