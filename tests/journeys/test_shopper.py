"""A shopper with an account, from the first mail to the last refund, over the public API alone."""

from typing import Any
from uuid import uuid4

import pytest

from domain import ids
from tests.journeys.person import Person, person
from tests.journeys.steps import (
    BERLIN,
    CART,
    MONEY,
    NEW_YORK,
    ORDER,
    PASSWORD,
    Goods,
    filled,
    following,
    goods,
    notified,
    ordered,
    pay,
    register,
    support,
)
from tests.make import product as make_product
from tests.whole import Whole

pytestmark = pytest.mark.usefixtures("working")
GERMAN = "@inContext(language: de, country: DE, currency: EUR)"
PAID = ["PAYMENT_STARTED", "PAID", "CONFIRMED"]


def usd(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "USD"}


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


async def test_from_registering_to_a_review_that_is_answered(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as ada, person(whole.server) as staff:
        verified = await register(ada, "ada@souk.example")
        signed_in = await ada.log_in("ada@souk.example", PASSWORD)
        await browse(ada, sold)
        cart = await shop(ada, sold)
        order = await ordered(ada, cart)
        async with following(ada, order) as followed:
            begun = await followed.next()
            waiting = followed.order
            payment = await pay(ada, order, scenario="approve")
            paid = await followed.until("CONFIRMED")
            confirmed = followed.order
            await send(await support(staff), order)
            sent = await followed.until("COMPLETED")
            completed = followed.order
        await review(ada, staff, sold)
        await notified(1)

    assert verified == {"user": {"email": "ada@souk.example", "emailVerified": True}}
    assert signed_in["user"]["displayName"] == "Ada"
    assert begun == ("SNAPSHOT", 1, None)
    assert (waiting["status"], waiting["paymentStatus"], waiting["payments"]) == ("PENDING_PAYMENT", "UNPAID", [])
    assert (payment["state"], payment["captured"]) == ("CAPTURED", usd("69.00"))
    assert paid == PAID
    assert confirmed == {
        "status": "CONFIRMED",
        "paymentStatus": "PAID",
        "fulfillmentStatus": "UNFULFILLED",
        "payments": [{"state": "CAPTURED"}],
    }
    assert sent == ["FULFILLED", "DELIVERED", "COMPLETED"]
    assert (completed["status"], completed["fulfillmentStatus"]) == ("COMPLETED", "DELIVERED")
    assert [await make_product.stock_of(key) for key in (*sold.mug.variant_ids, sold.pot.variant_id)] == [3, 5, 4]


async def browse(ada: Person, sold: Goods) -> None:
    """Look around: the dearest first, a page further, what fits a filter, what is called so."""
    dear = "products(sort: PRICE_DESC, first: 2"
    page = await ada.read(f"{dear})", "nodes { name } totalCount pageInfo { hasNextPage endCursor }")
    more = await ada.read(f'{dear}, after: "{page["pageInfo"]["endCursor"]}")', "nodes { name }")
    kitchen = f'categoryIds: ["{sold.kitchen}"], options: [{{key: "color", anyOf: ["blue"]}}], inStock: true'
    cheap = 'priceMax: { amount: "13.00", currency: "USD" }'
    filtered = await ada.read(f"products(filter: {{ {kitchen}, {cheap} }})", "nodes { name slug }")
    found = await ada.read('products(query: "big")', f"nodes {{ name priceRange {{ min {MONEY} max {MONEY} }} }}")

    assert [node["name"] for node in page["nodes"]] == ["Tea pot", "Big mug"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (3, True)
    assert [node["name"] for node in more["nodes"]] == ["Desk lamp"]
    assert [node["name"] for node in filtered["nodes"]] == ["Big mug"]
    assert found["nodes"] == [{"name": "Big mug", "priceRange": {"min": usd("12.50"), "max": usd("13.00")}}]


async def shop(ada: Person, sold: Goods) -> Any:
    """Put two variants into a cart, think again about how many, and say where it goes and how."""
    await ada.do("cartCreate", CART, {"lines": [sold.line(sold.mug, quantity=1)]})
    added = (await ada.do("cartLinesAdd", CART, {"lines": [sold.line(sold.pot)]}))["cart"]
    mugs = added["lines"][0]["id"]
    more = (await ada.do("cartLinesUpdate", CART, {"lines": [{"lineId": mugs, "quantity": 2}]}))["cart"]
    addressed = (await ada.do("cartUpdate", CART, {"shippingAddress": NEW_YORK}))["cart"]
    cart = (await ada.do("cartUpdate", CART, {"deliveryOptionCode": "standard"}))["cart"]

    assert [(line["variant"]["sku"], line["quantity"]) for line in more["lines"]] == [("MUG-B", 2), ("POT", 1)]
    assert more["missing"] == ["SHIPPING_ADDRESS", "DELIVERY_OPTION"]
    assert [option["code"] for option in addressed["deliveryOptions"]] == ["standard", "express"]
    assert cart["missing"] == []
    sums = ("subtotal", "deliveryTotal", "taxTotal", "total")
    assert [cart[name] for name in sums] == [usd("64.00"), usd("5.00"), usd("0.00"), usd("69.00")]
    return cart


async def send(staff: Person, order: Any) -> None:
    """Find what is to be sent, send it, and note that it has arrived."""
    waiting = await staff.read("orders(filter: { statuses: [CONFIRMED] })", "nodes { id number }")
    parcel = {"orderId": order["id"], "carrier": "DHL", "trackingNumber": "T-1", "idempotencyKey": str(uuid4())}
    sent = (await staff.do("orderFulfill", ORDER, parcel))["order"]
    arrived = await staff.do("fulfillmentDeliver", ORDER, {"fulfillmentId": sent["fulfillments"][0]["id"]})

    assert waiting["nodes"] == [{"id": order["id"], "number": order["number"]}]
    assert (sent["status"], sent["fulfillmentStatus"]) == ("CONFIRMED", "FULFILLED")
    assert [parcel["trackingNumber"] for parcel in sent["fulfillments"]] == ["T-1"]
    assert (arrived["order"]["status"], arrived["order"]["fulfillmentStatus"]) == ("COMPLETED", "DELIVERED")


async def review(ada: Person, staff: Person, sold: Goods) -> None:
    """Say what it is like, and be answered."""
    product = ids.encode("Product", sold.mug.id)
    given = {"productId": product, "rating": 4, "title": "Big", "body": "It holds half a litre."}
    written = (await ada.do("reviewCreate", "review { id state verifiedPurchase authorName }", given))["review"]
    await staff.do("reviewReply", "reply { id }", {"reviewId": written["id"], "body": "We are glad."})
    seen = await ada.read(
        f'product(id: "{product}")',
        "rating { average count histogram } viewerReview { id } "
        "reviews { nodes { rating body replies { body byMerchant authorName } } }",
    )

    assert {**written, "id": None} == {
        "id": None,
        "state": "PUBLISHED",
        "verifiedPurchase": True,
        "authorName": "Ada",
    }
    assert seen["rating"] == {"average": 4.0, "count": 1, "histogram": [0, 0, 0, 1, 0]}
    assert seen["viewerReview"] == {"id": written["id"]}
    assert seen["reviews"]["nodes"] == [
        {
            "rating": 4,
            "body": "It holds half a litre.",
            "replies": [{"body": "We are glad.", "byMerchant": True, "authorName": "Souk"}],
        }
    ]


async def test_a_paid_order_that_is_cancelled_is_refunded(whole: Whole) -> None:
    sold = await goods()

    async with person(whole.server) as ada:
        await register(ada, "ada@souk.example")
        await ada.log_in("ada@souk.example", PASSWORD)
        order = await ordered(ada, await filled(ada, [sold.line(sold.mug), sold.line(sold.pot)], NEW_YORK))
        async with following(ada, order) as followed:
            await followed.next()
            payment = await pay(ada, order, scenario="approve")
            await followed.until("CONFIRMED")
            taken = await make_product.stock_of(sold.pot.variant_id)
            given = {"orderId": order["id"], "reason": "I changed my mind.", "idempotencyKey": str(uuid4())}
            cancelled = (await ada.do("orderCancel", ORDER, given))["order"]
            heard = await followed.until("REFUNDED")
            seen = followed.order
        await notified(2)
        fields = f"state refunded {MONEY} refundable {MONEY} refunds {{ state amount {MONEY} }} events {{ seq state }}"
        refunded = await ada.read(f'payment(id: "{payment["id"]}")', fields)

    assert heard == ["CANCELLED", "REFUND_STARTED", "REFUNDED"]
    assert (cancelled["status"], cancelled["paymentStatus"]) == ("CANCELLED", "REFUNDED")
    assert (seen["status"], seen["paymentStatus"], seen["payments"]) == (
        "CANCELLED",
        "REFUNDED",
        [{"state": "REFUNDED"}],
    )
    assert (refunded["refunded"], refunded["refundable"]) == (usd("56.50"), usd("0.00"))
    assert refunded["refunds"] == [{"state": "SUCCEEDED", "amount": usd("56.50")}]
    assert [event["state"] for event in refunded["events"]] == ["PENDING", "CAPTURED", "REFUNDED"]
    assert (taken, await make_product.stock_of(sold.pot.variant_id)) == (4, 5)


async def test_in_cookie_mode_no_script_ever_holds_the_refresh_token(whole: Whole) -> None:
    sold = await goods()
    tokens = "tokens { accessToken refreshToken } cart { totalQuantity }"

    async with person(whole.server) as ada, person(whole.server) as staff:
        await register(ada, "ada@souk.example", GERMAN)
        guest = {"lines": [sold.line(sold.mug), sold.line(sold.mug, 1)]}
        await ada.do("cartCreate", CART, guest, GERMAN)
        given = {"email": "ada@souk.example", "password": PASSWORD, "tokenMode": "COOKIE"}
        signed_in = await ada.do("userLogin", tokens, given)
        first_cookie = ada.http.cookies["souk_refresh"]
        refreshed = await ada.do("tokenRefresh", "tokens { accessToken refreshToken }", {})
        ada.token = refreshed["tokens"]["accessToken"]
        order = await ordered(ada, await german_cart(ada))
        async with following(ada, order) as followed:
            begun = await followed.next()
            await pay(ada, order, scenario="approve")
            paid = await followed.until("CONFIRMED")
            await send(await support(staff), order)
            sent = await followed.until("COMPLETED")
        ended = await ada.do("userLogout", "sessionsEnded", {})
        ada.token = None
        after = await ada.refused("tokenRefresh", "tokens { accessToken }", {})

    assert signed_in["tokens"]["refreshToken"] is None
    assert signed_in["cart"] == {"totalQuantity": 2}
    assert refreshed["tokens"]["refreshToken"] is None
    assert first_cookie
    assert begun == ("SNAPSHOT", 1, None)
    assert paid == PAID
    assert sent == ["FULFILLED", "DELIVERED", "COMPLETED"]
    assert ended == {"sessionsEnded": 1}
    assert "souk_refresh" not in ada.http.cookies
    assert [error["code"] for error in after["errors"]] == ["TOKEN_INVALID"]


async def german_cart(ada: Person) -> Any:
    """Say where the cart goes, in a market whose prices include tax."""
    await ada.do("cartUpdate", CART, {"shippingAddress": BERLIN}, GERMAN)
    cart = (await ada.do("cartUpdate", CART, {"deliveryOptionCode": "standard"}, GERMAN))["cart"]
    names = await ada.read("cart", "lines { variant { name product { name } } }", GERMAN)

    sums = ("subtotal", "deliveryTotal", "taxTotal", "total")
    # 19 % of what is within: 1.90 + 2.00 of the mugs, 0.78 of the delivery.
    assert [cart[name] for name in sums] == [eur("24.40"), eur("4.90"), eur("4.68"), eur("29.30")]
    assert [(line["variant"]["product"]["name"], line["variant"]["name"]) for line in names["lines"]] == [
        ("Großer Becher", "Blau"),
        ("Großer Becher", "Rot"),
    ]
    return cart
