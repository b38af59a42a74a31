"""`python -m tests.engine.fuzz --seconds 60 --seed 1`: compare plans with graphql-core on made-up schemas for long.

Case N of it is `--seed N --cases 1`: each case has a seed of its own, counted up from the first.
"""

import argparse
import asyncio
import gc
import itertools
import sys
import time

from tests.engine.fuzz.case import Noted, check, make
from tests.engine.fuzz.dice import of_seed

MANY = 20
"""So many cases that differ end the run."""


async def run(first: int, *, seconds: float, cases: int | None) -> int:
    """Try cases, and print what differs. Gives how many did."""
    noted, differing, tried, seed = Noted(), 0, 0, first
    until = time.monotonic() + seconds
    for seed in itertools.count(first) if cases is None else range(first, first + cases):
        if time.monotonic() > until or differing >= MANY:
            break
        case = make(of_seed(seed))
        tried += 1
        said = await check(case, noted)
        if said is not None:
            differing += 1
            print(f"=== --seed {seed} --cases 1\n{case.text}\n{case.variables}\n{said}\n", flush=True)  # noqa: T201
    print(f"{tried} cases, {noted.plans} plans, {differing} differ; the next seed is {seed}")  # noqa: T201
    return differing


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.engine.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cases", type=int)
    given = parser.parse_args()
    # Each case collects garbage to see what was never awaited: what is here already need not be looked through.
    gc.collect()
    gc.freeze()
    sys.exit(1 if asyncio.run(run(given.seed, seconds=given.seconds, cases=given.cases)) else 0)


if __name__ == "__main__":
    main()
