"""Pictures as cameras and people make them."""

import io
import struct
import zlib
from collections.abc import Awaitable, Callable
from typing import Any

from PIL import ExifTags, Image

ORIENTATION, MAKER = ExifTags.Base.Orientation, ExifTags.Base.Make
PLACE = b"52.516272N-13.377722E"


def exif(*, orientation: int = 1) -> Image.Exif:
    """Write down where a camera was, whose it is, and how it was held."""
    written = Image.Exif()
    written[ORIENTATION] = orientation
    written[MAKER] = "Camera of Ada"
    written.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSMapDatum] = PLACE.decode()
    return written


def drawn(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Draw a picture: its left upper quarter is red, the rest blue."""
    picture = Image.new("RGB", (width, height), (0, 0, 255))
    picture.paste((255, 0, 0), (0, 0, width // 2, height // 2))
    return picture.convert(mode)


def written(picture: Image.Image, form: str, **how: Any) -> bytes:
    target = io.BytesIO()
    picture.save(target, form, **how)
    return target.getvalue()


def png(width: int = 64, height: int = 48, **how: Any) -> bytes:
    return written(drawn(width, height), "PNG", **how)


def noise(width: int, height: int, form: str = "PNG") -> bytes:
    """Draw a picture that nothing makes small."""
    return written(Image.effect_noise((width, height), 90).convert("RGB"), form)


def bomb(side: int) -> bytes:
    """Write a PNG of a few hundred bytes that claims a square of so many pixels."""
    row = zlib.compress(b"\0" * 100_000, 9)
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", row) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def sent(data: bytes) -> Callable[[], Awaitable[bytes]]:
    """Let a picture be read, as it is from a request."""

    async def read() -> bytes:
        return data

    return read


def read(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture
