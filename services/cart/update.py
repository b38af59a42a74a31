"""Where a cart goes, whose it is, in which currency: everything but its lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain import address, delivery
from domain.address import Address
from domain.cart import CartWarning, DeliveryUnavailable, NotSoldInCurrency
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import NotFound
from domain.ids import AddressId, UserId
from domain.money import Currency
from domain.shop import Shop
from domain.user import read_email
from kit.db import Tx, transaction
from services.cart import goods
from services.cart.claim import Claim, OpenCart, Written, claim, tell


@dataclass(frozen=True, slots=True)
class SavedId:
    """An entry of the shopper's address book; `address_id` None is an id that is none of ours."""

    address_id: AddressId | None


AddressChange = Change[Address | SavedId]


@dataclass(frozen=True, slots=True)
class UpdateCart:
    """Change what was sent: a change to None clears the field. An address comes by value or from the address book."""

    email: Change[str] | None = None
    shipping: AddressChange | None = None
    billing: AddressChange | None = None
    delivery_code: Change[str] | None = None
    currency: Change[str] | None = None


async def update(
    command: UpdateCart, *, wanted: Claim, shop: Shop, country: str, now: datetime, ttl: timedelta
) -> Written:
    """Change a cart; a chosen way to deliver that the change makes impossible is dropped.

    `country` is the shopper's, for as long as the cart has no address.
    Raises: NotFound, CartClosed, Conflict, InvalidInput, NotSoldInCurrency, DeliveryUnavailable.
    """
    command = _checked(command, shop)
    async with transaction() as tx:
        cart = await claim(tx, wanted, now=now, ttl=ttl)
        currency = Currency((command.currency and command.currency.value) or cart.currency)
        if currency != cart.currency:
            warnings = await reprice(tx, cart, currency)
        else:
            warnings = await goods.drop_gone(tx, await goods.read(tx, cart.id, currency=currency))
        after = replace(
            cart,
            currency=currency,
            email=command.email.value if command.email is not None else cart.email,
            shipping_address=await _address(
                tx, command.shipping, cart.shipping_address, user_id=wanted.holder.user_id, name="shippingAddress"
            ),
            billing_address=await _address(
                tx, command.billing, cart.billing_address, user_id=wanted.holder.user_id, name="billingAddress"
            ),
        )
        if command.shipping is not None and after.shipping_address is not None:
            _deliverable(after.shipping_address, shop)
        after = replace(
            after, delivery_code=_delivery_code(command, before=cart, after=after, shop=shop, country=country)
        )
        await _write(tx, after)
        tell(tx, after, now=now)
    return Written(cart.id, warnings)


async def reprice(tx: Tx, cart: OpenCart, currency: Currency) -> list[CartWarning]:
    """Give a locked cart another currency and all its lines the prices of now in it, or fail whole.

    Lines that are no longer sold at all are taken out, with a warning.
    Raises: NotSoldInCurrency.
    """
    held = await goods.read(tx, cart.id, currency=currency)
    if any(good.is_sold and good.price_minor is None for good in held):
        raise NotSoldInCurrency(currency=currency, path=["currency"])
    warnings = await goods.drop_gone(tx, held)
    await tx.execute(
        "UPDATE cart_line l SET price_at_add_minor = p.amount_minor FROM price p "
        "WHERE l.cart_id = $1 AND p.variant_id = l.variant_id AND p.currency = $2",
        cart.id,
        currency,
    )
    await tx.execute("UPDATE cart SET currency = $2 WHERE id = $1", cart.id, currency)
    return warnings


def _checked(command: UpdateCart, shop: Shop) -> UpdateCart:
    """Find everything wrong that needs no look at the cart."""
    email, currency = command.email, command.currency
    with Checks() as check:
        if email is not None and email.value is not None:
            text = email.value
            email = Change(check(lambda: read_email(text).original))
        shipping = check(lambda: _address_checked(command.shipping, name="shippingAddress"))
        billing = check(lambda: _address_checked(command.billing, name="billingAddress"))
        if currency is not None:
            check(lambda: sold_in(required(currency, path=["currency"]), shop))
    return replace(command, email=email, shipping=shipping, billing=billing)


def sold_in(currency: str, shop: Shop) -> Currency:
    """Give a currency that the shop sells in.

    Raises: NotSoldInCurrency.
    """
    if currency not in shop.currencies:
        raise NotSoldInCurrency(currency=currency, path=["currency"])
    return Currency(currency)


def _address_checked(change: AddressChange | None, *, name: str) -> AddressChange | None:
    if change is None or not isinstance(change.value, Address):
        return change
    return Change(address.checked(change.value, path=[name]))


async def _address(
    tx: Tx, change: AddressChange | None, before: Address | None, *, user_id: UserId | None, name: str
) -> Address | None:
    if change is None:
        return before
    if not isinstance(change.value, SavedId):
        return change.value
    stored = await tx.fetchval(
        "SELECT address FROM saved_address WHERE id = $1 AND user_id = $2", change.value.address_id, user_id
    )
    if stored is None:
        raise NotFound(path=[f"{name}Id"])
    return Address.from_json(stored)


def _deliverable(shipping: Address, shop: Shop) -> None:
    if shop.market(shipping.country) is None:
        raise DeliveryUnavailable("The shop does not deliver to this country.", path=["shippingAddress", "country"])


def _delivery_code(command: UpdateCart, *, before: OpenCart, after: OpenCart, shop: Shop, country: str) -> str | None:
    """Give the way to deliver after a change."""
    to = after.shipping_address.country if after.shipping_address is not None else country
    codes: Sequence[str] = [way.code for way in delivery.offered(shop, country=to, currency=after.currency)]
    if command.delivery_code is not None:
        code = command.delivery_code.value
        if code is not None and code not in codes:
            raise DeliveryUnavailable(path=["deliveryOptionCode"])
        return code
    if command.shipping is None and after.currency == before.currency:
        return before.delivery_code
    return before.delivery_code if before.delivery_code in codes else None


async def _write(tx: Tx, cart: OpenCart) -> None:
    await tx.execute(
        "UPDATE cart SET email = $2, shipping_address = $3, billing_address = $4, delivery_code = $5 WHERE id = $1",
        cart.id,
        cart.email,
        cart.shipping_address.as_json() if cart.shipping_address is not None else None,
        cart.billing_address.as_json() if cart.billing_address is not None else None,
        cart.delivery_code,
    )
