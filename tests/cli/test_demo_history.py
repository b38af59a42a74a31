"""The demo shop's past: people, orders in every state, and reviews that fit them."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256

from cli.demo import content, history, orders, reviews
from cli.demo.shapes import BASE, DemoOrder
from domain.address import Address, checked
from domain.order import FulfillmentStatus, OrderStatus, PaymentStatus
from domain.payment import PaymentState

HISTORY = history.history()
PRODUCTS = {product.id: product for product in content.catalogue().products}
VARIANTS = {variant.id: (product, variant) for product in PRODUCTS.values() for variant in product.variants}
USERS = {user.id: user for user in HISTORY.users}


def bought_on_delivery(order: DemoOrder) -> Iterator[tuple[tuple[object, object], datetime]]:
    """Give who bought which product in an order, and when it arrived."""
    products = {line.id: VARIANTS[line.variant_id][0].id for line in order.lines}
    for parcel in order.fulfillments:
        if parcel.delivered_at is not None:
            for line_id, _ in parcel.lines:
                yield (order.user_id, products[line_id]), parcel.delivered_at


def test_there_are_accounts_and_reviewers_of_three_cultures() -> None:
    accounts = {user.email: user.roles for user in HISTORY.users if user.is_account}
    reviewers = [user for user in HISTORY.users if not user.is_account]

    assert accounts == {
        "shopper@demo.example": ("SHOPPER",),
        "support@demo.example": ("SHOPPER", "SUPPORT"),
        "catalogue@demo.example": ("SHOPPER", "CATALOGUE"),
        "admin@demo.example": ("SHOPPER", "ADMIN"),
    }
    assert len(reviewers) >= 300
    assert min(Counter(user.language for user in reviewers).values()) > 90
    assert {user.language for user in reviewers} == {"en", "zh-CN", "de"}
    assert {user.currency for user in reviewers} == {"USD", "EUR", "CNY", "JPY"}
    assert len({user.email for user in HISTORY.users}) == len(HISTORY.users)
    assert all(user.email.endswith("@demo.example") and user.email.isascii() for user in HISTORY.users)


def test_every_address_is_valid_in_its_country() -> None:
    addresses = [address for user in HISTORY.users for address in user.addresses]
    addresses += [order.address for order in HISTORY.orders]

    for each in addresses:
        address = Address(
            each.recipient,
            each.line1,
            each.city,
            each.country,
            each.line2,
            each.region,
            each.postal_code,
            each.phone,
        )
        assert checked(address) == address


def test_there_are_orders_in_every_state() -> None:
    payments = {payment.state for order in HISTORY.orders for payment in order.payments}

    assert {order.status for order in HISTORY.orders} == set(OrderStatus)
    assert {order.payment_status for order in HISTORY.orders} == set(PaymentStatus)
    assert {order.fulfillment_status for order in HISTORY.orders} == set(FulfillmentStatus)
    # What is open at a gateway is no past: an order of the demo shop waits for no answer.
    assert payments == set(PaymentState) - {PaymentState.PENDING, PaymentState.ACTION_REQUIRED, PaymentState.UNKNOWN}
    unusual = [order for order in HISTORY.orders if order.status != "COMPLETED" or order.payment_status != "PAID"]
    assert len(unusual) >= 100
    assert len({order.number for order in HISTORY.orders}) == len(HISTORY.orders) >= 150
    assert any(order.user_id is None for order in HISTORY.orders)


def test_the_shopper_has_orders_in_different_states() -> None:
    shopper = next(user for user in HISTORY.users if user.email == "shopper@demo.example")
    own = [order for order in HISTORY.orders if order.user_id == shopper.id]

    assert {order.status for order in own} == set(OrderStatus)
    assert len(own) >= 6
    assert len(shopper.addresses) == 3
    assert [address.is_default for address in shopper.addresses].count(True) == 1


def test_the_log_of_an_order_has_no_gap_and_its_time_runs_forward() -> None:
    for order in HISTORY.orders:
        assert [event.seq for event in order.events] == list(range(1, len(order.events) + 1))
        times = [event.at for event in order.events]
        assert times == sorted(times)
        assert times[0] == order.placed_at
        assert times[-1] < BASE
        assert (order.events[0].type, order.events[0].actor) == ("PLACED", "SHOPPER")
        assert len({event.id for event in order.events}) == len(order.events)


def test_an_order_sells_what_was_there_to_people_who_were_there() -> None:
    for order in HISTORY.orders:
        assert order.user_id is None or USERS[order.user_id].created_at < order.placed_at
        assert len({line.variant_id for line in order.lines}) == len(order.lines)
        for line in order.lines:
            product, variant = VARIANTS[line.variant_id]
            assert product.status != "DRAFT"
            assert product.created_at < order.placed_at
            assert line.unit_price_minor in {p.minor for p in variant.prices if p.currency == order.currency}
            assert line.quantity_fulfilled + line.quantity_cancelled <= line.quantity
            assert line.quantity_returned <= line.quantity_fulfilled


def test_parcels_hold_what_their_order_says_was_sent() -> None:
    for order in HISTORY.orders:
        sent = Counter[object]()
        for parcel in order.fulfillments:
            sent.update(dict(parcel.lines))

        assert {line.id: line.quantity_fulfilled for line in order.lines if line.quantity_fulfilled} == dict(sent)


def test_only_unpaid_orders_wait_for_money() -> None:
    for order in HISTORY.orders:
        if order.status == "PENDING_PAYMENT":
            assert order.pay_before is not None
            assert order.pay_before > BASE
            assert order.payment_status == "UNPAID"
        elif order.status != "EXPIRED":
            assert order.pay_before is None


def test_refunds_give_back_no_more_than_was_taken() -> None:
    for order in HISTORY.orders:
        for payment in order.payments:
            given = sum(refund.percent for refund in payment.refunds if refund.state == "SUCCEEDED")
            assert given <= 100
            assert not payment.refunds or payment.captured_percent == 100
            assert payment.events[-1].state == payment.state


def test_reviews_are_many_in_three_languages_and_spread_like_a_j() -> None:
    published = [review for review in HISTORY.reviews if review.state == "PUBLISHED"]
    stars = Counter(review.rating for review in published)
    per_product = Counter(review.product_id for review in published)

    assert len(published) >= 3000
    assert min(Counter(review.language for review in published).values()) > 600
    assert stars[5] > stars[4] > stars[1] > stars[2]
    assert stars[1] > stars[3] * 0.9
    assert 0.45 < stars[5] / len(published) < 0.65
    assert max(per_product.values()) > 60
    assert sum(count <= 30 for count in per_product.values()) > 0.9 * len(per_product)
    assert any(product_id not in per_product for product_id in PRODUCTS)


def test_a_person_reviews_a_product_once_and_signs_it() -> None:
    assert max(Counter((review.product_id, review.user_id) for review in HISTORY.reviews).values()) == 1
    for review in HISTORY.reviews:
        user, product = USERS[review.user_id], PRODUCTS[review.product_id]
        assert review.author_name == user.display_name
        assert review.language == user.language
        assert max(user.created_at, product.created_at) < review.created_at < BASE
        assert product.status != "DRAFT"


def test_a_verified_review_follows_a_parcel_that_arrived() -> None:
    verified = [review for review in HISTORY.reviews if review.is_verified]
    arrivals: dict[tuple[object, object], list[datetime]] = {}
    for order in HISTORY.orders:
        for bought, at in bought_on_delivery(order):
            arrivals.setdefault(bought, []).append(at)

    assert len(verified) > 0.8 * len(HISTORY.reviews)
    for review in verified:
        assert review.created_at > min(arrivals[review.user_id, review.product_id])


def test_votes_are_each_by_another_and_only_for_what_is_published() -> None:
    for review in HISTORY.reviews:
        assert len(set(review.voters)) == len(review.voters)
        assert review.user_id not in review.voters
        assert review.state == "PUBLISHED" or not (review.voters or review.replies)
    assert max(len(review.voters) for review in HISTORY.reviews) > 20


def test_some_reviews_are_answered_and_some_held_back() -> None:
    states = Counter(review.state for review in HISTORY.reviews)
    staff = {user.id for user in HISTORY.users if "SUPPORT" in user.roles}
    replies = [reply for review in HISTORY.reviews for reply in review.replies]

    assert 5 <= states["HIDDEN"] < 0.03 * len(HISTORY.reviews)
    assert 5 <= states["PENDING"] < 0.03 * len(HISTORY.reviews)
    assert all((review.moderation_reason is None) == (review.state != "HIDDEN") for review in HISTORY.reviews)
    assert len(replies) > 100
    assert {reply.author_id for reply in replies} == staff


def test_no_slot_is_left_open_and_no_text_is_too_long() -> None:
    for review in HISTORY.reviews:
        for text in (review.title, review.body, *(reply.body for reply in review.replies)):
            assert text
            assert "{" not in text
        assert len(review.title) <= 200
        assert len({len(review.body)}) == 1


def test_no_two_reviews_of_a_product_read_alike() -> None:
    published = [review for review in HISTORY.reviews if review.state != "HIDDEN"]

    assert max(Counter((review.product_id, review.body) for review in published).values()) == 1


def test_the_shop_is_the_same_in_another_process() -> None:
    program = (
        "from hashlib import sha256; from cli.demo import content, history;"
        "print(sha256(repr((content.catalogue(), history.history())).encode()).hexdigest())"
    )
    environment = {"PYTHONHASHSEED": "7", "PATH": ""}

    told = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)

    assert told.stdout.strip() == sha256(repr((content.catalogue(), HISTORY)).encode()).hexdigest()


def test_reviews_come_at_least_nine_days_after_the_order() -> None:
    found = reviews.purchases(content.catalogue().products, HISTORY.users)
    gaps = [purchase.reviewed_at - purchase.bought_at for purchase in found if purchase.bought_at is not None]

    assert min(gaps) >= orders.REVIEW_GAP - timedelta(seconds=1)
