"""Anyone may read what is ACTIVE; the catalogue's staff read and write all of it."""

from uuid import UUID

import services.product.create
import services.product.translate
import services.product.update
from domain import access, ids, text
from domain.errors import InvalidInput
from domain.ids import ProductId
from domain.product import ProductFilter, ProductSort, check_filter
from events.product import card_keys
from loaders.paging import Page, PageArgs
from loaders.product import ProductRow
from loaders.product.listing import MAX_QUERY
from resolvers import context as contexts
from resolvers import idempotency, node
from resolvers.context import Context
from services.product.create import CreateProduct
from services.product.translate import TranslateProduct
from services.product.update import UpdateProduct


async def by_key(ctx: Context, key: UUID) -> ProductRow | None:
    """Read a product, as the viewer may see it."""
    return await ctx.loaders.product_by_id.load(key)


def one_of(**arguments: str | None) -> None:
    """Raises: InvalidInput unless exactly one of the arguments was sent."""
    if sum(value is not None for value in arguments.values()) != 1:
        raise InvalidInput("Give exactly one of: {names}.", names=", ".join(arguments))


async def product(
    ctx: Context, *, id: str | None, slug: str | None, needs: frozenset[str] | None = None
) -> ProductRow | None:
    """Read a product by its id or by any slug that it ever had.

    Raises: InvalidInput for neither or both, Unauthenticated as `contexts.found`.
    """
    one_of(id=id, slug=slug)
    if slug is not None:
        row = await ctx.loaders.product_by_slug(needs).load(slug) if text.is_storable(slug) else None
    else:
        key = ids.decode_as("Product", id or "")
        row = await by_key(ctx, key) if key is not None else None
    return contexts.found(ctx, row)


async def products(
    ctx: Context,
    *,
    query: str | None,
    wanted: ProductFilter,
    sort: ProductSort | None,
    args: PageArgs,
    needs: frozenset[str] | None = None,
) -> Page[ProductRow]:
    """List products: by relevance with a query, the best selling first without, unless `sort` says.

    Raises: Unauthenticated, Forbidden, InvalidInput, CurrencyMismatch.
    """
    check_filter(wanted, viewer=ctx.viewer, currency=ctx.currency)
    query = text.sought(query, maximum=MAX_QUERY) or None if query is not None else None
    chosen = sort or (ProductSort.RELEVANCE if query else ProductSort.BEST_SELLING)
    return await ctx.loaders.products(wanted=wanted, query=query, sort=chosen, args=args.checked(), needs=needs)


async def written(ctx: Context, product_id: UUID) -> ProductRow | None:
    """Read a product back after a write; whoever has it cached reads it anew."""
    await ctx.tools.cache.drop(card_keys(product_id, ctx.shop.languages))
    ctx.loaders.forget()
    return await by_key(ctx, product_id)


async def create(
    ctx: Context, command: CreateProduct, *, idempotency_key: str | None, arguments: object
) -> ProductRow | None:
    access.require_catalogue(ctx.viewer)
    key = idempotency.key(idempotency_key, mutation="productCreate", arguments=arguments, viewer=ctx.viewer)
    product_id: ProductId = await services.product.create.create(
        command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now, key=key
    )
    return await written(ctx, product_id)


async def update(ctx: Context, command: UpdateProduct) -> ProductRow | None:
    return await written(
        ctx, await services.product.update.update(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    )


async def translate(ctx: Context, command: TranslateProduct) -> ProductRow | None:
    return await written(
        ctx, await services.product.translate.translate(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    )


node.register("Product", by_key)
