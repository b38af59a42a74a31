"""Reviews as clients see and write them."""

from typing import Annotated, Any

import strawberry

from domain.change import Change
from domain.review import ReviewNotAllowed, ReviewRefusal, ReviewSort, ReviewState
from loaders.paging import Page
from loaders.product import ProductRow
from loaders.review import ReplyRow, ReviewRow
from loaders.review import ReviewFilter as Wanted
from resolvers import review as reviews
from resolvers.context import Context
from schema.errors import UserError, errors_field, mutation, twin
from schema.kinds import (
    After,
    Before,
    First,
    Info,
    Last,
    Node,
    PageInfo,
    Versioned,
    described_enum,
    given,
    node_type,
    page_args,
    total_count,
    written,
)
from schema.product import Product
from schema.scalars import DateTime, LanguageTag
from services.review.write import CreateReview, UpdateReview

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


@node_type(ReplyRow, description="An answer to a review.")
class ReviewReply(Node):
    body: str = strawberry.field(description="Plain text; show it escaped.")
    by_merchant: bool = strawberry.field(description="Whether the shop answers.")
    author_name: str = strawberry.field(description="In whose name.")
    created_at: DateTime = strawberry.field(description="When it was written.")


@node_type(ReviewRow, description="What a buyer thinks of a product.")
class Review(Node, Versioned):
    author_name: str = strawberry.field(description="As they wished to be called when they wrote it.")
    rating: int = strawberry.field(description="One to five stars.")
    title: str | None = strawberry.field(description="Plain text; show it escaped.")
    body: str = strawberry.field(description="Plain text with line breaks; show it escaped.")
    language: LanguageTag = strawberry.field(description="What it is written in.")
    verified_purchase: bool = strawberry.field(description="Whether the product was delivered to its author.")
    state: ReviewState = strawberry.field(description="Where it stands.")
    helpful_count: int = strawberry.field(description="How many found it helpful.")
    created_at: DateTime = strawberry.field(description="When it was written.")
    edited_at: DateTime | None = strawberry.field(description="When it was edited last.")

    @strawberry.field(description="What it is about.", graphql_type=Product)
    @staticmethod
    async def product(root: strawberry.Parent[ReviewRow], info: Info) -> ProductRow | None:
        return await info.context.loaders.product_card_by_id.load(root.product_key)

    @strawberry.field(description="Whether the viewer found it helpful.")
    @staticmethod
    async def viewer_voted(root: strawberry.Parent[ReviewRow], info: Info) -> bool:
        return await info.context.loaders.vote_by_review.load(root.key)

    @strawberry.field(description="The oldest first.", graphql_type=list[ReviewReply])
    @staticmethod
    async def replies(root: strawberry.Parent[ReviewRow], info: Info) -> list[ReplyRow]:
        return await info.context.loaders.replies_by_review.load(root.key)


@strawberry.type(description="A review's place in a list.")
class ReviewEdge:
    cursor: str = strawberry.field(description="Send it as `after` or `before`.")
    node: Review = strawberry.field(description="The review.")


@strawberry.type(description="A page of reviews.")
class ReviewConnection:
    edges: list[ReviewEdge] = strawberry.field(description="The reviews with their cursors.")
    nodes: list[Review] = strawberry.field(description="The reviews.")
    page_info: PageInfo = strawberry.field(description="Where the page stands.")
    total_count: int = total_count()


@strawberry.input(description="What staff look for.")
class ReviewFilter:
    states: list[ReviewState] | None = strawberry.field(default=strawberry.UNSET, description="In one of these states.")
    product_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="Of this product.")
    rating: int | None = strawberry.field(default=strawberry.UNSET, description="With so many stars.")

    def value(self) -> Wanted:
        states, product, rating = given(self.states), given(self.product_id), given(self.rating)
        unknown = product is not None and reviews.product_id(product) is None
        return Wanted(
            # An id that is none of ours is no product's: nothing fits.
            states=() if unknown else tuple(states) if states is not None else None,
            product_id=reviews.product_id(product) if product is not None else None,
            rating=rating,
        )


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


@strawberry.type
class ReviewQuery:
    @strawberry.field(
        description="A published review, or one of the viewer's own; any for support.", graphql_type=Review | None
    )
    @staticmethod
    async def review(
        info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")]
    ) -> ReviewRow | None:
        return await reviews.by_id(info.context, reviews.review_id(id))

    @strawberry.field(description="Staff: to moderate. The newest first.", graphql_type=ReviewConnection | None)
    @staticmethod
    async def reviews(
        info: Info,
        filter: Annotated[
            ReviewFilter | None, strawberry.argument(description="What to look for; everything without.")
        ] = strawberry.UNSET,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Page[ReviewRow]:
        wanted = given(filter)
        return await reviews.listed(
            info.context,
            wanted=wanted.value() if wanted is not None else Wanted(),
            args=page_args(first, after, last, before),
        )


@strawberry.input(description="A review of a product that was delivered to the viewer.")
class ReviewCreateInput:
    product_id: strawberry.ID = strawberry.field(description="What it is about.")
    rating: int = strawberry.field(description="One to five stars.")
    title: str | None = strawberry.field(default=strawberry.UNSET, description="At most 200 characters.")
    body: str = strawberry.field(description="At most 5000 characters.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET, description="Sent again with the same key, it acts once."
    )


@strawberry.input(description="An edit of one's own review: an absent field stays.")
class ReviewUpdateInput:
    id: strawberry.ID = strawberry.field(description="The review.")
    rating: int | None = strawberry.field(default=strawberry.UNSET, description="One to five stars.")
    title: str | None = strawberry.field(default=strawberry.UNSET, description="Null clears it.")
    body: str | None = strawberry.field(default=strawberry.UNSET, description="At most 5000 characters.")
    expected_version: int | None = strawberry.field(
        default=strawberry.UNSET, description="Refuse when it was written since."
    )


@strawberry.input(description="Which review to delete.")
class ReviewDeleteInput:
    id: strawberry.ID = strawberry.field(description="The review.")


@strawberry.input(description="An answer in the shop's name.")
class ReviewReplyInput:
    review_id: strawberry.ID = strawberry.field(description="The review.")
    body: str = strawberry.field(description="At most 2000 characters.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET, description="Sent again with the same key, it acts once."
    )


@strawberry.input(description="Whether a review was helpful.")
class ReviewVoteInput:
    review_id: strawberry.ID = strawberry.field(description="The review.")
    helpful: bool = strawberry.field(description="True votes for it, false takes the vote back.")


@strawberry.input(description="Where a review shall stand.")
class ReviewModerateInput:
    id: strawberry.ID = strawberry.field(description="The review.")
    state: ReviewState = strawberry.field(description="Its new state.")
    reason: str | None = strawberry.field(
        default=strawberry.UNSET, description="For the shop's own records: at most 500 characters."
    )


def _change(value: Any) -> Any:
    return None if value is strawberry.UNSET else Change(value)


def _payload(outcome: reviews.ReviewOutcome) -> ReviewPayload:
    return ReviewPayload(review=written(outcome.review), product=written(outcome.product))


@strawberry.type
class ReviewMutation:
    @mutation(
        description="Signed in: review a product that was delivered to you. What looks like spam waits for a moderator."
    )
    @staticmethod
    async def review_create(
        info: Info, input: Annotated[ReviewCreateInput, strawberry.argument(description="The review.")]
    ) -> ReviewPayload:
        command = CreateReview(
            product_id=reviews.product_id(input.product_id),
            rating=input.rating,
            title=given(input.title),
            body=input.body,
            language=info.context.language,
        )
        return _payload(await reviews.create(info.context, command, arguments=input, key=given(input.idempotency_key)))

    @mutation(description="Edit your own review; the text it replaces is kept by the shop.")
    @staticmethod
    async def review_update(
        info: Info, input: Annotated[ReviewUpdateInput, strawberry.argument(description="What changes.")]
    ) -> ReviewPayload:
        command = UpdateReview(
            review_id=reviews.review_id(input.id),
            rating=_change(input.rating),
            title=_change(input.title),
            body=_change(input.body),
            expected_version=given(input.expected_version),
        )
        return _payload(await reviews.update(info.context, command))

    @mutation(description="Delete your own review; support deletes any.")
    @staticmethod
    async def review_delete(
        info: Info, input: Annotated[ReviewDeleteInput, strawberry.argument(description="Which.")]
    ) -> ReviewPayload:
        return _payload(await reviews.delete(info.context, reviews.review_id(input.id)))

    @mutation(description="Staff: answer a review in the shop's name.")
    @staticmethod
    async def review_reply(
        info: Info, input: Annotated[ReviewReplyInput, strawberry.argument(description="The answer.")]
    ) -> ReviewReplyPayload:
        outcome = await reviews.reply(
            info.context,
            reviews.review_id(input.review_id),
            body=input.body,
            arguments=input,
            key=given(input.idempotency_key),
        )
        return ReviewReplyPayload(reply=written(outcome.reply), review=written(outcome.review))

    @mutation(description="Signed in: say that a review was helpful, or take it back. Not for one's own.")
    @staticmethod
    async def review_vote(
        info: Info, input: Annotated[ReviewVoteInput, strawberry.argument(description="The vote.")]
    ) -> ReviewPayload:
        return _payload(await reviews.vote(info.context, reviews.review_id(input.review_id), helpful=input.helpful))

    @mutation(description="Staff: publish or hide a review. What is hidden does not count.")
    @staticmethod
    async def review_moderate(
        info: Info, input: Annotated[ReviewModerateInput, strawberry.argument(description="Its new state.")]
    ) -> ReviewPayload:
        return _payload(
            await reviews.moderate(
                info.context, reviews.review_id(input.id), state=input.state, reason=given(input.reason)
            )
        )
