"""Attempts are counted by account and by network address, and let through again in time."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain.errors import RateLimited
from domain.user import InvalidCredentials, TokenMode
from kit import db
from kit.passwords import passwords
from services import throttle
from services.throttle import Bucket
from services.user import login, password, register, verify
from services.user.login import LogIn
from services.user.register import Register
from services.user.terms import Caller, Terms
from tests.make import NOW
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")
WINDOW = timedelta(minutes=15)
HASHER = passwords(**make_user.QUICK)


def terms(*, attempts: int = 3, attempts_address: int = 5) -> Terms:
    return Terms(
        shop_name="Souk",
        languages=["en"],
        links_url="http://testserver",
        verify_ttl=timedelta(days=2),
        reset_ttl=timedelta(hours=1),
        refresh_ttl=timedelta(days=30),
        refresh_grace=timedelta(seconds=30),
        attempts=attempts,
        attempts_address=attempts_address,
        window=WINDOW,
    )


def caller(address: str = "192.0.2.1") -> Caller:
    return Caller(address=address, user_agent=None, language="en")


async def attempt(
    email: str,
    *,
    word: str = "wrong password",
    address: str = "192.0.2.1",
    by: Terms | None = None,
    now: datetime = NOW,
) -> str:
    command = LogIn(email=email, password=word, cart_token=None, mode=TokenMode.BEARER)
    try:
        await login.login(command, passwords=HASHER, terms=by or terms(), caller=caller(address), now=now)
    except (RateLimited, InvalidCredentials) as error:
        return error.code.value
    return "OK"


async def test_an_account_is_closed_after_its_attempts_even_to_the_right_password() -> None:
    ada, bob = await make_user.user(), await make_user.user()

    outcomes = [await attempt(ada.email, address=f"192.0.2.{number}") for number in range(4)]

    assert outcomes == ["INVALID_CREDENTIALS"] * 3 + ["RATE_LIMITED"]
    assert await attempt(ada.email, word=ada.password, address="192.0.2.9") == "RATE_LIMITED"
    assert await attempt(bob.email, word=bob.password, address="192.0.2.9") == "OK"


async def test_an_unknown_account_is_closed_alike() -> None:
    outcomes = [await attempt("nobody@souk.example", address=f"192.0.2.{number}") for number in range(4)]

    assert outcomes == ["INVALID_CREDENTIALS"] * 3 + ["RATE_LIMITED"]


async def test_an_address_is_closed_whatever_accounts_it_tries() -> None:
    outcomes = [await attempt(f"user-{number}@souk.example") for number in range(6)]

    assert outcomes == ["INVALID_CREDENTIALS"] * 5 + ["RATE_LIMITED"]
    assert await attempt("user-9@souk.example", address="192.0.2.2") == "INVALID_CREDENTIALS"


async def test_an_address_that_is_closed_closes_no_accounts() -> None:
    ada = await make_user.user()
    for number in range(5):
        await attempt(f"nobody-{number}@souk.example")

    refused = [await attempt(ada.email) for _ in range(5)]

    assert refused == ["RATE_LIMITED"] * 5
    assert await attempt(ada.email, word=ada.password, address="192.0.2.2") == "OK"
    assert await db.fetchval("SELECT count(*) FROM throttle WHERE key LIKE 'login:%'") == 5


async def test_a_refusal_says_when_the_window_ends() -> None:
    for _ in range(3):
        await attempt("ada@souk.example")

    with pytest.raises(RateLimited) as raised:
        await throttle.admit(
            [terms().logins_of("ada@souk.example")], window=WINDOW, now=NOW + timedelta(minutes=5, milliseconds=1)
        )

    assert raised.value.retry_after_seconds == 600


async def test_when_the_window_has_ended_the_account_is_open_again() -> None:
    ada = await make_user.user()
    for _ in range(5):
        await attempt(ada.email, by=terms(attempts_address=0))

    assert await attempt(ada.email, word=ada.password, now=NOW + WINDOW - timedelta(seconds=1)) == "RATE_LIMITED"
    assert await attempt(ada.email, word=ada.password, now=NOW + WINDOW) == "OK"


async def test_signing_in_is_no_attempt() -> None:
    ada = await make_user.user()

    outcomes = [await attempt(ada.email, word=ada.password) for _ in range(12)]

    assert outcomes == ["OK"] * 12


async def test_an_own_account_does_not_pay_for_attempts_at_others() -> None:
    mallory = await make_user.user()
    outcomes: list[str] = []

    for number in range(7):
        outcomes.append(await attempt(f"victim-{number}@souk.example"))
        await attempt(mallory.email, word=mallory.password)

    assert outcomes == ["INVALID_CREDENTIALS"] * 5 + ["RATE_LIMITED"] * 2


async def test_attempts_at_once_are_all_counted() -> None:
    outcomes = await asyncio.gather(*(attempt("ada@souk.example", by=terms(attempts_address=0)) for _ in range(8)))

    assert sorted(outcomes) == ["INVALID_CREDENTIALS"] * 3 + ["RATE_LIMITED"] * 5


async def test_zero_switches_it_off() -> None:
    off = terms(attempts=0, attempts_address=0)

    outcomes = [await attempt("ada@souk.example", by=off) for _ in range(20)]

    assert outcomes == ["INVALID_CREDENTIALS"] * 20
    assert await db.fetchval("SELECT count(*) FROM throttle") == 0


async def test_mails_to_an_address_are_few_whoever_asks_for_them() -> None:
    by = terms(attempts_address=0)
    new = Register(email="ada@souk.example", password="long enough", display_name=None, language="en")
    await register.register(new, passwords=HASHER, terms=by, caller=caller("192.0.2.1"), now=NOW)
    await verify.request("ADA@souk.example", terms=by, caller=caller("192.0.2.2"), now=NOW)
    await password.request_reset("ada@souk.example", terms=by, caller=caller("192.0.2.3"), now=NOW)

    with pytest.raises(RateLimited):
        await register.register(new, passwords=HASHER, terms=by, caller=caller("192.0.2.4"), now=NOW)
    with pytest.raises(RateLimited):
        await verify.request("ada@souk.example", terms=by, caller=caller("192.0.2.5"), now=NOW)
    with pytest.raises(RateLimited):
        await password.request_reset("ada@souk.example", terms=by, caller=caller("192.0.2.6"), now=NOW)

    assert await db.fetchval("SELECT count(*) FROM mail") == 3


async def test_whoever_opens_a_mailed_link_may_sign_in_again() -> None:
    ada = await make_user.user()
    by = terms(attempts_address=0)
    for _ in range(5):
        await attempt(ada.email, by=by)
    await password.request_reset(ada.email, terms=by, caller=caller(), now=NOW)
    text = await db.fetchval("SELECT text FROM mail")
    token = text.partition("token=")[2].split()[0]

    await password.reset(
        password.ResetPassword(token=token, password="a new password", cart_token=None, mode=TokenMode.BEARER),
        passwords=HASHER,
        terms=by,
        caller=caller(),
        now=NOW,
    )

    assert await attempt(ada.email, word="a new password", by=by) == "OK"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("192.0.2.1", "address:192.0.2.1"),
        ("::ffff:192.0.2.1", "address:192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2::"),
        ("unknown", "address:unknown"),
        ("x" * 500, "address:" + "x" * 64),
    ],
)
def test_an_address_of_version_6_stands_for_its_network(text: str, key: str) -> None:
    assert throttle.address(text, limit=5) == Bucket(key=key, limit=5)


async def test_ended_windows_are_swept() -> None:
    await attempt("ada@souk.example")
    await attempt("bob@souk.example", address="192.0.2.2", now=NOW + timedelta(minutes=10))

    async with db.transaction() as tx:
        swept = await throttle.sweep(tx, now=NOW + WINDOW)

    assert swept == 2
    assert await db.fetchval("SELECT count(*) FROM throttle") == 2
