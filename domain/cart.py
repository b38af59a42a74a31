"""Carts: who holds one, what fits into it, what it costs, and what is missing before it can be ordered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain import delivery, pricing, texts
from domain.address import Address
from domain.delivery import DeliveryOption
from domain.errors import CurrencyMismatch, ErrorCode, Expected, InvalidInput, Path
from domain.ids import CartId, CartLineId, OrderId, UserId, VariantId
from domain.money import Currency, Money
from domain.pricing import LineToPrice, Quote
from domain.shop import Market, Shop
from domain.stock import OutOfStock

MAX_QUANTITY = 1000
"""Of one variant; more is for a conversation, not for a cart."""
MAX_LINES = 100


class CartState(StrEnum):
    OPEN = "OPEN"
    ORDERED = "ORDERED"
    MERGED = "MERGED"


class CartRequirement(StrEnum):
    LINES = "LINES"
    EMAIL = "EMAIL"
    SHIPPING_ADDRESS = "SHIPPING_ADDRESS"
    BILLING_ADDRESS = "BILLING_ADDRESS"
    DELIVERY_OPTION = "DELIVERY_OPTION"


class CartWarningKind(StrEnum):
    QUANTITY_REDUCED = "QUANTITY_REDUCED"
    PRICE_CHANGED = "PRICE_CHANGED"
    COUPON_DROPPED = "COUPON_DROPPED"
    LINE_REMOVED = "LINE_REMOVED"


class QuantityRule(Expected):
    code = ErrorCode.QUANTITY_RULE
    text = "Between {minimum} and {maximum} pieces are possible."

    def __init__(
        self, *, minimum: int = 1, maximum: int = MAX_QUANTITY, step: int = 1, path: Path | None = None
    ) -> None:
        super().__init__(path=path, minimum=minimum, maximum=maximum)
        self.minimum = minimum
        self.maximum = maximum
        self.step = step


class CartIncomplete(Expected):
    code = ErrorCode.CART_INCOMPLETE
    text = "Something is missing before the cart can be ordered."

    def __init__(self, missing: Sequence[CartRequirement]) -> None:
        super().__init__()
        self.missing = list(missing)


class TotalChanged(Expected):
    code = ErrorCode.TOTAL_CHANGED
    text = "The total has changed: look at the cart again before you order."

    def __init__(self, *, expected: Money, actual: Money, cart_id: CartId) -> None:
        super().__init__(path=["expectedTotal"])
        self.expected = expected
        self.actual = actual
        self.cart_id = cart_id


class CartClosed(Expected):
    """The cart became an order. It is raised only to who may act on the cart, and so may see the order."""

    code = ErrorCode.CART_CLOSED
    text = "This cart has become an order: start a new one."

    def __init__(self, *, order_id: OrderId | None) -> None:
        super().__init__()
        self.order_id = order_id


class DeliveryUnavailable(Expected):
    code = ErrorCode.DELIVERY_UNAVAILABLE
    text = "This way to deliver is not offered for the cart's address and currency."


class NotSoldInCurrency(CurrencyMismatch):
    """A variant without a price in the cart's currency, or a currency that the shop does not sell in."""

    text = "This is not sold in {currency}."


@dataclass(frozen=True, slots=True)
class CartHolder:
    """Who acts on which cart: `token` is that of the input's `cartId` (`is_named`), else the cookie's."""

    user_id: UserId | None
    token: bytes | None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class CartWarning:
    """What the shopper should know of a write that happened. `text` is an English template that `values` fill."""

    kind: CartWarningKind
    line_id: CartLineId | None
    text: str
    values: dict[str, object] = field(default_factory=dict[str, object])

    def message(self, language: str) -> str:
        """Build the sentence for people, in a language of the shop, else in English."""
        return texts.translate(self.text, language, self.values)


def quantity_reduced(line_id: CartLineId, *, requested: int, quantity: int) -> CartWarning:
    values: dict[str, object] = {"requested": requested, "quantity": quantity}
    text = "Only {quantity} instead of {requested} are available."
    return CartWarning(CartWarningKind.QUANTITY_REDUCED, line_id, text, values)


def price_changed(line_id: CartLineId) -> CartWarning:
    return CartWarning(
        CartWarningKind.PRICE_CHANGED, line_id, "The price has changed since this was put into the cart."
    )


def line_removed(line_id: CartLineId) -> CartWarning:
    return CartWarning(CartWarningKind.LINE_REMOVED, line_id, "This is no longer sold and was taken out of the cart.")


def may_hold(user_id: UserId | None, *, owner: UserId | None) -> bool:
    """Tell whether who knows a cart's token may use it: a guest's cart anyone, a user's its owner alone."""
    return owner is None or owner == user_id


def check_quantity(quantity: int, *, minimum: int = 1, path: Path) -> int:
    """Give a quantity found possible, before anything is multiplied by it.

    Raises: QuantityRule.
    """
    if not minimum <= quantity <= MAX_QUANTITY:
        raise QuantityRule(minimum=minimum, path=path)
    return quantity


def check_lines(count: int, *, path: Path = ("lines",)) -> None:
    """Raises: InvalidInput for more lines than a cart holds."""
    if count > MAX_LINES:
        raise InvalidInput("A cart holds at most {maximum} lines.", path=path, maximum=MAX_LINES)


def added(asked: int, *, held: int, sellable: int, variant_id: VariantId, path: Path) -> int:
    """Give the quantity of a line after adding to it: as much of it as can be sold.

    Raises: QuantityRule for more than a line may hold, OutOfStock when none can be added.
    """
    wanted = held + asked
    if wanted > MAX_QUANTITY:
        raise QuantityRule(path=path)
    quantity = min(wanted, sellable)
    if quantity <= held:
        raise OutOfStock(variant_id=variant_id, requested=wanted, available=max(sellable, 0), path=path)
    return quantity


def changed(asked: int, *, sellable: int, variant_id: VariantId, path: Path) -> int:
    """Give the quantity of a line that is to be set: as much of it as can be sold.

    Raises: OutOfStock when there is none.
    """
    if asked > 0 and sellable <= 0:
        raise OutOfStock(variant_id=variant_id, requested=asked, available=0, path=path)
    return min(asked, sellable)


def merged(guest: int, *, held: int, sellable: int) -> int:
    """Give the quantity of a line after a sign-in: the sum, capped by stock and rule, never less than the user held."""
    return max(held, min(held + guest, MAX_QUANTITY, sellable))


@dataclass(frozen=True, slots=True)
class CartFacts:
    """What decides on a cart's price and completeness; `email` is the cart's, else its owner's."""

    currency: Currency
    lines: Sequence[LineToPrice]
    email: str | None
    shipping_address: Address | None
    delivery_code: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a cart stands now: what is shown is what is charged."""

    market: Market
    quote: Quote
    delivery_options: list[DeliveryOption]
    delivery_option: DeliveryOption | None
    missing: list[CartRequirement]


def market_of(shop: Shop, *, shipping: str | None, country: str, currency: str) -> Market:
    """Give the market that taxes a cart: that of where it goes, else of where the shopper is, else the shop's first."""
    known = [market for code in (shipping, country) if (market := shop.market(code)) is not None]
    fallback = shop.markets[0] if shop.markets else Market(country, currency, 0, prices_include_tax=True)
    return known[0] if known else fallback


def assess(facts: CartFacts, *, shop: Shop, country: str, languages: Sequence[str]) -> Assessment:
    """Price a cart with the prices of now and tell what is missing.

    `country` is the shopper's, for as long as the cart has no address; `languages` are tried in turn for names.
    """
    shipping = facts.shipping_address.country if facts.shipping_address is not None else None
    market = market_of(shop, shipping=shipping, country=country, currency=facts.currency)
    offered = delivery.options(
        shop,
        country=shipping or country,
        subtotal=pricing.after_discounts(facts.lines, currency=facts.currency),
        languages=languages,
    )
    chosen = next((option for option in offered if option.code == facts.delivery_code), None)
    quote = pricing.price(
        facts.lines, currency=facts.currency, market=market, delivery=chosen.price if chosen is not None else None
    )
    needs = {
        CartRequirement.LINES: bool(facts.lines),
        CartRequirement.EMAIL: facts.email is not None,
        CartRequirement.SHIPPING_ADDRESS: facts.shipping_address is not None,
        CartRequirement.DELIVERY_OPTION: chosen is not None,
    }
    return Assessment(market, quote, offered, chosen, [need for need, is_met in needs.items() if not is_met])
