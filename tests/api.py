"""The API as a client uses it, without a socket: documents in, answers out."""

import json
from collections.abc import AsyncGenerator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest_asyncio

from app.factory import create_app
from kit.config import Settings
from resolvers.context import Tools


@dataclass(frozen=True)
class Result:
    """An answer: `data` and `errors` of the body, and what HTTP says."""

    status: int
    data: Any
    errors: list[dict[str, Any]]
    headers: httpx2.Headers
    cookies: dict[str, str]
    body: dict[str, Any]

    @property
    def codes(self) -> list[str]:
        """The codes of the errors, in order."""
        return [error["extensions"]["code"] for error in self.errors]

    def payload(self, name: str) -> Any:
        """Give one root field of an answer without errors."""
        assert self.errors == [], self.errors
        return self.data[name]


class Api:
    """Runs documents; nothing is remembered between two calls, cookies are given and taken."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self.client = client

    async def run(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        cookies: Mapping[str, str] | None = None,
        operation: str | None = None,
    ) -> Result:
        """Send a document by POST; bytes among the variables are files."""
        sent = dict(headers or {})
        if token is not None:
            sent["authorization"] = f"Bearer {token}"
        if cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        body: dict[str, Any] = {"query": document, "variables": dict(variables or {})}
        if operation is not None:
            body["operationName"] = operation
        answer = await self.client.post("/graphql", **content(body, sent))
        self.client.cookies.clear()
        value = answer.json()
        return Result(
            status=answer.status_code,
            data=value.get("data"),
            errors=value.get("errors", []),
            headers=answer.headers,
            cookies=dict(answer.cookies),
            body=value,
        )


def content(body: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
    """Write a request's body as JSON, or as a multipart request where there are files among its variables."""
    files = dict(files_in(body["variables"], "variables"))
    if not files:
        return {"json": body, "headers": headers}
    named = {str(number): path for number, path in enumerate(files)}
    form = {
        "operations": json.dumps(body, default=lambda _: None),
        "map": json.dumps({name: [path] for name, path in named.items()}),
    }
    sent = {name: ("file", files[path]) for name, path in named.items()}
    return {"data": form, "files": sent, "headers": {"x-souk-csrf": "1"} | headers}


def files_in(value: Any, path: str) -> Iterator[tuple[str, bytes]]:
    """Find the files among variables, and where they stand."""
    if isinstance(value, bytes):
        yield path, value
    elif isinstance(value, dict | list):
        for name, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from files_in(part, f"{path}.{name}")


@pytest_asyncio.fixture
async def api(settings: Settings, tools: Tools) -> AsyncGenerator[Api]:
    """The shop's API over ASGI."""
    transport = httpx2.ASGITransport(create_app(settings, tools=tools))
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield Api(client)
