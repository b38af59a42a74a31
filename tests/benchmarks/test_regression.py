"""No request may come to cost a quarter more, beside its floor, than was accepted."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.long
async def test_no_ratio_has_become_worse_than_accepted(tmp_path: Path) -> None:
    environment = {**os.environ, "SOUK_STATE_DIR": str(tmp_path)}

    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks", "--small"),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await child.communicate()

    assert child.returncode == 0, said.decode()
