"""Carts as clients see them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from domain import ids, texts
from domain.cart import CartRequirement, CartWarningKind
from domain.cart import CartWarning as WarningValue
from domain.money import Money as MoneyValue
from domain.pricing import PriceStep as StepValue
from loaders.batch import Loader
from loaders.cart import CartLineRow, CartRow
from loaders.variant import VariantRow
from schema.address import Address
from schema.kinds import Info, Money, Node, Versioned, assumed, described_enum, node_type
from schema.relation import relation
from schema.scalars import CurrencyCode, DateTime

if TYPE_CHECKING:
    from schema.variant import ProductVariant

described_enum(
    CartRequirement,
    description="What a cart needs before it can be ordered.",
    values={
        "LINES": "Something to buy.",
        "EMAIL": "An e-mail address; that of a signed-in user's account counts.",
        "SHIPPING_ADDRESS": "Where it goes.",
        "BILLING_ADDRESS": "Who pays; the shipping address counts.",
        "DELIVERY_OPTION": "One of the ways to deliver that the cart is offered.",
    },
)
described_enum(
    CartWarningKind,
    description="What a shopper should know of a write that happened.",
    values={
        "QUANTITY_REDUCED": "Fewer than asked for: more are not in stock.",
        "PRICE_CHANGED": "The price is another than when the line was added.",
        "COUPON_DROPPED": "A coupon does not apply any more.",
        "LINE_REMOVED": "A line was taken out: it is no longer sold.",
    },
)


def words(template: str, values: Mapping[str, object], *, language: str) -> str:
    """Write a sentence in the language of the request, with amounts as people there write them."""
    shown = {
        name: value.formatted(language) if isinstance(value, MoneyValue) else value for name, value in values.items()
    }
    return texts.translate(template, language, shown)


@strawberry.type(description="A way to deliver, as the cart is offered it.")
class DeliveryOption:
    code: str = strawberry.field(description="What `cartUpdate` takes as `deliveryOptionCode`.")
    name: str = strawberry.field(description="For people, in the language of the request.")
    price: Money = strawberry.field(description="What it costs this cart.")
    estimate: str | None = strawberry.field(description="How long it takes, for people.")


@strawberry.type(description="One reason for the total.")
class PriceStep:
    rule: str = strawberry.field(description="What was applied, for programs: goods, discount, delivery, tax.")
    before: Money = strawberry.field(description="The total before it.")
    after: Money = strawberry.field(description="The total after it.")

    @strawberry.field(description="For people, in the language of the request.")
    @staticmethod
    def reason(root: strawberry.Parent[StepValue], info: Info) -> str:
        return words(root.reason, root.values, language=info.context.language)


@strawberry.type(description="A promotion that did not apply.")
class PriceRejection:
    rule: str = strawberry.field(description="What was not applied, for programs.")
    reason: str = strawberry.field(description="For people, in the language of the request.")


@strawberry.type(description="Why the total is what it is, and which promotions did not apply.")
class PriceExplanation:
    steps: list[PriceStep] = strawberry.field(
        description="From nothing to the total, in order.", directives=[assumed(10)]
    )
    rejected: list[PriceRejection] = strawberry.field(
        description="Promotions that did not apply.", directives=[assumed(5)]
    )


@node_type(CartLineRow, name="CartLine", description="So many of a variant in a cart.")
class CartLine(Node):
    quantity: int = strawberry.field(description="How many: 1 to 1000.")
    unit_price: Money = strawberry.field(description="The price of one now, in the cart's currency.")
    total: Money = strawberry.field(
        description="Unit price times quantity, less discounts; like the unit price with or without tax by market."
    )
    price_at_add: Money = strawberry.field(description="The price of one when the line was added.")

    @relation(
        key="variant_id",
        description="What is bought.",
        graphql_type=Annotated["ProductVariant", strawberry.lazy("schema.variant")],
    )
    @staticmethod
    def variant(info: Info) -> Loader[UUID, VariantRow | None]:
        return info.context.loaders.variant_by_id


@node_type(
    CartRow,
    name="Cart",
    description=(
        "The id is a secret of at least 128 random bits: who holds it holds the cart, until its owner signs in and it "
        "changes. Prices are those of now: what is shown is what `orderCreate` charges. Lines that are no longer sold "
        "are left out, and taken out by the next write."
    ),
)
class Cart(Node, Versioned):
    currency: CurrencyCode = strawberry.field(description="The currency of all its amounts.")
    email: str | None = strawberry.field(description="Where mails go; null: that of the signed-in user's account.")
    lines: list[CartLine] = strawberry.field(
        description="What is in it, in the order of adding; at most 100.", directives=[assumed(20)]
    )
    total_quantity: int = strawberry.field(description="The sum of the lines' quantities.")
    coupon_codes: list[str] = strawberry.field(description="The coupons that were entered.", directives=[assumed(5)])
    shipping_address: Address | None = strawberry.field(description="Where it goes.")
    billing_address: Address | None = strawberry.field(description="Who pays; null: as the shipping address.")
    delivery_options: list[DeliveryOption] = strawberry.field(
        description="The ways to deliver to its address, or, while it has none, to the country of the request.",
        directives=[assumed(5)],
    )
    delivery_option: DeliveryOption | None = strawberry.field(description="The chosen way to deliver.")
    subtotal: Money = strawberry.field(description="The lines before discounts.")
    discount_total: Money = strawberry.field(description="What is taken off.")
    delivery_total: Money = strawberry.field(description="What delivery costs; nothing while no way is chosen.")
    tax_total: Money = strawberry.field(
        description=(
            "The tax of the country it goes to, or, while it has no address, of the country of the request: contained "
            "in the prices or on top of them, by market."
        )
    )
    total: Money = strawberry.field(description="What is to be paid.")
    missing: list[CartRequirement] = strawberry.field(
        description="What is missing before `orderCreate`.", directives=[assumed(5)]
    )
    explanation: PriceExplanation = strawberry.field(
        description="Why the total is what it is, and which promotions did not apply."
    )
    expires_at: DateTime | None = strawberry.field(
        description="When it ends if nobody writes to it before; null when it became an order."
    )


@strawberry.type(description="The write happened, but the shopper should know this.")
class CartWarning:
    kind: CartWarningKind = strawberry.field(description="For programs.")

    @strawberry.field(description="The line that is meant; it may be gone.")
    @staticmethod
    def line_id(root: strawberry.Parent[WarningValue]) -> strawberry.ID | None:
        return strawberry.ID(ids.encode("CartLine", root.line_id)) if root.line_id is not None else None

    @strawberry.field(description="For people, in the language of the request.")
    @staticmethod
    def message(root: strawberry.Parent[WarningValue], info: Info) -> str:
        return root.message(info.context.language)
