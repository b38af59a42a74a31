"""`python -m tests.fuzz --minutes 10 --seed monday`: make up operations for longer, by another seed each time."""

import argparse
import os
import secrets
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", default=secrets.token_hex(4))
    given = parser.parse_args()
    options = ["-p", "tests.fuzz.options", "--fuzz-minutes", str(given.minutes), "--fuzz-seed", given.seed]
    os.chdir(HERE.parents[1])
    os.execv(sys.executable, [sys.executable, "-m", "pytest", "-n0", *options, str(HERE / "test_fuzz.py")])  # noqa: S606


if __name__ == "__main__":
    main()
