"""Anyone may read the variants for sale of what is ACTIVE; the catalogue's staff read and write all of them."""

from uuid import UUID

import services.stock
import services.variant.create
import services.variant.update
from domain import access, ids, text
from loaders.product import ProductRow
from loaders.variant import VariantRow
from resolvers import context as contexts
from resolvers import idempotency, node, product
from resolvers.context import Context
from services.stock import AdjustStock
from services.variant.create import CreateVariant
from services.variant.update import UpdateVariant


async def _admit(ctx: Context, row: VariantRow | None) -> VariantRow | None:
    """Give a variant that is for sale, of a product that the viewer may see; to the catalogue's staff any."""
    if row is None or (row.archived and not ctx.viewer.is_catalogue):
        return None
    return row if await ctx.loaders.product_by_id.load(row.product_id) is not None else None


async def by_key(ctx: Context, key: UUID) -> VariantRow | None:
    """Read a variant, as the viewer may see it."""
    return await _admit(ctx, await ctx.loaders.variant_by_id.load(key))


async def variant(ctx: Context, *, id: str | None, sku: str | None) -> VariantRow | None:
    """Read a variant by its id or its SKU.

    Raises: InvalidInput for neither or both, Unauthenticated as `contexts.found`.
    """
    product.one_of(id=id, sku=sku)
    if sku is not None:
        row = await _admit(ctx, await ctx.loaders.variant_by_sku.load(sku)) if text.is_storable(sku) else None
    else:
        key = ids.decode_as("ProductVariant", id or "")
        row = await by_key(ctx, key) if key is not None else None
    return contexts.found(ctx, row)


async def product_of(ctx: Context, row: VariantRow) -> ProductRow | None:
    """Give the product of a variant, in any status: who holds the variant, in a cart or an order, may see it."""
    return await ctx.loaders.product_card_by_id.load(row.product_id)


async def _written(ctx: Context, variant_id: UUID) -> VariantRow | None:
    ctx.loaders.forget()
    row = await ctx.loaders.variant_by_id.load(variant_id)
    if row is not None:
        await product.written(ctx, row.product_id)
    return row


async def create(
    ctx: Context, command: CreateVariant, *, idempotency_key: str | None, arguments: object
) -> VariantRow | None:
    access.require_catalogue(ctx.viewer)
    key = idempotency.key(idempotency_key, mutation="productVariantCreate", arguments=arguments, viewer=ctx.viewer)
    return await _written(
        ctx,
        await services.variant.create.create(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now, key=key),
    )


async def update(ctx: Context, command: UpdateVariant) -> VariantRow | None:
    return await _written(
        ctx, await services.variant.update.update(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    )


async def adjust_stock(
    ctx: Context, command: AdjustStock, *, idempotency_key: str, arguments: object
) -> VariantRow | None:
    access.require_catalogue(ctx.viewer)
    key = idempotency.key(idempotency_key, mutation="stockAdjust", arguments=arguments, viewer=ctx.viewer)
    variant_id = await services.stock.adjust(command, viewer=ctx.viewer, now=ctx.now, key=key)
    ctx.loaders.forget()
    return await ctx.loaders.variant_by_id.load(variant_id)


node.register("ProductVariant", by_key)
