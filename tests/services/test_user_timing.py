"""How long an answer takes tells nobody which accounts there are.

Source: OWASP ASVS 5, 6.3.8. Both kinds are asked in turn, so that whatever else the machine does meets both alike.
"""

import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from itertools import count
from statistics import median

import pytest

from domain.user import InvalidCredentials, TokenMode
from kit import db
from kit.passwords import passwords
from resolvers.user import REQUEST_SECONDS
from services.user import login, password, register, verify
from services.user.login import LogIn
from services.user.register import Register
from tests.api import Api
from tests.make import NOW
from tests.make import user as make_user
from tests.schema.account import request_of, send
from tests.services.test_user_throttle import caller, terms

pytestmark = pytest.mark.usefixtures("shop")
RUNS = 40
MAIL_RUNS = 20
HASHER = passwords(**make_user.QUICK)
OPEN = terms(attempts=0, attempts_address=0)
NUMBERS = count(1)

Ask = Callable[[str], Awaitable[None]]


async def sign_in(email: str) -> None:
    command = LogIn(email=email, password="wrong password", cart_token=None, mode=TokenMode.BEARER)
    with suppress(InvalidCredentials):
        await login.login(command, passwords=HASHER, terms=OPEN, caller=caller(), now=NOW)


async def sign_up(email: str) -> None:
    command = Register(email=email, password="long enough", display_name="Ada", language="en")
    await register.register(command, passwords=HASHER, terms=OPEN, caller=caller(), now=NOW)


async def forget(email: str) -> None:
    await password.request_reset(email, terms=OPEN, caller=caller(), now=NOW)


async def ask_again(email: str) -> None:
    await verify.request(email, terms=OPEN, caller=caller(), now=NOW)


async def compare(ask: Ask, known: str, *, runs: int = RUNS) -> tuple[list[float], list[float]]:
    """Time a known address and unknown ones in turn; give both, sorted."""
    times: tuple[list[float], list[float]] = ([], [])
    await ask(known)
    for _ in range(runs):
        for which, email in enumerate((known, f"unknown-{next(NUMBERS)}@souk.example")):
            started = time.perf_counter()
            await ask(email)
            times[which].append(time.perf_counter() - started)
    return sorted(times[0]), sorted(times[1])


def assert_alike(known: list[float], unknown: list[float]) -> None:
    """The medians differ by less than the middle half of either spreads, or than a quarter."""
    spread = max(times[len(times) * 3 // 4] - times[len(times) // 4] for times in (known, unknown))
    assert abs(median(known) - median(unknown)) < max(spread, 0.25 * median(known))


@pytest.mark.parametrize("ask", [sign_in, sign_up])
async def test_a_known_and_an_unknown_address_take_the_same_time(ask: Ask) -> None:
    ada = await make_user.user()

    known, unknown = await compare(ask, ada.email)

    assert_alike(known, unknown)


@pytest.mark.parametrize("mutation", ["passwordResetRequest", "emailVerificationRequest"])
async def test_asking_for_a_mail_takes_the_same_time_with_and_without_one(api: Api, mutation: str) -> None:
    ada = await make_user.user(is_verified=mutation == "passwordResetRequest")

    async def ask(email: str) -> None:
        async with db.transaction() as tx:
            await tx.execute("DELETE FROM throttle")
        assert (await send(api, request_of(mutation), email=email))["accepted"]

    known, unknown = await compare(ask, ada.email, runs=MAIL_RUNS)

    assert_alike(known, unknown)
    assert min(known[0], unknown[0]) >= REQUEST_SECONDS
    assert await db.fetchval("SELECT count(*) FROM mail") == MAIL_RUNS + 1


@pytest.mark.parametrize("ask", [sign_in, sign_up, forget, ask_again])
async def test_a_known_and_an_unknown_address_take_the_same_number_of_statements(
    ask: Ask, statements: list[str]
) -> None:
    ada = await make_user.user(is_verified=ask is not ask_again)
    counts: list[int] = []

    for email in (ada.email, "unknown@souk.example"):
        statements.clear()
        await ask(email)
        counts.append(len(statements))

    assert counts[0] == counts[1] > 0
