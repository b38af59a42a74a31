"""Variants as clients see and write them."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

import resolvers.variant
from domain import ids
from domain.ids import ProductId, VariantId
from domain.stock import OutOfStock
from engine.documents.public import public
from loaders.batch import Loader
from loaders.label import WordKey, WordRow
from loaders.product import ProductRow
from loaders.variant import Choice, VariantRow
from resolvers.context import Context
from schema.errors import UserError, errors_field, mutation, twin
from schema.image import Image
from schema.kinds import (
    FREE,
    Info,
    Money,
    MoneyInput,
    Node,
    PageInfo,
    Versioned,
    assumed,
    change,
    given,
    node_type,
    written,
)
from schema.product.inputs import NameValueInput, ProductVariantInput, amounts, words
from schema.product.types import Availability
from schema.relation import reads, relation, total_count
from services.stock import AdjustStock
from services.variant.create import CreateVariant
from services.variant.update import UpdateVariant

if TYPE_CHECKING:
    from schema.product import Product


@strawberry.type(description="An option of a variant, and what was chosen.", directives=[public()])
class SelectedOption:
    key: str = strawberry.field(description="For programs.")
    name: str = strawberry.field(description="For people, in the language of the request.")
    value_key: str = strawberry.field(description="What was chosen, for programs.")
    value: str = strawberry.field(description="What was chosen, for people.")


@node_type(VariantRow, description="What is bought: a product in one choice of its options.", directives=[public(60)])
class ProductVariant(Node, Versioned):
    sku: str = strawberry.field(description="Unique among the variants for sale.")
    image: Image | None = strawberry.field(description="A picture of this variant, where it has its own.")
    archived: bool = strawberry.field(description="No longer for sale; carts and orders may still show it.")
    price: Money | None = strawberry.field(
        description="Null where it is not sold in the currency of the request; it can then not be put into a cart of "
        "that currency."
    )
    compare_at_price: Money | None = strawberry.field(
        description="What the price is shown against, where there is such."
    )
    availability: Availability = strawberry.field(description="Whether it can be bought now.")

    @relation(
        key=lambda row: (tuple(row.options.items()), row.product_name),
        metadata=reads("options", "product_name"),
        description="What was chosen, as one text; the product's name where there is nothing to choose.",
        graphql_type=str,
    )
    @staticmethod
    def name(info: Info) -> Loader[Choice, str]:
        return info.context.loaders.name_by_choice

    @relation(
        key="product_id",
        description="The product that it is a variant of.",
        graphql_type=Annotated["Product", strawberry.lazy("schema.product")],
    )
    @staticmethod
    def product(info: Info) -> Loader[UUID, ProductRow | None]:
        return info.context.loaders.product_card_by_id

    @relation(
        key=lambda row: tuple(row.options.items()) or None,
        empty=(),
        metadata=reads("options"),
        description="What was chosen, in the product's order.",
        graphql_type=list[SelectedOption],
        directives=[assumed(3)],
    )
    @staticmethod
    def selected_options(info: Info) -> Loader[tuple[WordKey, ...], list[WordRow]]:
        return info.context.loaders.words_by_pairs


@strawberry.type(description="A variant in a list.", directives=[FREE, public()])
class ProductVariantEdge:
    cursor: str = strawberry.field(description="Where it stands in the list.")
    node: ProductVariant = strawberry.field(description="The variant.")


@strawberry.type(description="A page of variants.", directives=[public()])
class ProductVariantConnection:
    edges: list[ProductVariantEdge] = strawberry.field(description="The variants with their cursors.")
    nodes: list[ProductVariant] = strawberry.field(description="The variants.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.type(description="More was asked for than can be sold.")
class OutOfStockError(UserError):
    variant: ProductVariant = strawberry.field(description="What is lacking.")
    requested: int = strawberry.field(description="How many were asked for.")
    available: int = strawberry.field(description="How many can be had.")


async def _out_of_stock(error: OutOfStock, ctx: Context) -> dict[str, Any]:
    variant = await ctx.loaders.variant_by_id.load(error.variant_id)
    return {"variant": variant, "requested": error.requested, "available": error.available}


twin(OutOfStock, OutOfStockError, _out_of_stock)


@strawberry.input(description="A variant for a product.")
class ProductVariantCreateInput:
    product_id: strawberry.ID = strawberry.field(description="The product.")
    variant: ProductVariantInput = strawberry.field(description="The variant; it is shown behind the others.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Sent again with the same input, the variant of the first call is answered.",
    )


@strawberry.input(description="What changes of a variant; an absent field stays, null clears.")
class ProductVariantUpdateInput:
    id: strawberry.ID = strawberry.field(description="The variant.")
    sku: str | None = strawberry.field(
        default=strawberry.UNSET, description="Unique among the variants for sale; cannot be cleared."
    )
    selected_options: list[NameValueInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All of them; the same names as the product's other variants."
    )
    prices: list[MoneyInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All of them: in a currency not sent it is sold no more."
    )
    compare_at_prices: list[MoneyInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All of them, each above the price in its currency."
    )
    backorder_limit: int | None = strawberry.field(
        default=strawberry.UNSET,
        description="How many can be ordered when none lies there; not below what is owed already; cannot be cleared.",
    )
    archived: bool | None = strawberry.field(
        default=strawberry.UNSET, description="True: no longer for sale. False: for sale again; cannot be cleared."
    )
    expected_version: int | None = strawberry.field(
        default=strawberry.UNSET, description="CONFLICT where another is stored by now."
    )

    def command(self) -> UpdateVariant:
        key = ids.decode_as("ProductVariant", self.id)
        options, prices, compare_at = (
            change(self.selected_options),
            change(self.prices),
            change(self.compare_at_prices),
        )
        return UpdateVariant(
            id=VariantId(key) if key is not None else None,
            sku=change(self.sku),
            options=options and change(words(options.value)),
            prices=prices and change(amounts(prices.value)),
            compare_at=compare_at and change(amounts(compare_at.value)),
            backorder_limit=change(self.backorder_limit),
            archived=change(self.archived),
            expected_version=given(self.expected_version),
        )


@strawberry.type(description="A variant after a write.")
class ProductVariantPayload:
    variant: ProductVariant | None = strawberry.field(default=None, description="The variant, as it is now.")
    errors: list[UserError] = errors_field()

    @strawberry.field(
        description="Its product, as it is now.",
        graphql_type=Annotated["Product", strawberry.lazy("schema.product")] | None,  # pyright: ignore[reportOperatorIssue]
    )
    @staticmethod
    async def product(root: strawberry.Parent[Any], info: Info) -> ProductRow | None:
        return await resolvers.variant.product_of(info.context, root.variant) if root.variant is not None else None


@strawberry.input(description="A correction of stock.")
class StockAdjustInput:
    variant_id: strawberry.ID = strawberry.field(description="The variant.")
    delta: int = strawberry.field(
        description="Signed; the result is never below zero, but what comes in may leave some owed."
    )
    reason: str = strawberry.field(description="Why, for the log: 1 to 200 characters.")
    idempotency_key: str = strawberry.field(
        description="Sent again with the same input, the stock is not corrected again."
    )


@strawberry.type(description="A variant after a correction of its stock.")
class StockAdjustPayload:
    variant: ProductVariant | None = strawberry.field(default=None, description="The variant, as it is now.")
    errors: list[UserError] = errors_field()


@strawberry.type
class VariantQuery:
    @strawberry.field(
        description="A variant by its id or its SKU, exactly one of them given; archived ones: the catalogue's staff.",
        graphql_type=ProductVariant | None,
        directives=[public(60)],
    )
    @staticmethod
    async def product_variant(
        info: Info,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Its id.")] = strawberry.UNSET,
        sku: Annotated[str | None, strawberry.argument(description="Its SKU.")] = strawberry.UNSET,
    ) -> VariantRow | None:
        return await resolvers.variant.variant(info.context, id=given(id), sku=given(sku))


@strawberry.type
class VariantMutation:
    @mutation(description="Staff (CATALOGUE, ADMIN): add a variant to a product.")
    async def product_variant_create(
        self,
        info: Info,
        input: Annotated[ProductVariantCreateInput, strawberry.argument(description="The variant.")],
    ) -> ProductVariantPayload:
        key = ids.decode_as("Product", input.product_id)
        command = CreateVariant(ProductId(key) if key is not None else None, input.variant.new())
        row = await resolvers.variant.create(
            info.context, command, idempotency_key=given(input.idempotency_key), arguments=input
        )
        return ProductVariantPayload(variant=written(row))

    @mutation(description="Staff (CATALOGUE, ADMIN): change a variant, archive or restore it.")
    async def product_variant_update(
        self,
        info: Info,
        input: Annotated[ProductVariantUpdateInput, strawberry.argument(description="What changes.")],
    ) -> ProductVariantPayload:
        return ProductVariantPayload(variant=written(await resolvers.variant.update(info.context, input.command())))

    @mutation(description="Staff (CATALOGUE, ADMIN): correct the stock of a variant.")
    async def stock_adjust(
        self, info: Info, input: Annotated[StockAdjustInput, strawberry.argument(description="The correction.")]
    ) -> StockAdjustPayload:
        key = ids.decode_as("ProductVariant", input.variant_id)
        command = AdjustStock(VariantId(key) if key is not None else None, input.delta, input.reason)
        row = await resolvers.variant.adjust_stock(
            info.context, command, idempotency_key=input.idempotency_key, arguments=input
        )
        return StockAdjustPayload(variant=written(row))
