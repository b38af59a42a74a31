"""What clients say about reviews."""

import strawberry

from domain.review import ReviewState
from loaders.review import ReviewFilter as Wanted
from resolvers import review as reviews
from schema.image import ImageInput
from schema.kinds import (
    given,
)


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


@strawberry.input(description="A review of a product that was delivered to the viewer.")
class ReviewCreateInput:
    product_id: strawberry.ID = strawberry.field(description="What it is about.")
    rating: int = strawberry.field(description="One to five stars.")
    title: str | None = strawberry.field(default=strawberry.UNSET, description="At most 200 characters.")
    body: str = strawberry.field(description="At most 5000 characters.")
    images: list[ImageInput] | None = strawberry.field(
        default=strawberry.UNSET, description="Uploads of your own that no review shows yet: at most 5."
    )
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
