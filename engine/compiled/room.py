"""How much plans take together in a process: beyond its room, the least recently used leave."""

from collections import OrderedDict
from typing import Any

from engine.compiled.plan import Plan

BYTES_PER_FIELD = 8_000
"""What a plan takes for each of its fields: measured, 4,000 for those of large operations, 7,700 for those of small."""

Held = dict[tuple[Any, ...], Plan]
"""The plans of one operation."""


class Room:
    """Units: `most` and `size` in bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._plans: OrderedDict[Plan, tuple[Held, int]] = OrderedDict()
        self.size = 0

    def use(self, plan: Plan, held: Held) -> None:
        """Note that a plan was used, and what it takes now: it grows with the types that are met."""
        known = self._plans.get(plan)
        takes = plan.fields * BYTES_PER_FIELD
        if known is not None and known[1] == takes:
            self._plans.move_to_end(plan)
            return
        self.leave(plan)
        self._plans[plan] = held, takes
        self.size += takes
        while self.size > self._most:
            oldest = next(iter(self._plans))
            held = self._plans[oldest][0]
            for chosen in [key for key, each in held.items() if each is oldest]:
                del held[chosen]
            self.leave(oldest)

    def leave(self, plan: Plan) -> None:
        """Give back what a plan takes."""
        known = self._plans.pop(plan, None)
        if known is not None:
            self.size -= known[1]
