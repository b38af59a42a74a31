import asyncio
from typing import Any

import pytest

from domain import ids
from domain.access import Role
from services.order import access
from tests.api import Api, Result
from tests.conftest import SECRET
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import user as make_user
from tests.make.order import Line

pytestmark = pytest.mark.usefixtures("shop")

CANCEL = """
mutation ($input: OrderCancelInput!) {
  orderCancel(input: $input) {
    order { id version status availableActions lines { quantityCancelled } events { nodes { seq type actor note } } }
    errors {
      __typename code message path
      ... on IllegalTransitionError { from allowed }
      ... on ConflictError { current { ... on Order { id version } } }
    }
  }
}
"""
KEY = "a-key-of-sixteen-characters"


async def cancel(api: Api, made: make_order.Made, *, token: str | None = None, **more: Any) -> Result:
    sent = {"orderId": ids.encode("Order", made.id), "idempotencyKey": KEY} | more
    return await api.run(CANCEL, {"input": sent}, token=token)


async def test_the_owner_cancels_once_however_often_it_is_sent(api: Api) -> None:
    product = await make_product.product(variants=[make_product.Variant(stock=8)])
    owner = await make_user.user()
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key, lines=[Line(product.variant_id, product.id, quantity=2)])

    at_once = await asyncio.gather(*(cancel(api, made, token=token, reason="Too late.") for _ in range(3)))
    again = await cancel(api, made, token=token, reason="Too late.")
    new_key = await cancel(api, made, token=token, idempotencyKey="another")

    for answer in (*at_once, again, new_key):
        assert answer.payload("orderCancel") == {
            "order": {
                "id": ids.encode("Order", made.id),
                "version": 2,
                "status": "CANCELLED",
                "availableActions": ["REORDER"],
                "lines": [{"quantityCancelled": 2}],
                "events": {
                    "nodes": [
                        {"seq": 1, "type": "PLACED", "actor": "SHOPPER", "note": None},
                        {"seq": 2, "type": "CANCELLED", "actor": "SHOPPER", "note": "Too late."},
                    ]
                },
            },
            "errors": [],
        }
    assert await make_product.stock_of(product.variant_id) == 10


async def test_a_guest_cancels_by_the_access_token(api: Api) -> None:
    made = await make_order.order()
    token = access.token(made.id, secret=SECRET)

    refused = await cancel(api, made)
    cancelled = await cancel(api, made, accessToken=token)
    short_key = await cancel(api, made, accessToken=token, idempotencyKey="1")

    assert refused.payload("orderCancel")["errors"] == [
        {
            "__typename": "PlainError",
            "code": "NOT_FOUND",
            "message": "There is no such thing, or it is not yours.",
            "path": ["orderId"],
        }
    ]
    assert cancelled.payload("orderCancel")["order"]["status"] == "CANCELLED"
    assert short_key.payload("orderCancel")["order"]["status"] == "CANCELLED"


async def test_a_foreign_order_is_refused_as_one_that_is_not_there(api: Api) -> None:
    owner, other = await make_user.user(), await make_user.user()
    made = await make_order.order(user_id=owner.key)
    token = await make_user.token(other)

    foreign = await cancel(api, made, token=token)
    nowhere = await cancel(api, made, token=token, orderId="ord_0000000000000000000000", idempotencyKey="k2")

    assert foreign.payload("orderCancel") == nowhere.payload("orderCancel")
    assert foreign.payload("orderCancel")["errors"][0]["code"] == "NOT_FOUND"
    assert await make_order.log_of(made.id) == ["PLACED"]


async def test_what_has_left_is_refused_with_what_is_allowed_instead(api: Api) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])
    made = await make_order.order(status="CONFIRMED", lines=[Line(quantity=2, fulfilled=1)])
    await make_order.parcel(made.id, [(made.line_id, 1)])

    answer = await cancel(api, made, token=await make_user.token(support))

    assert answer.payload("orderCancel") == {
        "order": None,
        "errors": [
            {
                "__typename": "IllegalTransitionError",
                "code": "ILLEGAL_TRANSITION",
                "message": "A parcel of this order has left already: it can no longer be cancelled.",
                "path": None,
                "from": "CONFIRMED",
                "allowed": ["FULFILL", "DELIVER"],
            }
        ],
    }


async def test_a_stale_version_is_told_with_what_is_stored_now(api: Api) -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key)

    answer = await cancel(api, made, token=await make_user.token(owner), expectedVersion=9)

    (error,) = answer.payload("orderCancel")["errors"]
    assert (error["code"], error["path"]) == ("CONFLICT", ["expectedVersion"])
    assert error["current"] == {"id": ids.encode("Order", made.id), "version": 1}


async def test_a_key_with_another_input_is_refused(api: Api) -> None:
    owner = await make_user.user()
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key)

    await cancel(api, made, token=token)
    answer = await cancel(api, made, token=token, reason="Another reason.")

    assert answer.payload("orderCancel")["errors"][0]["code"] == "IDEMPOTENCY_MISMATCH"
    assert await make_order.log_of(made.id) == ["PLACED", "CANCELLED"]


async def test_refusals_are_told_in_the_language_of_the_request(api: Api) -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key, status="EXPIRED")

    answer = await api.run(
        CANCEL,
        {"input": {"orderId": ids.encode("Order", made.id), "idempotencyKey": KEY}},
        token=await make_user.token(owner),
        headers={"accept-language": "zh-CN"},
    )

    assert answer.payload("orderCancel")["errors"][0]["message"] == "该订单不允许此操作:当前状态为 EXPIRED。"
