"""What a request leaves behind goes at once: for the garbage collector that costs more than reading it."""

import gc
from collections import Counter

import pytest

from tests.api import Api
from tests.make import product as make_product

pytestmark = pytest.mark.usefixtures("shop")

SHELF = """
query Shelf {
  products(first: 3) {
    nodes { id name category { name } rating { average } variants(first: 2) { nodes { id price { amount } } } }
    pageInfo { endCursor }
    totalCount
  }
}
"""


async def test_a_query_leaves_nothing_to_the_garbage_collector(api: Api) -> None:
    await make_product.products(*[make_product.Product(name=f"Mug {number}") for number in range(3)])
    for _ in range(3):
        await api.run(SHELF)
    gc.collect()
    gc.disable()
    try:
        answer = await api.run(SHELF)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = Counter(type(each).__module__ for each in gc.garbage)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()

    assert len(answer.data["products"]["nodes"]) == 3
    ours = {name: count for name, count in left.items() if name.partition(".")[0] in ("engine", "loaders", "resolvers")}
    assert ours == {}
