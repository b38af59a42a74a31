"""What operations are charged: what they may cost is taken before they run, and what they did not is given back."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLSchema, OperationDefinitionNode

from engine.costs.cost import Plan
from engine.costs.planner import Planner
from engine.documents.document import Document
from engine.refusal import COST_EXCEEDED, THROTTLED, Refused
from kit.bucket import Buckets, Level


@dataclass(slots=True)
class Charge:
    """What one operation was charged, and how its caller's bucket stands since.

    Where it is `known` what it costs, no more than that was taken.
    """

    buckets: Buckets
    caller: str
    plan: Plan
    variables: dict[str, Any]
    requested: int
    level: Level
    known: int | None = None

    async def settled(self, body: dict[str, Any]) -> dict[str, Any]:
        """Give back what an operation with this answer did not cost, and give the answer's extensions.

        One that gives no data at all, but was executed, may have done all that it was asked for.
        """
        if "data" not in body:
            return await self.settled_at(self.plan.least)
        data = body["data"]
        return await self.settled_at(self.plan.actual(data, self.variables) if data is not None else None)

    async def settled_at(self, actual: int | None) -> dict[str, Any]:
        """Give back all but this, where it is known, and give the answer's extensions."""
        if actual is None:
            return self.kept()
        if actual != self.requested:
            self.level = await self.buckets.give_back(self.caller, self.requested - actual)
        return {"cost": _told(self.buckets, self.level, self.requested, actual)}

    def kept(self) -> dict[str, Any]:
        """Give back nothing, and give the answer's extensions."""
        actual = self.known if self.known is not None else self.requested
        return {"cost": _told(self.buckets, self.level, self.requested, actual)}


class Till:
    """Charges the callers of a schema's operations. `maximum` is what a single one may cost; 0 is no maximum."""

    def __init__(self, schema: GraphQLSchema, *, maximum: int = 0, buckets: Buckets | None = None) -> None:
        self._planner = Planner(schema)
        # What is more than a bucket holds could never be taken from it.
        bounds = [bound for bound in (maximum, buckets.limit if buckets is not None else 0) if bound]
        self._maximum = min(bounds, default=math.inf)
        self._buckets = buckets

    async def charge(
        self,
        caller: Callable[[], str],
        document: Document,
        operation: OperationDefinitionNode,
        variables: dict[str, Any],
        *,
        known: int | None = None,
    ) -> Charge | None:
        """Take what an operation may cost, or what it is known to; None where there are no buckets, and nobody asks who
        is the `caller`.

        Raises: Refused.
        """
        if self._maximum == math.inf:
            return None
        plan = self._plan(document, operation)
        requested = plan.requested(variables)
        if requested > self._maximum:
            raise _too_much(requested, self._maximum)
        if self._buckets is None:
            return None
        name, taken = caller(), known if known is not None else requested
        level = await self._buckets.take(name, taken)
        if not level.is_taken:
            raise _too_often(self._buckets, level, taken)
        return Charge(self._buckets, name, plan, variables, requested, level, known)

    def cost(
        self, document: Document, operation: OperationDefinitionNode, variables: dict[str, Any], data: Any
    ) -> int | None:
        """Say what an operation with this data has cost; None where that is not counted."""
        if self._buckets is None or data is None:
            return None
        return self._plan(document, operation).actual(data, variables)

    def _plan(self, document: Document, operation: OperationDefinitionNode) -> Plan:
        place = self, operation.name.value if operation.name is not None else None
        plan: Plan | None = document.made.get(place)
        if plan is None:
            plan = document.made[place] = self._planner.plan(document.node, operation)
        return plan


def _told(buckets: Buckets, level: Level, requested: int, actual: int) -> dict[str, Any]:
    return {
        "requested": requested,
        "actual": actual,
        "limit": buckets.limit,
        "remaining": math.floor(level.remaining + 1e-6),
        "restoreRate": buckets.restore,
    }


def _too_much(requested: int, maximum: float) -> Refused:
    return Refused(
        COST_EXCEEDED,
        f"The operation may cost {requested}, and {maximum:.0f} is the most: ask for shorter lists, or for less of "
        "each entry.",
        is_request_error=True,
        details={"requested": requested, "maximum": round(maximum)},
    )


def _too_often(buckets: Buckets, level: Level, requested: int) -> Refused:
    seconds = max(1, math.ceil(level.wait_seconds))
    return Refused(
        THROTTLED,
        f"The operation may cost {requested}, and {level.remaining:.0f} is what is left: try again in {seconds} s.",
        status=429,
        is_request_error=True,
        headers={"Retry-After": str(seconds)},
        details={"retryAfterSeconds": seconds},
        extensions={"cost": _told(buckets, level, requested, 0)},
    )
