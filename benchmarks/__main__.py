"""`python -m benchmarks`: what the usual requests cost, beside the floor, on a shop of 20,000 products."""

import argparse
import asyncio
import contextlib
import gc
from datetime import UTC, datetime
from pathlib import Path

import asyncpg

from benchmarks import report, shop
from benchmarks.compare import compare
from benchmarks.load import Request
from benchmarks.measure import Figures, Meter, median
from benchmarks.report import Result
from benchmarks.scenarios import SCENARIOS, Scenario, Stage, clear
from benchmarks.served import Server, serving
from kit.config import Settings

PAGE = Path("docs/performance.md")
WARM_UP = 0.5
ONE_RUN = 2_000
"""So many calls are prepared where none can be sent twice."""


class Bench:
    """The two servers side by side, and what reads their costs."""

    def __init__(self, stage: Stage, meter: Meter, ours: Server, floor: Server, *, seconds: float, rounds: int) -> None:
        self.stage = stage
        self.meter = meter
        self.ours = ours
        self.floor = floor
        self.seconds = seconds
        self.rounds = rounds

    async def run(self, scenario: Scenario, connections: int) -> Result:
        """Measure a scenario, ours and the floor in turns, so that what else the machine does meets both."""
        await compare(scenario, self.stage, self.floor.port)
        ours: list[Figures] = []
        floor: list[Figures] = []
        for _ in range(self.rounds):
            ours.append(await self._round(scenario, self.ours, connections))
            floor.append(await self._round(scenario, self.floor, connections))
        return Result(scenario.title, connections, median(ours), median(floor))

    async def _round(self, scenario: Scenario, server: Server, connections: int) -> Figures:
        requests = await self._requests(scenario, server, ONE_RUN)
        first = len(requests) if scenario.repeats else len(requests) // 5
        await self._load(scenario, server, requests[:first], connections, WARM_UP)
        rest = requests if scenario.repeats else requests[first:]
        return await self._load(scenario, server, rest, connections, self.seconds)

    async def _requests(self, scenario: Scenario, server: Server, count: int) -> list[Request]:
        calls = await scenario.calls(self.stage, count)
        return scenario.requests(calls, is_floor=server is self.floor)

    async def _load(
        self, scenario: Scenario, server: Server, requests: list[Request], connections: int, seconds: float
    ) -> Figures:
        raw = [request.raw() for request in requests]
        gc.collect()
        return await self.meter.measure(server, raw, connections=connections, seconds=seconds, repeats=scenario.repeats)


async def main(arguments: argparse.Namespace) -> None:
    """Run what was asked for, print it, and write the page."""
    settings = Settings.read()
    async with contextlib.AsyncExitStack() as stack:
        print(
            f"The shop in {settings.state_dir / 'bench'}: {shop.PRODUCTS:,} products, {shop.ORDERS:,} orders.",
            flush=True,
        )
        place = await stack.enter_async_context(shop.opened(settings.state_dir.absolute() / "bench"))
        connection = await asyncpg.connect(place.database_url)
        stack.push_async_callback(connection.close)
        ours = await stack.enter_async_context(serving("server", "app", place))
        floor = await stack.enter_async_context(serving("floor", "benchmarks.floor", place))
        stage = Stage(connection, ours.port, settings)
        bench = Bench(
            stage,
            Meter(connection, place.postgres_pid),
            ours,
            floor,
            seconds=0.8 if arguments.quick else arguments.seconds,
            rounds=1 if arguments.quick else arguments.rounds,
        )
        await clear(stage)
        stack.push_async_callback(clear, stage)
        results: list[Result] = []
        for scenario in SCENARIOS:
            if arguments.only and scenario.name not in arguments.only:
                continue
            for connections in arguments.connections:
                result = await bench.run(scenario, connections)
                print(f"  {scenario.title}, {connections} connections: {result.ratio:.1f} × floor", flush=True)
                results.append(result)
        print()
        print(report.text(results))
        if not (arguments.quick or arguments.only):
            version = await connection.fetchval("SHOW server_version")
            page = report.markdown(results, postgres=version, day=datetime.now(UTC).date())
            report.put(PAGE, page)
            print(f"\nWritten to {PAGE}.")


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a short look, in less than a minute; writes no page")
    parser.add_argument(
        "--only", nargs="+", choices=[each.name for each in SCENARIOS], help="only these; writes no page"
    )
    parser.add_argument("--connections", nargs="+", type=int, default=[16], help="how many at once: 16, or several")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each round")
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many")
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main(parsed()))
