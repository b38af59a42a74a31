"""`python -m benchmarks`: what the usual requests cost, beside the floor and their goals, on a large shop."""

import argparse
import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import asyncpg

from benchmarks import accepted, chart, report, shop
from benchmarks.bench import Bench, Pace
from benchmarks.measure import Meter
from benchmarks.result import Result
from benchmarks.scenarios import SCENARIOS, Scenario, Stage, clear
from benchmarks.served import serving
from benchmarks.shop import LARGE, SMALL, Size
from benchmarks.variants import FLOOR, SHOP
from kit.config import Settings

PAGE, CHART = Path("docs/performance.md"), Path("docs/performance.svg")
WHOLE = Pace(rounds=5, seconds=1.0, warm_up=0.2, speeds=(1, 16, 64))
QUICK = Pace(rounds=1, seconds=0.8, warm_up=0.5)
GUARD = Pace(rounds=7, seconds=0.25, warm_up=0.05, connections=4)
CAREFULLY = replace(GUARD, rounds=15)
"""Before ratios are accepted that a later run, of fewer rounds, is judged by."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found: its results, what has become worse, and the version of PostgreSQL."""

    results: list[Result]
    worse: list[str]
    postgres: str


async def measured(size: Size, pace: Pace, scenarios: Sequence[Scenario], kept: Mapping[str, float]) -> Found:
    """Measure operations on a shop, and compare the ratios with those that are kept, where any are.

    What seems to have become worse is measured once more before it counts.
    """
    async with _bench(size, pace, scenarios) as bench:
        results = await bench.run(scenarios)
        worse = accepted.worse(results, kept)
        if worse:
            print("  worse than accepted, measured once more:", *worse.values(), sep="\n    ", flush=True)
            again = await bench.run([each for each in scenarios if each.name in worse])
            anew = {result.name: result for result in again}
            results = [anew.get(result.name, result) for result in results]
            worse = accepted.worse(results, kept)
        said = [*worse.values(), *(accepted.missing(results, kept) if kept else [])]
        return Found(results, said, await bench.stage.connection.fetchval("SHOW server_version"))


@contextlib.asynccontextmanager
async def _bench(size: Size, pace: Pace, scenarios: Sequence[Scenario]) -> AsyncGenerator[Bench]:
    """Open the shop and every server that the operations are asked of."""
    settings = Settings.read()
    folder = settings.state_dir.absolute() / size.folder
    print(f"The shop in {folder}: {size.products:,} products, {size.orders:,} orders.", flush=True)
    async with contextlib.AsyncExitStack() as stack:
        place = await stack.enter_async_context(shop.opened(folder, size))
        connection = await asyncpg.connect(place.database_url)
        stack.push_async_callback(connection.close)
        variants = {SHOP.name: SHOP, FLOOR.name: FLOOR}
        for scenario in scenarios:
            variants[scenario.variant.name] = scenario.variant
            if scenario.rival is not None:
                variants[scenario.rival.variant.name] = scenario.rival.variant
        servers = {each.name: await stack.enter_async_context(serving(each, place)) for each in variants.values()}
        stage = Stage(connection, servers[SHOP.name].port, settings)
        await clear(stage)
        stack.push_async_callback(clear, stage)
        yield Bench(stage, Meter(connection, place.postgres_pid), servers, pace)


def publish(found: Found) -> None:
    """Write the page and its chart."""
    CHART.write_text(chart.svg(found.results))
    day = datetime.now(UTC).date()
    report.put(PAGE, report.markdown(found.results, chart=CHART.name, postgres=found.postgres, day=day))
    print(f"\nWritten to {PAGE} and {CHART}.")


async def main(arguments: argparse.Namespace) -> int:
    """Run what was asked for; 1 when a ratio has become worse."""
    scenarios = [each for each in SCENARIOS if each.variant.exists and each.name in (arguments.only or [each.name])]
    small = (SMALL, CAREFULLY if arguments.accept else GUARD)
    runs = [small] if arguments.small else [(LARGE, QUICK if arguments.quick else WHOLE)]
    if arguments.accept and not arguments.small:
        runs.append(small)
    regressions: list[str] = []
    for size, pace in runs:
        is_judged = not arguments.accept and not arguments.quick
        found = await measured(size, pace, scenarios, accepted.read(size.name) if is_judged else {})
        print(f"\n{report.text(found.results)}")
        if pace.speeds and not arguments.only:
            publish(found)
        if arguments.accept:
            accepted.keep(size.name, found.results)
            print(f"\nAccepted in {accepted.PATH.relative_to(Path.cwd())}.")
        regressions += found.worse
    if regressions:
        print("\nWorse than accepted:", *regressions, sep="\n  ")
    return 1 if regressions else 0


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a short look, in about a minute; writes no page")
    parser.add_argument("--small", action="store_true", help="a shop of 1,000 products: what the tests compare")
    parser.add_argument(
        "--accept", action="store_true", help="keep the ratios, of both shops, as those to compare with"
    )
    parser.add_argument("--only", nargs="+", choices=[each.name for each in SCENARIOS], help="a part; writes no page")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(asyncio.run(main(parsed())))
