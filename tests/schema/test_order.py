"""`order` and the nodes of orders: who sees what, and by how many statements."""

from typing import Any

import pytest

from domain import ids
from domain.ids import OrderId, uuid7
from kit import db
from services.order import access
from tests.api import Api
from tests.conftest import SECRET
from tests.make import NOW
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make.order import Line
from tests.schema.people import People, people

pytestmark = pytest.mark.usefixtures("shop")

WHOLE = """
fragment whole on Order {
  id version number placedAt email user { id email }
  status paymentStatus fulfillmentStatus availableActions
  lines {
    id productName variantName sku selectedOptions { key name valueKey value } image { url }
    quantity quantityFulfilled quantityCancelled quantityReturned
    unitPrice { amount currency formatted } discount { amount } tax { amount } total { amount }
    variant { id sku }
  }
  shippingAddress { recipient line1 line2 city region postalCode country phone } billingAddress { city }
  subtotal { amount } discountTotal { amount } deliveryTotal { amount } taxTotal { amount } total { amount currency }
  refundable { amount currency }
  fulfillments { id carrier trackingNumber createdAt deliveredAt lines { quantity orderLine { id sku } } }
  events { nodes { id seq at type actor note } totalCount pageInfo { hasNextPage } }
  payBefore accessToken
}
"""
BY_ID = "query ($id: ID, $number: String, $token: String) { order(id: $id, number: $number, accessToken: $token) "
SHOWN = BY_ID + "{ ...whole } }" + WHOLE
SEEN = BY_ID + "{ number } }"


def node_id(made: make_order.Made) -> str:
    return ids.encode("Order", made.id)


async def sent(who: People) -> tuple[make_order.Made, make_product.Made]:
    """An order of two mugs, one of them in a parcel that has arrived, paid and a little of it refunded."""
    product = await make_product.product(name="Mug")
    made = await make_order.order(
        user_id=who.owner.key,
        email="ada@souk.example",
        status="CONFIRMED",
        payment_status="PARTIALLY_REFUNDED",
        fulfillment_status="PARTIALLY_FULFILLED",
        lines=[Line(product.variant_id, product.id, quantity=2, fulfilled=1)],
    )
    await make_order.payment(made.id, amount=2000, captured=2000, refunded=150, refund_pending=50)
    await make_order.parcel(made.id, [(made.line_id, 1)], delivered_at=NOW)
    return made, product


async def test_the_owner_sees_the_whole_order(api: Api) -> None:
    who = await people()
    made, product = await sent(who)

    answer = await api.run(SHOWN, {"id": node_id(made)}, token=who.owner_token)

    order = answer.payload("order")
    variant = {"id": ids.encode("ProductVariant", product.variant_id), "sku": product.skus[0]}
    line_id = ids.encode("OrderLine", made.line_id)
    assert order.pop("lines") == [
        {
            "id": line_id,
            "productName": "Mug",
            "variantName": "Red",
            "sku": "SKU-0",
            "selectedOptions": [{"key": "color", "name": "Colour", "valueKey": "red", "value": "Red"}],
            "image": None,
            "quantity": 2,
            "quantityFulfilled": 1,
            "quantityCancelled": 0,
            "quantityReturned": 0,
            "unitPrice": {"amount": "10.00", "currency": "USD", "formatted": "$10.00"},
            "discount": {"amount": "0.00"},
            "tax": {"amount": "0.00"},
            "total": {"amount": "20.00"},
            "variant": variant,
        }
    ]
    (parcel,) = order.pop("fulfillments")
    assert parcel.pop("id").startswith("ful_")
    assert parcel == {
        "carrier": "DHL",
        "trackingNumber": "T-1",
        "createdAt": "2026-06-01T12:00:00Z",
        "deliveredAt": "2026-06-01T12:00:00Z",
        "lines": [{"quantity": 1, "orderLine": {"id": line_id, "sku": "SKU-0"}}],
    }
    (placed,) = order["events"].pop("nodes")
    assert placed.pop("id").startswith("oev_")
    assert placed == {"seq": 1, "at": "2026-06-01T12:00:00Z", "type": "PLACED", "actor": "SHOPPER", "note": None}
    assert order.pop("events") == {"totalCount": 1, "pageInfo": {"hasNextPage": False}}
    assert order == {
        "id": node_id(made),
        "version": 1,
        "number": made.number,
        "placedAt": "2026-06-01T12:00:00Z",
        "email": "ada@souk.example",
        "user": {"id": ids.encode("User", who.owner.key), "email": who.owner.email},
        "status": "CONFIRMED",
        "paymentStatus": "PARTIALLY_REFUNDED",
        "fulfillmentStatus": "PARTIALLY_FULFILLED",
        "availableActions": ["REORDER", "REVIEW"],
        "shippingAddress": {
            "recipient": "Ada Lovelace",
            "line1": "1 Main St",
            "line2": None,
            "city": "Springfield",
            "region": "IL",
            "postalCode": "62701",
            "country": "US",
            "phone": None,
        },
        "billingAddress": None,
        "subtotal": {"amount": "20.00"},
        "discountTotal": {"amount": "0.00"},
        "deliveryTotal": {"amount": "0.00"},
        "taxTotal": {"amount": "0.00"},
        "total": {"amount": "20.00", "currency": "USD"},
        "refundable": {"amount": "18.00", "currency": "USD"},
        "payBefore": "2026-06-01T12:30:00Z",
        "accessToken": None,
    }


async def test_later_edits_of_the_catalogue_do_not_show(api: Api) -> None:
    who = await people()
    made, product = await sent(who)
    read = "query ($id: ID) { order(id: $id) { lines { productName sku unitPrice { amount } variant { id } } } }"
    before = await api.run(read, {"id": node_id(made)}, token=who.owner_token)

    async with db.transaction() as tx:
        await tx.execute("DELETE FROM product WHERE id = $1", product.id)
    after = await api.run(read, {"id": node_id(made)}, token=who.owner_token)

    (line,) = before.payload("order")["lines"]
    assert line["variant"] is not None
    assert after.payload("order")["lines"] == [line | {"variant": None}]


async def test_support_sees_any_order_and_may_do_other_things_with_it(api: Api) -> None:
    who = await people()
    made, _ = await sent(who)

    answer = await api.run(SHOWN, {"number": made.number}, token=who.support_token)

    order = answer.payload("order")
    assert (order["id"], order["user"]["email"]) == (node_id(made), who.owner.email)
    assert order["availableActions"] == ["FULFILL", "REFUND"]


async def test_a_foreign_order_is_not_there_by_id_nor_by_number(api: Api) -> None:
    who = await people()
    made, _ = await sent(who)
    other = await make_order.order()
    other_token = access.token(other.id, secret=SECRET)

    for token in (None, who.other_token):
        for variables in (
            {"id": node_id(made)},
            {"number": made.number},
            {"id": node_id(made), "token": other_token},
            {"id": node_id(made), "token": "rubbish"},
            {"id": ids.encode("Order", OrderId(uuid7(NOW)))},
            {"id": ids.encode("OrderLine", made.line_id)},
            {"id": "rubbish"},
            {"number": ""},
        ):
            answer = await api.run(SEEN, variables, token=token)
            assert (answer.data, answer.errors) == ({"order": None}, []), variables


async def test_a_guest_sees_the_order_by_its_access_token_but_not_whose_it_is(api: Api) -> None:
    who = await people()
    made, _ = await sent(who)
    token = access.token(made.id, secret=SECRET)

    by_id = await api.run(SHOWN, {"id": node_id(made), "token": token})
    by_number = await api.run(SHOWN, {"number": made.number, "token": token}, token=who.other_token)

    for answer in (by_id, by_number):
        order = answer.payload("order")
        assert (order["number"], order["email"], order["user"]) == (made.number, "ada@souk.example", None)
        assert order["availableActions"] == ["REORDER"]
        assert order["accessToken"] is None


async def test_one_of_id_and_number_is_needed(api: Api) -> None:
    for variables in ({}, {"id": "ord_1", "number": "S1"}):
        answer = await api.run(SEEN, variables)

        assert answer.data == {"order": None}
        assert answer.codes == ["INVALID_INPUT"]
        assert answer.errors[0]["path"] == ["order"]


async def test_a_token_that_is_not_valid_is_told_where_the_own_order_would_seem_gone(api: Api) -> None:
    who = await people()
    made, _ = await sent(who)

    answer = await api.run(SEEN, {"id": node_id(made)}, token="expired")
    guest = await api.run(SEEN, {"id": node_id(made), "token": access.token(made.id, secret=SECRET)}, token="expired")

    assert (answer.data, answer.codes) == ({"order": None}, ["UNAUTHENTICATED"])
    assert guest.payload("order") == {"number": made.number}


NODES = """
query ($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename id
    ... on Order { number } ... on OrderLine { sku } ... on Fulfillment { carrier } ... on OrderEvent { seq }
  }
}
"""


async def test_every_part_of_an_order_is_a_node_to_who_sees_the_order_and_to_nobody_else(api: Api) -> None:
    who = await people()
    made, _ = await sent(who)
    parcel = await db.fetchval("SELECT id FROM fulfillment WHERE order_id = $1", made.id)
    event = await db.fetchval("SELECT id FROM order_event WHERE order_id = $1", made.id)
    node_ids = [
        node_id(made),
        ids.encode("OrderLine", made.line_id),
        ids.encode("Fulfillment", parcel),
        ids.encode("OrderEvent", event),
    ]

    mine = await api.run(NODES, {"ids": node_ids}, token=who.owner_token)
    support = await api.run(NODES, {"ids": node_ids}, token=who.support_token)
    other = await api.run(NODES, {"ids": node_ids}, token=who.other_token)
    stranger = await api.run(NODES, {"ids": node_ids})

    assert mine.payload("nodes") == [
        {"__typename": "Order", "id": node_ids[0], "number": made.number},
        {"__typename": "OrderLine", "id": node_ids[1], "sku": "SKU-0"},
        {"__typename": "Fulfillment", "id": node_ids[2], "carrier": "DHL"},
        {"__typename": "OrderEvent", "id": node_ids[3], "seq": 1},
    ]
    assert support.payload("nodes") == mine.payload("nodes")
    assert other.payload("nodes") == stranger.payload("nodes") == [None] * 4


async def test_what_staff_noted_is_shown_to_staff_only(api: Api) -> None:
    who = await people()
    made = await make_order.order(user_id=who.owner.key)
    await make_order.note(made.id, "Seems to be a fraud.", actor="STAFF")
    await make_order.note(made.id, "There is more time.", actor="SYSTEM")
    read = "query ($id: ID) { order(id: $id) { events { nodes { type note } } } }"

    owner = await api.run(read, {"id": node_id(made)}, token=who.owner_token)
    support = await api.run(read, {"id": node_id(made)}, token=who.support_token)

    def notes(answer: Any) -> list[str | None]:
        return [event["note"] for event in answer.payload("order")["events"]["nodes"]]

    assert notes(owner) == [None, None, "There is more time."]
    assert notes(support) == [None, "Seems to be a fraud.", "There is more time."]


async def test_events_are_paged_both_ways_in_the_order_of_their_numbers(api: Api) -> None:
    who = await people()
    made = await make_order.order(user_id=who.owner.key)
    for _ in range(4):
        await make_order.note(made.id, None, actor="SYSTEM")
    read = """
    query ($id: ID, $first: Int, $after: String, $last: Int, $before: String) { order(id: $id) {
      events(first: $first, after: $after, last: $last, before: $before) {
        nodes { seq } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    } }
    """

    async def page(**arguments: Any) -> Any:
        answer = await api.run(read, {"id": node_id(made), **arguments}, token=who.owner_token)
        return answer.payload("order")["events"]

    first = await page(first=2)
    second = await page(first=2, after=first["pageInfo"]["endCursor"])
    last = await page(last=2)
    before = await page(last=2, before=last["pageInfo"]["startCursor"])

    assert [[node["seq"] for node in found["nodes"]] for found in (first, second, last, before)] == [
        [1, 2],
        [3, 4],
        [4, 5],
        [2, 3],
    ]
    assert first["totalCount"] == 5
    assert (first["pageInfo"]["hasNextPage"], last["pageInfo"]["hasPreviousPage"]) == (True, True)


async def test_one_order_is_read_by_as_many_statements_as_it_has_parts(api: Api, statements: list[str]) -> None:
    who = await people()
    made, _ = await sent(who)
    await api.run(SHOWN, {"id": node_id(made)}, token=who.owner_token)
    statements.clear()

    answer = await api.run(SHOWN, {"id": node_id(made)}, token=who.owner_token)

    assert answer.payload("order")["number"] == made.number
    # Who asks; order, user, lines, payments, what arrived, variants, parcels, what is in them, events and their number.
    assert len(statements) == 11, statements
