"""What can be asked about products, and done to them."""

from typing import Annotated

import strawberry

import resolvers.product
from domain.product import NO_FILTER
from engine.documents.public import public
from loaders.paging import Page
from loaders.product import ProductRow
from schema.errors import mutation
from schema.kinds import PAGED, After, Before, First, Info, Last, given, page_args, weighs, written
from schema.product.enums import ProductSort
from schema.product.inputs import ProductCreateInput, ProductFilter, ProductTranslateInput, ProductUpdateInput
from schema.product.types import Product, ProductConnection, ProductPayload
from schema.relation import PAGE, shown


@strawberry.type
class ProductQuery:
    @strawberry.field(
        description="A product by its id, or by any slug that it ever had: exactly one of them is given.",
        graphql_type=Product | None,
        directives=[public(60)],
    )
    @staticmethod
    async def product(
        info: Info,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Its id.")] = strawberry.UNSET,
        slug: Annotated[str | None, strawberry.argument(description="Its slug.")] = strawberry.UNSET,
    ) -> ProductRow | None:
        return await resolvers.product.product(info.context, id=given(id), slug=given(slug), needs=shown(info, ""))

    @strawberry.field(
        description="By RELEVANCE with a query and BEST_SELLING without, unless `sort` says.",
        graphql_type=ProductConnection | None,
        directives=[PAGED, public(60)],
    )
    @staticmethod
    async def products(
        info: Info,
        query: Annotated[
            str | None,
            strawberry.argument(
                description="Words that stand in the name, in the language of the request or in the shop's first; of "
                "more than 10 words or 200 characters the rest is left out.",
                directives=[weighs(20)],
            ),
        ] = strawberry.UNSET,
        filter: Annotated[ProductFilter | None, strawberry.argument(description="Which products.")] = strawberry.UNSET,
        sort: Annotated[ProductSort | None, strawberry.argument(description="In which order.")] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Page[ProductRow]:
        wanted = given(filter)
        return await resolvers.product.products(
            info.context,
            query=given(query),
            wanted=wanted.value() if wanted is not None else NO_FILTER,
            sort=given(sort),
            args=page_args(first, after, last, before),
            needs=shown(info, *PAGE),
        )


@strawberry.type
class ProductMutation:
    @mutation(description="Staff (CATALOGUE, ADMIN): make a product with its variants, prices and stock.")
    async def product_create(
        self, info: Info, input: Annotated[ProductCreateInput, strawberry.argument(description="The product.")]
    ) -> ProductPayload:
        row = await resolvers.product.create(
            info.context, input.command(), idempotency_key=given(input.idempotency_key), arguments=input
        )
        return ProductPayload(product=written(row))

    @mutation(description="Staff (CATALOGUE, ADMIN): change a product.")
    async def product_update(
        self, info: Info, input: Annotated[ProductUpdateInput, strawberry.argument(description="What changes.")]
    ) -> ProductPayload:
        return ProductPayload(product=written(await resolvers.product.update(info.context, input.command())))

    @mutation(description="Staff (CATALOGUE, ADMIN): write a product's texts in a language of the shop.")
    async def product_translate(
        self, info: Info, input: Annotated[ProductTranslateInput, strawberry.argument(description="The texts.")]
    ) -> ProductPayload:
        return ProductPayload(product=written(await resolvers.product.translate(info.context, input.command())))
