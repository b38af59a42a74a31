"""The API as a client uses it, without a socket: documents in, answers out."""

from collections.abc import AsyncGenerator, Mapping
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
        """Send a document by POST."""
        sent = dict(headers or {})
        if token is not None:
            sent["authorization"] = f"Bearer {token}"
        if cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        body: dict[str, Any] = {"query": document, "variables": dict(variables or {})}
        if operation is not None:
            body["operationName"] = operation
        answer = await self.client.post("/graphql", json=body, headers=sent)
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


@pytest_asyncio.fixture
async def api(settings: Settings, tools: Tools) -> AsyncGenerator[Api]:
    """The shop's API over ASGI."""
    transport = httpx2.ASGITransport(create_app(settings, tools=tools))
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield Api(client)
