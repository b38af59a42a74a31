"""The glue between the endpoint and the shop: who asks, in which context, and how errors and cookies are written."""

import math
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from graphql import GraphQLError, OperationDefinitionNode, OperationType
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection

from app import address, cookies, requests
from domain import ids, language
from domain.access import STRANGER, Viewer
from domain.errors import Unauthenticated
from engine.host import Rejected, Together
from engine.http import head
from engine.http.head import Head
from kit import db, forms, log
from kit.noted import Noted
from loaders import shop as shops
from resolvers import context as contexts
from resolvers import session
from resolvers.context import Context, Cookie, Origin, Tools
from schema import context as in_context
from schema import errors
from schema.root import schema
from services import throttle

MAX_NAME = 80
CORE = schema._schema  # pyright: ignore[reportPrivateUsage]


@dataclass(slots=True, eq=False)
class Visitor:
    """Who has come, over which connection, with which token; `until` is when that of a socket expires."""

    viewer: Viewer
    origin: Origin
    until: datetime | None = None
    token: str | None = field(default=None, repr=False)


class Shop:
    """The shop as the engine's host."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.trusted = forms.networks(tools.settings.trusted_proxies)

    def admits(self, connection: HTTPConnection) -> bool:
        """Let in pages of our own and of the allowed origins, and whoever is no browser."""
        origin = connection.headers.get("origin")
        if origin is None:
            return True
        own = {self.tools.settings.base_url, *self.tools.settings.allowed_origins}
        return origin in own or origin.partition("://")[2] == connection.headers.get("host")

    async def visit(self, connection: HTTPConnection, payload: dict[str, Any] | None = None) -> Visitor:
        """Authenticate by the bearer token of the headers or of a socket's first message. Raises: Rejected."""
        sent, settings = head.of(connection.scope), self.tools.settings
        token = bearer(head.text(sent, b"authorization")) if b"authorization" in sent else None
        token = token or (token_of(payload) if payload else None)
        viewer = await session.authenticate(token, tools=self.tools) if token is not None else None
        transport: Literal["http", "socket"] = "http" if connection.scope["type"] == "http" else "socket"
        if token is not None and viewer is None and transport == "socket":
            raise Rejected("The token is not valid")
        cart = refresh = wrote = None
        if b"cookie" in sent:
            cart = cookies.read(connection.cookies, "cart", settings)
            refresh = cookies.read(connection.cookies, "refresh", settings)
            wrote = cookies.read(connection.cookies, "wrote", settings)
        origin = Origin(
            request_id=log.request_id.get(),
            address=self._address(connection, sent),
            user_agent=(head.text(sent, b"user-agent") or "")[:300] or None,
            accept_language=head.text(sent, b"accept-language"),
            cart_token=ids.decode_cart(cart) if cart is not None else None,
            refresh_token=refresh,
            token_rejected=token is not None and viewer is None,
            transport=transport,
            has_written=wrote is not None,
        )
        until = session.expiry(token, tools=self.tools) if token is not None and transport == "socket" else None
        return Visitor(viewer or STRANGER, origin, until, token)

    async def until_gone(self, visitor: Visitor) -> str | None:
        """Wait until the token of a socket or a stream expires, or the session ends; a stranger stays."""
        token, until = visitor.token, visitor.until
        if until is None and token is not None:
            until = session.expiry(token, tools=self.tools)
        return await session.until_gone(visitor.viewer, until=until, tools=self.tools)

    def _address(self, connection: HTTPConnection, sent: Head) -> str:
        client = connection.scope.get("client")
        if client and b"x-forwarded-for" not in sent:
            return client[0]
        # A proxy may add a line of its own below the one that the client made up.
        hops = [value for name, value in connection.scope["headers"] if name == b"x-forwarded-for"]
        return address.client_address(client[0] if client else None, b",".join(hops).decode("latin-1"), self.trusted)

    def network(self, connection: HTTPConnection) -> str:
        """Name the network that a connection comes from."""
        return throttle.address(self._address(connection, head.of(connection.scope)), limit=0).key

    def takes_files(self, visitor: Visitor) -> bool:
        """Take files of whoever is signed in."""
        return visitor.viewer.is_signed_in

    def caller(self, visitor: Visitor) -> str:
        """Charge who is signed in, wherever they are, and strangers by their network."""
        user = visitor.viewer.user_id
        return f"user:{user}" if user is not None else throttle.address(visitor.origin.address, limit=0).key

    async def context(self, visitor: Visitor, operation: OperationDefinitionNode, variables: dict[str, Any]) -> Context:
        """Make the context of one operation; over a socket the viewer is seen again each time.

        Raises: InvalidInput for a currency that is not the shop's, Unauthenticated when the sign-in has ended.
        """
        if operation.name is not None:
            requests.operation.set(operation.name.value[:MAX_NAME])
        asked = in_context.read(CORE, operation, variables)
        viewer: Viewer | None = visitor.viewer
        if visitor.origin.transport == "socket":
            # Whoever opened it may have signed out since, or have other roles.
            viewer = await session.as_of_now(visitor.viewer, until=visitor.until, tools=self.tools)
        if viewer is None:
            raise Unauthenticated
        context = contexts.build(
            viewer=viewer,
            origin=visitor.origin,
            tools=self.tools,
            shop=await shops.shop(self.tools.cache),
            language=asked.language,
            country=asked.country,
            currency=asked.currency,
        )
        if operation.operation is OperationType.MUTATION and db.has_replicas():
            seconds = self.tools.settings.replica_lag.total_seconds()
            context.set_cookie(Cookie("wrote", "1", max_age=math.ceil(seconds) + 1))
        return context

    def together(self, visitor: Visitor, context: Context) -> Together[Visitor, Context] | None:
        """Tell all who are no staff the same in the same surroundings: what a stranger is told."""
        if context.viewer.is_staff or context.origin.token_rejected:
            return None
        nobody = contexts.nobody(context)
        return Together(
            key=(context.language, context.country, context.currency),
            visitor=Visitor(STRANGER, nobody.origin),
            context=nobody,
            is_nobody=not context.viewer.is_signed_in,
        )

    def alone(self, visitor: Visitor, context: Context) -> Context:
        return contexts.seen_by(visitor.viewer, visitor.origin, context)

    async def staying(self, visitors: Sequence[Visitor]) -> list[bool]:
        now = self.tools.clock()
        shoppers = await session.still_shoppers([visitor.viewer for visitor in visitors], tools=self.tools)
        return [
            stays and (visitor.until is None or now < visitor.until)
            for visitor, stays in zip(visitors, shoppers, strict=True)
        ]

    def fresh(self, context: Context) -> Context:
        return contexts.fresh(context)

    def release(self, context: Context) -> None:
        # Loaders refer to one another: left to the garbage collector, their rows cost as much again as reading them.
        context.loaders.forget()

    def present(self, error: GraphQLError, visitor: Visitor, context: Context | None) -> dict[str, Any]:
        """Write an error in the language of the operation, or before there is one in the headers' first."""
        wanted = context.language if context is not None else _language(visitor)
        return errors.present(error, language=wanted, request_id=visitor.origin.request_id)

    def varies(self, visitor: Visitor, context: Context) -> Sequence[str] | None:
        """Treat strangers alike who want the same language."""
        return context.depends_on if visitor.viewer is STRANGER else None

    def alike(self, visitor: Visitor, context: Context) -> str | None:
        """Treat strangers alike, and shoppers, who are in the same place; staff see what nobody else does."""
        viewer = context.viewer
        # Whoever believes to be signed in is told otherwise where nothing is found.
        if viewer.is_staff or visitor.origin.token_rejected:
            return None
        kind = "shopper" if viewer.is_signed_in else "stranger"
        return f"{kind} {context.language} {context.currency} {context.country}"

    def reading_public(self, visitor: Visitor, context: Context) -> AbstractContextManager[None]:
        """Let replicas show strangers the catalogue as it was a moment ago, unless they have written meanwhile.

        What is kept for others is made of nothing but what is true now.
        """
        origin = visitor.origin
        is_anybody = visitor.viewer is STRANGER and not origin.token_rejected and origin.transport == "http"
        may_lag = is_anybody and not origin.has_written and context.loaders.scope.noted is None
        return db.lagging() if may_lag and db.has_replicas() else nullcontext()

    def noting(self, context: Context, noted: Noted) -> Context:
        return contexts.noting(context, noted)

    def finish(self, context: Context, headers: list[tuple[bytes, bytes]]) -> None:
        if context.cookies:
            cookies.write(MutableHeaders(raw=headers), context.cookies, self.tools.settings)


def bearer(header: str | None) -> str | None:
    """Read the token of an Authorization header; None for another scheme."""
    scheme, _, token = (header or "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def token_of(payload: dict[str, Any]) -> str | None:
    """Read the token of a `connection_init` message: `authorization` as the header has it, or `token`."""
    for key, value in payload.items():
        if key.lower() == "authorization" and isinstance(value, str):
            return bearer(value) or None
    token = payload.get("token")
    return token.strip() or None if isinstance(token, str) else None


def _language(visitor: Visitor) -> str:
    tags = language.parse_accept(visitor.origin.accept_language or "")
    return tags[0] if tags else visitor.viewer.language or "en"
