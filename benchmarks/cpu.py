"""CPU time of processes, as the kernel counts it: what a noisy machine's clock on the wall cannot tell."""

import os
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SCHEDULED = 2
"""Of a process's clocks, the one that counts in nanoseconds; /proc counts in hundredths of a second.

Source: clock_getcpuclockid(3), include/linux/posix-timers_types.h
"""


def tree(root: int) -> list[int]:
    """Give a process and all that descend from it."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            stat = _stat(int(entry.name))
            if stat is not None:
                parents.setdefault(int(stat[1]), []).append(int(entry.name))
    found = [root]
    for pid in found:
        found += parents.get(pid, [])
    return found


def seconds(root: int) -> float:
    """Give the CPU time that a process, its living descendants and its dead children have used."""
    total = 0.0
    for pid in tree(root):
        stat = _stat(pid)
        if stat is None:
            continue
        total += _own(pid, stat) + (int(stat[13]) + int(stat[14])) / TICKS
    return total


def _own(pid: int, stat: list[str]) -> float:
    try:
        return time.clock_gettime(~pid << 3 | SCHEDULED)
    except OSError:  # it has just ended, or the kernel keeps its clock to itself
        return (int(stat[11]) + int(stat[12])) / TICKS


def _stat(pid: int) -> list[str] | None:
    """Read what stands behind a process's name, from its state on; None when there is no such process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
