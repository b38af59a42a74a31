"""Products as clients see and write them."""

from schema.product.inputs import ProductFilter
from schema.product.root import ProductMutation, ProductQuery
from schema.product.types import Product, ProductConnection, ProductEdge, ProductPayload

__all__ = [
    "Product",
    "ProductConnection",
    "ProductEdge",
    "ProductFilter",
    "ProductMutation",
    "ProductPayload",
    "ProductQuery",
]
