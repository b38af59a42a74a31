"""Attempts to sign in are counted one by one however they are packed, by account and by where they come from."""

import asyncio
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import httpx2
import pytest

from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.frames import TEXT, frame, received, shake_hands
from tests.edge.raw import connected, post
from tests.make import user as make_user
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

WRONG, LIMITED = "INVALID_CREDENTIALS", "RATE_LIMITED"
LOGIN = 'userLogin(input: {email: "%s", password: "a wrong password"}) { errors { code } }'
CODE = re.compile(r'"code":"(INVALID_CREDENTIALS|RATE_LIMITED)"')

Packing = Callable[[Server, Sequence[str]], Awaitable[list[str]]]


def one(email: str) -> dict[str, str]:
    return {"query": "mutation { " + LOGIN % email + " }"}


def aliased(emails: Sequence[str]) -> str:
    return " ".join(f"a{number}: {LOGIN % email}" for number, email in enumerate(emails))


async def sent(server: Server, *requests: Any, **headers: str) -> list[str]:
    """Send requests one after the other; give what became of the attempts."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with httpx2.AsyncClient(base_url=server.url, headers=named, timeout=30) as client:
        return [code for each in requests for code in CODE.findall((await client.post("/graphql", json=each)).text)]


async def by_aliases(server: Server, emails: Sequence[str]) -> list[str]:
    return await sent(server, {"query": f"mutation {{ {aliased(emails)} }}"})


async def by_fragments(server: Server, emails: Sequence[str]) -> list[str]:
    parts = [f"fragment F{number} on Mutation {{ b{number}: {LOGIN % email} }}" for number, email in enumerate(emails)]
    spread = " ".join(f"...F{number} ...F{number}" for number in range(len(emails)))
    return await sent(server, {"query": f"mutation {{ {spread} }} {' '.join(parts)}"})


async def by_batches(server: Server, emails: Sequence[str]) -> list[str]:
    return await sent(server, *([one(email) for email in emails[start : start + 10]] for start in (0, 10)))


async def by_batches_of_aliases(server: Server, emails: Sequence[str]) -> list[str]:
    pairs = [emails[start : start + 2] for start in range(0, len(emails), 2)]
    return await sent(server, [{"query": f"mutation {{ {aliased(pair)} }}"} for pair in pairs])


async def by_operations(server: Server, emails: Sequence[str]) -> list[str]:
    names = [f"M{number}" for number in range(len(emails))]
    text = " ".join(f"mutation {name} {{ {LOGIN % email} }}" for name, email in zip(names, emails, strict=True))
    return await sent(server, *({"query": text, "operationName": name} for name in names))


async def by_requests_at_once(server: Server, emails: Sequence[str]) -> list[str]:
    return [code for codes in await asyncio.gather(*(sent(server, one(email)) for email in emails)) for code in codes]


async def by_streams(server: Server, emails: Sequence[str]) -> list[str]:
    return await sent(server, *(one(email) for email in emails), accept="text/event-stream")


async def by_parts(server: Server, emails: Sequence[str]) -> list[str]:
    return await sent(server, *(one(email) for email in emails), accept="multipart/mixed")


async def by_pipelining(server: Server, emails: Sequence[str]) -> list[str]:
    async with connected(server) as client:
        for email in emails:
            client.send(post(b'{"query":"mutation { %s }"}' % (LOGIN % email).replace('"', '\\"').encode()))
        return [CODE.findall((await client.answer(seconds=30)).body.decode())[0] for _ in emails]


async def by_one_socket(server: Server, emails: Sequence[str]) -> list[str]:
    async with socket.opened(server.socket_url) as client:
        await client.init()
        for email in emails:
            await client.subscribe(one(email)["query"])
        codes: list[str] = []
        while len(codes) < len(emails):
            codes += CODE.findall(str(await client.receive(seconds=30)).replace("'", '"').replace(": ", ":"))
    return codes


async def by_many_sockets(server: Server, emails: Sequence[str]) -> list[str]:
    return [code for email in emails for code in await by_one_socket(server, [email])]


async def by_frames_of_aliases(server: Server, emails: Sequence[str]) -> list[str]:
    query = f"mutation {{ {aliased(emails)} }}".replace('"', '\\"')
    async with connected(server) as client:
        await shake_hands(client)
        client.send(frame(TEXT, b'{"id":"1","type":"subscribe","payload":{"query":"%s"}}' % query.encode()))
        _, message = await received(client)
    return CODE.findall(message.decode())


PACKINGS: list[Packing] = [
    by_aliases,
    by_fragments,
    by_batches,
    by_batches_of_aliases,
    by_operations,
    by_requests_at_once,
    by_streams,
    by_parts,
    by_pipelining,
    by_one_socket,
    by_many_sockets,
    by_frames_of_aliases,
]


@pytest.mark.parametrize("packed", PACKINGS, ids=lambda packed: packed.__name__)
async def test_every_attempt_at_an_account_counts(server: Server, packed: Packing) -> None:
    ada = await make_user.user()

    codes = await packed(server, [ada.email] * 14)

    assert Counter(codes) == {WRONG: 10, LIMITED: 4}
    assert await db.fetchval("SELECT attempts FROM throttle WHERE key LIKE 'login:%'") == 14
    assert await sent(server, one(ada.email)) == [LIMITED]


@pytest.mark.parametrize("packed", PACKINGS, ids=lambda packed: packed.__name__)
async def test_every_attempt_from_an_address_counts(settings: Settings, tools: Tools, packed: Packing) -> None:
    async with serving(settings.model_copy(update={"login_attempts_address": 5}), tools) as server:
        codes = await packed(server, [f"nobody-{number}@souk.example" for number in range(14)])

    assert Counter(codes) == {WRONG: 5, LIMITED: 9}
    assert await db.fetchval("SELECT attempts FROM throttle WHERE key = 'address:127.0.0.1'") == 14
    assert await db.fetchval("SELECT count(*) FROM throttle WHERE key LIKE 'login:%'") == 5


FORGED = {
    "another each time": lambda number: f"198.51.100.{number}",
    "as if from a proxy": lambda number: f"198.51.100.{number}, 10.0.0.1",
    "as if from here": lambda number: f"127.0.0.{number}",
    "of version 6": lambda number: f"2001:db8:{number}::1",
    "rubbish": lambda number: f"rubbish-{number}",
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
@pytest.mark.parametrize("by_socket", [False, True])
async def test_who_is_no_proxy_cannot_say_where_it_comes_from(
    settings: Settings, tools: Tools, forged: Callable[[int], str], by_socket: bool
) -> None:
    few = {"login_attempts_address": 2, "trusted_proxies": "10.0.0.0/8"}

    async with serving(settings.model_copy(update=few), tools) as server:
        codes = await attempts(server, [forged(number) for number in range(4)], by_socket=by_socket)

    assert codes == [WRONG, WRONG, LIMITED, LIMITED]
    assert await addresses() == ["127.0.0.1"]


CHAINS = {
    "what the proxy adds": (lambda number: "203.0.113.5", "203.0.113.5"),
    "behind what the client made up": (lambda number: f"198.51.100.{number}, 203.0.113.5", "203.0.113.5"),
    "behind a proxy that the client made up": (lambda number: f"10.0.0.{number}, 203.0.113.5", "203.0.113.5"),
    "over two proxies": (lambda number: f"198.51.100.{number}, 203.0.113.5, 10.0.0.1", "203.0.113.5"),
    "of one network of version 6": (lambda number: f"2001:db8:1:2::{number}", "2001:db8:1:2::"),
    "mapped": (lambda number: "203.0.113.5" if number % 2 else "::ffff:203.0.113.5", "203.0.113.5"),
}


@pytest.mark.parametrize(("chain", "address"), CHAINS.values(), ids=CHAINS)
@pytest.mark.parametrize("by_socket", [False, True])
async def test_behind_trusted_proxies_the_last_stranger_counts(
    settings: Settings, tools: Tools, chain: Callable[[int], str], address: str, by_socket: bool
) -> None:
    few = {"login_attempts_address": 2, "trusted_proxies": "127.0.0.0/8, 10.0.0.0/8"}

    async with serving(settings.model_copy(update=few), tools) as server:
        codes = await attempts(server, [chain(number) for number in range(4)], by_socket=by_socket)
        others = await attempts(server, ["203.0.113.9"], by_socket=by_socket)

    assert (codes, others) == ([WRONG, WRONG, LIMITED, LIMITED], [WRONG])
    assert await addresses() == sorted([address, "203.0.113.9"])


async def attempts(server: Server, forwarded: Sequence[str], *, by_socket: bool) -> list[str]:
    """Try another account with each header."""
    codes: list[str] = []
    for number, header in enumerate(forwarded):
        request = one(f"{number}-{header[:3]}@souk.example".replace(":", "-"))
        if not by_socket:
            codes += await sent(server, request, x_forwarded_for=header)
            continue
        async with socket.opened(server.socket_url, headers={"x-forwarded-for": header}) as client:
            await client.init()
            answer = await client.next(await client.subscribe(request["query"]))
            codes += [error["code"] for error in answer["data"]["userLogin"]["errors"]]
    return codes


async def addresses() -> list[str]:
    rows = await db.fetch("SELECT key FROM throttle WHERE key LIKE 'address:%' ORDER BY key")
    return [row["key"].removeprefix("address:") for row in rows]
