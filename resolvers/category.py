"""Anyone may read the tree of categories; the catalogue's staff write it."""

from uuid import UUID

import services.category.create
import services.category.delete
import services.category.translate
import services.category.update
from domain import ids
from domain.category import Category
from domain.ids import CategoryId
from domain.product import ProductFilter, ProductSort, check_filter
from events.product import tree_keys
from loaders.batch import Loader
from loaders.paging import Page, PageArgs
from loaders.product import ProductRow
from resolvers import node, product
from resolvers.context import Context
from services.category.create import CreateCategory
from services.category.translate import TranslateCategory
from services.category.update import UpdateCategory


async def by_key(ctx: Context, key: UUID) -> Category | None:
    return (await ctx.loaders.categories()).by_id.get(key)


async def category(ctx: Context, *, id: str | None, slug: str | None) -> Category | None:
    """Read a category by its id or its slug.

    Raises: InvalidInput for neither or both.
    """
    product.one_of(id=id, slug=slug)
    tree = await ctx.loaders.categories()
    if slug is not None:
        return tree.by_slug.get(slug)
    key = ids.decode_as("Category", id or "")
    return tree.by_id.get(key) if key is not None else None


async def roots(ctx: Context) -> list[Category]:
    return (await ctx.loaders.categories()).roots


def products(
    ctx: Context, *, wanted: ProductFilter, sort: ProductSort, args: PageArgs, needs: frozenset[str] | None
) -> Loader[UUID, Page[ProductRow]]:
    """Give the loader of the products of categories and of all below them.

    Raises: Unauthenticated, Forbidden, InvalidInput, CurrencyMismatch.
    """
    check_filter(wanted, viewer=ctx.viewer, currency=ctx.currency)
    return ctx.loaders.products_by_category(wanted=wanted, sort=sort, args=args.checked(), needs=needs)


async def _changed(ctx: Context) -> None:
    await ctx.tools.cache.drop(tree_keys(ctx.shop.languages))
    ctx.loaders.forget()


async def create(ctx: Context, command: CreateCategory) -> Category | None:
    category_id = await services.category.create.create(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    await _changed(ctx)
    return await by_key(ctx, category_id)


async def update(ctx: Context, command: UpdateCategory) -> Category | None:
    category_id = await services.category.update.update(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    await _changed(ctx)
    return await by_key(ctx, category_id)


async def translate(ctx: Context, command: TranslateCategory) -> Category | None:
    category_id = await services.category.translate.translate(command, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now)
    await _changed(ctx)
    return await by_key(ctx, category_id)


async def delete(ctx: Context, category_id: str) -> Category | None:
    """Delete a category; give it as it was, so that a client can take it out of what it keeps."""
    key = ids.decode_as("Category", category_id)
    before = await by_key(ctx, key) if key is not None and ctx.viewer.is_catalogue else None
    await services.category.delete.delete(
        CategoryId(key) if key is not None else None, viewer=ctx.viewer, shop=ctx.shop, now=ctx.now
    )
    await _changed(ctx)
    return before


node.register("Category", by_key)
