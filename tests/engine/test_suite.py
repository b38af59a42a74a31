"""graphql-core's own tests of its execution, run by plans."""

import asyncio
import os
import re
import sys
from pathlib import Path

from tests.engine.suite import fetch
from tests.engine.suite.differences import DIFFERENCES

HERE = Path(__file__).parent / "suite"
TESTS = (
    "tests/execution",
    "tests/type/test_introspection.py",
    "tests/type/test_enum.py",
    "tests/test_star_wars_query.py",
    "tests/test_star_wars_introspection.py",
    "tests/test_user_registry.py",
)
OPTIONS = (
    *("-c", os.devnull, "--rootdir", ".", "-o", "python_classes=PyTest*", "-n0", "-q"),
    *("-p", "by_plans", "-p", "no:asyncio", "-p", "no:cacheprovider"),
    # What is never awaited is a warning, mostly where nobody can catch it.
    *("-W", "error::RuntimeWarning", "-W", "error::pytest.PytestUnraisableExceptionWarning"),
)
SECONDS = 180


async def test_plans_pass_the_tests_of_graphql_core() -> None:
    source = fetch.folder()
    assert source.is_dir(), "Fetch them: make setup"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(fetch.ROOT), str(HERE))), "PYTEST_ADDOPTS": ""}

    async with asyncio.timeout(SECONDS):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "pytest", *OPTIONS, *TESTS),
            cwd=source,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said = (await process.communicate())[0].decode()

    assert process.returncode == 0, said
    passed, differing = re.findall(r"(\d+) passed.* (\d+) xfailed", said)[-1]
    compiled = re.findall(r"'compiled': (\d+)", said)[-1]
    assert int(differing) == len(DIFFERENCES)
    assert int(passed) >= 800
    assert int(compiled) >= 360
