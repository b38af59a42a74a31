"""Where a product is found: its slug, those of its past, and its category."""

from uuid import UUID

from domain.errors import Conflict, NotFound
from domain.ids import CategoryId, ProductId
from kit.db import Tx

TAKEN = (
    "SELECT slug FROM product WHERE slug = ANY($1::text[]) UNION ALL "
    "SELECT slug FROM product_slug WHERE slug = ANY($1::text[])"
)


async def hold_category(tx: Tx, category_id: CategoryId) -> None:
    """Keep a category from being deleted until the transaction ends.

    Raises: NotFound.
    """
    if await tx.fetchval("SELECT id FROM category WHERE id = $1 FOR KEY SHARE", category_id) is None:
        raise NotFound(path=["categoryId"])


def slug_taken(slug: str, *, by: UUID | None) -> Conflict:
    """Build the error that names which product has the slug."""
    return Conflict("Another product has the slug {slug}.", type_name="Product", row_id=by, path=["slug"], slug=slug)


async def holder(tx: Tx, slug: str, *, but: ProductId | None = None) -> UUID | None:
    """Find the other product that has a slug now; one of the past is free to be taken."""
    return await tx.fetchval("SELECT id FROM product WHERE slug = $1 AND id IS DISTINCT FROM $2", slug, but)


async def forget_past(tx: Tx, slug: str) -> None:
    """Let a slug lead nowhere else: a product has it again."""
    await tx.execute("DELETE FROM product_slug WHERE slug = $1", slug)


async def remember_past(tx: Tx, product_id: ProductId, slug: str) -> None:
    """Let the slug that a product had go on leading to it."""
    await tx.execute(
        "INSERT INTO product_slug (slug, product_id) VALUES ($1, $2) "
        "ON CONFLICT (slug) DO UPDATE SET product_id = excluded.product_id",
        slug,
        product_id,
    )
