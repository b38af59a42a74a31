"""The application as a whole: the endpoint stands in front, every other path behind a router."""

from collections.abc import Awaitable, Iterable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Lifespan, Receive, Scope, Send

from app import problems
from app.requests import Requests
from kit.config import Settings

PATH = "/graphql"
CORS_HEADERS = [
    "authorization",
    "content-type",
    "if-none-match",
    "accept-language",
    "x-souk-csrf",
    "x-request-id",
    "x-requested-with",
    "apollo-require-preflight",
]


class Front:
    """Gives requests to the endpoint or to the router; nearly all are the endpoint's, and they take no detour."""

    def __init__(self, lifespan: Lifespan[Starlette] | None = None) -> None:
        self.router = Starlette(
            exception_handlers={HTTPException: problems.refused, Exception: problems.broken}, lifespan=lifespan
        )
        self.endpoint: ASGIApp | None = None
        """There is one as soon as what it needs is open."""

    def serve(self, endpoint: ASGIApp, routes: Iterable[BaseRoute]) -> None:
        """Serve the endpoint, its sockets too, and other paths."""
        self.endpoint = endpoint
        self.router.routes.extend(routes)

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        if self.endpoint is not None and scope["type"] != "lifespan" and scope["path"] == PATH:
            return self.endpoint(scope, receive, send)
        return self.router(scope, receive, send)


def application(front: Front, settings: Settings) -> ASGIApp:
    """Put around the front what belongs to every request; pages of other origins are let in by CORS."""
    for_pages = CORSMiddleware(
        front,
        allow_origins=settings.allowed_origins,
        # Whoever lets everybody in lets nobody in with cookies.
        allow_credentials="*" not in settings.allowed_origins,
        allow_methods=["GET", "POST"],
        allow_headers=CORS_HEADERS,
        expose_headers=["x-request-id", "retry-after", "etag"],
    )
    return Requests(front, for_pages=for_pages, is_secure=settings.base_url.startswith("https://"))
