"""What no client library sends: every connection has an answer or an end, and no answer is a fault."""

import asyncio
import contextlib

import pytest

from tests.edge import raw
from tests.edge.raw import HEAD, connected, post
from tests.make import user as make_user
from tests.server import Server

BODY = b'{"query":"{ hello }"}'
CHUNKED = b"15\r\n" + BODY + b"\r\n0\r\n\r\n"
HELLO = {"data": {"hello": "hello you"}}
PRE = b"Host: souk.example\r\nx-souk-csrf: 1\r\n"
GET = b"GET /graphql?query=%7Bhello%7D HTTP/1.1\r\n" + PRE
UPGRADE = b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
KEY = b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"


def head(*lines: bytes, body: bytes = b"") -> bytes:
    return HEAD + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + body


SERVED = {
    "as usual": post(),
    "an empty line before": b"\r\n" + post(),
    "chunks": head(b"Transfer-Encoding: chunked", body=CHUNKED),
    "chunks in capitals": head(b"Transfer-Encoding: CHUNKED", body=CHUNKED),
    "a chunk's extension": head(b"Transfer-Encoding: chunked", body=CHUNKED.replace(b"15", b"15;a=b")),
    "trailers": head(b"Transfer-Encoding: chunked", body=CHUNKED[:-2] + b"X-A: b\r\n\r\n"),
    "a header that is not ASCII": post(BODY, b"X-A: \xff\xfe"),
    "another expectation": post(BODY, b"Expect: 200-maybe"),
    "a GET": GET + b"\r\n",
    "a GET with a body": GET + b"Content-Length: 5\r\n\r\nhello",
    "an absolute address": GET.replace(b" /", b" http://souk.example/") + b"\r\n",
    "an address that is no UTF-8": GET.replace(b"%7D", b"%7D%23%ff") + b"\r\n",
}


@pytest.mark.parametrize("sent", SERVED.values(), ids=SERVED)
async def test_what_is_odd_but_well_formed_is_served_and_the_connection_goes_on(toy: Server, sent: bytes) -> None:
    async with connected(toy) as client:
        client.send(sent)
        first = await client.answer()
        client.send(post())
        second = await client.answer()

    assert (first.status, first.json) == (200, HELLO)
    assert (second.status, second.json) == (200, HELLO)


REFUSED = {
    "no HTTP at all": b"\x16\x03\x01\x00\xf1\x01\x00\x00\xed\x03\x03" + b"\x00" * 50,
    "words": b"give me all you have\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "HTTP/3": b"GET / HTTP/3.0\r\n" + PRE + b"\r\n",
    "an unknown method": b"BREW /graphql HTTP/1.1\r\n" + PRE + b"\r\n",
    "a method in small letters": b"get /graphql HTTP/1.1\r\n" + PRE + b"\r\n",
    "a proxy's method": b"CONNECT souk.example:443 HTTP/1.1\r\n" + PRE + b"\r\n",
    "an address of bytes": b"GET /\xff\xfe HTTP/1.1\r\n" + PRE + b"\r\n",
    "NUL in the address": b"GET /\x00 HTTP/1.1\r\n" + PRE + b"\r\n",
    "a space in the address": b"GET /a b HTTP/1.1\r\n" + PRE + b"\r\n",
    "an absolute address that is none": b"GET http://[x/graphql HTTP/1.1\r\n" + PRE + b"\r\n",
    "no host": post().replace(b"Host: souk.example\r\n", b""),
    "two hosts": post(BODY, b"Host: evil.example"),
    "line feeds alone": post().replace(b"\r\n", b"\n"),
    "a folded header": post(BODY, b"X-A: b\r\n c"),
    "a carriage return in a header": post(BODY, b"X-A: b\rc"),
    "NUL in a header": post(BODY, b"X-A: b\x00c"),
    "a space in a header's name": post(BODY, b"X A: b"),
    "a space behind a header's name": post(BODY, b"X-A : b"),
    "a header without a name": post(BODY, b": b"),
    "a header without a colon": post(BODY, b"X-A"),
    "two lengths": post(BODY, b"Content-Length: 5"),
    "the same length twice": post(BODY, b"Content-Length: 21"),
    "a list of lengths": head(b"Content-Length: 21, 21", body=BODY),
    "a length below nothing": post(BODY, length=-5),
    "a length with a sign": head(b"Content-Length: +21", body=BODY),
    "a length in other digits": head(b"Content-Length: 0x15", body=BODY),
    "a length beyond every number": post(BODY, length=10**30),
    "a length and chunks": head(b"Content-Length: 21", b"Transfer-Encoding: chunked", body=CHUNKED),
    "chunks and a length": head(b"Transfer-Encoding: chunked", b"Content-Length: 21", body=CHUNKED),
    "chunks by a folded name": head(b"Transfer-Encoding:\r\n chunked", b"Content-Length: 21", body=CHUNKED),
    "no chunks": head(b"Transfer-Encoding: identity", body=BODY),
    "nearly chunks": head(b"Transfer-Encoding: xchunked", body=CHUNKED),
    "chunks of something": head(b"Transfer-Encoding: gzip, chunked", body=CHUNKED),
    "chunks within something": head(b"Transfer-Encoding: chunked, identity", body=CHUNKED),
    "chunks and something": head(b"Transfer-Encoding: chunked", b"Transfer-Encoding: gzip", body=CHUNKED),
    "a chunk beyond every number": head(b"Transfer-Encoding: chunked", body=b"f" * 17 + b"\r\n" + BODY),
    "a chunk below nothing": head(b"Transfer-Encoding: chunked", body=b"-5\r\n" + BODY),
    "a chunk without an end": head(b"Transfer-Encoding: chunked", body=CHUNKED.replace(b"}\r\n", b"}xx")),
    "chunks by line feeds": head(b"Transfer-Encoding: chunked", body=CHUNKED.replace(b"\r\n", b"\n")),
    "trailers without measure": head(b"Transfer-Encoding: chunked", body=CHUNKED[:-2] + b"X: a\r\n" * 40_000),
    "a websocket by POST": HEAD + UPGRADE + KEY + b"Content-Length: 2\r\n\r\n{}",
    "a websocket with a body": GET + UPGRADE + KEY + b"Content-Length: 5\r\n\r\nhello",
    "a websocket in chunks": GET + UPGRADE + KEY + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a websocket of old": GET.replace(b"HTTP/1.1", b"HTTP/1.0") + UPGRADE + KEY + b"\r\n",
    "a websocket without a key": GET + UPGRADE + b"\r\n",
    "a websocket of a wrong key": GET + UPGRADE + KEY.replace(b"dGhl", b"") + b"\r\n",
    "a websocket of two keys": GET + UPGRADE + KEY * 2 + b"\r\n",
    "a websocket of another version": GET + UPGRADE.replace(b"13", b"7") + KEY + b"\r\n",
    "a websocket of no protocol": GET + UPGRADE + KEY + b"Sec-WebSocket-Protocol: ;,=\r\n\r\n",
}
OTHERWISE = {
    "many headers": (431, GET + UPGRADE + KEY + b"X: a\r\n" * 300 + b"\r\n"),
    "a long header": (431, GET + UPGRADE + KEY + b"Cookie: " + b"a" * 9_000 + b"\r\n\r\n"),
    "a long address": (414, GET.replace(b"hello", b"a" * 9_000) + UPGRADE + KEY + b"\r\n"),
}


@pytest.mark.parametrize(
    ("status", "sent"),
    [*((400, sent) for sent in REFUSED.values()), *OTHERWISE.values()],
    ids=[*REFUSED, *(f"a websocket with {name}" for name in OTHERWISE)],
)
async def test_what_is_no_request_is_refused_in_json_and_is_the_last(
    toy: Server, caplog: pytest.LogCaptureFixture, status: int, sent: bytes
) -> None:
    async with connected(toy) as client:
        client.send(sent)
        answer = await client.answer()
        rest = await client.rest()

    assert (answer.status, answer.is_last, rest) == (status, True, b"")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    (error,) = answer.json["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "requestId": answer.headers["x-request-id"]}
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


EARLY = {
    "another type": (415, post(b"x" * 10, length=300).replace(b"application/json", b"text/plain")),
    "a body beyond the limit": (413, post(b"x" * 10, length=10**12)),
    "a body beyond 64 bits": (413, post(b"x" * 10, length=2**63)),
    "a body that waits to be asked for": (413, post(b"", b"Expect: 100-continue", length=10**8)),
    "another method": (405, post(b"x" * 10, length=300).replace(b"POST", b"PUT", 1)),
    "a GET that holds its body back": (200, GET + b"Content-Length: 5\r\n\r\n"),
    "an upgrade to something else": (200, GET + b"Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n"),
    "a proxy's method for a path": (405, GET.replace(b"GET", b"CONNECT") + b"\r\n"),
    "HTTP of old": (200, post().replace(b"HTTP/1.1", b"HTTP/1.0")),
    "HTTP of old without a host": (
        200,
        post().replace(b"HTTP/1.1", b"HTTP/1.0").replace(b"Host: souk.example\r\n", b""),
    ),
}


@pytest.mark.parametrize(("status", "sent"), EARLY.values(), ids=EARLY)
async def test_an_answer_before_the_end_of_the_body_is_the_last(toy: Server, status: int, sent: bytes) -> None:
    async with connected(toy) as client:
        client.send(sent)
        answer = await client.answer()
        rest = await client.rest()

    assert (answer.status, answer.is_last, rest) == (status, True, b"")


async def test_who_is_still_sending_finds_the_answer(toy: Server) -> None:
    async with connected(toy) as client:
        client.send(post(b"", length=8_000_000))
        for _ in range(80):
            client.send(b"x" * 100_000)
            await client.writer.drain()
        answer = await client.answer()

    assert (answer.status, answer.is_last) == (413, True)


async def test_who_never_stops_sending_is_not_read_for_ever(toy: Server) -> None:
    async with connected(toy) as client:
        client.send(post(b"", length=10**12))

        async with asyncio.timeout(raw.SECONDS):
            with contextlib.suppress(ConnectionError):
                while True:
                    client.send(b"x" * 1_000_000)
                    await client.writer.drain()


async def test_a_small_body_that_nobody_reads_ends_nothing(toy: Server) -> None:
    async with connected(toy) as client:
        client.send(post().replace(b"application/json", b"text/plain"))
        refused = await client.answer()
        client.send(post())
        served = await client.answer()

    assert (refused.status, refused.is_last) == (415, False)
    assert served.json == HELLO


async def test_who_waits_to_be_asked_for_the_body_is_asked(toy: Server) -> None:
    async with connected(toy) as client:
        client.send(post(b"", b"Expect: 100-continue", length=len(BODY)))
        asked = await client.answer()
        client.send(BODY)
        answer = await client.answer()

    assert (asked.status, answer.status, answer.json) == (100, 200, HELLO)


@pytest.mark.parametrize("method", [b"HEAD", b"OPTIONS", b"PUT", b"PATCH", b"DELETE", b"TRACE", b"PURGE"])
async def test_other_methods_are_refused_and_the_connection_goes_on(toy: Server, method: bytes) -> None:
    async with connected(toy) as client:
        client.send(method + b" /graphql HTTP/1.1\r\n" + PRE + b"\r\n")
        refused = await client.answer(has_body=method != b"HEAD")
        client.send(post())
        served = await client.answer()

    assert (refused.status, refused.headers["allow"], refused.is_last) == (405, "GET, POST", False)
    assert served.json == HELLO


async def test_requests_on_top_of_each_other_are_answered_in_turn(toy: Server) -> None:
    async with connected(toy) as client:
        client.send(b"".join(post(b'{"query":"{ hello(name: \\"%d\\") }"}' % number) for number in range(50)))
        answers = [await client.answer() for _ in range(50)]

    assert [answer.json["data"]["hello"] for answer in answers] == [f"hello {number}" for number in range(50)]


async def test_requests_without_end_on_top_of_each_other_wait_unread(toy: Server) -> None:
    waiting = 0

    async with connected(toy) as client:
        for _ in range(10):
            client.send((GET + b"\r\n") * 200)
        for _ in range(2_000):
            assert (await client.answer()).json == HELLO
            waiting = max(
                waiting, *(len(getattr(each, "pipeline", ())) for each in toy.uvicorn.server_state.connections)
            )
        client.send(post())
        assert (await client.answer()).json == HELLO

    assert 1 <= waiting < 300


async def test_a_body_behind_another_request_is_whole(toy: Server) -> None:
    name = b"x" * 200_000
    body = b'{"query":"query($name: String!) { hello(name: $name) }","variables":{"name":"%s"}}' % name

    async with connected(toy) as client:
        client.send((GET + b"\r\n") * 3 + post(body) + post() + post(body))
        answers = [await client.answer() for _ in range(6)]

    assert [len(answer.json["data"]["hello"]) for answer in answers] == [9, 9, 9, 200_006, 9, 200_006]


@pytest.mark.parametrize("garbage", [b"garbage\r\n\r\n", GET + UPGRADE + KEY + b"\r\n"], ids=["garbage", "a websocket"])
async def test_what_comes_behind_a_request_spoils_nothing(toy: Server, garbage: bytes) -> None:
    async with connected(toy) as client:
        client.send(post() + garbage)
        answer = await client.answer()
        rest = await client.rest()

    assert (answer.status, answer.json, answer.is_last, rest) == (200, HELLO, True, b"")


async def test_a_second_request_in_a_body_is_none(toy: Server) -> None:
    inner = b"GET /graphql HTTP/1.1\r\nHost: souk.example\r\n\r\n"

    async with connected(toy) as client:
        client.send(post(BODY + b" " * 3 + inner, length=len(BODY) + 3))
        first, second = await client.answer(), await client.answer()
        client.send(head(b"Transfer-Encoding: chunked", body=CHUNKED + GET + b"\r\n"))
        third, fourth = await client.answer(), await client.answer()

    assert [answer.status for answer in (first, second, third, fourth)] == [200, 400, 200, 200]


@pytest.mark.usefixtures("shop")
async def test_what_stands_behind_the_chunks_is_no_header(server: Server) -> None:
    token = await make_user.token(await make_user.user())
    query = b'{"query":"{ me { id } }"}'
    chunks = b"%x\r\n%s\r\n0\r\n" % (len(query), query)

    async with connected(server) as client:
        client.send(
            head(b"Transfer-Encoding: chunked", body=chunks + f"Authorization: Bearer {token}\r\n\r\n".encode())
        )
        answer = await client.answer()

    assert (answer.status, answer.json) == (200, {"data": {"me": None}})
