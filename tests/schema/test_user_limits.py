"""What a client cannot do by asking often, or over a socket."""

import asyncio
from collections import Counter

import httpx2
import pytest

from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import PASSWORD, REGISTER, codes, request_of, send
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")
ERRORS = "errors { code ... on RateLimitedError { retryAfterSeconds } }"


def guesses(email: str, count: int) -> str:
    guess = f'userLogin(input: {{email: "{email}", password: "wrong password"}}) {{ {ERRORS} }}'
    return "mutation { " + " ".join(f"g{number}: {guess}" for number in range(count)) + " }"


async def test_every_alias_of_one_document_is_an_attempt(api: Api) -> None:
    ada = await make_user.user()
    count = 4
    refused: list[int] = []
    for _ in range(3):
        data = (await api.run(guesses(ada.email, count))).data
        for name in (f"g{number}" for number in range(count)):
            (error,) = data[name]["errors"]
            assert error["code"] in ("INVALID_CREDENTIALS", "RATE_LIMITED")
            if error["code"] == "RATE_LIMITED":
                refused.append(error["retryAfterSeconds"])

    assert len(refused) == 2
    assert all(890 <= seconds <= 900 for seconds in refused)


@pytest.mark.parametrize("mutation", ["passwordResetRequest", "emailVerificationRequest"])
async def test_nobody_is_flooded_with_mails(api: Api, mutation: str) -> None:
    ada = await make_user.user(is_verified=mutation == "passwordResetRequest")

    payloads = [await send(api, request_of(mutation), email=ada.email) for _ in range(12)]

    assert [payload["accepted"] for payload in payloads] == [True] * 10 + [False] * 2
    assert codes(payloads[-1]) == ["RATE_LIMITED"]
    assert await db.fetchval("SELECT count(*) FROM mail") == 10


async def test_registering_again_and_again_is_limited_alike_for_a_taken_address(api: Api) -> None:
    ada = await make_user.user()

    taken = [codes(await send(api, REGISTER, email=ada.email, password=PASSWORD)) for _ in range(11)]
    new = [codes(await send(api, REGISTER, email="new@souk.example", password=PASSWORD)) for _ in range(11)]

    assert taken == new == [[]] * 10 + [["RATE_LIMITED"]]


async def test_over_a_socket_no_cookie_is_promised(server: Server) -> None:
    ada = await make_user.user()
    document = f"""mutation {{
      userLogin(input: {{email: "{ada.email}", password: "{PASSWORD}", tokenMode: COOKIE}}) {{ errors {{ code path }} }}
    }}"""

    async with socket.opened(server.socket_url) as client:
        await client.init()
        answer = await client.next(await client.subscribe(document))

    assert answer["data"]["userLogin"]["errors"] == [{"code": "INVALID_INPUT", "path": ["tokenMode"]}]
    assert await db.fetchval("SELECT count(*) FROM session") == 0


async def test_a_burst_of_sign_ins_is_sent_away_at_once_and_costs_no_attempt(settings: Settings, tools: Tools) -> None:
    ada = await make_user.user()
    slow = {"argon2_time": 2, "argon2_memory_kib": 32_768, "password_threads": 1, "password_queue": 2}

    async with serving(settings.model_copy(update=slow), tools) as server:
        async with httpx2.AsyncClient(base_url=server.url, timeout=30) as client:

            async def guess(email: str) -> str:
                answer = await client.post("/graphql", json={"query": guesses(email, 1)})
                return answer.json()["data"]["g0"]["errors"][0]["code"]

            outcomes = await asyncio.gather(*(guess(f"nobody-{number}@souk.example") for number in range(40)))
            counted = await db.fetchval("SELECT count(*) FROM throttle WHERE key LIKE 'login:%'")
            right = guesses(ada.email, 1).replace("wrong password", ada.password)
            after = (await client.post("/graphql", json={"query": right})).json()

    assert Counter(outcomes)["INVALID_CREDENTIALS"] == counted
    assert 3 <= counted < 20
    assert Counter(outcomes)["RATE_LIMITED"] == 40 - counted
    assert after["data"]["g0"]["errors"] == []


async def test_a_made_up_line_above_the_proxys_own_hides_nobody(settings: Settings, tools: Tools) -> None:
    behind = settings.model_copy(update={"trusted_proxies": "127.0.0.0/8", "login_attempts_address": 2})
    outcomes: list[str] = []

    async with serving(behind, tools) as server, httpx2.AsyncClient(base_url=server.url) as client:
        for number in range(3):
            answer = await client.post(
                "/graphql",
                json={"query": guesses(f"nobody-{number}@souk.example", 1)},
                headers=[("x-forwarded-for", f"198.51.100.{number}"), ("x-forwarded-for", "203.0.113.5")],
            )
            outcomes.append(answer.json()["data"]["g0"]["errors"][0]["code"])

    assert outcomes == ["INVALID_CREDENTIALS", "INVALID_CREDENTIALS", "RATE_LIMITED"]
