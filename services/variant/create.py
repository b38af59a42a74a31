"""Variants added to a product by staff."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain import access
from domain.access import Viewer
from domain.errors import NotFound
from domain.ids import ProductId, VariantId, uuid7
from domain.product import check_combinations
from domain.shop import Shop
from domain.variant import NewVariant, check_new
from kit import db
from services import idempotency, label
from services.variant import insert, offer


@dataclass(frozen=True, slots=True)
class CreateVariant:
    """Add a variant to a product. `product_id` None is an id that is none of ours."""

    product_id: ProductId | None
    variant: NewVariant


async def create(
    command: CreateVariant, *, viewer: Viewer, shop: Shop, now: datetime, key: idempotency.Key | None = None
) -> VariantId:
    """Add a variant behind the others of its product; give its id.

    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, Conflict for a SKU in use, IdempotencyMismatch.
    """
    actor_id = access.require_catalogue(viewer)
    checked = check_new(command.variant, currencies=shop.currencies, path=["variant"])
    if command.product_id is None:
        raise NotFound(path=["productId"])
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return VariantId(UUID(kept["variant"]))
        product = await offer.hold(tx, command.product_id)
        if product is None:
            raise NotFound(path=["productId"])
        keys = await label.keys_of(tx, checked.options, language=shop.languages[0], now=now)
        ready = insert.ReadyVariant(VariantId(uuid7(now)), checked, dict(keys), path=["variant"])
        chosen = {**product.variants, ready.id: dict(ready.options)}
        at = ["variant", "selectedOptions"]
        check_combinations(list(chosen.values()), paths=[at] * len(chosen))
        await insert.insert(tx, product.id, [ready], first_position=product.next_position, actor_id=actor_id, now=now)
        await offer.settle(tx, product, chosen, languages=shop.languages, now=now)
        idempotency.keep(tx, key, {"variant": ready.id})
    return ready.id
