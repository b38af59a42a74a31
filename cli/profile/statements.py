"""The statements of an operation: what each took, and how PostgreSQL runs it."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import asyncpg
import orjson
from asyncpg.exceptions import PostgresError, ReadOnlySQLTransactionError

from cli.profile.shapes import Plan, Statement

EXPLAINED = ("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES")

Logged = Any
"""asyncpg's `LoggedQuery`."""


async def told(connection: asyncpg.Connection, turns: Sequence[Sequence[Logged]]) -> tuple[Statement, ...]:
    """Sum up what was logged in each repetition, in the order of first appearance."""
    calls: Counter[str] = Counter()
    last: dict[str, Logged] = {}
    seconds: dict[str, list[float]] = defaultdict(list)
    for logged in turns:
        in_turn: dict[str, float] = defaultdict(float)
        for each in logged:
            calls[each.query] += 1
            last[each.query] = each
            in_turn[each.query] += each.elapsed
        for sql, spent in in_turn.items():
            seconds[sql].append(spent)
    return tuple(
        [
            Statement(
                sql=sql,
                calls=calls[sql] / len(turns),
                # Over the repetitions that had it: some statements run only now and then.
                ms=statistics.median(seconds[sql]) * 1000,
                plan=await _plan(connection, last[sql]),
            )
            for sql in last
        ]
    )


async def _plan(connection: asyncpg.Connection, logged: Logged) -> Plan | None:
    """Explain a statement, and run it for that where it only reads."""
    if not logged.query.lstrip(" \n(").upper().startswith(EXPLAINED):
        return None
    try:
        try:
            return await _explained(connection, logged, runs=True)
        except ReadOnlySQLTransactionError:
            return await _explained(connection, logged, runs=False)
    except (PostgresError, asyncpg.InterfaceError, ValueError):
        # It depends on what the operation did before it, or was run for many rows at once.
        return None


async def _explained(connection: asyncpg.Connection, logged: Logged, *, runs: bool) -> Plan:
    analyze = "ANALYZE, BUFFERS, " if runs else ""
    async with connection.transaction(readonly=runs):
        text = await connection.fetchval(f"EXPLAIN ({analyze}FORMAT JSON) {logged.query}", *(logged.args or ()))
    (explained,) = orjson.loads(text)
    tree = explained["Plan"]
    return Plan(
        cost=tree["Total Cost"],
        expected_rows=tree["Plan Rows"],
        rows=tree.get("Actual Rows"),
        planning_ms=explained.get("Planning Time"),
        execution_ms=explained.get("Execution Time"),
        tree=tree,
    )
