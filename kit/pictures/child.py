"""`python -m kit.pictures.child`: works on one picture after the other, for the process that started it.

It reads from its input and writes to its output frames of a header in JSON and a body, each behind its length.
"""

import contextlib
import json
import os
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

from kit.pictures import work

MEMORY_BYTES = 2 * 1024**3
NICENESS = 10
MAX_REASON = 200
LENGTHS = struct.Struct(">II")


def main() -> None:
    # Whoever started it says when it ends: by closing its input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _confine()
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    os.dup2(2, 1)
    while (asked := _read(source)) is not None:
        header, body = _answer(*asked)
        _write(target, header, body)


def _confine() -> None:
    """Leave the processor to others, and take away what a picture needs nothing of: memory without end, files."""
    os.nice(NICENESS)
    limits = {resource.RLIMIT_AS: MEMORY_BYTES, resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0}
    for kind, limit in limits.items():
        # Not every system knows each of them.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit, limit))


def _answer(asked: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    try:
        if asked["task"] == "rendition":
            return {}, work.rendition(data, width=asked["width"], form=asked["form"])
        made, width, height = work.master(data, pixels=asked["pixels"], side=asked["side"])
    except work.TooManyPixels:
        return {"refused": "pixels"}, b""
    except Exception as error:  # decoders raise anything about what a stranger sent
        return {"refused": "unreadable", "why": f"{type(error).__name__}: {error}"[:MAX_REASON]}, b""
    return {"width": width, "height": height}, made


def _read(source: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    lengths = source.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    of_header, of_body = LENGTHS.unpack(lengths)
    header, body = source.read(of_header), source.read(of_body)
    return (json.loads(header), body) if len(body) == of_body else None


def _write(target: BinaryIO, header: dict[str, Any], body: bytes) -> None:
    written = json.dumps(header).encode()
    target.write(LENGTHS.pack(len(written), len(body)) + written + body)
    target.flush()


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main()
