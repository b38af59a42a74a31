"""A row of every table at least, with what is hard to carry: other scripts, quotes, bytes, arrays, nothing at all."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import models
from domain.ids import OrderId, PaymentId, ProductId, UserId, uuid7
from kit import db
from tests.make import NOW
from tests.make import cart as make_cart
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import shop as make_shop
from tests.make import user as make_user
from tests.make.product import Variant

TEXT = 'ein "Becher", 杯子 😀\n\t\\N; DROP TABLE cart --'
BYTES = bytes(range(32))
LATER = NOW + timedelta(hours=1)


async def everything() -> None:
    """Write them all into an empty database."""
    if not await db.fetchval("SELECT EXISTS (SELECT FROM shop)"):
        await make_shop.shop()
    user = await _people()
    product = await _catalogue(user)
    await _carts(user, product)
    await _orders(user, product)
    await _housekeeping()


async def _people() -> make_user.User:
    user = await make_user.user(email="ada@souk.example", display_name="Ada 阿达")
    await make_user.user(email="bob@souk.example", display_name=None, is_verified=False)
    await make_user.session(user)
    await make_user.address(user, is_default=True)
    await models.EmailToken.create(
        id=uuid7(NOW),
        user_id=user.key,
        purpose="VERIFY",
        token_hash=BYTES,
        new_email=None,
        password_hash="$argon2id$…",
        display_name=TEXT,
        created_at=NOW,
        expires_at=LATER,
    )
    await models.Throttle.create(key="login:ada", attempts=3, window_ends_at=LATER)
    return user


async def _catalogue(user: make_user.User) -> make_product.Made:
    kitchen = await make_product.category("Kitchen", slug="kitchen", translations={"zh-CN": "厨房"})
    cups = await make_product.category("Cups", slug="cups", parent=kitchen)
    await make_product.label("color", "red", en="Red", zh_CN="红", de="Rot")
    product = await make_product.product(
        name="Mug",
        slug="mug",
        description=TEXT,
        brand="Tonware",
        category=cups,
        attributes={"material": "clay"},
        images=["/media/mug.svg"],
        stars=(0, 0, 1, 0, 1),
        translations={"de": ("Becher", TEXT), "zh-CN": "杯子"},
        variants=(
            Variant(sku="MUG-R", prices={"USD": 1000, "JPY": 1500}, compare_at={"USD": 1200}, options={"color": "red"}),
            Variant(sku="MUG-B", stock=0, backorder=5, is_archived=True),
        ),
    )
    await models.ProductSlug.create(slug="cup", product_id=product.id)
    await models.StockMovement.create(
        id=uuid7(NOW), variant_id=product.variant_id, delta=-1, reason=TEXT, key="order:1", created_at=NOW
    )
    await _reviews(user.key, product.id)
    return product


async def _reviews(user_id: UserId, product_id: ProductId) -> None:
    review = await make_review.review(product_id, user_id=user_id, body=TEXT, helpful=1)
    await models.ReviewRevision.create(id=uuid7(NOW), review_id=review, rating=3, body=TEXT, written_at=NOW)
    await models.ReviewReply.create(
        id=uuid7(NOW), review_id=review, user_id=None, author_name="Souk", by_merchant=True, body=TEXT, created_at=NOW
    )
    await models.Media.create(
        id=uuid7(NOW),
        user_id=user_id,
        review_id=review,
        digest="0" * 24,
        width=3,
        height=2,
        size=100,
        alt=TEXT[:80],
        created_at=NOW,
    )
    await models.ReviewVote.create(id=uuid7(NOW), review_id=review, user_id=user_id, created_at=NOW)


async def _carts(user: make_user.User, product: make_product.Made) -> None:
    lines: dict[UUID, int] = {product.variant_id: 2}
    await make_cart.cart(lines, user=user.key, shipping=make_cart.BERLIN, delivery="standard", now=NOW)
    await make_cart.cart(lines, currency="JPY", now=NOW)


async def _orders(user: make_user.User, product: make_product.Made) -> None:
    line = make_order.Line(variant_id=product.variant_id, product_id=product.id, quantity=2, fulfilled=1)
    order = await make_order.order(
        user_id=user.key, status="CONFIRMED", payment_status="PAID", lines=(line,), number="S0000001", pay_before=None
    )
    await make_order.parcel(order.id, [(order.line_id, 1)], delivered_at=LATER)
    await make_order.note(order.id, TEXT, actor="STAFF")
    await _payments(order.id)


async def _payments(order_id: OrderId) -> PaymentId:
    payment = await make_order.payment(order_id, amount=2000, captured=2000, refunded=500)
    await models.PaymentEvent.create(
        id=uuid7(NOW), payment_id=payment, seq=1, at=NOW, state="CAPTURED", amount_minor=2000, reference="bank-1"
    )
    await models.Refund.create(
        id=uuid7(NOW),
        payment_id=payment,
        currency="USD",
        amount_minor=500,
        state="SUCCEEDED",
        reason=TEXT,
        created_at=NOW,
        updated_at=NOW,
    )
    await models.Notification.create(
        id=uuid7(NOW), gateway="sandbox", event_id="evt-1", payment_id=payment, received_at=NOW
    )
    return payment


async def _housekeeping() -> None:
    letter: dict[str, Any] = {"recipient": "ada@souk.example", "subject": TEXT[:80], "text": TEXT, "html": TEXT}
    await models.Mail.create(id=uuid7(NOW), **letter, due_at=NOW, gave_up_at=LATER, created_at=NOW)
    await models.MailboxMail.create(id=uuid7(NOW), **letter, received_at=NOW)
    await models.OutboxEvent.create(
        id=uuid7(NOW), name="order.placed", entity_id=uuid7(NOW), payload={"text": TEXT}, created_at=NOW
    )
    await models.Idempotency.create(
        id=uuid7(NOW),
        scope="user:1",
        mutation="orderCreate",
        key=TEXT,
        input_hash=BYTES,
        result={"order": "1"},
        created_at=NOW,
    )
    await models.Job.create(name="sweep", due_at=LATER, ran_at=NOW)
