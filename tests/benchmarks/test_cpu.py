"""CPU time is read of a process with all that it started."""

import subprocess
import sys
import time

from benchmarks import cpu

BURN = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass\n"


def test_what_a_child_burns_counts_for_its_parent() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BURN!r}])\ninput()"],
        stdin=subprocess.PIPE,
    )

    deadline = time.monotonic() + 20
    while cpu.seconds(parent.pid) < 0.2 and time.monotonic() < deadline:
        time.sleep(0.02)
    burnt = cpu.seconds(parent.pid)
    parent.communicate(b"\n")

    assert 0.2 <= burnt < 2


def test_a_process_that_is_gone_has_used_nothing() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()

    assert cpu.seconds(child.pid) == 0.0
