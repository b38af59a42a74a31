"""What can be asked about reviews, and done with them."""

from typing import Annotated

import strawberry

from engine.documents.public import public
from loaders.paging import Page
from loaders.review import ReviewFilter as Wanted
from loaders.review import ReviewRow
from resolvers import review as reviews
from schema.errors import mutation
from schema.image import chosen
from schema.kinds import PAGED, After, Before, First, Info, Last, change, given, page_args, written
from schema.relation import PAGE, shown
from schema.review.inputs import (
    ReviewCreateInput,
    ReviewDeleteInput,
    ReviewFilter,
    ReviewModerateInput,
    ReviewReplyInput,
    ReviewUpdateInput,
    ReviewVoteInput,
)
from schema.review.types import Review, ReviewConnection, ReviewPayload, ReviewReplyPayload
from services.review.write import CreateReview, UpdateReview


@strawberry.type
class ReviewQuery:
    @strawberry.field(
        description="A published review, or one of the viewer's own; any for support.",
        graphql_type=Review | None,
        directives=[public(60)],
    )
    @staticmethod
    async def review(
        info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")]
    ) -> ReviewRow | None:
        return await reviews.review(info.context, id)

    @strawberry.field(
        description="Staff: to moderate. The newest first.", graphql_type=ReviewConnection | None, directives=[PAGED]
    )
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
            needs=shown(info, *PAGE),
        )


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
            images=chosen(given(input.images)),
        )
        return _payload(await reviews.create(info.context, command, arguments=input, key=given(input.idempotency_key)))

    @mutation(description="Edit your own review; the text it replaces is kept by the shop.")
    @staticmethod
    async def review_update(
        info: Info, input: Annotated[ReviewUpdateInput, strawberry.argument(description="What changes.")]
    ) -> ReviewPayload:
        command = UpdateReview(
            review_id=reviews.review_id(input.id),
            rating=change(input.rating),
            title=change(input.title),
            body=change(input.body),
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
