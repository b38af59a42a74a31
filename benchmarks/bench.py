"""Rounds of loads: every operation in each, ours and others in turns, so that a noisy moment meets few of them."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks import company, load, result
from benchmarks.compare import compare
from benchmarks.measure import Figures, Meter, median
from benchmarks.result import Result
from benchmarks.scenarios import Call, Scenario, Stage
from benchmarks.served import Server
from benchmarks.variants import FLOOR, Variant

MOST_A_SECOND = 1_000
"""So many calls are prepared for a second where none can be sent twice: more than any server answers."""

WARMING = 4
"""So often each call is made before what is kept of it is measured."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long is measured, over how many connections; `speeds` are those that latencies are told of, in one round.

    Units: seconds.
    """

    rounds: int
    seconds: float
    warm_up: float
    connections: int = 16
    speeds: tuple[int, ...] = ()


class Bench:
    """The servers side by side, by name, and what reads their costs."""

    def __init__(self, stage: Stage, meter: Meter, servers: Mapping[str, Server], pace: Pace) -> None:
        self.stage = stage
        self.meter = meter
        self.servers = servers
        self.pace = pace
        self._calls: dict[str, list[Call]] = {}

    async def run(self, scenarios: Sequence[Scenario]) -> list[Result]:
        """Measure operations, after a look at whether the floor answers the same."""
        for scenario in scenarios:
            ours, floor = self.servers[scenario.variant.name].port, self.servers[FLOOR.name].port
            await compare(scenario, self.stage, ours=ours, floor=floor)
        async with company.kept():
            rounds = await self._rounds(scenarios)
        return [_result(scenario, rounds, await self._speeds(scenario)) for scenario in scenarios]

    async def _rounds(self, scenarios: Sequence[Scenario]) -> dict[tuple[str, str], list[Figures]]:
        rounds: dict[tuple[str, str], list[Figures]] = defaultdict(list)
        for number in range(self.pace.rounds):
            print(f"  round {number + 1} of {self.pace.rounds}", flush=True)
            for scenario in scenarios:
                # Who comes second finds PostgreSQL's pages warm: each does half of the time.
                for variant in _sides(scenario)[:: -1 if number % 2 else 1]:
                    figures = await self._load(scenario, variant, self.pace.connections)
                    rounds[scenario.name, variant.name].append(figures)
        return rounds

    async def _speeds(self, scenario: Scenario) -> dict[int, tuple[Figures, Figures]]:
        found: dict[int, tuple[Figures, Figures]] = {}
        for connections in self.pace.speeds:
            ours = await self._load(scenario, scenario.variant, connections)
            found[connections] = ours, await self._load(scenario, FLOOR, connections)
        return found

    async def _load(self, scenario: Scenario, variant: Variant, connections: int) -> Figures:
        server = self.servers[variant.name]
        requests = await self._requests(scenario, is_floor=variant is FLOOR)
        async with load.connected(server.port, connections) as clients:
            # What is to be kept is kept before it is measured: some of it is too old since the round before.
            least = WARMING * len(self._calls[scenario.name]) if scenario.is_named else 0
            await load.load(clients, requests, seconds=self.pace.warm_up, least=least)
            return await self.meter.measure(server, clients, requests, seconds=self.pace.seconds, least=scenario.least)

    async def _requests(self, scenario: Scenario, *, is_floor: bool) -> Iterator[bytes]:
        calls = self._calls.get(scenario.name)
        if calls is None:
            calls = await scenario.calls(self.stage, int(MOST_A_SECOND * (self.pace.seconds + self.pace.warm_up)))
            if scenario.is_read:
                self._calls[scenario.name] = calls
        raw = [request.raw() for request in scenario.requests(calls, is_floor=is_floor)]
        return itertools.cycle(raw) if scenario.repeats else iter(raw)


def _sides(scenario: Scenario) -> list[Variant]:
    return [scenario.variant, FLOOR] + ([scenario.rival.variant] if scenario.rival is not None else [])


def _result(
    scenario: Scenario,
    rounds: Mapping[tuple[str, str], Sequence[Figures]],
    loads: Mapping[int, tuple[Figures, Figures]],
) -> Result:
    ours = rounds[scenario.name, scenario.variant.name]
    floor = rounds[scenario.name, FLOOR.name]
    comparisons = [result.compared(scenario.name, FLOOR.name, ours, floor, scenario.goal)]
    if scenario.rival is not None:
        beside = scenario.rival.variant.name
        theirs = rounds[scenario.name, beside]
        comparisons.append(result.compared(scenario.name, beside, ours, theirs, scenario.rival.goal))
    return Result(scenario.name, scenario.title, median(ours), tuple(comparisons), loads)
