"""The application: what it serves, what opens with it and what closes."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.graphql import Shop, Visitor
from app.requests import Requests
from engine.document import Documents
from engine.execute import Executor
from engine.limits import Limits
from engine.observe import Silent
from engine.view import View
from kit.config import Settings
from resolvers.context import Context, Tools
from schema.root import schema
from wiring.tools import open_tools

SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
}


class Endpoint:
    """`/graphql`, whatever the method: the view knows which it takes."""

    def __init__(self, view: View[Visitor, Context]) -> None:
        self.view = view

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self.view(Request(scope, receive))
        await response(scope, receive, send)


def create_app(settings: Settings, tools: Tools | None = None) -> Starlette:
    """Build the application; tools that are given are used and left open, otherwise its lifespan opens them."""
    app = Starlette(routes=[], lifespan=lambda app: _lifespan(app, settings, tools))
    if tools is not None:
        _serve(app, tools)
    app.add_middleware(Requests, headers=SECURITY_HEADERS)
    return app


@asynccontextmanager
async def _lifespan(app: Starlette, settings: Settings, given: Tools | None) -> AsyncGenerator[None]:
    async with contextlib.AsyncExitStack() as stack:
        tools = given
        if tools is None:
            tools = await stack.enter_async_context(open_tools(settings, application_name="souk-server"))
            _serve(app, tools)
        listening = asyncio.create_task(tools.hub.listen())
        try:
            yield
        finally:
            tools.hub.close()
            listening.cancel()
            await asyncio.wait([listening])


def _serve(app: Starlette, tools: Tools) -> None:
    """Add the routes, which need the tools."""
    limits = Limits()
    executor = Executor(schema)
    view = View(
        host=Shop(tools),
        documents=Documents(executor.schema, limits),
        executor=executor,
        limits=limits,
        observer=Silent(),
    )

    app.router.routes.append(Route("/graphql", Endpoint(view)))
