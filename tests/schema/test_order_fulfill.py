import asyncio
from typing import Any

import pytest

from domain import ids
from domain.access import Role
from tests.api import Api, Result
from tests.make import order as make_order
from tests.make import user as make_user
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")

ORDER = """
order {
  status fulfillmentStatus availableActions lines { quantity quantityFulfilled }
  fulfillments { id carrier trackingNumber deliveredAt lines { quantity orderLine { sku } } }
  events(last: 3) { nodes { type actor note } }
}
errors { __typename code message path ... on IllegalTransitionError { from allowed } }
"""
FULFILL = "mutation ($input: OrderFulfillInput!) { orderFulfill(input: $input) { " + ORDER + " } }"
DELIVER = "mutation ($input: FulfillmentDeliverInput!) { fulfillmentDeliver(input: $input) { " + ORDER + " } }"


async def support_token() -> str:
    return await make_user.token(await make_user.user(roles=[Role.SUPPORT]))


async def send(api: Api, made: make_order.Made, token: str | None, **more: Any) -> Result:
    sent = {"orderId": ids.encode("Order", made.id), "idempotencyKey": "a-key-of-sixteen-characters"} | more
    return await api.run(FULFILL, {"input": sent}, token=token)


def lines(made: make_order.Made, *quantities: int) -> list[dict[str, Any]]:
    return [
        {"orderLineId": ids.encode("OrderLine", line_id), "quantity": quantity}
        for line_id, quantity in zip(made.line_ids, quantities, strict=True)
    ]


async def test_support_sends_a_part_then_the_rest_and_notes_that_it_arrived(api: Api) -> None:
    token = await support_token()
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2), Line(quantity=1)])

    part = await send(
        api, made, token, lines=lines(made, 1, 1), carrier="DHL", trackingNumber="T-1", idempotencyKey="first"
    )
    rest = await send(api, made, token, idempotencyKey="second")
    shown = part.payload("orderFulfill")["order"]
    (first,) = shown["fulfillments"]
    second = rest.payload("orderFulfill")["order"]["fulfillments"][1]
    arrived = [
        await api.run(DELIVER, {"input": {"fulfillmentId": parcel["id"]}}, token=token) for parcel in (first, second)
    ]

    assert (shown["status"], shown["fulfillmentStatus"]) == ("CONFIRMED", "PARTIALLY_FULFILLED")
    assert shown["availableActions"] == ["FULFILL", "DELIVER"]
    assert shown["lines"] == [{"quantity": 2, "quantityFulfilled": 1}, {"quantity": 1, "quantityFulfilled": 1}]
    assert {name: first[name] for name in ("carrier", "trackingNumber", "deliveredAt", "lines")} == {
        "carrier": "DHL",
        "trackingNumber": "T-1",
        "deliveredAt": None,
        "lines": [
            {"quantity": 1, "orderLine": {"sku": "SKU-0"}},
            {"quantity": 1, "orderLine": {"sku": "SKU-1"}},
        ],
    }
    assert shown["events"]["nodes"][-1] == {"type": "FULFILLED", "actor": "STAFF", "note": "DHL T-1"}
    assert second["lines"] == [{"quantity": 1, "orderLine": {"sku": "SKU-0"}}]
    half, whole = (answer.payload("fulfillmentDeliver")["order"] for answer in arrived)
    assert (half["status"], half["fulfillmentStatus"]) == ("CONFIRMED", "FULFILLED")
    assert (whole["status"], whole["fulfillmentStatus"]) == ("COMPLETED", "DELIVERED")
    assert [event["type"] for event in whole["events"]["nodes"]] == ["DELIVERED", "DELIVERED", "COMPLETED"]
    assert whole["availableActions"] == []


async def test_a_repeat_sends_no_second_parcel(api: Api) -> None:
    token = await support_token()
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=5)])

    answers = await asyncio.gather(*(send(api, made, token, lines=lines(made, 2)) for _ in range(3)))
    other = await send(api, made, token, lines=lines(made, 1))

    for answer in answers:
        assert answer.payload("orderFulfill")["order"]["lines"] == [{"quantity": 5, "quantityFulfilled": 2}]
    assert other.payload("orderFulfill")["errors"][0]["code"] == "IDEMPOTENCY_MISMATCH"


async def test_a_repeated_delivery_is_one(api: Api) -> None:
    token = await support_token()
    made = await make_order.order(status="CONFIRMED", lines=[Line(fulfilled=1)])
    parcel = await make_order.parcel(made.id, [(made.line_id, 1)])
    sent = {"fulfillmentId": ids.encode("Fulfillment", parcel), "idempotencyKey": "k"}

    answers = await asyncio.gather(*(api.run(DELIVER, {"input": sent}, token=token) for _ in range(3)))

    assert [answer.payload("fulfillmentDeliver")["order"]["status"] for answer in answers] == ["COMPLETED"] * 3
    assert await make_order.log_of(made.id) == ["PLACED", "DELIVERED", "COMPLETED"]


@pytest.mark.parametrize(
    ("wanted", "code", "path"),
    [
        ([], "INVALID_INPUT", ["lines"]),
        ([{"orderLineId": "oln", "quantity": 1}], "NOT_FOUND", ["lines", "0", "orderLineId"]),
        ([{"orderLineId": "LINE", "quantity": 0}], "INVALID_INPUT", ["lines", "0", "quantity"]),
        ([{"orderLineId": "LINE", "quantity": -3}], "INVALID_INPUT", ["lines", "0", "quantity"]),
        ([{"orderLineId": "LINE", "quantity": 2147483647}], "INVALID_INPUT", ["lines", "0", "quantity"]),
        ([{"orderLineId": "LINE", "quantity": 1}] * 3, "INVALID_INPUT", ["lines", "2", "quantity"]),
        ([{"orderLineId": "LINE", "quantity": 1}] * 201, "INVALID_INPUT", ["lines"]),
    ],
)
async def test_what_cannot_be_sent_sends_nothing(
    api: Api, wanted: list[dict[str, Any]], code: str, path: list[str]
) -> None:
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2)])
    line_id = ids.encode("OrderLine", made.line_id)
    named = [line | {"orderLineId": line["orderLineId"].replace("LINE", line_id)} for line in wanted]

    answer = await send(api, made, await support_token(), lines=named)

    (error,) = answer.payload("orderFulfill")["errors"]
    assert (error["code"], error["path"]) == (code, path)
    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_an_order_that_is_not_confirmed_is_not_sent(api: Api) -> None:
    made = await make_order.order()

    answer = await send(api, made, await support_token())

    (error,) = answer.payload("orderFulfill")["errors"]
    assert error == {
        "__typename": "IllegalTransitionError",
        "code": "ILLEGAL_TRANSITION",
        "message": "This order does not allow that: it is PENDING_PAYMENT.",
        "path": None,
        "from": "PENDING_PAYMENT",
        "allowed": ["CANCEL"],
    }


async def test_only_support_sends_and_delivers(api: Api) -> None:
    owner = await make_user.user(roles=[Role.CATALOGUE])
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key, status="CONFIRMED", lines=[Line(quantity=2, fulfilled=1)])
    parcel = ids.encode("Fulfillment", await make_order.parcel(made.id, [(made.line_id, 1)]))

    for who, code in ((token, "FORBIDDEN"), (None, "UNAUTHENTICATED")):
        sent = await send(api, made, who, idempotencyKey="short")
        delivered = await api.run(DELIVER, {"input": {"fulfillmentId": parcel}}, token=who)
        assert sent.payload("orderFulfill")["errors"][0]["code"] == code
        assert delivered.payload("fulfillmentDeliver")["errors"][0]["code"] == code

    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_what_is_not_there_is_not_found(api: Api) -> None:
    token = await support_token()
    made = await make_order.order(status="CONFIRMED")

    for order_id in ("rubbish", "ord_0000000000000000000000", ids.encode("OrderLine", made.line_id)):
        answer = await send(api, made, token, orderId=order_id)
        assert answer.payload("orderFulfill")["errors"][0]["code"] == "NOT_FOUND"
    for parcel in ("rubbish", "ful_0000000000000000000000", ids.encode("Order", made.id)):
        answer = await api.run(DELIVER, {"input": {"fulfillmentId": parcel}}, token=token)
        (error,) = answer.payload("fulfillmentDeliver")["errors"]
        assert (error["code"], error["path"]) == ("NOT_FOUND", ["fulfillmentId"])
