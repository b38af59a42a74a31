"""Categories taken away by staff, once nothing stands in them."""

from datetime import datetime

from domain import access
from domain.access import Viewer
from domain.errors import Conflict, NotFound
from domain.ids import CategoryId
from domain.shop import Shop
from kit import db
from services.category import tree


async def delete(category_id: CategoryId | None, *, viewer: Viewer, shop: Shop, now: datetime) -> None:
    """Delete a category that has neither children nor products.

    Raises: Unauthenticated, Forbidden, NotFound, Conflict.
    """
    access.require_catalogue(viewer)
    if category_id is None:
        raise NotFound(path=["id"])
    async with db.transaction() as tx:
        await tree.hold(tx)
        # Whoever puts a product into it waits for this lock, or holds it off.
        if await tx.fetchval("SELECT id FROM category WHERE id = $1 FOR UPDATE", category_id) is None:
            raise NotFound(path=["id"])
        if await tx.fetchval("SELECT EXISTS (SELECT 1 FROM category WHERE parent_id = $1)", category_id):
            raise Conflict("Move the categories below it first.", type_name="Category", row_id=category_id, path=["id"])
        if await tx.fetchval("SELECT EXISTS (SELECT 1 FROM product WHERE category_id = $1)", category_id):
            raise Conflict("Move the products in it first.", type_name="Category", row_id=category_id, path=["id"])
        await tx.execute("DELETE FROM category WHERE id = $1", category_id)
        tree.tell(tx, category_id, languages=shop.languages, now=now)
