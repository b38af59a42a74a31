"""What happens in the catalogue."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from events.outbox import Event, event

PRODUCT = "product"
"""What readers note, with its id, of whom they read anything, or any of its variants."""
PRODUCTS = "products"
"""What readers of lists note: a product may come into them, leave them, or move."""
STOCK = "stock"
"""What readers note of variants, with their ids, and without of what is chosen by stock."""
CATEGORIES = "categories"


def card_key(product_id: UUID, language: str) -> str:
    """Name the cached card of a product in a language."""
    return f"card:{language}:{product_id}"


def card_keys(product_id: UUID, languages: Sequence[str]) -> list[str]:
    """Name the cached cards of a product, one for each language of the shop."""
    return [card_key(product_id, language) for language in languages]


def tree_keys(languages: Sequence[str]) -> list[str]:
    """Name the cached category trees, one for each language of the shop."""
    return [f"categories:{language}" for language in languages]


@event
class ProductChanged(Event):
    """A product's row, texts, variants or rating were written.

    Whoever writes them appends this. `payload["languages"]` are the shop's, whose cards go stale.
    """

    name: ClassVar[str] = "product.updated"

    def read_as(self) -> list[str]:
        return [f"{PRODUCT}:{self.entity_id}", PRODUCTS]

    def cache_keys(self) -> list[str]:
        return card_keys(self.entity_id, self.payload.get("languages", []))


@event
class StockChanged(Event):
    """Stock of a variant moved; whoever follows the variant reads the new level."""

    name: ClassVar[str] = "variant.stock_changed"

    def read_as(self) -> list[str]:
        return [f"{STOCK}:{self.entity_id}", STOCK]


@event
class CategoryChanged(Event):
    """The tree of categories or a name in it changed; `payload["languages"]` as for a product."""

    name: ClassVar[str] = "category.changed"

    def read_as(self) -> list[str]:
        return [CATEGORIES]

    def cache_keys(self) -> list[str]:
        return tree_keys(self.payload.get("languages", []))
