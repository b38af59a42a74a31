"""What happens on the toy's side, as its tests see it."""

import asyncio
from dataclasses import dataclass, field

from engine.http.multipart import Upload


@dataclass
class Diary:
    """What has happened on the server's side."""

    contexts: int = 0
    refused: list[str] = field(default_factory=list[str])
    ran: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    events: int = 0
    documents: list[bool] = field(default_factory=list[bool])
    sockets: int = 0
    streams: int = 0
    left: int = 0
    written: list[str] = field(default_factory=list[str])
    ended: list[str] = field(default_factory=list[str])
    files: list[Upload] = field(default_factory=list[Upload])
    expelled: set[str] = field(default_factory=set[str])
    gate: asyncio.Event = field(default_factory=asyncio.Event)


diary = Diary()
