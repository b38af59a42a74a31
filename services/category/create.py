"""Categories made by staff."""

from dataclasses import dataclass
from datetime import datetime

from domain import access, text
from domain import slug as slugs
from domain.access import Viewer
from domain.category import MAX_NAME, MAX_SLUG
from domain.checks import Checks
from domain.errors import NotFound
from domain.ids import CategoryId, uuid7
from domain.shop import Shop
from kit import db
from services import slug
from services.category import tree


@dataclass(frozen=True, slots=True)
class CreateCategory:
    """Make a category; its name is in the shop's first language. `parent_id` None with `has_parent` is unknown."""

    name: str
    slug: str | None = None
    parent_id: CategoryId | None = None
    has_parent: bool = False


async def create(command: CreateCategory, *, viewer: Viewer, shop: Shop, now: datetime) -> CategoryId:
    """Make a category behind its siblings; give its id.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, Conflict for a slug in use.
    """
    access.require_catalogue(viewer)
    sent = command.slug
    with Checks() as check:
        name = check(lambda: text.clean(command.name, maximum=MAX_NAME, path=["name"]))
        if sent is not None:
            check(lambda: slugs.check(sent, maximum=MAX_SLUG, path=["slug"]))
    if command.has_parent and command.parent_id is None:
        raise NotFound(path=["parentId"])
    category_id = CategoryId(uuid7(now))
    async with db.transaction() as tx:
        await tree.hold(tx)
        if command.parent_id is not None:
            await tree.above(tx, command.parent_id, path=["parentId"])
        chosen = sent
        if chosen is not None:
            await tree.check_slug_free(tx, chosen)
        else:
            wanted = slugs.made_of(name, category_id, prefix="c", maximum=MAX_SLUG)
            chosen = (await slug.free(tx, wanted, row_id=category_id, maximum=MAX_SLUG, taken=tree.TAKEN))[0]
        await tx.execute(
            "INSERT INTO category (id, slug, name, parent_id, position, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
            category_id,
            chosen,
            name,
            command.parent_id,
            await tree.last_position(tx, command.parent_id),
            now,
        )
        tree.tell(tx, category_id, languages=shop.languages, now=now)
    return category_id
