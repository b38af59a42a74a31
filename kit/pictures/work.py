"""What is done to a picture: bytes in, bytes out. Runs in a process of its own, for decoders read what strangers sent.

Source: OWASP, File Upload Cheat Sheet (images are rewritten, so that nothing but the picture is left).
"""

import contextlib
import io
import struct

from PIL import AvifImagePlugin, Image, ImageCms, ImageOps

READ = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MASTER_QUALITY = 88
WEBP_QUALITY = 80
AVIF_QUALITY = 60
AVIF_SPEED = 8
"""Of 0 to 10: a third of the time of the default, for a few per cent more bytes."""

# Codecs start a thread for each core otherwise, in every one of these processes.
AvifImagePlugin.DEFAULT_MAX_THREADS = 1


class TooManyPixels(Exception):
    """The picture would take more memory than a picture may."""


def master(data: bytes, *, pixels: int, side: int) -> tuple[bytes, int, int]:
    """Rewrite a picture as WebP, upright, in sRGB, no longer than `side` and without anything but its first frame.

    Units: `pixels` of the whole picture as it was sent, `side` in pixels.
    Raises: TooManyPixels; whatever a decoder raises about what it cannot read.
    """
    # Whoever lies about the size in one place is caught in another: several decoders look again as they go.
    Image.MAX_IMAGE_PIXELS = pixels
    try:
        picture = Image.open(io.BytesIO(data), formats=READ)
    except Image.DecompressionBombError:
        raise TooManyPixels from None
    with picture:
        if picture.width * picture.height > pixels:
            raise TooManyPixels
        upright = _upright(_plain(_shrunk(picture, side)))
    # Colours may have needed a mode first in which a picture can be shrunk well.
    upright.thumbnail((side, side), Image.Resampling.LANCZOS)
    return _written(upright, "WEBP", quality=MASTER_QUALITY, method=4), upright.width, upright.height


def rendition(data: bytes, *, width: int | None, form: str) -> bytes:
    """Draw a master anew in a form (WEBP or AVIF), no wider than `width`.

    Units: pixels.
    """
    with Image.open(io.BytesIO(data), formats=("WEBP",)) as picture:
        is_narrower = width is not None and width < picture.width
        if form == "WEBP" and not is_narrower:
            return data
        picture.load()
        drawn: Image.Image = picture
        if width is not None and is_narrower:
            height = max(1, round(picture.height * width / picture.width))
            drawn = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        if form == "WEBP":
            return _written(drawn, "WEBP", quality=WEBP_QUALITY, method=4)
        return _written(drawn, "AVIF", quality=AVIF_QUALITY, speed=AVIF_SPEED, max_threads=1)


def _shrunk(picture: Image.Image, side: int) -> Image.Image:
    """Shrink what can be shrunk as it is: JPEG even while it is read, which saves most of the work."""
    if picture.mode in ("RGB", "L", "CMYK", "RGBA") and "transparency" not in picture.info:
        picture.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    picture.load()
    return picture


def _plain(picture: Image.Image) -> Image.Image:
    """Give the picture in RGB or RGBA, with the colours that its profile means."""
    if picture.mode.startswith("I"):
        # Sixteen bits for each pixel; a plain conversion would cut off all that is not almost black.
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    kind = "RGBA" if picture.has_transparency_data else "RGB"
    # These two have profiles of their own kind.
    is_other = picture.mode in ("CMYK", "L") and kind == "RGB"
    coloured = picture if is_other or picture.mode == kind else picture.convert(kind)
    profile = picture.info.get("icc_profile")
    if profile:
        # A profile that cannot be read says nothing: the usual colours are meant.
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            return _converted(coloured, profile)
    return coloured.convert(kind) if is_other else coloured


def _converted(picture: Image.Image, profile: bytes) -> Image.Image:
    """Convert colours to sRGB; how opaque a pixel is has no colour."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    colours = picture if alpha is None else picture.convert("RGB")
    source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(colours, source, target, outputMode="RGB")
    assert converted is not None
    converted.info = {**picture.info}
    if alpha is not None:
        converted.putalpha(alpha)
    return converted


def _upright(picture: Image.Image) -> Image.Image:
    """Turn the picture as its camera was held; what cannot be read about that is nothing."""
    try:
        return ImageOps.exif_transpose(picture)
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error):
        return picture


def _written(picture: Image.Image, form: str, **how: object) -> bytes:
    """Write a picture, and nothing beside it: writers take over what stands in `info`."""
    bare = picture.copy()
    bare.info = {}
    written = io.BytesIO()
    bare.save(written, form, **how)
    return written.getvalue()
