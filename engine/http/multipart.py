"""Files beside an operation: a multipart request, read strictly and no further than it may reach.

Source: https://github.com/jaydenseric/graphql-multipart-request-spec (v2), RFC 7578.
"""

import asyncio
import tempfile
from contextlib import ExitStack
from typing import Any, BinaryIO, cast

from multipart import MultipartError, MultipartSegment, ParserLimitReached, PushMultipartParser, parse_options_header
from starlette.requests import Request

from engine import request
from engine.limits import Limits
from engine.refusal import BAD_INPUT, Refused
from engine.request import GraphQLRequest

KIND = "multipart/form-data"
MEMORY_BYTES = 65_536
"""A file of more is kept on disk while it is read."""
MAP_BYTES = 16_384
HEADER_BYTES = 1_024
PATH_SEGMENTS = 20
MALFORMED = "This is not a multipart request for GraphQL: send `operations`, then `map`, then the files."


class Upload:
    """A file that came with an operation; it ends with the request. Units: `size` in bytes."""

    def __init__(self, held: ExitStack) -> None:
        # It has no name on the disk, so that nothing is left of it whatever happens.
        spooled = held.enter_context(tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES))  # noqa: SIM115
        self._file = cast(BinaryIO, spooled)
        self.size = 0
        self.is_whole = False

    def __repr__(self) -> str:
        return f"<Upload of {self.size} bytes>"

    async def read(self) -> bytes:
        """Give the whole file; again as often as asked."""
        return await asyncio.to_thread(self._read)

    async def write(self, part: bytes) -> None:
        self.size += len(part)
        if self.size > MEMORY_BYTES:
            await asyncio.to_thread(self._file.write, part)
        else:
            self._file.write(part)

    def _read(self) -> bytes:
        self._file.seek(0)
        return self._file.read()


async def read(http: Request, *, limits: Limits, held: ExitStack) -> GraphQLRequest:
    """Read a request with its files, which stand in its variables and are closed with `held`.

    Raises: Refused, ClientDisconnect.
    """
    try:
        async with asyncio.timeout(limits.upload_timeout.total_seconds()):
            return await _read(http, _Form(limits, held), limits)
    except ParserLimitReached:
        raise Refused(BAD_INPUT, "A part of the request is too large.", status=413) from None
    except MultipartError:
        raise Refused(BAD_INPUT, MALFORMED) from None
    except TimeoutError:
        raise Refused(BAD_INPUT, "The files took too long to arrive.", status=408) from None


async def _read(http: Request, form: "_Form", limits: Limits) -> GraphQLRequest:
    _, options = parse_options_header(http.headers.get("content-type", ""))
    most = limits.body_bytes + limits.files * limits.file_bytes
    declared = http.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > most:
        raise _too_large(most)
    parser = PushMultipartParser(options.get("boundary", ""), max_header_size=HEADER_BYTES, max_header_count=4)
    size = 0
    async for part in http.stream():
        size += len(part)
        if size > most:
            raise _too_large(most)
        for event in parser.parse(part):
            await form.take(event)
    parser.close()
    return form.finish()


def _too_large(most: int) -> Refused:
    return Refused(BAD_INPUT, f"The body has more than {most} bytes.", status=413)


class _Form:
    """The parts of a form as they come: nothing is kept that was not announced."""

    def __init__(self, limits: Limits, held: ExitStack) -> None:
        self._limits = limits
        self._held = held
        self._text = bytearray()
        self._most = 0
        self._part: str | None = None
        self._asked: GraphQLRequest | None = None
        self._uploads: dict[str, Upload] | None = None

    async def take(self, event: MultipartSegment | bytes | bytearray | None) -> None:
        """Take a part's head, a piece of its body, or its end."""
        if isinstance(event, MultipartSegment):
            self._begin(event.name or "")
        elif event is None:
            self._end()
        else:
            await self._add(bytes(event))

    def finish(self) -> GraphQLRequest:
        """Give the request, now that everything has come."""
        if self._asked is None or self._uploads is None:
            raise Refused(BAD_INPUT, MALFORMED)
        missing = [name for name, upload in self._uploads.items() if not upload.is_whole]
        if missing:
            raise Refused(BAD_INPUT, f"`map` names {len(missing)} files that have not come.")
        return self._asked

    def _begin(self, name: str) -> None:
        self._text.clear()
        self._part = name
        if self._asked is None:
            expected, self._most = name == "operations", self._limits.body_bytes
        elif self._uploads is None:
            expected, self._most = name == "map", MAP_BYTES
        else:
            expected = name in self._uploads and not self._uploads[name].size and not self._uploads[name].is_whole
            self._most = self._limits.file_bytes
        if not expected:
            raise Refused(BAD_INPUT, MALFORMED)

    async def _add(self, part: bytes) -> None:
        upload = self._uploads.get(self._part or "") if self._uploads is not None else None
        if (upload.size if upload is not None else len(self._text)) + len(part) > self._most:
            what = "A file" if upload is not None else "A part of the request"
            raise Refused(BAD_INPUT, f"{what} has more than {self._most} bytes.", status=413)
        if upload is not None:
            await upload.write(part)
        else:
            self._text += part

    def _end(self) -> None:
        if self._asked is None:
            self._asked = request.from_json(bytes(self._text))
        elif self._uploads is None:
            self._uploads = self._place(request.parse(bytes(self._text)), self._asked.variables)
        else:
            self._uploads[self._part or ""].is_whole = True

    def _place(self, mapped: Any, variables: dict[str, Any]) -> dict[str, Upload]:
        """Put a file that is yet to come into each place that the map names."""
        if not isinstance(mapped, dict):
            raise Refused(BAD_INPUT, "`map` has to be an object of lists of paths.")
        most = self._limits.files
        paths = [path for each in mapped.values() if isinstance(each, list) for path in each]
        if len(mapped) > most or len(paths) > most:
            raise Refused(BAD_INPUT, f"At most {most} files are taken at once.")
        uploads: dict[str, Upload] = {}
        for name, places in mapped.items():
            if not isinstance(places, list) or not places:
                raise Refused(BAD_INPUT, "`map` has to be an object of lists of paths.")
            uploads[name] = Upload(self._held)
            for place in places:
                _put(variables, place, uploads[name])
        return uploads


def _put(variables: dict[str, Any], path: Any, upload: Upload) -> None:
    """Replace the null at a path, for example `variables.input.file` or `variables.files.0`. Raises: Refused."""
    root, *segments = path.split(".") if isinstance(path, str) else [""]
    container: Any = variables
    if root == "variables" and 1 <= len(segments) <= PATH_SEGMENTS:
        for segment in segments[:-1]:
            container = _inside(container, segment)
        last = _index(container, segments[-1])
        if last is not None and container[last] is None:
            container[last] = upload
            return
    raise Refused(BAD_INPUT, "Each path of `map` has to lead to a null of the variables: `variables.input.file`.")


def _inside(container: Any, segment: str) -> Any:
    index = _index(container, segment)
    return container[index] if index is not None else None


def _index(container: Any, segment: str) -> Any:
    """Give what a segment is called in a container; None where that has no such place."""
    if isinstance(container, dict):
        return segment if segment in container else None
    if isinstance(container, list) and segment.isascii() and segment.isdigit() and str(int(segment[:9])) == segment:
        return int(segment) if int(segment) < len(container) else None
    return None
