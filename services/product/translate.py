"""Texts of products in the languages of the shop."""

from dataclasses import dataclass
from datetime import datetime

from domain import access, text
from domain.access import Viewer
from domain.change import Change
from domain.checks import Checks
from domain.errors import NotFound
from domain.ids import ProductId, uuid7
from domain.product import MAX_DESCRIPTION, MAX_NAME
from domain.shop import Shop
from events import outbox
from events.product import ProductChanged
from kit import db
from kit.db import Tx


@dataclass(frozen=True, slots=True)
class TranslateProduct:
    """Give a product its texts in a language. `id` None is an id that is none of ours."""

    id: ProductId | None
    language: str
    name: str
    description: Change[str] | None = None


async def translate(command: TranslateProduct, *, viewer: Viewer, shop: Shop, now: datetime) -> ProductId:
    """Write a product's texts in a language, the shop's first included; give the product's id.

    A description that was not sent stays; cleared, the one in the shop's first language shows.
    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput.
    """
    access.require_catalogue(viewer)
    sent = command.description.value if command.description is not None else None
    with Checks() as check:
        language = check(lambda: text.written_language(command.language, offered=shop.languages, path=["language"]))
        name = check(lambda: text.clean(command.name, maximum=MAX_NAME, path=["name"]))
        description = None
        if sent is not None:
            description = check(lambda: text.clean(sent, maximum=MAX_DESCRIPTION, path=["description"], has_lines=True))
    if command.id is None:
        raise NotFound(path=["id"])
    has_description = command.description is not None
    async with db.transaction() as tx:
        if not await tx.execute(
            "UPDATE product SET version = version + 1, updated_at = $2 WHERE id = $1", command.id, now
        ):
            raise NotFound(path=["id"])
        if language == shop.languages[0]:
            await tx.execute(
                "UPDATE product SET name = $2, description = CASE WHEN $3 THEN $4 ELSE description END WHERE id = $1",
                command.id,
                name,
                has_description,
                description,
            )
        else:
            await _put(tx, command.id, language, name, description, has_description=has_description, now=now)
        outbox.append(tx, ProductChanged(entity_id=command.id, payload={"languages": list(shop.languages)}), now=now)
    return command.id


async def _put(
    tx: Tx,
    product_id: ProductId,
    language: str,
    name: str,
    description: str | None,
    *,
    has_description: bool,
    now: datetime,
) -> None:
    await tx.execute(
        "INSERT INTO product_translation AS t (id, product_id, language, name, description) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (product_id, language) DO UPDATE SET name = excluded.name, "
        "description = CASE WHEN $6 THEN excluded.description ELSE t.description END",
        uuid7(now),
        product_id,
        language,
        name,
        description,
        has_description,
    )
