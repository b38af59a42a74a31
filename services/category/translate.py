"""Names of categories in the languages of the shop."""

from dataclasses import dataclass
from datetime import datetime

from domain import access, text
from domain.access import Viewer
from domain.category import MAX_NAME
from domain.checks import Checks
from domain.errors import NotFound
from domain.ids import CategoryId, uuid7
from domain.shop import Shop
from kit import db
from services.category import tree


@dataclass(frozen=True, slots=True)
class TranslateCategory:
    """Give a category its name in a language. `id` None is an id that is none of ours."""

    id: CategoryId | None
    language: str
    name: str


async def translate(command: TranslateCategory, *, viewer: Viewer, shop: Shop, now: datetime) -> CategoryId:
    """Write a category's name in a language, the shop's first included; give the category's id.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput.
    """
    access.require_catalogue(viewer)
    with Checks() as check:
        language = check(lambda: text.written_language(command.language, offered=shop.languages, path=["language"]))
        name = check(lambda: text.clean(command.name, maximum=MAX_NAME, path=["name"]))
    if command.id is None:
        raise NotFound(path=["id"])
    async with db.transaction() as tx:
        if await tx.fetchval("SELECT id FROM category WHERE id = $1 FOR NO KEY UPDATE", command.id) is None:
            raise NotFound(path=["id"])
        if language == shop.languages[0]:
            await tx.execute("UPDATE category SET name = $2 WHERE id = $1", command.id, name)
        else:
            await tx.execute(
                "INSERT INTO category_translation (id, category_id, language, name) VALUES ($1, $2, $3, $4) "
                "ON CONFLICT (category_id, language) DO UPDATE SET name = excluded.name",
                uuid7(now),
                command.id,
                language,
                name,
            )
        tree.tell(tx, command.id, languages=shop.languages, now=now)
    return command.id
