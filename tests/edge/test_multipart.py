"""Files beside an operation: what is taken, of whom, and that nothing is left behind."""

import asyncio
import os
import tempfile
from collections.abc import AsyncGenerator, Sequence
from urllib.parse import urlsplit

import httpx2
import pytest

from tests.edge import toy as toys
from tests.edge.forms import BOUNDARY, HEADERS, KEEP_ALL, MAP, OPERATIONS, WHOLE, form, post, refused
from tests.server import Server


async def test_a_file_arrives_where_the_map_says(client: httpx2.AsyncClient, diary: toys.Diary) -> None:
    answer = await post(client, form(("operations", OPERATIONS), ("map", MAP), ("0", b"some bytes")))

    assert answer.json() == {"data": {"keep": "some bytes"}}
    assert [file.size for file in diary.files] == [10]


async def test_large_files_in_any_order_arrive_in_several_places(client: httpx2.AsyncClient, diary: toys.Diary) -> None:
    operations = {"query": KEEP_ALL, "variables": {"parcel": {"files": [None, None, None]}}}
    places = {"b": ["variables.parcel.files.1"], "a": ["variables.parcel.files.0", "variables.parcel.files.2"]}

    answer = await post(client, form(("operations", operations), ("map", places), ("a", b"a" * 90_000), ("b", b"")))

    assert answer.json() == {"data": {"keepAll": ["90000 a", "", "90000 a"]}}


async def test_a_body_that_comes_byte_by_byte_is_read_like_any_other(client: httpx2.AsyncClient) -> None:
    whole = form(("operations", OPERATIONS), ("map", MAP), ("0", b"\r\n--a-bound\r\n--a-boundar"))

    async def dripped() -> AsyncGenerator[bytes]:
        for index in range(len(whole)):
            yield whole[index : index + 1]

    answer = await post(client, dripped())

    assert answer.json() == {"data": {"keep": "\r\n--a-bound\r\n--a-boundar"}}


async def test_a_file_is_gone_after_the_answer(client: httpx2.AsyncClient, diary: toys.Diary) -> None:
    await post(client, form(("operations", OPERATIONS), ("map", MAP), ("0", b"x" * 90_000)))

    with pytest.raises(ValueError, match="closed file"):
        await diary.files[0].read()


async def test_a_request_without_files_may_come_so(client: httpx2.AsyncClient) -> None:
    answer = await post(client, form(("operations", {"query": "{ hello }"}), ("map", {})))

    assert answer.json() == {"data": {"hello": "hello you"}}


async def test_without_a_preflight_header_nothing_is_read(client: httpx2.AsyncClient, diary: toys.Diary) -> None:
    answer = await client.post("/graphql", content=form(), headers={"content-type": HEADERS["content-type"]})

    assert refused(answer) == (
        400,
        "Against cross-site requests: send the header x-souk-csrf, or content-type: application/json.",
    )


async def answered(url: str, head: Sequence[str], body: bytes = b"") -> bytes:
    """Send the head of a request, and no more than the given body; give the status line of the answer."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write("\r\n".join(["POST /graphql HTTP/1.1", "Host: toy", *head, "", ""]).encode() + body)
    line = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    return line.strip()


async def test_a_stranger_is_refused_before_a_byte_of_the_body_is_read(files_server: Server) -> None:
    head = [*(f"{name}: {value}" for name, value in HEADERS.items()), "Content-Length: 90000"]

    line = await answered(files_server.url, [*head, "X-Toy: stranger"])

    assert line == b"HTTP/1.1 401 Unauthorized"


async def test_a_stranger_is_told_to_sign_in(client: httpx2.AsyncClient) -> None:
    answer = await post(client, form(("operations", OPERATIONS), ("map", MAP), ("0", b"x")), x_toy="stranger")

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_files_that_do_not_come_are_not_waited_for(files_server: Server) -> None:
    head = [*(f"{name}: {value}" for name, value in HEADERS.items()), "Content-Length: 90000"]

    line = await answered(files_server.url, head, form(("operations", OPERATIONS))[:200])

    assert line == b"HTTP/1.1 408 Request Timeout"


async def test_other_multipart_types_are_not_offered(client: httpx2.AsyncClient) -> None:
    answer = await post(client, WHOLE, content_type=f"multipart/mixed; boundary={BOUNDARY}")

    assert refused(answer) == (415, "Send application/json in UTF-8.")


def on_disk() -> list[str]:
    """Files without a name that this process, and so the server in it, holds open."""
    links = (f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd"))
    found = [os.readlink(link) for link in links if os.path.islink(link)]
    return [path for path in found if path.startswith(tempfile.gettempdir()) and path.endswith(" (deleted)")]


async def until(count: int) -> None:
    async with asyncio.timeout(5):
        while len(on_disk()) != count:
            await asyncio.sleep(0.01)


async def test_a_client_that_leaves_in_the_middle_leaves_nothing(
    files_server: Server, client: httpx2.AsyncClient, diary: toys.Diary
) -> None:
    whole = form(("operations", OPERATIONS), ("map", MAP), ("0", b"x" * 90_000))
    head = [*(f"{name}: {value}" for name, value in HEADERS.items()), f"Content-Length: {len(whole)}"]
    parts, held = urlsplit(files_server.url), len(on_disk())
    _, writer = await asyncio.open_connection(parts.hostname, parts.port)

    writer.write("\r\n".join(["POST /graphql HTTP/1.1", "Host: toy", *head, "", ""]).encode() + whole[:-50])
    await until(held + 1)
    writer.close()
    await until(held)

    assert diary.files == []
    assert (await post(client, WHOLE)).json() == {"data": {"keep": "x"}}
