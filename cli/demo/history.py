"""The past of the demo shop: people, what they bought, and what they said about it."""

from functools import cache

from cli.demo import orders, people, reviews
from cli.demo.content import catalogue
from cli.demo.shapes import DemoHistory


@cache
def history() -> DemoHistory:
    """Build the past; it is the same each time."""
    products, users = catalogue().products, people.people()
    found = reviews.purchases(products, users)
    return DemoHistory(users=users, orders=orders.orders(found, products, users), reviews=reviews.write(found, users))
