"""`orders` and `User.orders`: pages, filters, and by how many statements."""

from datetime import timedelta
from typing import Any

import pytest

from tests.api import Api
from tests.make import NOW
from tests.make import order as make_order
from tests.make import user as make_user
from tests.make.order import Line
from tests.schema.people import people

pytestmark = pytest.mark.usefixtures("shop")

LIST = """
query ($filter: OrderFilter, $first: Int, $after: String, $last: Int, $before: String) {
  orders(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { number } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}
"""


async def test_a_shopper_lists_own_orders_and_support_everybodys(api: Api) -> None:
    who = await people()
    mine = [await make_order.order(user_id=who.owner.key, placed_at=NOW + timedelta(hours=hour)) for hour in range(3)]
    foreign = await make_order.order(placed_at=NOW + timedelta(hours=9))

    own = (await api.run(LIST, token=who.owner_token)).payload("orders")
    other = (await api.run(LIST, token=who.other_token)).payload("orders")
    every = (await api.run(LIST, token=who.support_token)).payload("orders")
    stranger = await api.run(LIST)

    newest_first = [{"number": made.number} for made in reversed(mine)]
    assert (own["nodes"], own["totalCount"]) == (newest_first, 3)
    assert (other["nodes"], other["totalCount"]) == ([], 0)
    assert every["nodes"] == [{"number": foreign.number}, *newest_first]
    assert (stranger.data, stranger.codes) == ({"orders": None}, ["UNAUTHENTICATED"])


async def test_pages_go_both_ways_and_a_cursor_serves_no_other_list(api: Api) -> None:
    who = await people()
    made = [await make_order.order(user_id=who.owner.key, placed_at=NOW + timedelta(hours=hour)) for hour in range(5)]
    numbers = [order.number for order in reversed(made)]

    async def page(**variables: Any) -> Any:
        return (await api.run(LIST, variables, token=who.owner_token)).payload("orders")

    first = await page(first=2)
    second = await page(first=2, after=first["pageInfo"]["endCursor"])
    last = await page(last=2)
    filtered = await api.run(
        LIST,
        {"filter": {"statuses": ["CONFIRMED"]}, "after": first["pageInfo"]["endCursor"]},
        token=who.owner_token,
    )
    foreign = await api.run(LIST, {"after": first["pageInfo"]["endCursor"]}, token=who.other_token)

    found = [[node["number"] for node in shown["nodes"]] for shown in (first, second, last)]
    assert found == [numbers[:2], numbers[2:4], numbers[3:]]
    assert filtered.codes == foreign.codes == ["INVALID_INPUT"]


async def test_filters_hold_all_at_once(api: Api) -> None:
    who = await people()
    day = timedelta(days=1)
    await make_order.order(number="S-AAA1", email="Ada@Souk.example", status="CONFIRMED", payment_status="PAID")
    await make_order.order(number="S-BBB2", email="bob@souk.example", status="CANCELLED", placed_at=NOW + day)
    await make_order.order(
        number="S-CCC3",
        email="100%_real@souk.example",
        status="CONFIRMED",
        payment_status="AUTHORIZED",
        placed_at=NOW + 2 * day,
    )

    async def numbers(**wanted: Any) -> list[str]:
        answer = await api.run(LIST, {"filter": wanted}, token=who.support_token)
        found = answer.payload("orders")
        assert found["totalCount"] == len(found["nodes"])
        return [node["number"] for node in found["nodes"]]

    a, b, c = "S-AAA1", "S-BBB2", "S-CCC3"
    at = [f"2026-06-0{number}T12:00:00Z" for number in (1, 2, 3)]
    assert await numbers() == [c, b, a]
    assert await numbers(statuses=["CONFIRMED"]) == [c, a]
    assert await numbers(statuses=["CANCELLED", "EXPIRED"]) == [b]
    assert await numbers(statuses=[], paymentStatuses=[]) == [c, b, a]
    assert await numbers(paymentStatuses=["PAID", "AUTHORIZED"]) == [c, a]
    assert await numbers(placedAfter=at[1]) == [c, b]
    assert await numbers(placedBefore=at[1]) == [a]
    assert await numbers(placedAfter=at[1], placedBefore=at[2]) == [b]
    assert await numbers(query="bbb") == [b]
    assert await numbers(query=" ADA@souk ") == [a]
    assert await numbers(query="100%_") == [c]
    assert await numbers(query="_") == [c]
    assert await numbers(query="souk.example", statuses=["CONFIRMED"], placedAfter=at[1]) == [c]
    assert await numbers(query="\\") == []
    overlong = await api.run(LIST, {"filter": {"query": "x" * 201}}, token=who.support_token)
    assert overlong.codes == ["INVALID_INPUT"]


LAST_TEN = """
{ me { orders(first: 10) { nodes {
  number status paymentStatus fulfillmentStatus availableActions total { amount } refundable { amount }
  lines { productName quantity total { amount } selectedOptions { name value } }
  fulfillments { carrier lines { quantity orderLine { sku } } }
  events(last: 5) { nodes { seq type } }
} } } }
"""


async def test_the_number_of_statements_does_not_depend_on_the_number_of_orders(
    api: Api, statements: list[str]
) -> None:
    counts: list[int] = []
    for number in (1, 10):
        owner = await make_user.user()
        token = await make_user.token(owner)
        for _ in range(number):
            made = await make_order.order(
                user_id=owner.key, status="CONFIRMED", lines=[Line(quantity=2, fulfilled=1), Line(fulfilled=1)]
            )
            await make_order.payment(made.id, amount=3000, captured=3000)
            for line_id in made.line_ids:
                await make_order.parcel(made.id, [(line_id, 1)])
        await api.run(LAST_TEN, token=token)
        statements.clear()

        answer = await api.run(LAST_TEN, token=token)

        counts.append(len(statements))
        orders = answer.payload("me")["orders"]["nodes"]
        assert len(orders) == number
        assert all(len(order["lines"]) == 2 and len(order["fulfillments"]) == 2 for order in orders)
        assert all(order["events"]["nodes"] == [{"seq": 1, "type": "PLACED"}] for order in orders)
    # Who asks, the user, and for all orders at once: orders, lines, payments, what arrived, parcels, what is in them,
    # events.
    assert counts == [9, 9]
