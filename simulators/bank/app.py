"""The bank as an ASGI application."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulators.bank import api, pages
from simulators.bank.bank import Bank


def build(bank: Bank) -> Starlette:
    """Make the application over open books; its clockwork runs as long as it serves, then the books are closed."""

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        try:
            async with asyncio.TaskGroup() as group:
                clockwork = group.create_task(bank.run())
                yield
                clockwork.cancel()
        finally:
            await bank.books.close()

    app = Starlette(routes=[Route("/health", health), *api.routes(), *pages.routes()], lifespan=lifespan)
    app.state.bank = bank
    return app


async def health(request: Request) -> Response:
    bank: Bank = request.app.state.bank
    await bank.transact(lambda db: db.execute("SELECT 1").fetchone())
    return JSONResponse({"status": "ok"})
