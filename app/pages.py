"""The pages that links in mails lead to, for as long as no storefront of the shop takes them over."""

from functools import cache
from pathlib import Path

from graphql import parse, print_ast, separate_operations
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from engine.documents.manifest import Listed
from kit.config import Settings

WEB = Path(__file__).parent.parent / "web" / "pages"
PAGES = ("verify", "reset-password", "order")
PREFIX = "x-souk-pages:"
KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https: http:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


@cache
def documents() -> tuple[Listed, ...]:
    """Read what the pages ask: the shop runs that whatever else it runs, by ids that are not known elsewhere."""
    source = WEB / "documents.graphql"
    operations = separate_operations(parse(source.read_text(encoding="utf-8")))
    return tuple(Listed(f"{PREFIX}{name}", print_ast(operation), str(source)) for name, operation in operations.items())


def routes(settings: Settings) -> list[BaseRoute]:
    """Build `/verify`, `/reset-password`, `/order` and their files; nothing where the links lead to a storefront."""
    if settings.storefront_url:
        return []
    files = frozenset(path.name for path in WEB.iterdir() if path.suffix in KINDS)

    async def page(request: Request) -> Response:
        # The address holds a secret: neither the page nor what leads on from it may be kept or told.
        headers = {"content-security-policy": POLICY, "cache-control": "no-store"}
        return FileResponse(
            WEB / f"{request.url.path.rpartition('/')[2]}.html", media_type="text/html", headers=headers
        )

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in files:
            raise HTTPException(404)
        return FileResponse(WEB / name, media_type=KINDS[Path(name).suffix], headers={"cache-control": "no-cache"})

    return [*(Route(f"/{name}", page) for name in PAGES), Route("/pages/{name}", file)]
