"""Categories renamed and moved by staff."""

from dataclasses import dataclass
from datetime import datetime

from domain import access, text
from domain import slug as slugs
from domain.access import Viewer
from domain.category import MAX_NAME, MAX_SLUG, check_parent
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import NotFound
from domain.ids import CategoryId
from domain.shop import Shop
from kit import db
from kit.db import Tx
from services.category import tree


@dataclass(frozen=True, slots=True)
class ParentRef:
    """A parent as the client named it; `id` None is an id that is none of ours."""

    id: CategoryId | None


@dataclass(frozen=True, slots=True)
class UpdateCategory:
    """Change what was sent; a parent that is cleared makes a root. `id` None is an id that is none of ours."""

    id: CategoryId | None
    slug: Change[str] | None = None
    name: Change[str] | None = None
    parent: Change[ParentRef] | None = None


async def update(command: UpdateCategory, *, viewer: Viewer, shop: Shop, now: datetime) -> CategoryId:
    """Change a category; give its id. Moved, it stands behind its new siblings.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, Conflict for a slug in use.
    """
    access.require_catalogue(viewer)
    name, slug = command.name, command.slug
    new_name = new_slug = None
    with Checks() as check:
        if name is not None:
            new_name = check(lambda: text.clean(required(name, path=["name"]), maximum=MAX_NAME, path=["name"]))
        if slug is not None:
            new_slug = check(lambda: slugs.check(required(slug, path=["slug"]), maximum=MAX_SLUG, path=["slug"]))
    if command.id is None:
        raise NotFound(path=["id"])
    async with db.transaction() as tx:
        await tree.hold(tx)
        # Locked: a translation into the shop's first language writes the name without holding the tree.
        row = await tx.fetchrow(
            "SELECT slug, name, parent_id, position FROM category WHERE id = $1 FOR NO KEY UPDATE", command.id
        )
        if row is None:
            raise NotFound(path=["id"])
        if new_slug is not None:
            await tree.check_slug_free(tx, new_slug, but=command.id)
        parent_id, position = row["parent_id"], row["position"]
        if command.parent is not None:
            parent_id = await _parent(tx, command.id, command.parent.value)
            if parent_id != row["parent_id"]:
                position = await tree.last_position(tx, parent_id)
        await tx.execute(
            "UPDATE category SET slug = $2, name = $3, parent_id = $4, position = $5 WHERE id = $1",
            command.id,
            new_slug or row["slug"],
            new_name or row["name"],
            parent_id,
            position,
        )
        tree.tell(tx, command.id, languages=shop.languages, now=now)
    return command.id


async def _parent(tx: Tx, category_id: CategoryId, parent: ParentRef | None) -> CategoryId | None:
    if parent is None:
        return None
    if parent.id is None:
        raise NotFound(path=["parentId"])
    check_parent(category_id, parent.id, above_parent=await tree.above(tx, parent.id, path=["parentId"]))
    return parent.id
