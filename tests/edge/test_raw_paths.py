"""Whatever path is asked for, and how, the answer is none of a fault."""

import pytest

from tests.edge.raw import connected
from tests.server import Server

NAME = "0" * 32 + "/" + "0" * 24 + ".webp"
PATHS = [
    "/",
    "//",
    "*",
    "/%",
    "/%zz",
    "/graphql/",
    "/graphql;x",
    "/graphql?%",
    "/graphql?query=%",
    "/graphql?variables=%00&query={a}",
    "/health/%00",
    "/media/",
    "/media/demo/../x",
    "/media/demo/%2e%2e/x.svg",
    "/media/%00.webp",
    "/media/" + "a" * 5_000,
    f"/media/{NAME}",
    f"/media/{NAME}?w=9",
    f"/media/ffffffffff-AAAAAAAAAAAAAAAA/{NAME}",
    "/verify?token=%ff%00",
    "/pages/..%2f..%2fapp",
    "/pages/%00",
    "/order?id=%ff",
    "/dev/mail/%00",
    "/dev/mail/99999999999999999999",
    "/webhooks/payments/%00",
    "/webhooks/payments/%ff",
    "/graphiql/%2e%2e",
]
HEADERS = [
    b"Accept: text/html",
    b"Range: bytes=0-99999999999999999999, 5-1",
    b'If-None-Match: \xff\r\nIf-Modified-Since: x\r\nIf-Range: "',
    b"Origin: null\r\nAccess-Control-Request-Method: POST",
    b"Content-Type: application/json",
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
async def test_no_path_is_a_fault(server: Server, caplog: pytest.LogCaptureFixture, path: str) -> None:
    statuses: list[int] = []

    for method in (b"GET", b"POST", b"HEAD", b"OPTIONS"):
        for headers in HEADERS:
            async with connected(server) as client:
                lines = [
                    method + b" " + path.encode() + b" HTTP/1.1",
                    b"Host: souk.example",
                    b"x-souk-csrf: 1",
                    headers,
                ]
                client.send(b"\r\n".join([*lines, b"Content-Length: 0", b"Connection: close", b"", b""]))
                statuses.append(int((await client.rest())[9:12]))

    # The page of GraphiQL says that it is not there, where nobody has fetched its files.
    assert max(statuses) < (504 if path.startswith("/graphql") else 500)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
