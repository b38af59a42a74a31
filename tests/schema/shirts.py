"""A shirt in two sizes, and what the tests of its variants read and compare."""

from kit import db
from tests.make import product as make_product
from tests.make.product import Made, Variant
from tests.schema.catalogue import word

FIELDS = """
variant { id version sku name archived selectedOptions { key valueKey } price { amount } compareAtPrice { amount }
  availability { state quantity } }
product { id version options { key values { key } } priceRange { min { amount } max { amount } }
  variants { nodes { sku } } }
"""


def size(value: str) -> list[dict[str, str]]:
    return [word("Size", value)]


async def shirt() -> Made:
    await make_product.label("size", en="Size")
    for key, text in (("s", "Small"), ("m", "Medium")):
        await make_product.label("size", key, en=text)
    return await make_product.product(
        slug="shirt",
        variants=[
            Variant(sku="S", options={"size": "s"}, prices={"USD": 1000, "EUR": 900}, compare_at={"USD": 1500}),
            Variant(sku="M", options={"size": "m"}, prices={"USD": 2000}),
        ],
    )


async def rows() -> list[str]:
    tables = ("product", "variant", "price", "stock", "product_price", "label", "stock_movement")
    found = [await db.fetch(f"SELECT t::text AS row FROM {table} t ORDER BY 1") for table in tables]
    return [row["row"] for each in found for row in each]
