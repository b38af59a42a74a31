"""Files beside an operation: what is taken, and that everything else is refused with nothing left behind."""

import asyncio
import json
import os
import tempfile
from collections.abc import AsyncGenerator, Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
import pytest_asyncio

from engine.limits import Limits
from engine.multipart import MALFORMED
from kit.config import Settings
from tests.edge import toy as toys
from tests.server import Server

KEEP = "mutation ($file: Upload!) { keep(file: $file) }"
KEEP_ALL = "mutation ($parcel: Parcel!) { keepAll(parcel: $parcel) }"
OPERATIONS = {"query": KEEP, "variables": {"file": None}}
MAP = {"0": ["variables.file"]}
BOUNDARY = "a-boundary"
HEADERS = {"content-type": f"multipart/form-data; boundary={BOUNDARY}", "x-souk-csrf": "1"}
LIMITS = Limits(body_bytes=20_000, file_bytes=100_000, files=3, upload_timeout=timedelta(seconds=0.5))

Part = tuple[str, Any]


def form(*parts: Part, end: str = "--\r\n") -> bytes:
    """Write a form: bytes as a file, text as it is, anything else as JSON."""
    written = b""
    for name, value in parts:
        head = f'Content-Disposition: form-data; name="{name}"'
        if isinstance(value, bytes):
            head += '; filename="a.png"\r\nContent-Type: image/png'
            body = value
        else:
            body = (value if isinstance(value, str) else json.dumps(value)).encode()
        written += f"--{BOUNDARY}\r\n{head}\r\n\r\n".encode() + body + b"\r\n"
    return written + f"--{BOUNDARY}{end}".encode()


@pytest_asyncio.fixture(scope="session")
async def files_server(settings: Settings) -> AsyncGenerator[Server]:
    async with toys.serving_toy(settings, LIMITS) as running:
        yield running


@pytest_asyncio.fixture
async def client(files_server: Server) -> AsyncGenerator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(base_url=files_server.url) as opened:
        yield opened


async def post(client: httpx2.AsyncClient, content: Any, **headers: str) -> httpx2.Response:
    sent = HEADERS | {name.replace("_", "-"): value for name, value in headers.items()}
    return await client.post("/graphql", content=content, headers=sent)


def refused(answer: httpx2.Response) -> tuple[int, str]:
    (only,) = answer.json()["errors"]
    assert only["extensions"]["code"] == "BAD_USER_INPUT"
    return answer.status_code, only["message"]


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


ROOM = LIMITS.body_bytes + LIMITS.files * LIMITS.file_bytes


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (form(("operations", OPERATIONS), ("map", MAP), ("0", b"x" * 100_001)), "A file has more than 100000 bytes."),
        (form(("operations", "x" * 20_001)), "A part of the request has more than 20000 bytes."),
        (form(("operations", OPERATIONS), ("map", "x" * 16_385)), "A part of the request has more than 16384 bytes."),
        (b"x" * (ROOM + 1), f"The body has more than {ROOM} bytes."),
    ],
)
async def test_too_much_is_refused(client: httpx2.AsyncClient, diary: toys.Diary, content: bytes, message: str) -> None:
    async def streamed() -> AsyncGenerator[bytes]:
        yield content

    declared, undeclared = await post(client, content), await post(client, streamed())

    assert refused(declared) == refused(undeclared) == (413, message)
    assert diary.files == []


PLACES = "Each path of `map` has to lead to a null of the variables: `variables.input.file`."
NO_MAP = "`map` has to be an object of lists of paths."
NESTED = {"query": KEEP_ALL, "variables": {"parcel": {"files": [None], "label": "x"}, "file": None}}
FORGED = [
    "file",
    "variables",
    "variables.",
    "variables.other",
    "variables.file.deeper",
    "variables.parcel",
    "variables.parcel.label",
    "variables.parcel.label.0",
    "variables.parcel.files",
    "variables.parcel.files.1",
    "variables.parcel.files.-1",
    "variables.parcel.files.00",
    "variables.parcel.files.²",
    "variables.parcel.files.99999999999999999999",
    "variables.parcel.__class__",
    "variables..file",
    ".variables.file",
    "0.variables.file",
    "query",
    "operationName",
    "variables" + ".a" * 1_000,
    7,
    None,
    ["variables.file"],
]


@pytest.mark.parametrize("path", FORGED)
async def test_a_path_that_leads_to_no_null_is_refused(client: httpx2.AsyncClient, path: Any) -> None:
    answer = await post(client, form(("operations", NESTED), ("map", {"0": [path]}), ("0", b"x")))

    assert refused(answer) == (400, PLACES)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([], MALFORMED),
        ([("map", MAP), ("operations", OPERATIONS), ("0", b"x")], MALFORMED),
        ([("operations", OPERATIONS)], MALFORMED),
        ([("operations", OPERATIONS), ("0", b"x"), ("map", MAP)], MALFORMED),
        ([("operations", OPERATIONS), ("map", MAP), ("map", MAP), ("0", b"x")], MALFORMED),
        ([("operations", OPERATIONS), ("map", MAP), ("0", b"x"), ("0", b"y")], MALFORMED),
        ([("operations", OPERATIONS), ("map", MAP), ("0", b""), ("0", b"y")], MALFORMED),
        ([("operations", OPERATIONS), ("map", MAP), ("1", b"x")], MALFORMED),
        ([("operations", OPERATIONS), ("map", MAP)], "`map` names 1 files that have not come."),
        ([("operations", OPERATIONS), ("map", {"0": MAP["0"] * 2}), ("0", b"x")], PLACES),
        ([("operations", OPERATIONS), ("map", {"0": []}), ("0", b"x")], NO_MAP),
        ([("operations", OPERATIONS), ("map", {"0": "variables.file"}), ("0", b"x")], NO_MAP),
        ([("operations", OPERATIONS), ("map", []), ("0", b"x")], NO_MAP),
        ([("operations", OPERATIONS), ("map", "null"), ("0", b"x")], NO_MAP),
        ([("operations", OPERATIONS), ("map", "{"), ("0", b"x")], "This is not JSON in UTF-8."),
        ([("operations", "{"), ("map", MAP), ("0", b"x")], "This is not JSON in UTF-8."),
        ([("operations", "\udcff".encode("utf-8", "surrogateescape"))], "This is not JSON in UTF-8."),
        ([("operations", None)], "A request has to be a JSON object."),
        ([("operations", [OPERATIONS])], "Batches are not offered: send one request at a time."),
        ([("operations", {"variables": {"file": None}})], "`query` has to be a string that is not empty."),
        ([("operations", {"query": KEEP, "variables": [None]})], "`variables` has to be an object."),
        (
            [("operations", NESTED), ("map", {str(number): ["variables.file"] for number in range(4)})],
            "At most 3 files are taken at once.",
        ),
        ([("operations", NESTED), ("map", {"0": ["variables.file"] * 4})], "At most 3 files are taken at once."),
    ],
)
async def test_a_form_in_disorder_is_refused(
    client: httpx2.AsyncClient, diary: toys.Diary, parts: list[Part], message: str
) -> None:
    answer = await post(client, form(*parts))

    assert refused(answer) == (400, message)
    assert diary.files == []


WHOLE = form(("operations", OPERATIONS), ("map", MAP), ("0", b"x"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\r\n",
        b"--",
        b"nothing of the kind",
        WHOLE[:50],
        WHOLE[:-30],
        form(("operations", OPERATIONS), ("map", MAP), ("0", b"x"), end=""),
        WHOLE.replace(b"\r\n", b"\n"),
        WHOLE.replace(b"form-data", b"attachment"),
        WHOLE.replace(b"Content-Disposition", b"Content-Nonsense"),
        WHOLE.replace(b'name="operations"', b"name"),
        WHOLE.replace(b"Content-Type: image/png", b"Content-Type: image/png\r\nContent-Length: 7"),
        WHOLE.replace(b"Content-Type: image/png", b"\xff\xfe: \xff"),
    ],
)
async def test_a_body_that_is_no_form_is_refused(client: httpx2.AsyncClient, content: bytes) -> None:
    answer = await post(client, content)

    assert refused(answer) == (400, MALFORMED)


@pytest.mark.parametrize("extra", [b"X-A: 1\r\n" * 5, b"X-A: " + b"a" * 2_000 + b"\r\n"])
async def test_heads_of_parts_are_bounded(client: httpx2.AsyncClient, extra: bytes) -> None:
    answer = await post(client, WHOLE.replace(b"Content-Type: image/png\r\n", extra))

    assert refused(answer) == (413, "A part of the request is too large.")


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; x=y"])
async def test_a_form_without_a_boundary_is_refused(client: httpx2.AsyncClient, kind: str) -> None:
    answer = await post(client, WHOLE, content_type=kind)

    assert refused(answer) == (400, MALFORMED)


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
