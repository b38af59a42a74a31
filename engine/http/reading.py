"""What an HTTP request asks for, out of its URL or its body."""

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from starlette.requests import Request

from engine import request
from engine.begun import Begun
from engine.crowd import Crowd, Full
from engine.host import Host
from engine.http import accept, body, multipart
from engine.http.head import Head
from engine.limits import Limits
from engine.refusal import BAD_INPUT, UNAUTHENTICATED, Refused
from engine.request import Batch, GraphQLRequest

V = TypeVar("V")
C = TypeVar("C")

METHODS = "GET, POST"
PREFLIGHT_HEADERS = (b"x-souk-csrf", b"apollo-require-preflight", b"x-apollo-operation-name", b"x-requested-with")
SIMPLE_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")


@dataclass(frozen=True, slots=True)
class BodyKind:
    """What a content type says; `is_simple` is what a page of any site can make a browser send."""

    essence: str
    is_json: bool
    is_simple: bool
    has_files: bool


@lru_cache(maxsize=256)
def body_kind(content_type: bytes | None) -> BodyKind:
    """Read a content type; nearly everybody sends one of a few."""
    text = (content_type or b"").decode("latin-1")
    essence = accept.essence(text)
    return BodyKind(
        essence=essence,
        is_json=essence == accept.JSON and accept.charset(text) in ("utf-8", "utf8"),
        is_simple=not essence or essence in SIMPLE_TYPES,
        has_files=essence == multipart.KIND,
    )


class Reader(Generic[V, C]):
    """Reads requests, no further than they may reach."""

    def __init__(self, host: Host[V, C], limits: Limits) -> None:
        self._host = host
        self._limits = limits
        self._uploads = Crowd(most=limits.uploads, each=limits.uploads_caller)

    async def read(self, http: Request, sent: Head, held: ExitStack | None) -> tuple[V | None, GraphQLRequest | Batch]:
        """Read what is asked; who asks is looked at before only where there are files to read, which are `held`.

        Raises: Refused. ClientDisconnect.
        """
        method = http.method
        if method not in ("GET", "POST"):
            raise Refused(BAD_INPUT, "Only GET and POST are offered.", status=405, headers={"Allow": METHODS})
        kind = body_kind(sent.get(b"content-type"))
        if kind.is_simple:
            _check_preflight(method, kind.essence, sent)
        if method == "GET":
            return None, _from_query(http)
        if held is not None:
            return await self._read_files(http, held)
        if not kind.is_json:
            raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
        if sent.get(b"content-encoding", b"identity").lower() != b"identity":
            raise Refused(BAD_INPUT, "Send the body as it is, not compressed.", status=415)
        return None, request.any_from_json(await self._read_body(http), most=self._limits.batch)

    async def _read_body(self, http: Request) -> bytes:
        begun = Begun(body.read(http, limit=self._limits.body_bytes))
        try:
            if begun.is_done:
                raw = begun.result
            else:
                async with asyncio.timeout(self._limits.body_timeout.total_seconds()):
                    raw = await begun
        except TimeoutError:
            raise Refused(BAD_INPUT, "The body took too long.", status=408, headers={"Connection": "close"}) from None
        if raw is None:
            raise Refused(BAD_INPUT, f"The body has more than {self._limits.body_bytes} bytes.", status=413)
        return raw

    async def _read_files(self, http: Request, held: ExitStack) -> tuple[V, GraphQLRequest]:
        """Read a request with files, of those alone who may send some; nothing of anybody else's is read."""
        visitor = await self._host.visit(http)
        if not self._host.takes_files(visitor):
            raise Refused(UNAUTHENTICATED, "Sign in to send files.", status=401, headers={"WWW-Authenticate": "Bearer"})
        try:
            place = await self._uploads.enter_soon(self._host.caller(visitor), within=self._limits.upload_patience)
        except Full as full:
            raise full.refused("Too many files are on their way: send these again later.") from None
        # What has come lies here until the request ends.
        held.callback(place.close)
        return visitor, await multipart.read(http, limits=self._limits, held=held)


def _check_preflight(method: str, kind: str, sent: Head) -> None:
    """Refuse what a page of another site can make a browser send without asking first."""
    if any(sent.get(name) for name in PREFLIGHT_HEADERS):
        return
    if method == "POST" and kind != multipart.KIND:
        raise Refused(BAD_INPUT, "Send application/json in UTF-8.", status=415, headers={"Accept": accept.JSON})
    raise Refused(
        BAD_INPUT,
        "Against cross-site requests: send the header x-souk-csrf, or content-type: application/json.",
    )


def _from_query(http: Request) -> GraphQLRequest:
    """Read a request from a URL."""
    parameters = http.query_params
    for name in ("query", "documentId", "variables", "operationName", "extensions"):
        if len(parameters.getlist(name)) > 1:
            raise Refused(BAD_INPUT, f"`{name}` is given twice.")
    value: dict[str, Any] = {name: parameters.get(name) for name in ("query", "documentId", "operationName")}
    for name in ("variables", "extensions"):
        text = parameters.get(name)
        if text:
            value[name] = request.parse(text)
            request.check_strings(text, value[name])
    return request.from_value(value)
