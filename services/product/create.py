"""Products made by staff, with their variants, prices and stock in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from domain import access, text
from domain import slug as slugs
from domain.access import Viewer
from domain.checks import Checks
from domain.errors import InvalidInput, NotFound
from domain.ids import CategoryId, ProductId, VariantId, uuid7
from domain.media import MAX_PRODUCT_IMAGES, ChosenImage, check_images
from domain.product import (
    MAX_ATTRIBUTES,
    MAX_BRAND,
    MAX_DESCRIPTION,
    MAX_NAME,
    MAX_SLUG,
    MAX_VARIANTS,
    ProductStatus,
    check_combinations,
    merge_options,
)
from domain.shop import Shop
from domain.variant import CheckedVariant, NewVariant, Words, check_new, check_words
from events import outbox
from events.product import ProductChanged
from kit import db
from kit.db import Tx
from services import idempotency, label, slug
from services.media import show
from services.product import place
from services.variant import insert, offer


@dataclass(frozen=True, slots=True)
class CreateProduct:
    """Make a product; texts are in the shop's first language. `category_id` None with `has_category` is unknown."""

    name: str
    slug: str | None = None
    description: str | None = None
    brand: str | None = None
    category_id: CategoryId | None = None
    has_category: bool = False
    status: ProductStatus = ProductStatus.DRAFT
    attributes: tuple[Words, ...] = ()
    images: tuple[ChosenImage, ...] = ()
    variants: tuple[NewVariant, ...] = ()


@dataclass(frozen=True, slots=True)
class _Checked:
    name: str
    slug: str | None
    description: str | None
    brand: str | None
    attributes: list[Words]
    images: list[ChosenImage]
    variants: list[CheckedVariant]


async def create(
    command: CreateProduct, *, viewer: Viewer, shop: Shop, now: datetime, key: idempotency.Key | None = None
) -> ProductId:
    """Make a product; give its id.

    Raises: Unauthenticated, Forbidden, InvalidInput, NotFound, Conflict for a slug or SKU in use, IdempotencyMismatch.
    """
    actor_id = access.require_catalogue(viewer)
    checked = _check(command, shop)
    if command.has_category and command.category_id is None:
        raise NotFound(path=["categoryId"])
    language = shop.languages[0]
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return ProductId(UUID(kept["product"]))
        if command.category_id is not None:
            await place.hold_category(tx, command.category_id)
        product_id = ProductId(uuid7(now))
        pairs = await label.keys_of(tx, checked.attributes, language=language, now=now)
        attributes = dict(pairs)
        if len(attributes) < len(pairs):
            raise InvalidInput("Each name stands once.", path=["attributes"])
        variants = await _ready(tx, checked.variants, language=language, now=now)
        images = await show.on_product(tx, checked.images, user_id=actor_id) if checked.images else "[]"
        await _insert(tx, product_id, command, checked, attributes, images, variants, now=now)
        await insert.insert(tx, product_id, variants, first_position=0, actor_id=actor_id, now=now)
        await offer.put_spans(tx, product_id, now=now)
        outbox.append(tx, ProductChanged(entity_id=product_id, payload={"languages": list(shop.languages)}), now=now)
        idempotency.keep(tx, key, {"product": product_id})
    return product_id


def _check(command: CreateProduct, shop: Shop) -> _Checked:
    if len(command.variants) > MAX_VARIANTS:
        raise InvalidInput("A product has at most {maximum} variants.", path=["variants"], maximum=MAX_VARIANTS)
    with Checks() as check:
        name = check(lambda: text.clean(command.name, maximum=MAX_NAME, path=["name"]))
        chosen = command.slug
        if chosen is not None:
            check(lambda: slugs.check(chosen, maximum=MAX_SLUG, path=["slug"]))
        description, brand = command.description, command.brand
        if description is not None:
            sent = description
            description = check(lambda: text.clean(sent, maximum=MAX_DESCRIPTION, path=["description"], has_lines=True))
        if brand is not None:
            named = brand
            brand = check(lambda: text.clean(named, maximum=MAX_BRAND, path=["brand"]))
        attributes = check(lambda: check_words(command.attributes, path=["attributes"], maximum=MAX_ATTRIBUTES))
        images = check(lambda: check_images(command.images, maximum=MAX_PRODUCT_IMAGES))
        variants = check(lambda: _check_variants(command.variants, shop.currencies))
    return _Checked(name, chosen, description, brand, attributes, images, variants)


def _check_variants(variants: Sequence[NewVariant], currencies: Sequence[str]) -> list[CheckedVariant]:
    with Checks() as check:
        found = [
            check(lambda each=each, at=["variants", str(index)]: check_new(each, currencies=currencies, path=at))
            for index, each in enumerate(variants)
        ]
    with Checks() as check:
        seen: set[str] = set()
        for index, each in enumerate(found):
            check(lambda each=each, at=["variants", str(index), "sku"]: _once(seen, each.sku, at))
    return found


def _once(seen: set[str], sku: str, path: Sequence[str]) -> None:
    if sku in seen:
        raise InvalidInput("Each SKU stands once.", path=path)
    seen.add(sku)


async def _ready(
    tx: Tx, variants: Sequence[CheckedVariant], *, language: str, now: datetime
) -> list[insert.ReadyVariant]:
    words = [each for variant in variants for each in variant.options]
    keys = dict(zip(words, await label.keys_of(tx, words, language=language, now=now), strict=True))
    ready = [
        insert.ReadyVariant(
            id=VariantId(uuid7(now)),
            checked=variant,
            options=dict(keys[each] for each in variant.options),
            path=["variants", str(index)],
        )
        for index, variant in enumerate(variants)
    ]
    check_combinations(
        [variant.options for variant in ready], paths=[[*variant.path, "selectedOptions"] for variant in ready]
    )
    return ready


async def _insert(
    tx: Tx,
    product_id: ProductId,
    command: CreateProduct,
    checked: _Checked,
    attributes: dict[str, str],
    images: str,
    variants: Sequence[insert.ReadyVariant],
    *,
    now: datetime,
) -> None:
    """Write the product's row under the slug that was chosen, or under the first that is free.

    Raises: Conflict when the chosen one is another product's.
    """
    if checked.slug is not None:
        tried = [checked.slug]
        await place.forget_past(tx, checked.slug)
    else:
        wanted = slugs.made_of(checked.name, product_id, prefix="p", maximum=MAX_SLUG)
        tried = await slug.free(tx, wanted, row_id=product_id, maximum=MAX_SLUG, taken=place.TAKEN)
    options = offer.options_json(merge_options([], [variant.options for variant in variants]))
    for candidate in tried:
        if await tx.execute(
            "INSERT INTO product (id, version, slug, name, description, brand, status, category_id, options, "
            "attributes, images, popularity, stars, rating_count, rating_average, created_at, updated_at) "
            "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $11, 0, '{0,0,0,0,0}', 0, NULL, $10, $10) "
            "ON CONFLICT (slug) DO NOTHING",
            product_id,
            candidate,
            checked.name,
            checked.description,
            checked.brand,
            command.status.value,
            command.category_id,
            options,
            orjson.dumps(attributes).decode(),
            now,
            images,
        ):
            return
    raise place.slug_taken(tried[0], by=await place.holder(tx, tried[0]))
