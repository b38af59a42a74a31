"""The large shop for benchmarks."""

import time
from collections.abc import Iterator

from cli.demo import generator
from cli.demo.shapes import CURRENCIES, DemoOrder, DemoProduct


def of(total: int) -> list[DemoProduct]:
    return [product for batch in generator.products(total) for product in batch]


def test_products_come_in_batches_and_are_as_many_as_asked_for() -> None:
    sizes = [len(batch) for batch in generator.products(1203)]

    assert sizes == [500, 500, 203]


def test_a_product_has_three_variants_with_four_prices_and_three_languages() -> None:
    for product in of(300):
        assert len(product.variants) == 3
        assert len({variant.selected for variant in product.variants}) == 3
        assert all(product.name)
        assert all(product.description)
        for variant in product.variants:
            assert tuple(price.currency for price in variant.prices) == CURRENCIES
            assert variant.stock >= 0


def test_nothing_collides_among_many_or_with_the_demo_shop() -> None:
    from cli.demo.content import catalogue

    products = (*of(3000), *catalogue().products)
    variants = [variant for product in products for variant in product.variants]

    assert len({product.slug for product in products}) == len(products)
    assert len({variant.sku for variant in variants}) == len(variants)
    assert len({row.id for row in (*products, *variants)}) == len(products) + len(variants)


def test_the_same_numbers_give_the_same_products_whatever_the_total() -> None:
    assert of(700)[:600] == of(600)


def test_products_are_made_lazily_and_fast() -> None:
    batches: Iterator[list[DemoProduct]] = generator.products(10**9)
    next(batches)

    started = time.process_time()
    made = sum(len(next(batches)) for _ in range(6))
    seconds = time.process_time() - started

    assert made / seconds >= 5000


def test_orders_are_as_many_as_asked_for_and_the_same_each_time() -> None:
    products = of(200)
    people = [user for batch in generator.shoppers(50) for user in batch]

    def orders() -> list[DemoOrder]:
        return [order for batch in generator.orders(620, of=products, by=people) for order in batch]

    first = orders()
    assert len(first) == 620
    assert first == orders()
    assert len({order.number for order in first}) == 620
    assert {order.status for order in first} == {"COMPLETED", "CANCELLED", "EXPIRED"}
    assert [order.placed_at for order in first] == sorted(order.placed_at for order in first)


def test_generated_people_have_addresses_of_their_own() -> None:
    people = [user for batch in generator.shoppers(1200) for user in batch]

    assert len(people) == len({user.email for user in people}) == len({user.id for user in people}) == 1200
    assert len({user.addresses[0].id for user in people}) == 1200
