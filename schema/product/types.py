"""Products as clients see them."""

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

import resolvers.review
from domain.category import Category as CategoryRow
from domain.product import Option
from domain.review import ReviewSort
from domain.stock import Availability as AvailabilityValue
from engine.documents.public import private, public
from loaders.batch import Loader
from loaders.label import NamedRow, WordKey, WordRow
from loaders.paging import Page
from loaders.product import PriceSpan, ProductRow
from loaders.review import ReviewRow
from loaders.variant import VariantRow
from schema.errors import UserError, errors_field
from schema.image import Image
from schema.kinds import (
    FREE,
    PAGED,
    After,
    Before,
    First,
    Info,
    Last,
    MoneyRange,
    Node,
    PageInfo,
    Versioned,
    assumed,
    node_type,
    page_args,
)
from schema.product.enums import AvailabilityState, ProductStatus
from schema.relation import PAGE, level, page_within, reads, relation, shown, total_count
from schema.scalars import DateTime

if TYPE_CHECKING:
    from schema.category import Category
    from schema.review import Review, ReviewConnection
    from schema.variant import ProductVariantConnection


@strawberry.type(description="`quantity` is null to shoppers where the shop hides it.", directives=[public(10)])
class Availability:
    state: AvailabilityState = strawberry.field(
        description="For programs; a product is as available as its best variant."
    )
    quantity: int | None = strawberry.field(
        description="How many lie there. To the catalogue's staff a variant's falls below zero by what is owed."
    )


@strawberry.type(
    description="`key` and `valueKey` are the same in every language and are what filters take; `name` and `value` are "
    "for people.",
    directives=[public()],
)
class Attribute:
    key: str = strawberry.field(description="For programs.")
    name: str = strawberry.field(description="For people, in the language of the request.")
    value_key: str = strawberry.field(description="The value, for programs.")
    value: str = strawberry.field(description="The value for people, in the language of the request.")


@strawberry.type(description="One value to choose.", directives=[public()])
class OptionValue:
    key: str = strawberry.field(description="For programs.")
    name: str = strawberry.field(description="For people, in the language of the request.")


@strawberry.type(description="What the variants of a product differ in.", directives=[public()])
class ProductOption:
    key: str = strawberry.field(description="For programs.")
    name: str = strawberry.field(description="For people, in the language of the request.")
    values: list[OptionValue] = strawberry.field(description="What there is to choose from.", directives=[assumed(10)])


@strawberry.type(
    description="What buyers say, by published reviews. `histogram` counts one to five stars, in that order.",
    directives=[public()],
)
class RatingSummary:
    average: float | None = strawberry.field(description="1 to 5 stars; null without a review.")
    count: int = strawberry.field(description="How many reviews.")
    histogram: list[int] = strawberry.field(
        description="How many reviews gave one to five stars.", directives=[assumed(5)]
    )


@node_type(
    ProductRow,
    description="What the shop offers, bought as one of its variants. Shoppers see ACTIVE ones, its staff all.",
    directives=[public(60)],
)
class Product(Node, Versioned):
    slug: str = strawberry.field(description="For addresses; one that the product had before goes on finding it.")
    name: str = strawberry.field(description="In the language of the request, else in the shop's first.")
    description: str | None = strawberry.field(
        description="Plain text in the language of the request, else in the shop's first."
    )
    brand: str | None = strawberry.field(description="Who makes it.")
    status: ProductStatus = strawberry.field(description="Who sees it.")
    images: list[Image] = strawberry.field(description="Pictures, the main one first.", directives=[assumed(10)])
    rating: RatingSummary = strawberry.field(description="What buyers say.")
    created_at: DateTime = strawberry.field(description="When it was made.")
    updated_at: DateTime = strawberry.field(description="When it was last written.")

    @relation(
        key="category_id",
        description="Where it stands in the tree.",
        graphql_type=Annotated["Category", strawberry.lazy("schema.category")] | None,  # pyright: ignore[reportOperatorIssue]
    )
    @staticmethod
    def category(info: Info) -> Loader[UUID, CategoryRow | None]:
        return info.context.loaders.category_by_id

    @relation(
        key=lambda row: tuple(row.attributes.items()) or None,
        empty=(),
        metadata=reads("attributes"),
        description="What is true of all its variants.",
        graphql_type=list[Attribute],
        directives=[assumed(10)],
    )
    @staticmethod
    def attributes(info: Info) -> Loader[tuple[WordKey, ...], list[WordRow]]:
        return info.context.loaders.words_by_pairs

    @relation(
        key=lambda row: tuple(row.options) or None,
        empty=(),
        metadata=reads("options"),
        description="What its variants differ in, in the order of first appearance.",
        graphql_type=list[ProductOption],
        directives=[assumed(3)],
    )
    @staticmethod
    def options(info: Info) -> Loader[tuple[Option, ...], list[NamedRow]]:
        return info.context.loaders.named_by_options

    @level(
        description="Its variants for sale, in the shop's order.",
        graphql_type=Annotated["ProductVariantConnection", strawberry.lazy("schema.variant")],
        directives=[PAGED],
        metadata=reads("key") | page_within("variants"),
    )
    @staticmethod
    def variants(
        rows: Sequence[ProductRow],
        info: Info,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> list[Page[VariantRow]] | Awaitable[list[Page[VariantRow]]]:
        args, loaders, needs = page_args(first, after, last, before).checked(), info.context.loaders, shown(info, *PAGE)
        pages = loaders.variants_within(rows, args, needs)
        return pages if pages is not None else loaders.variants_by_product(args, needs).many([row.key for row in rows])

    @relation(
        within="price_span",
        description="Null where nothing of it is sold in the currency of the request.",
        graphql_type=MoneyRange | None,
    )
    @staticmethod
    def price_range(info: Info) -> Loader[UUID, PriceSpan | None]:
        return info.context.loaders.price_span_by_product

    @relation(
        description="What buyers wrote, published.",
        graphql_type=Annotated["ReviewConnection", strawberry.lazy("schema.review")],
        directives=[PAGED],
    )
    @staticmethod
    def reviews(
        info: Info,
        sort: Annotated[ReviewSort, strawberry.argument(description="In which order.")] = ReviewSort.NEWEST,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Loader[UUID, Page[ReviewRow]]:
        args = page_args(first, after, last, before).checked()
        return info.context.loaders.reviews_by_product(sort=sort, args=args, needs=shown(info, *PAGE))

    @relation(
        description="The viewer's own, in any state.",
        graphql_type=Annotated["Review", strawberry.lazy("schema.review")] | None,  # pyright: ignore[reportOperatorIssue]
        directives=[private()],
    )
    @staticmethod
    def viewer_review(info: Info) -> Loader[UUID, ReviewRow | None]:
        return resolvers.review.own(info.context)

    @relation(description="As available as its best variant.", graphql_type=Availability)
    @staticmethod
    def availability(info: Info) -> Loader[UUID, AvailabilityValue]:
        return info.context.loaders.availability_by_product


@strawberry.type(description="A product in a list.", directives=[FREE, public()])
class ProductEdge:
    cursor: str = strawberry.field(description="Where it stands in the list.")
    node: Product = strawberry.field(description="The product.")


@strawberry.type(description="A page of products.", directives=[public()])
class ProductConnection:
    edges: list[ProductEdge] = strawberry.field(description="The products with their cursors.")
    nodes: list[Product] = strawberry.field(description="The products.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.type(description="A product after a write.")
class ProductPayload:
    product: Product | None = strawberry.field(default=None, description="The product, as it is now.")
    errors: list[UserError] = errors_field()
