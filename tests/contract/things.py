"""One of everything that has an id, for those who look at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from domain import ids
from domain.ids import UserId
from kit import db
from tests.contract.calls.order import placed
from tests.contract.town import Town
from tests.make import cart as make_cart
from tests.make import media as make_media
from tests.make import order as make_order
from tests.make import review as make_review
from tests.make import user as make_user


@dataclass(frozen=True)
class Things:
    """Ids of what the shopper has, and of what is hidden, by type."""

    id: Mapping[str, str]
    number: str
    others: Mapping[str, str] = field(default_factory=dict[str, str])


async def things(town: Town) -> Things:
    """Let the shopper have one of everything, and the other an order."""
    shopper, other = town.users["shopper"], town.users["other"]
    made, foreign = await placed(town, "CONFIRMED", sent=1), await make_order.order(user_id=other.key)
    payment = await make_order.payment(made.id, captured=1000)
    review = await make_review.review(town.hidden.id, user_id=shopper.key, state="PENDING")
    cart = await make_cart.cart({town.mug.variant_id: 1}, user=shopper.key)
    keys = {
        "User": shopper.key,
        "Session": await make_user.session(shopper),
        "SavedAddress": await make_user.address(shopper),
        "Product": town.hidden.id,
        "ProductVariant": town.hidden.variant_id,
        "Category": town.kitchen,
        "Media": await make_media.upload(shopper.key, review_id=review),
        "CartLine": cart.line_ids[0],
        "Order": made.id,
        "OrderLine": made.line_id,
        "OrderEvent": await db.fetchval("SELECT id FROM order_event WHERE order_id = $1", made.id),
        "Fulfillment": await make_order.parcel(made.id, [(made.line_id, 1)]),
        "Payment": payment,
        "Refund": await refunded(payment),
        "Review": review,
        "ReviewReply": await replied(review, town.users["support"].key),
    }
    found = {name: ids.encode(name, key) for name, key in keys.items()}
    return Things({**found, "Cart": cart.id}, made.number, {"Order": ids.encode("Order", foreign.id)})


async def refunded(payment: Any) -> Any:
    return await _insert(
        "INSERT INTO refund (id, payment_id, currency, amount_minor, state, created_at, updated_at) "
        "VALUES (gen_random_uuid(), $1, 'USD', 500, 'SUCCEEDED', now(), now()) RETURNING id",
        payment,
    )


async def replied(review: Any, author: UserId) -> Any:
    return await _insert(
        "INSERT INTO review_reply (id, review_id, user_id, author_name, by_merchant, body, created_at) "
        "VALUES (gen_random_uuid(), $1, $2, 'Souk', true, 'We are glad.', now()) RETURNING id",
        review,
        author,
    )


async def _insert(statement: str, *values: object) -> Any:
    async with db.transaction() as tx:
        return await tx.fetchval(statement, *values)
