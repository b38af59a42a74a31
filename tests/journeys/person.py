"""Someone with a client: a cookie jar as browsers have it, an access token as apps have it, and sockets."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2

from tests import socket
from tests.server import Server
from tests.socket import Socket

SECONDS = 10.0
"""How long anything may take that comes by itself."""


class Person:
    """Speaks to one server over HTTP and over sockets; what is not asked for by name is asserted to be no error."""

    def __init__(self, server: Server, http: httpx2.AsyncClient) -> None:
        self.server = server
        self.http = http
        self.token: str | None = None

    async def ask(self, document: str, variables: Mapping[str, Any] | None = None, **headers: str) -> Any:
        """Run a document and give its data."""
        if self.token is not None:
            headers["authorization"] = f"Bearer {self.token}"
        body = {"query": document, "variables": dict(variables or {})}
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = await self.http.post("/graphql", json=body, headers=sent)
        told = answer.json()
        assert "errors" not in told, told["errors"]
        return told["data"]

    async def read(self, field: str, fields: str, in_context: str = "") -> Any:
        """Ask one root field."""
        data = await self.ask(f"query {in_context} {{ {field} {{ {fields} }} }}")
        return next(iter(data.values()))

    async def refused(self, mutation: str, fields: str, given: Mapping[str, Any], in_context: str = "") -> Any:
        """Run a mutation and give its payload, errors and all."""
        kind = mutation[0].upper() + mutation[1:]
        document = (
            f"mutation ($input: {kind}Input!) {in_context} "
            f"{{ {mutation}(input: $input) {{ {fields} errors {{ __typename code message path }} }} }}"
        )
        return (await self.ask(document, {"input": given}))[mutation]

    async def do(self, mutation: str, fields: str, given: Mapping[str, Any], in_context: str = "") -> Any:
        """Run a mutation that is not refused and give its payload."""
        payload = await self.refused(mutation, fields, given, in_context)
        assert payload.pop("errors") == [], payload
        return payload

    async def log_in(self, email: str, password: str) -> Any:
        """Sign in, and go on with the access token."""
        fields = "user { id displayName } tokens { accessToken } cart { id }"
        signed_in = await self.do("userLogin", fields, {"email": email, "password": password})
        self.token = signed_in["tokens"]["accessToken"]
        return signed_in

    async def mail(self, to: str) -> Any:
        """Wait for the newest mail to an address in the server's mailbox."""
        async with asyncio.timeout(SECONDS):
            while not (mails := (await self.http.get("/dev/mail.json", params={"to": to})).json()):
                await asyncio.sleep(0.02)
        return mails[0]

    @asynccontextmanager
    async def socket(self, url: str | None = None) -> AsyncGenerator[Socket]:
        """Open a socket as whoever this is, at the person's server or at another."""
        async with socket.opened(url or self.server.socket_url) as opened:
            await opened.init({"authorization": f"Bearer {self.token}"} if self.token is not None else None)
            yield opened


@asynccontextmanager
async def person(server: Server) -> AsyncGenerator[Person]:
    """Someone new, with nothing in the jar."""
    async with httpx2.AsyncClient(base_url=server.url, trust_env=False, timeout=3 * SECONDS) as http:
        yield Person(server, http)


def token_of(link: str) -> str:
    """Read the token of a mailed link."""
    (token,) = parse_qs(urlsplit(link).query)["token"]
    return token
