"""Stock moves: taken, given back and corrected by one conditional statement each, every movement written down once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain import access, text
from domain.access import Viewer
from domain.errors import ExpectedGroup, InvalidInput, NotFound
from domain.ids import UserId, VariantId, uuid7
from domain.stock import MAX_UNITS, Level, OutOfStock
from events import outbox
from events.product import StockChanged
from kit import db
from kit.db import Tx
from services import idempotency

MAX_REASON = 200


@dataclass(frozen=True, slots=True)
class Demand:
    """So many units of a variant; Units: `quantity` above zero."""

    variant_id: VariantId
    quantity: int


# Rows are locked in id order before any is changed, so that two movements of the same variants never wait for each
# other in a circle. What the lock returned decides for all of them; the movements' unique keys make a repeat move
# nothing. The condition on the row itself is checked again by the table's own CHECK, which is why the new level is
# counted from the locked row: the row that the statement began with may be older, and the CHECK would judge by it.
MOVE = """
WITH demand AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[]) AS d(variant_id, delta, movement_id, key)
), locked AS MATERIALIZED (
  SELECT s.variant_id, s.available, s.backorder_limit, d.delta, d.movement_id, d.key
  FROM demand d JOIN stock s ON s.variant_id = d.variant_id ORDER BY s.variant_id FOR NO KEY UPDATE OF s
), noted AS (
  INSERT INTO stock_movement (id, variant_id, delta, reason, key, actor_id, created_at)
  SELECT movement_id, variant_id, delta, $5, key, $6, $7 FROM locked
  WHERE (SELECT count(*) FROM locked) = cardinality($1)
    AND (SELECT bool_and(delta > 0 OR available + delta >= -backorder_limit) FROM locked)
  ON CONFLICT (key) DO NOTHING RETURNING variant_id
)
UPDATE stock s SET available = l.available + l.delta, updated_at = $7 FROM noted n
JOIN locked l ON l.variant_id = n.variant_id WHERE s.variant_id = n.variant_id
"""

LEVELS = """
SELECT d.variant_id, s.available, s.backorder_limit, m.key IS NOT NULL AS is_moved
FROM unnest($1::uuid[], $2::text[]) AS d(variant_id, key)
LEFT JOIN stock s ON s.variant_id = d.variant_id LEFT JOIN stock_movement m ON m.key = d.key ORDER BY d.variant_id
"""


def _summed(demands: Sequence[Demand]) -> dict[UUID, int]:
    """Add up the demand for each variant, in id order."""
    sums: dict[UUID, int] = {}
    for demand in demands:
        if demand.quantity <= 0:
            raise ValueError("a demand is above zero")
        sums[demand.variant_id] = sums.get(demand.variant_id, 0) + demand.quantity
    return dict(sorted(sums.items()))


async def _move(
    tx: Tx, deltas: dict[UUID, int], *, key: str, reason: str, now: datetime, actor_id: UUID | None
) -> bool:
    """Move all or nothing; tell whether anything moved."""
    outbox.append(tx, *(StockChanged(entity_id=variant_id) for variant_id in deltas), now=now)
    await tx.flush()  # so that it does not stand between what is scarce and the commit
    moved = await tx.execute(
        MOVE,
        list(deltas),
        list(deltas.values()),
        [uuid7(now) for _ in deltas],
        [f"{key}:{variant_id}" for variant_id in deltas],
        reason[:MAX_REASON],
        actor_id,
        now,
    )
    return moved > 0


async def take(
    tx: Tx, demands: Sequence[Demand], *, key: str, reason: str, now: datetime, actor_id: UserId | None = None
) -> None:
    """Take stock for all demands or for none, once for each key; make it the last statement before commit.

    Demands for one variant are summed first. `key` names the cause, in at most 80 characters.
    Raises: OutOfStock, or an ExpectedGroup of them, naming each variant that lacks.
    """
    wanted = _summed(demands)
    if not wanted:
        return
    deltas = {variant_id: -quantity for variant_id, quantity in wanted.items()}
    if await _move(tx, deltas, key=key, reason=reason, now=now, actor_id=actor_id):
        return
    lacking: list[OutOfStock] = []
    for row in await tx.fetch(LEVELS, list(wanted), [f"{key}:{variant_id}" for variant_id in wanted]):
        level = Level(row["available"] or 0, row["backorder_limit"] or 0)
        requested = wanted[row["variant_id"]]
        if not row["is_moved"] and level.sellable < requested:
            lacking.append(OutOfStock(variant_id=row["variant_id"], requested=requested, available=level.sellable))
    if lacking:
        raise lacking[0] if len(lacking) == 1 else ExpectedGroup(lacking)


async def give_back(
    tx: Tx, demands: Sequence[Demand], *, key: str, reason: str, now: datetime, actor_id: UserId | None = None
) -> None:
    """Put stock back, once for each key however often it is asked; the last statement before commit."""
    wanted = _summed(demands)
    if wanted:
        await _move(tx, wanted, key=key, reason=reason, now=now, actor_id=actor_id)


@dataclass(frozen=True, slots=True)
class AdjustStock:
    """Correct the stock of a variant by a signed number of units."""

    variant_id: VariantId | None
    delta: int
    reason: str


async def adjust(
    command: AdjustStock, *, viewer: Viewer, now: datetime, key: idempotency.Key | None = None
) -> VariantId:
    """Correct stock by hand; give the variant's id.

    What takes away never goes below zero, whatever may be owed on back-order; what comes in may leave some owed.
    Raises: Unauthenticated, Forbidden, NotFound, InvalidInput, OutOfStock, IdempotencyMismatch.
    """
    actor_id = access.require_catalogue(viewer)
    reason = text.clean(command.reason, maximum=MAX_REASON, path=["reason"])
    if command.delta == 0 or abs(command.delta) > MAX_UNITS:
        raise InvalidInput("Add or take away 1 to {maximum}.", path=["delta"], maximum=MAX_UNITS)
    if command.variant_id is None:
        raise NotFound(path=["variantId"])
    async with db.transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return VariantId(UUID(kept["variant"]))
        idempotency.keep(tx, key, {"variant": command.variant_id})
        await _adjust(tx, command.variant_id, command.delta, reason=reason, actor_id=actor_id, now=now)
    return command.variant_id


async def _adjust(tx: Tx, variant_id: VariantId, delta: int, *, reason: str, actor_id: UserId, now: datetime) -> None:
    row = await tx.fetchrow(
        "UPDATE stock SET available = available + $2, updated_at = $3 WHERE variant_id = $1 "
        "AND ($2 > 0 OR available + $2 >= 0) AND available + $2::bigint <= $4 RETURNING available",
        variant_id,
        delta,
        now,
        MAX_UNITS,
    )
    if row is None:
        available = await tx.fetchval("SELECT available FROM stock WHERE variant_id = $1", variant_id)
        if available is None:
            raise NotFound(path=["variantId"])
        if delta > 0:
            raise InvalidInput("At most {maximum} are kept of a variant.", path=["delta"], maximum=MAX_UNITS)
        raise OutOfStock(variant_id=variant_id, requested=-delta, available=max(0, available), path=["delta"])
    movement_id = uuid7(now)
    await tx.execute(
        "INSERT INTO stock_movement (id, variant_id, delta, reason, key, actor_id, created_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        movement_id,
        variant_id,
        delta,
        reason,
        f"adjust:{movement_id}",
        actor_id,
        now,
    )
    outbox.append(tx, StockChanged(entity_id=variant_id), now=now)
