"""Counts of what every request counts, told to Prometheus when it asks: adding to what it has itself costs far more."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from threading import Lock

from prometheus_client import REGISTRY, Counter, Histogram, Metric, values
from prometheus_client.registry import Collector


class Durations(Histogram):
    """A histogram that can be told many observations at once."""

    @property
    def bounds(self) -> Sequence[float]:
        """Up to where each bucket goes."""
        return self._upper_bounds

    def add(self, counts: Iterable[float], total: float) -> None:
        """Add so many observations to each bucket, and what all of them come to."""
        for bucket, count in zip(self._buckets, counts, strict=True):
            bucket.inc(count)
        self._sum.inc(total)


class Tally(Collector):
    """Counts in one thread, and tells in any. Several workers add up through files, which have to be right at once."""

    def __init__(self) -> None:
        self._counts: dict[Counter, int] = {}
        self._told: dict[Counter, int] = {}
        self._spans: dict[Durations, list[float]] = {}
        """So many observations in each bucket, and behind them their sum."""
        self._spans_told: dict[Durations, list[float]] = {}
        self._telling = Lock()
        self._is_direct = values.ValueClass is not values.MutexValue

    def add(self, counter: Counter) -> None:
        """Count one more."""
        if self._is_direct:
            counter.inc()
        else:
            self._counts[counter] = self._counts.get(counter, 0) + 1

    def observe(self, durations: Durations, seconds: float) -> None:
        """Count how long something took."""
        if self._is_direct:
            durations.observe(seconds)
            return
        span = self._spans.get(durations)
        if span is None:
            span = self._spans[durations] = [0] * (len(durations.bounds) + 1)
        span[bisect_left(durations.bounds, seconds)] += 1
        span[-1] += seconds

    def collect(self) -> Iterable[Metric]:
        """Tell what has been counted since the last time; there are no metrics of its own."""
        with self._telling:
            for counter, count in list(self._counts.items()):
                counter.inc(count - self._told.get(counter, 0))
                self._told[counter] = count
            for durations, span in list(self._spans.items()):
                now, told = list(span), self._spans_told.get(durations) or [0] * len(span)
                *counts, total = [new - old for new, old in zip(now, told, strict=True)]
                durations.add(counts, total)
                self._spans_told[durations] = now
        return ()

    def describe(self) -> Iterable[Metric]:
        return ()


TALLY = Tally()
REGISTRY.register(TALLY)
"""Before all metrics, and so it is asked before them."""
