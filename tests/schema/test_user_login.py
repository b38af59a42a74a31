"""Signing in and out, going on with refresh tokens, in both modes."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain import ids
from kit import clock, db
from kit.config import Settings
from kit.passwords import Passwords
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import LOGIN, LOGOUT, PASSWORD, REFRESH, codes, me, send

pytestmark = pytest.mark.usefixtures("shop")
SESSIONS = "{ me { sessions { id current userAgent createdAt lastUsedAt } } }"


async def execute(sql: str, *values: object) -> None:
    async with db.transaction() as tx:
        await tx.execute(sql, *values)


async def age_rotation(by: timedelta) -> None:
    """Let the last refresh have been longer ago."""
    await execute("UPDATE session SET rotated_at = rotated_at - $1::interval", by)


async def test_the_right_password_signs_in(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example")

    payload = await send(api, LOGIN, email=" Ada@Souk.Example ", password=PASSWORD)

    assert payload["errors"] == []
    assert payload["user"]["id"] == ids.encode("User", ada.key)
    assert (await me(api, payload["tokens"]["accessToken"]))["email"] == "ada@souk.example"


@pytest.mark.parametrize(
    ("email", "password"),
    [("ada@souk.example", "wrong password"), ("nobody@souk.example", PASSWORD), ("nonsense", PASSWORD), ("", "")],
)
async def test_a_wrong_password_and_an_unknown_address_are_refused_alike(api: Api, email: str, password: str) -> None:
    await make_user.user(email="ada@souk.example")

    payload = await send(api, LOGIN, email=email, password=password)

    assert payload["user"] is None
    assert payload["tokens"] is None
    assert payload["errors"] == [
        {"code": "INVALID_CREDENTIALS", "path": None, "message": "The e-mail address or the password is wrong."}
    ]
    assert await db.fetchval("SELECT count(*) FROM session") == 0


async def test_that_an_account_is_unverified_is_said_to_who_knows_the_password(api: Api) -> None:
    await make_user.user(email="ada@souk.example", is_verified=False)

    assert codes(await send(api, LOGIN, email="ada@souk.example", password="wrong password")) == ["INVALID_CREDENTIALS"]
    assert codes(await send(api, LOGIN, email="ada@souk.example", password=PASSWORD)) == ["EMAIL_UNVERIFIED"]
    assert await db.fetchval("SELECT count(*) FROM session") == 0


async def test_an_account_without_a_password_is_signed_in_by_none(api: Api) -> None:
    ada = await make_user.user()
    await execute("UPDATE users SET password_hash = NULL WHERE id = $1", ada.key)

    assert codes(await send(api, LOGIN, email=ada.email, password=PASSWORD)) == ["INVALID_CREDENTIALS"]


async def test_a_hash_of_yesterdays_parameters_is_renewed(api: Api) -> None:
    ada = await make_user.user()
    old = await Passwords(time_cost=2, memory_kib=32, threads=1).hash(PASSWORD)
    await execute("UPDATE users SET password_hash = $2 WHERE id = $1", ada.key, old)

    first = await send(api, LOGIN, email=ada.email, password=PASSWORD)
    stored = await db.fetchval("SELECT password_hash FROM users WHERE id = $1", ada.key)
    second = await send(api, LOGIN, email=ada.email, password=PASSWORD)

    assert first["errors"] == second["errors"] == []
    assert "m=64,t=1,p=1" in stored


async def test_tokens_say_when_they_end(api: Api, settings: Settings) -> None:
    ada = await make_user.user()
    document = LOGIN.replace("accessToken refreshToken", "accessExpiresAt refreshExpiresAt")

    payload = await send(api, document, email=ada.email, password=PASSWORD)

    now = clock.utc_now()
    access, refresh = (
        datetime.fromisoformat(payload["tokens"][name]) for name in ("accessExpiresAt", "refreshExpiresAt")
    )
    assert timedelta(0) <= now + settings.access_ttl - access < timedelta(seconds=5)
    assert timedelta(0) <= now + settings.refresh_ttl - refresh < timedelta(seconds=5)


async def test_a_refresh_token_gives_fresh_tokens(api: Api) -> None:
    ada = await make_user.user()
    tokens = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]

    payload = await send(api, REFRESH, refreshToken=tokens["refreshToken"])

    assert payload["errors"] == []
    assert payload["tokens"]["refreshToken"] != tokens["refreshToken"]
    assert (await me(api, payload["tokens"]["accessToken"]))["email"] == ada.email
    assert await db.fetchval("SELECT count(*) FROM session") == 1


async def test_of_two_refreshes_at_once_both_get_the_same_successor(api: Api) -> None:
    ada = await make_user.user()
    token = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]["refreshToken"]

    payloads = await asyncio.gather(*(send(api, REFRESH, refreshToken=token) for _ in range(5)))

    successors = {payload["tokens"]["refreshToken"] for payload in payloads}
    assert len(successors) == 1
    assert codes(await send(api, REFRESH, refreshToken=successors.pop())) == []


async def test_after_a_lost_reply_the_same_successor_is_given_again(api: Api, settings: Settings) -> None:
    ada = await make_user.user()
    token = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]["refreshToken"]
    lost = await send(api, REFRESH, refreshToken=token)
    await age_rotation(settings.refresh_grace - timedelta(seconds=5))

    again = await send(api, REFRESH, refreshToken=token)

    assert again["tokens"]["refreshToken"] == lost["tokens"]["refreshToken"]


async def test_a_refresh_token_used_again_later_ends_the_session(api: Api, settings: Settings) -> None:
    ada = await make_user.user()
    token = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]["refreshToken"]
    thief = (await send(api, REFRESH, refreshToken=token))["tokens"]
    await age_rotation(settings.refresh_grace + timedelta(seconds=1))

    payload = await send(api, REFRESH, refreshToken=token)

    assert payload == {"tokens": None, "errors": [{"code": "TOKEN_REUSED", "path": ["refreshToken"]}]}
    assert await me(api, thief["accessToken"]) == ["UNAUTHENTICATED"]
    assert codes(await send(api, REFRESH, refreshToken=thief["refreshToken"])) == ["TOKEN_INVALID"]
    assert (
        await db.fetchval("SELECT payload->>'reason' FROM outbox WHERE name = 'user.sessions_ended'") == "TOKEN_REUSED"
    )


async def test_a_token_two_generations_old_ends_the_session_at_once(api: Api) -> None:
    ada = await make_user.user()
    first = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]["refreshToken"]
    second = (await send(api, REFRESH, refreshToken=first))["tokens"]["refreshToken"]
    await send(api, REFRESH, refreshToken=second)

    assert codes(await send(api, REFRESH, refreshToken=first)) == ["TOKEN_REUSED"]


@pytest.mark.parametrize("token", ["", "a.b.c", "x" * 100_000])
async def test_rubbish_is_no_refresh_token(api: Api, token: str) -> None:
    assert codes(await send(api, REFRESH, refreshToken=token)) == ["TOKEN_INVALID"]
    assert codes(await send(api, REFRESH)) == ["TOKEN_INVALID"]


async def test_an_ended_session_cannot_be_refreshed(api: Api) -> None:
    ada = await make_user.user()
    tokens = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]
    await execute("UPDATE session SET expires_at = $1", clock.utc_now())

    assert codes(await send(api, REFRESH, refreshToken=tokens["refreshToken"])) == ["TOKEN_INVALID"]
    assert await me(api, tokens["accessToken"]) == ["UNAUTHENTICATED"]


async def test_in_cookie_mode_the_refresh_token_is_in_the_cookie_alone(api: Api) -> None:
    ada = await make_user.user()

    result = await api.run(LOGIN, {"input": {"email": ada.email, "password": PASSWORD, "tokenMode": "COOKIE"}})

    assert result.payload("userLogin")["tokens"]["refreshToken"] is None
    assert "souk_refresh" in result.cookies
    header = next(value for value in result.headers.get_list("set-cookie") if value.startswith("souk_refresh="))
    assert "httponly" in header.lower()
    assert "max-age=2592000" in header.lower()


async def test_in_cookie_mode_the_cookie_is_refreshed_and_rotated(api: Api) -> None:
    ada = await make_user.user()
    login = await api.run(LOGIN, {"input": {"email": ada.email, "password": PASSWORD, "tokenMode": "COOKIE"}})

    result = await api.run(REFRESH, {"input": {}}, cookies=login.cookies, headers={"x-souk-csrf": "1"})

    tokens = result.payload("tokenRefresh")["tokens"]
    assert tokens["refreshToken"] is None
    assert (await me(api, tokens["accessToken"]))["email"] == ada.email
    assert result.cookies["souk_refresh"] not in ("", login.cookies["souk_refresh"])


async def test_a_worthless_cookie_is_taken_away(api: Api) -> None:
    result = await api.run(REFRESH, {"input": {}}, cookies={"souk_refresh": "a.1.b"}, headers={"x-souk-csrf": "1"})

    assert codes(result.payload("tokenRefresh")) == ["TOKEN_INVALID"]
    (header,) = result.headers.get_list("set-cookie")
    assert header.startswith("souk_refresh=")
    assert "max-age=0" in header.lower()


async def test_logging_out_ends_this_session_and_its_tokens(api: Api) -> None:
    ada = await make_user.user()
    here = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]
    there = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]

    payload = await send(api, LOGOUT, here["accessToken"])

    assert payload == {"sessionsEnded": 1, "errors": []}
    assert await me(api, here["accessToken"]) == ["UNAUTHENTICATED"]
    assert codes(await send(api, REFRESH, refreshToken=here["refreshToken"])) == ["TOKEN_INVALID"]
    assert (await me(api, there["accessToken"]))["email"] == ada.email


async def test_logging_out_everywhere_ends_the_users_sessions_and_nobody_elses(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    tokens = [(await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"] for _ in range(3)]
    bobs = await make_user.token(bob)

    payload = await send(api, LOGOUT, tokens[0]["accessToken"], everywhere=True)

    assert payload == {"sessionsEnded": 3, "errors": []}
    assert [await me(api, each["accessToken"]) for each in tokens] == [["UNAUTHENTICATED"]] * 3
    assert (await me(api, bobs))["email"] == bob.email


async def test_logging_out_takes_the_cookies_away(api: Api) -> None:
    ada = await make_user.user()

    result = await api.run(LOGOUT, {"input": {}}, token=await make_user.token(ada))

    taken = {header.partition("=")[0]: header.lower() for header in result.headers.get_list("set-cookie")}
    assert sorted(taken) == ["souk_cart", "souk_refresh"]
    assert all("max-age=0" in header for header in taken.values())


async def test_a_stranger_cannot_log_out(api: Api) -> None:
    assert codes(await send(api, LOGOUT)) == ["UNAUTHENTICATED"]


async def test_sessions_are_listed_with_the_one_that_asks(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    await make_user.session(bob)
    old = await make_user.session(ada, user_agent="Phone")
    ended = await make_user.session(ada)
    await execute("UPDATE session SET revoked_at = now() WHERE id = $1", ended)
    login = await api.run(
        LOGIN, {"input": {"email": ada.email, "password": PASSWORD}}, headers={"user-agent": "Laptop"}
    )
    token = login.payload("userLogin")["tokens"]["accessToken"]

    sessions = (await api.run(SESSIONS, token=token)).payload("me")["sessions"]

    assert [(each["userAgent"], each["current"]) for each in sessions] == [("Laptop", True), ("Phone", False)]
    assert sessions[1]["id"] == ids.encode("Session", old)


async def test_me_is_null_for_a_stranger_and_refused_with_a_worthless_token(api: Api) -> None:
    assert (await api.run("{ me { id } }")).data == {"me": None}
    assert await me(api, "worthless") == ["UNAUTHENTICATED"]
