"""How answers begin on the wire: headers are checked, and framed as HTTP has it."""

from typing import Any

import httpx2
import pytest

from kit.config import Settings
from tests.server import serving_app

LATER = b"a value\r\nset-cookie: stolen=1"


def answering(*headers: tuple[bytes, bytes], status: int = 200, body: bytes = b"") -> Any:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            while (message := await receive())["type"] != "lifespan.shutdown":
                await send({"type": f"{message['type']}.complete"})
            await send({"type": "lifespan.shutdown.complete"})
            return
        await receive()
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})
        await send({"type": "http.response.body", "body": body})

    return app


async def asked(settings: Settings, app: Any) -> httpx2.Response:
    async with serving_app(settings, app) as server, httpx2.AsyncClient(base_url=server.url) as client:
        await client.get("/")
        return await client.get("/")


@pytest.mark.parametrize("header", [(b"vary", LATER), (b"x-other", LATER), (b"x other", b"1"), (b"vary", b"\x00")])
async def test_no_header_brings_another_along(settings: Settings, header: tuple[bytes, bytes]) -> None:
    with pytest.raises(httpx2.RemoteProtocolError, match="without sending a response"):
        await asked(settings, answering(header))


@pytest.mark.parametrize(
    ("headers", "status", "framing"),
    [
        ([(b"content-length", b"2"), (b"vary", b"Origin")], 200, {"content-length": "2"}),
        ([], 200, {"transfer-encoding": "chunked"}),
        ([], 304, {}),
        ([(b"Content-Length", b"2"), (b"Connection", b"Close")], 200, {"content-length": "2", "connection": "Close"}),
    ],
)
async def test_a_body_is_framed_as_its_head_says(
    settings: Settings, headers: list[tuple[bytes, bytes]], status: int, framing: dict[str, str]
) -> None:
    body = b"" if status == 304 else b"ok"

    answer = await asked(settings, answering(*headers, status=status, body=body))

    assert (answer.status_code, answer.content) == (status, body)
    found = {name: answer.headers[name] for name in answer.headers if name not in ("date", "vary")}
    assert found == framing
