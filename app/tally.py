"""Counts of what every request counts, told to Prometheus when it asks: adding to a counter of its costs far more."""

from collections.abc import Iterable
from threading import Lock

from prometheus_client import REGISTRY, Counter, Metric, values
from prometheus_client.registry import Collector


class Tally(Collector):
    """Counts in one thread, and tells in any. Several workers add up through files, which have to be right at once."""

    def __init__(self) -> None:
        self._counts: dict[Counter, int] = {}
        self._told: dict[Counter, int] = {}
        self._telling = Lock()
        self._is_direct = values.ValueClass is not values.MutexValue

    def add(self, counter: Counter) -> None:
        """Count one more."""
        if self._is_direct:
            counter.inc()
        else:
            self._counts[counter] = self._counts.get(counter, 0) + 1

    def collect(self) -> Iterable[Metric]:
        """Tell what has been counted since the last time; there are no metrics of its own."""
        with self._telling:
            for counter, count in list(self._counts.items()):
                counter.inc(count - self._told.get(counter, 0))
                self._told[counter] = count
        return ()

    def describe(self) -> Iterable[Metric]:
        return ()


TALLY = Tally()
REGISTRY.register(TALLY)
"""Before all metrics, and so it is asked before them."""
