"""`/media`: pictures of the shop, whose names change with their content."""

import os
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from kit.config import Settings

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


def routes(settings: Settings) -> list[BaseRoute]:
    """Build `/media`."""
    folder = settings.state_dir / "media"
    folder.mkdir(parents=True, exist_ok=True)
    return [Mount("/media", Media(directory=folder))]
