"""The tree of categories under the hands of one writer at a time."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.errors import Conflict, NotFound
from domain.ids import CategoryId
from events import outbox
from events.product import CategoryChanged
from kit.db import Tx

TREE = 0x534F554B0002
"""The advisory lock of whoever changes the tree: two moves at once could close a circle that neither sees."""

TAKEN = "SELECT slug FROM category WHERE slug = ANY($1::text[])"


async def hold(tx: Tx) -> None:
    """Keep others from changing the tree until the transaction ends."""
    await tx.execute("SELECT pg_advisory_xact_lock($1)", TREE)


async def above(tx: Tx, category_id: CategoryId, *, path: Sequence[str]) -> list[UUID]:
    """Give a category's id and those above it.

    Raises: NotFound.
    """
    rows = await tx.fetch(
        "WITH RECURSIVE up(id, parent_id) AS (SELECT id, parent_id FROM category WHERE id = $1 UNION "
        "SELECT c.id, c.parent_id FROM category c JOIN up ON c.id = up.parent_id) SELECT id FROM up",
        category_id,
    )
    if not rows:
        raise NotFound(path=path)
    return [row["id"] for row in rows]


async def last_position(tx: Tx, parent_id: CategoryId | None) -> int:
    """Give the position behind the last child."""
    return await tx.fetchval(
        "SELECT COALESCE(max(position) + 1, 0) FROM category WHERE parent_id IS NOT DISTINCT FROM $1", parent_id
    )


async def check_slug_free(tx: Tx, slug: str, *, but: CategoryId | None = None) -> None:
    """Raises: Conflict, naming the category that has the slug."""
    holder = await tx.fetchval("SELECT id FROM category WHERE slug = $1 AND id IS DISTINCT FROM $2", slug, but)
    if holder is not None:
        raise Conflict(
            "Another category has the slug {slug}.", type_name="Category", row_id=holder, path=["slug"], slug=slug
        )


def tell(tx: Tx, category_id: CategoryId, *, languages: Sequence[str], now: datetime) -> None:
    """Append the event that the tree has changed."""
    outbox.append(tx, CategoryChanged(entity_id=category_id, payload={"languages": list(languages)}), now=now)
