"""What goes into a cart, how many of it, and what goes out again."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.cart import (
    CartWarning,
    NotSoldInCurrency,
    added,
    changed,
    check_lines,
    check_quantity,
    quantity_reduced,
)
from domain.errors import InvalidInput, NotFound
from domain.ids import CartLineId, VariantId
from kit.db import Tx, transaction
from services import idempotency
from services.cart import goods
from services.cart.claim import Claim, OpenCart, Written, claim, tell
from services.cart.goods import Good, LineToPut
from services.idempotency import Key


@dataclass(frozen=True, slots=True)
class LineToAdd:
    """So many of a variant; `variant_id` None is an id that is none of ours."""

    variant_id: VariantId | None
    quantity: int


@dataclass(frozen=True, slots=True)
class LineQuantity:
    """A line and how many it is to hold; `line_id` None is an id that is none of ours."""

    line_id: CartLineId | None
    quantity: int


async def add(lines: Sequence[LineToAdd], *, wanted: Claim, key: Key | None, now: datetime, ttl: timedelta) -> Written:
    """Add variants to a cart; one that is in it already gets more.

    More than there is in stock is cut down to it, with a warning.
    Raises: NotFound, CartClosed, Conflict, QuantityRule, InvalidInput, NotSoldInCurrency, OutOfStock when none is left.
    """
    check_quantities(lines)
    return await _write(lambda tx, cart: add_to(tx, cart, lines, now=now), wanted, key=key, now=now, ttl=ttl)


async def update(
    lines: Sequence[LineQuantity], *, wanted: Claim, key: Key | None, now: datetime, ttl: timedelta
) -> Written:
    """Set the quantities of lines; 0 takes a line out.

    More than there is in stock is cut down to it, with a warning.
    Raises: NotFound, CartClosed, Conflict, QuantityRule, InvalidInput for a line named twice, OutOfStock when none is
    left.
    """
    check_lines(len(lines))
    for place, line in enumerate(lines):
        check_quantity(line.quantity, minimum=0, path=["lines", str(place), "quantity"])
    if len({line.line_id for line in lines}) != len(lines):
        raise InvalidInput("Each line can be named once.", path=["lines"])
    return await _write(lambda tx, cart: _set(tx, cart, lines, now=now), wanted, key=key, now=now, ttl=ttl)


async def remove(
    line_ids: Sequence[CartLineId | None], *, wanted: Claim, key: Key | None, now: datetime, ttl: timedelta
) -> Written:
    """Take lines out of a cart.

    Raises: NotFound, CartClosed, Conflict, InvalidInput for more lines than a cart holds.
    """
    check_lines(len(line_ids), path=["lineIds"])
    return await _write(lambda tx, cart: _remove(tx, cart, line_ids), wanted, key=key, now=now, ttl=ttl)


async def _write(
    change: Callable[[Tx, OpenCart], Awaitable[list[CartWarning]]],
    wanted: Claim,
    *,
    key: Key | None,
    now: datetime,
    ttl: timedelta,
) -> Written:
    """Change the lines of a cart once for each key, in one transaction that holds the cart."""
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return Written.recalled(kept)
        cart = await claim(tx, wanted, now=now, ttl=ttl)
        tell(tx, cart, now=now)
        written = Written(cart.id, await change(tx, cart))
        idempotency.keep(tx, key, written.kept())
    return written


def check_quantities(lines: Sequence[LineToAdd]) -> None:
    """Refuse absurd input before it costs anything.

    Raises: QuantityRule, InvalidInput for more lines than a cart holds.
    """
    check_lines(len(lines))
    for place, line in enumerate(lines):
        check_quantity(line.quantity, path=["lines", str(place), "quantity"])


async def add_to(tx: Tx, cart: OpenCart, lines: Sequence[LineToAdd], *, now: datetime) -> list[CartWarning]:
    """Add variants to a locked cart, and take out of it what is no longer sold; give the warnings."""
    also = [line.variant_id for line in lines if line.variant_id is not None]
    held = await goods.read(tx, cart.id, currency=cart.currency, also=also)
    by_variant = {good.variant_id: good for good in held}
    asked: dict[VariantId, int] = {}
    places: dict[VariantId, list[str]] = {}
    for place, line in enumerate(lines):
        path = ["lines", str(place)]
        good = _sold(by_variant.get(line.variant_id) if line.variant_id is not None else None, cart, path=path)
        # The same variant twice in one call is one demand: what counts is the sum.
        asked[good.variant_id] = asked.get(good.variant_id, 0) + line.quantity
        places[good.variant_id] = path
    quantities = {
        variant_id: added(
            count,
            held=by_variant[variant_id].quantity,
            sellable=by_variant[variant_id].sellable,
            variant_id=variant_id,
            path=places[variant_id],
        )
        for variant_id, count in asked.items()
    }
    staying = [good for good in held if good.line_id is not None and not good.is_gone]
    check_lines(len({good.variant_id for good in staying} | quantities.keys()))
    warnings = await goods.drop_gone(tx, held)
    to_put = [LineToPut(key, quantity, by_variant[key].price_minor or 0) for key, quantity in quantities.items()]
    line_ids = await goods.put(tx, cart.id, to_put, now=now)
    for variant_id, quantity in quantities.items():
        requested = by_variant[variant_id].quantity + asked[variant_id]
        if quantity < requested:
            warnings.append(quantity_reduced(line_ids[variant_id], requested=requested, quantity=quantity))
    return warnings


def _sold(good: Good | None, cart: OpenCart, *, path: list[str]) -> Good:
    if good is None or not good.is_sold:
        raise NotFound(path=[*path, "variantId"])
    if good.price_minor is None:
        raise NotSoldInCurrency(currency=cart.currency, path=[*path, "variantId"])
    return good


async def _set(tx: Tx, cart: OpenCart, lines: Sequence[LineQuantity], *, now: datetime) -> list[CartWarning]:
    held = await goods.read(tx, cart.id, currency=cart.currency)
    by_line = {good.line_id: good for good in held if good.line_id is not None}
    to_put: list[LineToPut] = []
    warnings = await goods.drop_gone(tx, held)
    for place, line in enumerate(lines):
        path = ["lines", str(place)]
        good = by_line.get(line.line_id) if line.line_id is not None else None
        if good is None or line.line_id is None:
            raise NotFound(path=[*path, "lineId"])
        if good.is_gone:
            continue
        quantity = changed(line.quantity, sellable=good.sellable, variant_id=good.variant_id, path=path)
        if quantity < line.quantity:
            warnings.append(quantity_reduced(line.line_id, requested=line.quantity, quantity=quantity))
        to_put.append(LineToPut(good.variant_id, quantity, good.price_minor or 0))
    await goods.put(tx, cart.id, [line for line in to_put if line.quantity], now=now)
    gone = {line.variant_id for line in to_put if not line.quantity}
    await goods.remove(tx, [good.line_id for good in held if good.line_id is not None and good.variant_id in gone])
    return warnings


async def _remove(tx: Tx, cart: OpenCart, line_ids: Sequence[CartLineId | None]) -> list[CartWarning]:
    held = await goods.read(tx, cart.id, currency=cart.currency)
    known = {good.line_id for good in held}
    for place, line_id in enumerate(line_ids):
        if line_id is None or line_id not in known:
            raise NotFound(path=["lineIds", str(place)])
    warnings = await goods.drop_gone(tx, [good for good in held if good.line_id not in line_ids])
    await goods.remove(tx, [line_id for line_id in line_ids if line_id is not None])
    return warnings
