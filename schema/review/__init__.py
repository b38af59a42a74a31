"""Reviews as clients see and write them."""

from schema.review.root import ReviewMutation, ReviewQuery
from schema.review.types import Review, ReviewConnection, ReviewNotAllowedError

__all__ = ["Review", "ReviewConnection", "ReviewMutation", "ReviewNotAllowedError", "ReviewQuery"]
