"""Variants changed, archived and restored by staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import asyncpg
import orjson

from domain import access
from domain.access import Viewer
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import InvalidInput, NotFound, check_version
from domain.ids import VariantId
from domain.product import MAX_OPTIONS, check_combinations
from domain.shop import Shop
from domain.stock import check_units
from domain.variant import Amount, Words, check_sku, check_words, join_prices, read_amounts
from events import outbox
from events.product import StockChanged
from kit import db
from kit.db import Record, Tx
from services import label
from services.variant import insert, offer


@dataclass(frozen=True, slots=True)
class UpdateVariant:
    """Change what was sent. `id` None is an id that is none of ours.

    Prices, and what they are compared with, are sent as a whole.
    """

    id: VariantId | None
    sku: Change[str] | None = None
    options: Change[tuple[Words, ...]] | None = None
    prices: Change[tuple[Amount, ...]] | None = None
    compare_at: Change[tuple[Amount, ...]] | None = None
    backorder_limit: Change[int] | None = None
    archived: Change[bool] | None = None
    expected_version: int | None = None


@dataclass(frozen=True, slots=True)
class _Checked:
    sku: str | None
    options: list[Words] | None
    prices: dict[str, int] | None
    compare_at: dict[str, int] | None
    backorder_limit: int | None
    archived: bool | None


async def update(command: UpdateVariant, *, viewer: Viewer, shop: Shop, now: datetime) -> VariantId:
    """Change a variant; give its id.

    An archived one is sold no more, and its SKU may go to another: then it cannot be restored under it.
    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, Conflict for a stale version or a SKU in use.
    """
    access.require_catalogue(viewer)
    checked = _check(command, shop)
    if command.id is None:
        raise NotFound(path=["id"])
    async with db.transaction() as tx:
        product_id = await tx.fetchval("SELECT product_id FROM variant WHERE id = $1", command.id)
        product = await offer.hold(tx, product_id) if product_id is not None else None
        row = await tx.fetchrow(
            "SELECT version, sku, options, archived_at FROM variant WHERE id = $1 FOR NO KEY UPDATE", command.id
        )
        if product is None or row is None:
            raise NotFound(path=["id"])
        check_version(command.expected_version, row["version"], type_name="ProductVariant", row_id=command.id)
        options = await _options(tx, checked.options, row, language=shop.languages[0], now=now)
        archived = row["archived_at"] is not None if checked.archived is None else checked.archived
        chosen = _chosen(product, command.id, options, archived=archived)
        await _check_sku_free(tx, command.id, checked, row, archived=archived)
        await _write(tx, command.id, checked.sku or row["sku"], options, row, archived=archived, now=now)
        await _put_prices(tx, command.id, checked, now=now)
        if checked.backorder_limit is not None:
            await _put_backorder_limit(tx, command.id, checked.backorder_limit, now=now)
        await offer.settle(tx, product, chosen, languages=shop.languages, now=now)
    return command.id


def _check(command: UpdateVariant, shop: Shop) -> _Checked:
    sku, limit, archived = command.sku, command.backorder_limit, command.archived
    with Checks() as check:
        new_sku = check(lambda: check_sku(required(sku, path=["sku"]), path=["sku"])) if sku is not None else None
        new_limit = None
        if limit is not None:
            new_limit = check(lambda: check_units(required(limit, path=["backorderLimit"]), path=["backorderLimit"]))
        new_archived = check(lambda: required(archived, path=["archived"])) if archived is not None else None
        options = check(lambda: _words(command.options))
        prices = check(lambda: _amounts(command.prices, shop.currencies, "prices"))
        compare_at = check(lambda: _amounts(command.compare_at, shop.currencies, "compareAtPrices"))
    return _Checked(new_sku, options, prices, compare_at, new_limit, new_archived)


def _words(change: Change[tuple[Words, ...]] | None) -> list[Words] | None:
    if change is None:
        return None
    return check_words(change.value or (), path=["selectedOptions"], maximum=MAX_OPTIONS)


def _amounts(change: Change[tuple[Amount, ...]] | None, currencies: Sequence[str], name: str) -> dict[str, int] | None:
    return read_amounts(change.value or (), currencies=currencies, path=[name]) if change is not None else None


async def _options(tx: Tx, words: list[Words] | None, row: Record, *, language: str, now: datetime) -> dict[str, str]:
    if words is None:
        return orjson.loads(row["options"])
    return dict(await label.keys_of(tx, words, language=language, now=now))


def _chosen(
    product: offer.HeldProduct, variant_id: VariantId, options: dict[str, str], *, archived: bool
) -> dict[VariantId, dict[str, str]]:
    """Give what each variant for sale chooses after the change.

    Raises: InvalidInput where they could not be told apart.
    """
    chosen = dict(product.variants)
    if archived:
        chosen.pop(variant_id, None)
        return chosen
    restored = variant_id not in chosen
    chosen[variant_id] = options
    at = ["archived"] if restored else ["selectedOptions"]
    check_combinations(list(chosen.values()), paths=[at] * len(chosen))
    return chosen


async def _check_sku_free(tx: Tx, variant_id: VariantId, checked: _Checked, row: Record, *, archived: bool) -> None:
    if archived:
        return
    sku = checked.sku or row["sku"]
    path = ["sku"] if checked.sku is not None else ["archived"]
    if await tx.fetchval("SELECT id FROM variant WHERE sku = $1 AND archived_at IS NULL AND id <> $2", sku, variant_id):
        raise await insert.sku_taken(tx, sku, path=path)


async def _write(
    tx: Tx,
    variant_id: VariantId,
    sku: str,
    options: Mapping[str, str],
    row: Record,
    *,
    archived: bool,
    now: datetime,
) -> None:
    values: tuple[Any, ...] = (
        variant_id,
        sku,
        orjson.dumps(dict(options)).decode(),
        (row["archived_at"] or now) if archived else None,
    )
    try:
        await tx.execute(
            "UPDATE variant SET version = version + 1, sku = $2, options = $3, archived_at = $4 WHERE id = $1",
            *values,
        )
    except asyncpg.UniqueViolationError:
        # Somebody took the SKU since we looked.
        raise insert.sku_conflict(sku, by=None, path=["sku"]) from None


async def _put_prices(tx: Tx, variant_id: VariantId, checked: _Checked, *, now: datetime) -> None:
    """Replace the prices, what they are compared with, or both.

    Raises: InvalidInput where the latter would not be above the former.
    """
    if checked.prices is None and checked.compare_at is None:
        return
    rows = await tx.fetch(
        "SELECT currency, amount_minor, compare_at_minor FROM price WHERE variant_id = $1 FOR UPDATE", variant_id
    )
    prices = checked.prices
    if prices is None:
        prices = {row["currency"]: row["amount_minor"] for row in rows}
    compare_at = checked.compare_at
    if compare_at is None:
        kept = {row["currency"]: row["compare_at_minor"] for row in rows}
        compare_at = {currency: minor for currency, minor in kept.items() if minor is not None and currency in prices}
    path = ["prices"] if checked.compare_at is None else ["compareAtPrices"]
    joined = join_prices(prices, compare_at, path=path)
    await tx.execute(
        "DELETE FROM price WHERE variant_id = $1 AND currency <> ALL($2::text[])", variant_id, list(prices)
    )
    await insert.put_prices(tx, {variant_id: joined}, now=now)


async def _put_backorder_limit(tx: Tx, variant_id: VariantId, limit: int, *, now: datetime) -> None:
    """Say how many may be owed; what is owed already stays so.

    Raises: InvalidInput.
    """
    changed = await tx.execute(
        "UPDATE stock SET backorder_limit = $2, updated_at = $3 WHERE variant_id = $1 AND available >= -$2::int",
        variant_id,
        limit,
        now,
    )
    if not changed:
        owed = await tx.fetchval("SELECT -available FROM stock WHERE variant_id = $1", variant_id)
        raise InvalidInput("{owed} are owed already.", path=["backorderLimit"], owed=owed)
    outbox.append(tx, StockChanged(entity_id=variant_id), now=now)
