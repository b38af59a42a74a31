"""Which transactions a reader of PostgreSQL saw: the exact way to tell whether it read before or after a write.

Source: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
"""

from dataclasses import dataclass

READ = "SELECT pg_current_snapshot()::text"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All transactions below `low` had ended, those in `running` had not, and from `high` on none had begun."""

    low: int
    high: int
    running: frozenset[int]

    @classmethod
    def parse(cls, text: str) -> "Snapshot":
        """Read PostgreSQL's text: `low:high:running,running`."""
        low, high, running = text.split(":")
        return cls(int(low), int(high), frozenset(int(each) for each in running.split(",") if each))

    def __str__(self) -> str:
        return f"{self.low}:{self.high}:{','.join(map(str, sorted(self.running)))}"

    def sees(self, transaction: int) -> bool:
        """Say whether a transaction had ended."""
        return transaction < self.low or (transaction < self.high and transaction not in self.running)

    def covers(self, earlier: "Snapshot") -> bool:
        """Say whether all that an earlier snapshot saw is seen by this one."""
        return self.high >= earlier.high and all(
            each in earlier.running or each >= earlier.high for each in self.running
        )
