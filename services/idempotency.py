"""Idempotency keys: a mutation sent twice acts once, by one mechanism for all of them.

The key is claimed by the first statement of the service's transaction: of two calls at once the second waits for the
first's commit and then answers with its result; if the first rolls back, nothing is kept and the second does the work.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson

from domain.errors import IdempotencyMismatch
from domain.ids import uuid7
from kit.db import Tx

KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Key:
    """A caller's key: `scope` is who calls, `input_hash` what with."""

    scope: str
    mutation: str
    key: str
    input_hash: bytes


async def recall(tx: Tx, key: Key | None, *, now: datetime) -> dict[str, Any] | None:
    """Claim the key for this transaction; give the kept result of an earlier call, or None when the work is to be done.

    Raises: IdempotencyMismatch when the key came with another input before.
    """
    if key is None:
        return None
    claimed = await tx.fetchval(
        "INSERT INTO idempotency (id, scope, mutation, key, input_hash, result, created_at) "
        "VALUES ($1, $2, $3, $4, $5, 'null', $6) ON CONFLICT (scope, mutation, key) DO UPDATE "
        "SET input_hash = excluded.input_hash, result = 'null', created_at = excluded.created_at "
        "WHERE idempotency.created_at < $7 RETURNING id",
        uuid7(now),
        key.scope,
        key.mutation,
        key.key,
        key.input_hash,
        now,
        now - KEPT_FOR,
    )
    if claimed is not None:
        return None
    kept = await tx.fetchrow(
        "SELECT input_hash, result FROM idempotency WHERE scope = $1 AND mutation = $2 AND key = $3",
        key.scope,
        key.mutation,
        key.key,
    )
    if kept is None or bytes(kept["input_hash"]) != key.input_hash:
        raise IdempotencyMismatch(path=["idempotencyKey"])
    return orjson.loads(kept["result"])


def keep(tx: Tx, key: Key | None, result: dict[str, Any]) -> None:
    """Keep the ids of the result with the key claimed in this transaction."""
    if key is not None:
        tx.also(
            "UPDATE idempotency SET result = $4 WHERE scope = $1 AND mutation = $2 AND key = $3",
            key.scope,
            key.mutation,
            key.key,
            orjson.dumps(result, default=str).decode(),
        )


async def forget(tx: Tx, key: Key | None) -> None:
    """Let the key be tried again: the call was refused after its first transaction."""
    if key is not None:
        await tx.execute(
            "DELETE FROM idempotency WHERE scope = $1 AND mutation = $2 AND key = $3", key.scope, key.mutation, key.key
        )


async def sweep(tx: Tx, *, now: datetime) -> int:
    """Delete what is older than a key is kept; give how many."""
    return await tx.execute("DELETE FROM idempotency WHERE created_at < $1", now - KEPT_FOR)
