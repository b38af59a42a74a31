"""Children, the supervisor over them, and the lock of a state folder; with real processes."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kit.embedded import leftover, lock
from kit.embedded.child import Child
from kit.embedded.supervisor import GaveUp, supervision

SLEEP = ["sleep", "600"]


def stubborn(path: Path) -> list[str]:
    """A program that writes into a file that it runs, and is deaf to SIGTERM."""
    return ["sh", "-c", f"trap '' TERM; echo up >> {path}; while :; do sleep 0.05; done"]


async def until(path: Path, lines: int) -> None:
    async with asyncio.timeout(10):
        while not path.exists() or len(path.read_text().splitlines()) < lines:
            await asyncio.sleep(0.02)


async def run_for_ever(said: list[str], *parts: Child) -> None:
    async with supervision(say=said.append, backoff=(0.01,)) as supervisor:
        await supervisor.start(*parts)
        await asyncio.sleep(600)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def until_dead(pid: int) -> None:
    async with asyncio.timeout(10):
        while is_alive(pid):
            await asyncio.sleep(0.02)


async def test_a_child_writes_into_its_log_and_tells_its_end(tmp_path: Path) -> None:
    child = Child(
        "greeter", ["sh", "-c", "echo hello; echo trouble >&2; exit 3"], log=tmp_path / "logs" / "greeter.log"
    )

    await child.start()

    assert await child.exited() == 3
    assert child.tail() == "hello\ntrouble"
    await child.start()
    await child.exited()
    assert child.output() == "hello\ntrouble\n"
    assert (tmp_path / "logs" / "greeter.log").read_text() == "hello\ntrouble\n" * 2


async def test_a_stubborn_child_is_killed(tmp_path: Path) -> None:
    child = Child("stubborn", stubborn(tmp_path / "up"), log=tmp_path / "log", patience=0.3)
    await child.start()
    await until(tmp_path / "up", 1)

    await child.stop()

    assert await child.exited() == -signal.SIGKILL
    assert child.pid is None


async def test_what_a_dead_child_started_ends_with_it(tmp_path: Path) -> None:
    child = Child("parent", ["sh", "-c", f"sleep 600 & echo $! > {tmp_path / 'pid'}; wait"], log=tmp_path / "log")
    await child.start()
    await until(tmp_path / "pid", 1)
    grandchild = int((tmp_path / "pid").read_text())
    assert is_alive(grandchild)

    child.kill()
    await child.exited()

    await until_dead(grandchild)


async def test_a_large_log_is_moved_aside_while_it_is_written(tmp_path: Path) -> None:
    log = tmp_path / "log"
    child = Child("writer", ["sh", "-c", "while :; do echo 0123456789; sleep 0.01; done"], log=log)
    await child.start()
    await until(log, 20)

    child.rotate(limit=100)

    assert len((tmp_path / "log.1").read_text().splitlines()) >= 20
    await until(log, 3)
    assert log.read_bytes().startswith(b"0123456789\n")
    await child.stop()


async def test_a_killed_part_is_started_again(tmp_path: Path) -> None:
    said: list[str] = []
    part = Child("part", stubborn(tmp_path / "up"), log=tmp_path / "log", patience=0.2)

    async with supervision(say=said.append, backoff=(0.01,)) as supervisor:
        await supervisor.start(part)
        await until(tmp_path / "up", 1)
        part.kill()
        await until(tmp_path / "up", 2)
        pid = part.pid

    assert said == ["part ended (killed by SIGKILL); starting it again in 0.01 s."]
    assert pid is not None
    assert not is_alive(pid)


async def test_a_part_that_dies_again_and_again_ends_all(tmp_path: Path) -> None:
    said: list[str] = []
    steady = Child("steady", SLEEP, log=tmp_path / "steady.log")
    broken = Child("broken", ["sh", "-c", "echo no such table; exit 1"], log=tmp_path / "broken.log")

    with pytest.raises(GaveUp, match=r"broken ended 5 times in a row \(exit code 1\):\nno such table"):
        await run_for_ever(said, steady, broken)

    assert said == ["broken ended (exit code 1); starting it again in 0.01 s."] * 4
    assert not steady.is_running


async def test_the_last_started_is_stopped_first(tmp_path: Path) -> None:
    ends = tmp_path / "ends"
    parts = [
        Child(
            name,
            ["sh", "-c", f"trap 'echo {name} >> {ends}; exit' TERM; echo up; while :; do sleep 0.02; done"],
            log=tmp_path / name,
        )
        for name in ("database", "worker", "server")
    ]

    async with supervision(say=lambda _: None) as supervisor:
        await supervisor.start(*parts)
        for part in parts:
            await until(tmp_path / part.name, 1)

    assert ends.read_text().split() == ["server", "worker", "database"]


async def test_a_program_that_is_missing_is_told_at_once(tmp_path: Path) -> None:
    steady = Child("steady", SLEEP, log=tmp_path / "steady.log")
    missing = Child("missing", ["/nowhere/at/all"], log=tmp_path / "missing.log")

    with pytest.raises(GaveUp, match="No such file or directory"):
        await run_for_ever([], steady, missing)

    assert not steady.is_running


async def test_children_end_when_their_supervisor_is_killed(tmp_path: Path) -> None:
    program = (
        "import asyncio, pathlib, sys; from kit.embedded.child import Child\n"
        "async def main():\n"
        "    child = Child('child', ['sleep', '600'], log=pathlib.Path(sys.argv[1]))\n"
        "    await child.start(); print(child.pid, flush=True); await asyncio.sleep(600)\n"
        "asyncio.run(main())"
    )
    words = [sys.executable, "-c", program, str(tmp_path / "log")]
    supervisor = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout is not None
    child = int(await asyncio.to_thread(supervisor.stdout.readline))
    assert is_alive(child)

    supervisor.kill()
    supervisor.communicate()

    await until_dead(child)


async def test_what_a_killed_run_left_behind_is_found_by_its_mark(tmp_path: Path) -> None:
    marked = Child("marked", SLEEP, log=tmp_path / "log", environment={**os.environ, "SOUK_RUN": str(tmp_path)})
    other = Child("other", SLEEP, log=tmp_path / "log", environment={**os.environ, "SOUK_RUN": f"{tmp_path}x"})
    await marked.start()
    await other.start()
    expected = marked.pid

    found = await leftover.end(lambda: leftover.carrying(f"SOUK_RUN={tmp_path}"))

    assert found == [expected]
    assert await marked.exited() == -signal.SIGTERM
    assert other.is_running
    await other.stop()


def test_a_state_folder_has_one_holder(tmp_path: Path) -> None:
    with lock.hold(tmp_path, "http://127.0.0.1:8000"):
        with pytest.raises(lock.AlreadyRunning) as refusal, lock.hold(tmp_path, "http://127.0.0.1:9000"):
            pass

    assert str(refusal.value) == (f"Souk is already running in {tmp_path} (pid {os.getpid()}, http://127.0.0.1:8000).")
    with lock.hold(tmp_path, "http://127.0.0.1:9000"):
        assert (tmp_path / "lock").read_text() == f"{os.getpid()} http://127.0.0.1:9000\n"


def test_a_state_folder_is_free_when_its_holder_was_killed(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys, time; from kit.embedded import lock\n"
        "with lock.hold(pathlib.Path(sys.argv[1]), 'http://127.0.0.1:1'):\n"
        "    print('held', flush=True); time.sleep(600)"
    )
    holder = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(lock.AlreadyRunning, match=f"pid {holder.pid}, http://127.0.0.1:1"), lock.hold(tmp_path, ""):
        pass

    holder.kill()
    holder.communicate()

    with lock.hold(tmp_path, "http://127.0.0.1:2"):
        pass
