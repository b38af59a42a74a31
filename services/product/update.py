"""Products changed by staff: what was sent is written, the rest stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg
import orjson

from domain import access, text
from domain import slug as slugs
from domain.access import Viewer
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import InvalidInput, NotFound, check_version
from domain.ids import CategoryId, ProductId
from domain.media import MAX_PRODUCT_IMAGES, ChosenImage, check_images
from domain.product import MAX_ATTRIBUTES, MAX_BRAND, MAX_DESCRIPTION, MAX_NAME, MAX_SLUG, ProductStatus
from domain.shop import Shop
from domain.variant import Words, check_words
from events import outbox
from events.product import ProductChanged
from kit import db
from kit.db import Tx
from services import label
from services.media import show
from services.product import place


@dataclass(frozen=True, slots=True)
class CategoryRef:
    """A category as the client named it; `id` None is an id that is none of ours."""

    id: CategoryId | None


@dataclass(frozen=True, slots=True)
class UpdateProduct:
    """Change what was sent. `id` None is an id that is none of ours."""

    id: ProductId | None
    slug: Change[str] | None = None
    name: Change[str] | None = None
    description: Change[str] | None = None
    brand: Change[str] | None = None
    category: Change[CategoryRef] | None = None
    status: Change[ProductStatus] | None = None
    attributes: Change[tuple[Words, ...]] | None = None
    images: Change[tuple[ChosenImage, ...]] | None = None
    expected_version: int | None = None


async def update(command: UpdateProduct, *, viewer: Viewer, shop: Shop, now: datetime) -> ProductId:
    """Change a product; give its id. A slug that it had goes on leading to it.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, Conflict for a stale version or a slug in use.
    """
    actor_id = access.require_catalogue(viewer)
    changes = _check(command)
    if command.id is None:
        raise NotFound(path=["id"])
    async with db.transaction() as tx:
        row = await tx.fetchrow("SELECT version, slug FROM product WHERE id = $1 FOR NO KEY UPDATE", command.id)
        if row is None:
            raise NotFound(path=["id"])
        check_version(command.expected_version, row["version"], type_name="Product", row_id=command.id)
        if command.category is not None:
            changes["category_id"] = await _category(tx, command.category)
        if command.attributes is not None:
            changes["attributes"] = await _attributes(tx, command.attributes, language=shop.languages[0], now=now)
        if command.images is not None:
            chosen = check_images(command.images.value or (), maximum=MAX_PRODUCT_IMAGES)
            changes["images"] = await show.on_product(tx, chosen, user_id=actor_id)
        if changes.get("slug", row["slug"]) != row["slug"]:
            await _move(tx, command.id, old=row["slug"], new=changes["slug"])
        await _write(tx, command.id, changes, now=now)
        outbox.append(tx, ProductChanged(entity_id=command.id, payload={"languages": list(shop.languages)}), now=now)
    return command.id


def _check(command: UpdateProduct) -> dict[str, Any]:
    """Give the columns that change with their new values, found valid."""
    changes: dict[str, Any] = {}
    name, slug, status = command.name, command.slug, command.status
    description, brand, attributes = command.description, command.brand, command.attributes
    images = command.images
    with Checks() as check:
        if name is not None:
            changes["name"] = check(lambda: text.clean(required(name, path=["name"]), maximum=MAX_NAME, path=["name"]))
        if slug is not None:
            changes["slug"] = check(lambda: slugs.check(required(slug, path=["slug"]), maximum=MAX_SLUG, path=["slug"]))
        if status is not None:
            changes["status"] = check(lambda: required(status, path=["status"]).value)
        if description is not None:
            changes["description"] = check(
                lambda: _text(description, maximum=MAX_DESCRIPTION, name="description", has_lines=True)
            )
        if brand is not None:
            changes["brand"] = check(lambda: _text(brand, maximum=MAX_BRAND, name="brand"))
        if attributes is not None:
            check(lambda: check_words(attributes.value or (), path=["attributes"], maximum=MAX_ATTRIBUTES))
        if images is not None:
            check(lambda: check_images(images.value or (), maximum=MAX_PRODUCT_IMAGES))
    return changes


def _text(change: Change[str], *, maximum: int, name: str, has_lines: bool = False) -> str | None:
    if change.value is None:
        return None
    return text.clean(change.value, maximum=maximum, path=[name], has_lines=has_lines)


async def _category(tx: Tx, change: Change[CategoryRef]) -> CategoryId | None:
    if change.value is None:
        return None
    if change.value.id is None:
        raise NotFound(path=["categoryId"])
    await place.hold_category(tx, change.value.id)
    return change.value.id


async def _attributes(tx: Tx, change: Change[tuple[Words, ...]], *, language: str, now: datetime) -> str:
    words = check_words(change.value or (), path=["attributes"], maximum=MAX_ATTRIBUTES)
    pairs = await label.keys_of(tx, words, language=language, now=now)
    attributes = dict(pairs)
    if len(attributes) < len(pairs):
        raise InvalidInput("Each name stands once.", path=["attributes"])
    return orjson.dumps(attributes).decode()


async def _move(tx: Tx, product_id: ProductId, *, old: str, new: str) -> None:
    """Give up one slug for another, which must be free or one of the past."""
    holder = await place.holder(tx, new, but=product_id)
    if holder is not None:
        raise place.slug_taken(new, by=holder)
    await place.forget_past(tx, new)
    await place.remember_past(tx, product_id, old)


async def _write(tx: Tx, product_id: ProductId, changes: Mapping[str, Any], *, now: datetime) -> None:
    columns = "".join(f", {column} = ${number}" for number, column in enumerate(changes, 3))
    try:
        await tx.execute(
            f"UPDATE product SET version = version + 1, updated_at = $2{columns} WHERE id = $1",
            product_id,
            now,
            *changes.values(),
        )
    except asyncpg.UniqueViolationError:
        # Somebody took the slug since we looked.
        raise place.slug_taken(changes["slug"], by=None) from None
