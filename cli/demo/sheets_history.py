"""The past of the demo shop as rows of the database's tables: people, reviews, orders and payments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from cli.demo import sheets_payments, vocabulary
from cli.demo.bank import Known
from cli.demo.money import Paid, paid, priced
from cli.demo.shapes import DemoAddress, DemoOrder, DemoOrderLine, DemoProduct, DemoReview, DemoUser, DemoVariant
from cli.demo.sheets import Sheet, derived, dump, image
from domain.address import Address
from domain.pricing import LineQuote
from domain.shop import Shop


def of_users(users: Sequence[DemoUser], *, password_hash: str | None = None) -> Iterator[Sheet]:
    """Accounts get the password; reviewers have none, so that nobody signs in as them."""
    yield Sheet(
        "users",
        "id version email email_key email_verified_at password_hash display_name language roles created_at updated_at",
        [
            (
                user.id,
                1,
                user.email,
                user.email.casefold(),
                user.created_at,
                password_hash if user.is_account else None,
                user.display_name,
                user.language,
                list(user.roles),
                user.created_at,
                user.created_at,
            )
            for user in users
        ],
    )
    yield Sheet(
        "saved_address",
        "id user_id address is_default created_at",
        [
            (address.id, user.id, _address(address), address.is_default, user.created_at)
            for user in users
            for address in user.addresses
        ],
    )


def of_reviews(reviews: Sequence[DemoReview], *, shop_name: str) -> Iterator[Sheet]:
    yield Sheet(
        "review",
        "id version product_id user_id author_name rating title body language is_verified state images "
        "helpful_count moderation_reason created_at edited_at",
        [
            (
                review.id,
                1,
                review.product_id,
                review.user_id,
                review.author_name,
                review.rating,
                review.title,
                review.body,
                review.language,
                review.is_verified,
                review.state,
                "[]",
                len(review.voters),
                review.moderation_reason,
                review.created_at,
                review.edited_at,
            )
            for review in reviews
        ],
    )
    yield Sheet(
        "review_reply",
        "id review_id user_id author_name by_merchant body created_at",
        [
            (reply.id, review.id, reply.author_id, shop_name, True, reply.body, reply.created_at)
            for review in reviews
            for reply in review.replies
        ],
    )
    yield Sheet(
        "review_vote",
        "id review_id user_id created_at",
        [
            (derived(review.id, place), review.id, voter, review.created_at)
            for review in reviews
            for place, voter in enumerate(review.voters)
        ],
    )


def stars_of(reviews: Iterable[DemoReview]) -> dict[UUID, list[int]]:
    """Count the published reviews of one to five stars by product."""
    stars: dict[UUID, list[int]] = {}
    for review in reviews:
        if review.state == "PUBLISHED":
            stars.setdefault(review.product_id, [0] * 5)[review.rating - 1] += 1
    return stars


@dataclass(frozen=True, slots=True)
class Goods:
    """What is needed of the catalogue to copy it into orders, by variant."""

    by_variant: dict[UUID, tuple[DemoProduct, DemoVariant]]

    @classmethod
    def of(cls, products: Iterable[DemoProduct]) -> "Goods":
        return cls({variant.id: (product, variant) for product in products for variant in product.variants})


def of_orders(orders: Sequence[DemoOrder], *, goods: Goods, shop: Shop, known: Known, xid: int) -> Iterator[Sheet]:
    """`known` is what the bank knows of their payments, `xid` the number of the transaction that writes them."""
    settled = [paid(order, priced(order, shop)) for order in orders]
    yield Sheet(
        "orders",
        "id version number user_id email language currency status payment_status fulfillment_status "
        "subtotal_minor discount_minor delivery_minor tax_minor total_minor prices_include_tax "
        "tax_country tax_basis_points shipping_address billing_address delivery_code delivery_name "
        "last_seq placed_at pay_before updated_at",
        [_order(order, money) for order, money in zip(orders, settled, strict=True)],
    )
    yield Sheet(
        "order_line",
        "id order_id position variant_id product_id product_name variant_name sku options image quantity "
        "quantity_fulfilled quantity_cancelled quantity_returned unit_price_minor discount_minor "
        "tax_minor total_minor",
        [
            _line(order, position, line, quote, goods)
            for order, money in zip(orders, settled, strict=True)
            for position, (line, quote) in enumerate(zip(order.lines, money.quote.lines, strict=True))
        ],
    )
    yield Sheet(
        "order_event",
        "id order_id seq at type actor actor_id note xid",
        [
            (event.id, order.id, event.seq, event.at, event.type, event.actor, event.actor_id, event.note, xid)
            for order in orders
            for event in order.events
        ],
    )
    yield from _of_parcels(orders)
    yield from sheets_payments.of_payments(orders, settled, known)


def _order(order: DemoOrder, money: Paid) -> tuple[object, ...]:
    quote, market = money.quote, money.market
    address = _address(order.address)
    return (
        order.id,
        len(order.events),
        order.number,
        order.user_id,
        order.email,
        order.language,
        order.currency,
        order.status,
        order.payment_status,
        order.fulfillment_status,
        quote.subtotal.minor,
        quote.discount_total.minor,
        quote.delivery_total.minor,
        quote.tax_total.minor,
        quote.total.minor,
        market.prices_include_tax,
        market.country,
        market.tax_basis_points,
        address,
        address,
        money.way.code,
        money.way.names[order.language],
        len(order.events),
        order.placed_at,
        order.pay_before,
        order.events[-1].at,
    )


def _line(order: DemoOrder, position: int, line: DemoOrderLine, quote: LineQuote, goods: Goods) -> tuple[object, ...]:
    product, variant = goods.by_variant[line.variant_id]
    name = product.name.in_language(order.language)
    options = [_option(key, value, order.language) for key, value in variant.selected]
    return (
        line.id,
        order.id,
        position,
        variant.id,
        product.id,
        name,
        " / ".join(option["value"] for option in options) or name,
        line.sku,
        dump(options),
        dump(image(variant.picture)),
        line.quantity,
        line.quantity_fulfilled,
        line.quantity_cancelled,
        line.quantity_returned,
        line.unit_price_minor,
        0,
        quote.tax.minor,
        quote.total.minor,
    )


def _option(key: str, value: str, language: str) -> dict[str, str]:
    return {
        "key": key,
        "name": vocabulary.property_names()[key].in_language(language),
        "valueKey": value,
        "value": vocabulary.option_value(key, value).in_language(language),
    }


def _of_parcels(orders: Sequence[DemoOrder]) -> Iterator[Sheet]:
    parcels = [(order, parcel) for order in orders for parcel in order.fulfillments]
    yield Sheet(
        "fulfillment",
        "id order_id carrier tracking_number created_at delivered_at",
        [
            (parcel.id, order.id, parcel.carrier, parcel.tracking_number, parcel.created_at, parcel.delivered_at)
            for order, parcel in parcels
        ],
    )
    yield Sheet(
        "fulfillment_line",
        "id fulfillment_id order_line_id quantity",
        [
            (derived(parcel.id, place), parcel.id, line_id, quantity)
            for _, parcel in parcels
            for place, (line_id, quantity) in enumerate(parcel.lines)
        ],
    )


def _address(address: DemoAddress) -> str:
    return Address(
        recipient=address.recipient,
        line1=address.line1,
        city=address.city,
        country=address.country,
        line2=address.line2,
        region=address.region,
        postal_code=address.postal_code,
        phone=address.phone,
    ).as_json()
