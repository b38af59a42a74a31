"""GraphiQL for browsers that open the endpoint: our page, our scripts, and the files that set-up has fetched."""

import asyncio
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from engine.answer import encode
from engine.http import accept
from kit.config import Settings

WEB = Path(__file__).parent.parent / "web" / "graphiql"
OURS = frozenset({"app.js", "app.css", "client.js", "memory.js"})
FETCHED = frozenset({"graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js"})
KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https: http:; "
    "font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
OFFERED = (accept.JSON, accept.RESPONSE_JSON, accept.HTML)
ASKING = frozenset({"query", "documentId", "extensions"})
"""Parameters of a request for an answer."""


def is_wanted(request: Request) -> bool:
    """Tell a browser that opens the endpoint from a client that asks it something."""
    is_page = request.method in ("GET", "HEAD") and not ASKING.intersection(request.query_params)
    return is_page and accept.prefers(request.headers.get("accept"), OFFERED) == accept.HTML


class Graphiql:
    """The page and its files. Where documents have to be known, there is nothing for it to do, and it says so."""

    def __init__(self, settings: Settings) -> None:
        self.folder = settings.state_dir / "graphiql"
        self.is_open = settings.documents == "open"
        self.names = OURS | FETCHED if self.is_open else frozenset({"app.css"})

    async def page(self) -> Response:
        """Give the page; without the fetched files one that says what to do."""
        has_files = await asyncio.to_thread(lambda: all((self.folder / name).is_file() for name in FETCHED))
        name = "closed.html" if not self.is_open else "index.html" if has_files else "missing.html"
        html = await asyncio.to_thread((WEB / name).read_bytes)
        return Response(
            html,
            media_type="text/html",
            headers={"content-security-policy": POLICY, "cache-control": "no-store", "vary": "accept"},
        )

    async def asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        path = WEB / name if name in OURS else self.folder / name
        if name not in self.names or not await asyncio.to_thread(path.is_file):
            raise HTTPException(404)
        return FileResponse(path, media_type=KINDS[path.suffix], headers={"cache-control": "no-cache"})

    async def examples(self, _: Request) -> Response:
        """Give the stored operations, in the order of their files' names."""
        found = await asyncio.to_thread(_examples)
        return Response(encode(found), media_type="application/json", headers={"cache-control": "no-cache"})

    def routes(self) -> list[BaseRoute]:
        assets = Route("/graphql/assets/{name}", self.asset)
        return [assets, Route("/graphql/examples.json", self.examples)] if self.is_open else [assets]


def _examples() -> list[dict[str, str | None]]:
    """Read the examples: `NAME.graphql`, its first line `# Group: title`, and if need be `NAME.json`, its variables.

    A variable like `"{cart.id}"` is filled in by the page from what earlier results have shown.
    """
    found: list[dict[str, str | None]] = []
    for path in sorted((WEB / "examples").glob("*.graphql")):
        head, _, document = path.read_text(encoding="utf-8").partition("\n")
        group, _, title = head.removeprefix("#").strip().partition(": ")
        variables = path.with_suffix(".json")
        found.append(
            {
                "name": path.stem,
                "group": group,
                "title": title or group,
                "document": document.strip() + "\n",
                "variables": variables.read_text(encoding="utf-8") if variables.is_file() else None,
            }
        )
    return found
