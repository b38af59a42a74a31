"""Request bodies, read no further than they may reach."""

from starlette.requests import Request


async def read(http: Request, *, limit: int) -> bytes | None:
    """Read a body; None for one of more bytes than the limit, however it was sent. Raises: ClientDisconnect."""
    declared = http.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        return None
    parts: list[bytes] = []
    size = 0
    async for part in http.stream():
        size += len(part)
        if size > limit:
            return None
        parts.append(part)
    return b"".join(parts)
