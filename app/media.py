"""`/media`: pictures of the shop, whose names change with their content."""

import asyncio
import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from domain.ids import MediaId
from domain.media import WIDTHS, Audience
from engine.http import accept
from gateways.storage.port import StorageDown
from kit import log
from kit.links import Links
from kit.pictures.pool import Form
from loaders import media
from resolvers.context import Tools
from services.media import draw
from services.media.draw import TYPES, Drawn

KINDS = {
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
}
HEADERS = {
    "cache-control": "public, max-age=31536000, immutable",
    # A picture that is opened by itself runs nothing, whatever was drawn into it.
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
}
SHORTLY = {"cache-control": "public, max-age=10"}
CACHE_CONTROL = {
    Audience.ALL_FOR_EVER: HEADERS["cache-control"],
    # So long the picture of a review that was hidden may be kept by others.
    Audience.ALL: "public, max-age=3600",
    Audience.NOBODY: "private, no-store",
}
REMEMBERED = 100_000
"""Pictures of products, which are everybody's for ever; of others the database is asked."""
UPLOAD = re.compile(r"(?:([0-9a-f]{1,10}-[\w-]{16})/)?(([0-9a-f]{32})/([0-9a-f]{24})\.webp)", re.ASCII)
OFFERED = tuple(TYPES.values())
FORMS = {kind: form for form, kind in TYPES.items()}
RETRY_SECONDS = "5"

logger = log.get(__name__)


class Media(StaticFiles):
    """Serves pictures only, each with its own type."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        is_hidden = any(part.startswith(".") for part in path.split(os.sep))
        if is_hidden or Path(path).suffix.lower() not in KINDS or "\0" in path:
            raise HTTPException(404)
        return await super().get_response(path, scope)

    def file_response(self, full_path: Any, stat_result: os.stat_result, scope: Scope, status_code: int = 200) -> Any:
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers.update(HEADERS)
        if "content-type" in response.headers:
            response.headers["content-type"] = KINDS[Path(full_path).suffix.lower()]
        return response


class Uploads:
    """Serves what was uploaded, in the width and the form that is asked for."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._links = Links(tools.settings.secret)
        self._for_ever: set[MediaId] = set()
        self._drawing: dict[str, asyncio.Task[Drawn | None]] = {}

    async def __call__(self, request: Request) -> Response:
        named = UPLOAD.fullmatch(request.path_params["path"])
        if named is None:
            raise HTTPException(404)
        width = _width(request.query_params.getlist("w"))
        form = FORMS[accept.prefers(request.headers.get("accept"), OFFERED) or OFFERED[0]]
        media_id, digest = MediaId(UUID(hex=named[3])), named[4]
        audience = await self._audience(media_id, signature=named[1], path=named[2])
        if audience is None:
            raise HTTPException(404)
        tag = f'"{digest}-{width or "whole"}-{form.value.lower()}"'
        headers = HEADERS | {"vary": "accept", "etag": tag, "cache-control": CACHE_CONTROL[audience]}
        if _is_known(request.headers.get("if-none-match"), tag):
            return Response(status_code=304, headers=headers)
        drawn = await self._once(tag + named[3], lambda: self._draw(media_id, digest, width, form))
        if drawn is None:
            raise HTTPException(404)
        if not drawn.is_final:
            del headers["etag"]
            headers |= SHORTLY if audience is not Audience.NOBODY else {}
        return Response(drawn.data, media_type=TYPES[drawn.form], headers=headers)

    async def _audience(self, media_id: MediaId, *, signature: str | None, path: str) -> Audience | None:
        """Say for whom a picture is shown at this address; None where it is not shown there."""
        if signature is not None:
            return Audience.NOBODY if self._links.admits(signature, path, now=self._tools.clock()) else None
        if media_id in self._for_ever:
            return Audience.ALL_FOR_EVER
        try:
            found = await media.audience(media_id)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            logger.warning("media.unknown", media=media_id.hex)
            raise HTTPException(503, headers={"retry-after": RETRY_SECONDS}) from None
        if found is Audience.ALL_FOR_EVER and len(self._for_ever) < REMEMBERED:
            self._for_ever.add(media_id)
        return found if found is not Audience.NOBODY else None

    async def _once(self, key: str, work: Callable[[], Awaitable[Drawn | None]]) -> Drawn | None:
        """Let those who ask for the same at once wait for the same; whoever leaves takes nothing from the others."""
        task = self._drawing.get(key)
        if task is None:
            task = self._drawing[key] = asyncio.ensure_future(work())
            task.add_done_callback(lambda _: self._drawing.pop(key))
        return await asyncio.shield(task)

    async def _draw(self, media_id: MediaId, digest: str, width: int | None, form: Form) -> Drawn | None:
        try:
            return await draw.draw(
                media_id, digest, width=width, form=form, storage=self._tools.storage, pictures=self._tools.pictures
            )
        except StorageDown:
            raise HTTPException(503, headers={"retry-after": RETRY_SECONDS}) from None


def _width(sent: list[str]) -> int | None:
    """Read the width; only some are drawn, so that nobody has more drawn than there are."""
    if not sent:
        return None
    if len(sent) > 1 or sent[0] not in map(str, WIDTHS):
        raise HTTPException(400, f"w is one of {', '.join(map(str, WIDTHS))}.")
    return int(sent[0])


def _is_known(header: str | None, tag: str) -> bool:
    """Tell whether a client has this very picture already. Source: RFC 9110, section 13.1.2."""
    known = {part.strip().removeprefix("W/") for part in (header or "").split(",")}
    return tag in known


def routes(tools: Tools) -> list[BaseRoute]:
    """Build `/media`: drawings of the demo shop as they lie in their folder, everything else from the storage."""
    drawings = tools.settings.media_folder / "demo"
    drawings.mkdir(parents=True, exist_ok=True)
    return [
        Mount("/media/demo", Media(directory=drawings)),
        Route("/media/{path:path}", Uploads(tools).__call__, methods=["GET"]),
    ]
