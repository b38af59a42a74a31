"""The catalogue's enums, with a sentence for each value."""

from domain.product import ProductSort, ProductStatus
from domain.stock import AvailabilityState
from schema.kinds import described_enum

__all__ = ["AvailabilityState", "ProductSort", "ProductStatus"]

described_enum(
    ProductStatus,
    description="Who sees a product.",
    values={
        "DRAFT": "Not yet for sale; seen by the catalogue's staff.",
        "ACTIVE": "For sale; seen by everyone.",
        "ARCHIVED": "No longer for sale; seen by the catalogue's staff.",
    },
)
described_enum(
    ProductSort,
    description="How a list of products is ordered; ties go by id.",
    values={
        "RELEVANCE": "The best matches of the query first.",
        "PRICE_ASC": "The lowest price first. Lists only what is sold in the currency of the request.",
        "PRICE_DESC": "By the lowest price of each, falling. Lists only what is sold in the currency of the request.",
        "NEWEST": "The newest first.",
        "RATING": "The best rated first, those without a review last.",
        "BEST_SELLING": "What sells most first.",
    },
)
described_enum(
    AvailabilityState,
    description="Whether something can be bought now.",
    values={
        "IN_STOCK": "There is plenty.",
        "LOW_STOCK": "There are only a few left.",
        "BACKORDER": "There is none, but it can be ordered and comes later.",
        "OUT_OF_STOCK": "There is none, and it cannot be ordered.",
    },
)
