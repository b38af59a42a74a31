"""Reads of products: single cards, lists, and what is offered of them."""

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

from domain import access
from domain.category import Tree
from domain.product import ProductFilter, ProductSort, ProductStatus
from domain.stock import Availability
from events.product import PRODUCTS, STOCK
from kit import db
from loaders.batch import ByArguments, Loader, loader
from loaders.category import CategoryLoaders
from loaders.paging import Page, PageArgs
from loaders.product.card import by_slug, cards
from loaders.product.listing import SORTS, listing
from loaders.product.offer import PriceSpan, availabilities, price_spans
from loaders.product.row import ProductRow

__all__ = ["PriceSpan", "ProductLoaders", "ProductRow"]


class ProductLoaders(CategoryLoaders):
    @cached_property
    def product_card_by_id(self) -> Loader[UUID, ProductRow | None]:
        """In any status: for what a viewer holds already, as a variant in their cart."""
        return loader(lambda keys: cards(keys, scope=self.scope))

    @cached_property
    def product_by_id(self) -> Loader[UUID, ProductRow | None]:
        """As the viewer may see it: what is not ACTIVE is None to all but the catalogue's staff."""

        async def batch(keys: Sequence[UUID]) -> list[ProductRow | None]:
            rows = await self.product_card_by_id.many(keys)
            return [row if row is not None and self.may_see(row) else None for row in rows]

        return loader(batch)

    def product_by_slug(self, needs: frozenset[str] | None = None) -> Loader[str, ProductRow | None]:
        """As the viewer may see it, with what is needed of it; slugs of the past find their product too."""

        async def batch(keys: Sequence[str]) -> list[ProductRow | None]:
            rows = await by_slug(keys, scope=self.scope, needs=needs)
            return [row if row is not None and self.may_see(row) else None for row in rows]

        return self._by_arguments.get(("slug", needs), batch)

    def may_see(self, row: ProductRow) -> bool:
        return access.may_see_status(self.scope.viewer, is_active=row.status is ProductStatus.ACTIVE)

    @cached_property
    def price_span_by_product(self) -> Loader[UUID, PriceSpan | None]:
        return loader(lambda keys: price_spans(keys, scope=self.scope))

    @cached_property
    def availability_by_product(self) -> Loader[UUID, Availability]:
        return loader(lambda keys: availabilities(keys, scope=self.scope))

    def _row(self, record: db.Record) -> ProductRow:
        return ProductRow(record, self.scope)

    async def products(
        self,
        *,
        wanted: ProductFilter,
        query: str | None,
        sort: ProductSort,
        args: PageArgs,
        needs: frozenset[str] | None = None,
    ) -> Page[ProductRow]:
        """Read one page of the products that the viewer may see."""
        self._note(wanted)
        described = listing(
            "products",
            needs=needs,
            wanted=wanted,
            query=query,
            sort=sort,
            scope=self.scope,
            tree=await self._tree_for(wanted),
        )
        return await self.pager.page(described, args=args, sort=SORTS[sort], row=self._row)

    async def _tree_for(self, wanted: ProductFilter) -> Tree:
        return await self.categories() if wanted.category_ids is not None else Tree(())

    def _note(self, wanted: ProductFilter) -> None:
        self.scope.note(PRODUCTS)
        if wanted.in_stock is not None:
            self.scope.note(STOCK)

    @cached_property
    def _by_arguments(self) -> ByArguments:
        return ByArguments()

    def products_by_category(
        self, *, wanted: ProductFilter, sort: ProductSort, args: PageArgs, needs: frozenset[str] | None = None
    ) -> Loader[UUID, Page[ProductRow]]:
        """Give the loader of one page of a category's products, those of the categories below it included."""

        async def batch(keys: Sequence[UUID]) -> list[Page[ProductRow]]:
            self._note(wanted)
            described = listing(
                "Category.products",
                needs=needs,
                wanted=wanted,
                sort=sort,
                scope=self.scope,
                tree=await self.categories(),
                roots=keys,
            )
            return await self.pager.pages(described, keys, args=args, sort=SORTS[sort], row=self._row)

        return self._by_arguments.get((wanted, sort, args, needs), batch)
