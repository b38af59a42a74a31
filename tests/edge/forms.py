"""Multipart requests, well formed or not."""

import json
from datetime import timedelta
from typing import Any

import httpx2

from engine.limits import Limits

KEEP = "mutation ($file: Upload!) { keep(file: $file) }"
KEEP_ALL = "mutation ($parcel: Parcel!) { keepAll(parcel: $parcel) }"
OPERATIONS = {"query": KEEP, "variables": {"file": None}}
MAP = {"0": ["variables.file"]}
BOUNDARY = "a-boundary"
HEADERS = {"content-type": f"multipart/form-data; boundary={BOUNDARY}", "x-souk-csrf": "1"}
LIMITS = Limits(batch=0, body_bytes=20_000, file_bytes=100_000, files=3, upload_timeout=timedelta(seconds=0.5))

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


WHOLE = form(("operations", OPERATIONS), ("map", MAP), ("0", b"x"))


async def post(client: httpx2.AsyncClient, content: Any, **headers: str) -> httpx2.Response:
    sent = HEADERS | {name.replace("_", "-"): value for name, value in headers.items()}
    return await client.post("/graphql", content=content, headers=sent)


def refused(answer: httpx2.Response) -> tuple[int, str]:
    (only,) = answer.json()["errors"]
    assert only["extensions"]["code"] == "BAD_USER_INPUT"
    return answer.status_code, only["message"]
