"""Reviews as clients see them."""

from typing import Any
from uuid import UUID

import strawberry

from domain.review import ReviewNotAllowed, ReviewRefusal, ReviewSort, ReviewState
from engine.documents.public import private, public
from loaders.batch import Loader
from loaders.product import ProductRow
from loaders.review import ReplyRow, ReviewRow
from resolvers import review as reviews
from resolvers.context import Context
from schema.errors import UserError, errors_field, twin
from schema.image import Image
from schema.kinds import FREE, Info, Node, PageInfo, Versioned, assumed, described_enum, node_type
from schema.product import Product
from schema.relation import relation, total_count
from schema.scalars import DateTime, LanguageTag

described_enum(
    ReviewState,
    description="Where a review stands.",
    values={
        "PENDING": "Waits for a moderator; only its author and support see it.",
        "PUBLISHED": "Everybody sees it, and it counts.",
        "HIDDEN": "Taken out of sight by a moderator; it does not count.",
    },
)
described_enum(
    ReviewSort,
    description="In which order reviews come.",
    values={
        "NEWEST": "The newest first.",
        "MOST_HELPFUL": "Those with most votes first.",
        "RATING_DESC": "Five stars first.",
        "RATING_ASC": "One star first.",
    },
)
described_enum(
    ReviewRefusal,
    description="Why the viewer may not review a product.",
    values={
        "NOT_BOUGHT": "It was not bought, or has not been delivered yet.",
        "ALREADY_REVIEWED": "They have: see `existing`.",
        "WINDOW_CLOSED": "It was delivered too long ago.",
        "BLOCKED": "Several of their reviews were hidden.",
    },
)


@node_type(ReplyRow, description="An answer to a review.", directives=[public(60)])
class ReviewReply(Node):
    body: str = strawberry.field(description="Plain text; show it escaped.")
    by_merchant: bool = strawberry.field(description="Whether the shop answers.")
    author_name: str = strawberry.field(description="In whose name.")
    created_at: DateTime = strawberry.field(description="When it was written.")


@node_type(ReviewRow, description="What a buyer thinks of a product.", directives=[public(60)])
class Review(Node, Versioned):
    author_name: str = strawberry.field(description="As they wished to be called when they wrote it.")
    rating: int = strawberry.field(description="One to five stars.")
    title: str | None = strawberry.field(description="Plain text; show it escaped.")
    body: str = strawberry.field(description="Plain text with line breaks; show it escaped.")
    language: LanguageTag = strawberry.field(description="What it is written in.")
    verified_purchase: bool = strawberry.field(description="Whether the product was delivered to its author.")
    state: ReviewState = strawberry.field(description="Where it stands.")
    images: list[Image] = strawberry.field(description="Its author's pictures.", directives=[assumed(5)])
    helpful_count: int = strawberry.field(description="How many found it helpful.")
    created_at: DateTime = strawberry.field(description="When it was written.")
    edited_at: DateTime | None = strawberry.field(description="When it was edited last.")

    @relation(key="product_key", description="What it is about.", graphql_type=Product)
    @staticmethod
    def product(info: Info) -> Loader[UUID, ProductRow | None]:
        return info.context.loaders.product_card_by_id

    @relation(graphql_type=bool, description="Whether the viewer found it helpful.", directives=[private()])
    @staticmethod
    def viewer_voted(info: Info) -> Loader[UUID, bool]:
        return info.context.loaders.vote_by_review

    @relation(
        within="replies", description="The oldest first.", graphql_type=list[ReviewReply], directives=[assumed(5)]
    )
    @staticmethod
    def replies(info: Info) -> Loader[UUID, list[ReplyRow]]:
        return info.context.loaders.replies_by_review


@strawberry.type(description="A review's place in a list.", directives=[FREE, public()])
class ReviewEdge:
    cursor: str = strawberry.field(description="Send it as `after` or `before`.")
    node: Review = strawberry.field(description="The review.")


@strawberry.type(description="A page of reviews.", directives=[public()])
class ReviewConnection:
    edges: list[ReviewEdge] = strawberry.field(description="The reviews with their cursors.")
    nodes: list[Review] = strawberry.field(description="The reviews.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.type(description="The review after the write; null when it was deleted.")
class ReviewPayload:
    review: Review | None = strawberry.field(description="As it is now.", default=None)
    product: Product | None = strawberry.field(description="Its product, with the new rating.", default=None)
    errors: list[UserError] = errors_field()


@strawberry.type(description="The reply after the write.")
class ReviewReplyPayload:
    reply: ReviewReply | None = strawberry.field(description="The reply.", default=None)
    review: Review | None = strawberry.field(description="The review that it answers.", default=None)
    errors: list[UserError] = errors_field()


@strawberry.type(description="The viewer may not review the product.")
class ReviewNotAllowedError(UserError):
    reason: ReviewRefusal = strawberry.field(description="Why.")
    existing: Review | None = strawberry.field(description="The review that the viewer wrote before.")


async def _not_allowed(error: ReviewNotAllowed, ctx: Context) -> dict[str, Any]:
    return {"reason": error.reason, "existing": await reviews.by_id(ctx, error.existing)}


twin(ReviewNotAllowed, ReviewNotAllowedError, _not_allowed)
