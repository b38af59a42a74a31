"""Request bodies, read no further than they may reach."""

from starlette.requests import ClientDisconnect, Request

from engine.http import head


async def read(http: Request, *, limit: int) -> bytes | None:
    """Read a body; None for one of more bytes than the limit, however it was sent. Raises: ClientDisconnect."""
    declared = head.of(http.scope).get(b"content-length", b"")
    if declared.isdigit() and int(declared) > limit:
        return None
    parts: list[bytes] = []
    size = 0
    while True:
        message = await http.receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > limit:
            return None
        if not message.get("more_body", False):
            return b"".join([*parts, part]) if parts else part
        parts.append(part)
