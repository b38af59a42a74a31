"""Files beside an operation: whatever is forged, too much or in disorder is refused, and nothing of it runs."""

from collections.abc import AsyncGenerator
from typing import Any

import httpx2
import pytest

from engine.http.multipart import MALFORMED
from tests.edge import toy as toys
from tests.edge.forms import KEEP, KEEP_ALL, LIMITS, MAP, OPERATIONS, WHOLE, Part, form, post, refused

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
        ([("operations", [OPERATIONS])], "A batch is not taken here: send one request at a time."),
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
