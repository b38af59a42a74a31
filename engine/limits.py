"""How much a stranger may ask for before anything is executed."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Limits:
    """Units: `*_bytes` in bytes, `file_bytes` of each of `files`; `depth` in fields from the root.

    `depth`, `fields`, `aliases` and `directives` count every use of a fragment. `fragments` and `repeats` (fields of
    one name side by side) bound validation, which compares them in pairs. `list_items` are those of any list, in
    variables or written out in a document. `uploads` are requests with files, and `sockets` are streams of events too:
    at once in a process, and of them `*_caller` of one caller; `upload_patience` is how long a request with files waits
    for others to end, while nothing of it is read.
    """

    body_bytes: int = 1_048_576
    file_bytes: int = 10_485_760
    files: int = 5
    upload_timeout: timedelta = timedelta(minutes=5)
    uploads: int = 10
    uploads_caller: int = 3
    upload_patience: timedelta = timedelta(seconds=5)
    query_bytes: int = 65_536
    tokens: int = 2_000
    depth: int = 20
    aliases: int = 100
    fields: int = 1_000
    directives: int = 100
    operations: int = 20
    fragments: int = 100
    repeats: int = 50
    deferred: int = 20
    variables_bytes: int = 262_144
    list_items: int = 500
    document_cache_bytes: int = 33_554_432
    frame_bytes: int = 262_144
    sockets: int = 5_000
    sockets_caller: int = 200
    socket_operations: int = 100
    batch: int = 10
    execution: timedelta = timedelta(seconds=15)
    shared: timedelta = timedelta(minutes=5)
    body_timeout: timedelta = timedelta(seconds=30)
    init_timeout: timedelta = timedelta(seconds=3)
    heartbeat: timedelta = timedelta(seconds=15)
