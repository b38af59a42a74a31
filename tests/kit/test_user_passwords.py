"""Passwords are hashed slowly on purpose, and beside everything else."""

import asyncio
import time

import pytest

from kit.passwords import Passwords, Verdict

QUICK = Passwords(time_cost=1, memory_kib=64, threads=2)


async def test_the_right_password_is_found_right_and_another_wrong() -> None:
    hashed = await QUICK.hash("correct horse")

    assert hashed.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert await QUICK.verify("correct horse", hashed) == Verdict(True)
    assert await QUICK.verify("correct horse ", hashed) == Verdict(False)


async def test_the_same_password_has_another_hash_each_time() -> None:
    assert await QUICK.hash("correct horse") != await QUICK.hash("correct horse")


async def test_however_its_letters_are_composed_it_is_the_same_password() -> None:
    hashed = await QUICK.hash("Pässwörter Å①")

    assert await QUICK.verify("Pa\u0308sswo\u0308rter \u212b1", hashed) == Verdict(True)


async def test_a_hash_of_other_parameters_is_renewed_with_the_right_password_only() -> None:
    old = await Passwords(time_cost=2, memory_kib=32, threads=1).hash("correct horse")

    right = await QUICK.verify("correct horse", old)
    wrong = await QUICK.verify("wrong horse", old)

    assert right.is_right
    assert right.rehashed is not None
    assert right.rehashed.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    assert wrong == Verdict(False)


@pytest.mark.parametrize("password", ["", "\ud800", "\x00", "x" * 1_000_000])
async def test_what_cannot_be_a_password_is_wrong(password: str) -> None:
    hashed = await QUICK.hash("correct horse")

    assert await QUICK.verify(password, hashed) == Verdict(False)
    assert await QUICK.verify(password, None) == Verdict(False)


async def test_a_hash_that_is_none_fits_nothing() -> None:
    assert await QUICK.verify("correct horse", "plain text") == Verdict(False)


async def test_nobodys_password_takes_as_long_as_somebodys() -> None:
    slow = Passwords(time_cost=4, memory_kib=8192, threads=1)
    hashed = await slow.hash("correct horse")

    async def median(hash_or_none: str | None) -> float:
        times: list[float] = []
        for _ in range(9):
            start = time.process_time()
            await slow.verify("wrong horse", hash_or_none)
            times.append(time.process_time() - start)
        return sorted(times)[4]

    assert 0.7 < await median(None) / await median(hashed) < 1.4


async def test_the_loop_goes_on_while_passwords_are_hashed() -> None:
    slow = Passwords(time_cost=3, memory_kib=32768, threads=1)
    work = [asyncio.ensure_future(slow.hash("correct horse")) for _ in range(4)]
    turns = 0

    while not all(task.done() for task in work):
        await asyncio.sleep(0.001)
        turns += 1

    assert turns > 20
