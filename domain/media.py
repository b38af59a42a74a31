"""Uploaded pictures: what they are called, who may show them where, and in which widths they are served."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import Any

from domain import ids
from domain.access import Viewer
from domain.checks import Checks
from domain.errors import ErrorCode, Expected, InvalidInput, Path
from domain.ids import MediaId, UserId
from domain.text import clean

ADDRESS = "/media/"
MAX_ALT = 300
MAX_PRODUCT_IMAGES = 20
MAX_REVIEW_IMAGES = 5

WIDTHS = (80, 160, 320, 480, 640, 960, 1280, 1920)
"""Units: pixels. Each is drawn once for each picture, so nobody chooses freely."""

KEPT_UNUSED = timedelta(days=1)
"""So long an upload waits to be shown somewhere."""


class StorageUnavailable(Expected):
    code = ErrorCode.GATEWAY_UNAVAILABLE
    text = "Pictures cannot be kept at the moment: try again later."


@dataclass(frozen=True, slots=True)
class ChosenImage:
    """An upload chosen to be shown; `media_id` None is an id that is none of ours."""

    media_id: MediaId | None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """What is known of an upload. Units: pixels."""

    id: MediaId
    digest: str
    width: int
    height: int
    alt: str | None


def check_alt(alt: str | None, *, path: Path) -> str | None:
    """Give a picture's text tidied, None for an empty one.

    Raises: InvalidInput for one that is too long.
    """
    if alt is None or not alt.strip():
        return None
    return clean(alt, maximum=MAX_ALT, path=path)


def check_images(chosen: Sequence[ChosenImage], *, maximum: int) -> list[ChosenImage]:
    """Give the pictures chosen for one thing, with their texts tidied.

    Raises: InvalidInput for too many, for one chosen twice, and for texts that are too long.
    """
    if len(chosen) > maximum:
        raise InvalidInput("At most {maximum} pictures.", path=["images"], maximum=maximum)
    seen: set[MediaId] = set()
    with Checks() as check:
        for index, each in enumerate(chosen):
            check(lambda each=each, path=["images", str(index), "mediaId"]: _once(seen, each.media_id, path))
        return [
            ChosenImage(
                each.media_id, check(lambda each=each, at=["images", str(index), "alt"]: check_alt(each.alt, path=at))
            )
            for index, each in enumerate(chosen)
        ]


def _once(seen: set[MediaId], media_id: MediaId | None, path: Path) -> None:
    if media_id is None:
        return
    if media_id in seen:
        raise InvalidInput("Each picture stands once.", path=path)
    seen.add(media_id)


def may_see(viewer: Viewer, *, owner: UserId | None, is_product: bool, is_review: bool) -> bool:
    """An upload is its owner's; staff see what is shown where they work."""
    return viewer.owns(owner) or (is_product and viewer.is_catalogue) or (is_review and viewer.is_support)


class Audience(Enum):
    """Who sees an upload by its plain address: everybody from now on, everybody while its review is published, nobody
    who is not shown another address.
    """

    ALL_FOR_EVER = auto()
    ALL = auto()
    NOBODY = auto()


def audience(*, is_product: bool, is_review_published: bool) -> Audience:
    """Orders go on showing what a product once showed; a review may be hidden yet."""
    if is_product:
        return Audience.ALL_FOR_EVER
    return Audience.ALL if is_review_published else Audience.NOBODY


def folder(media_id: MediaId) -> str:
    """Give the folder in which everything of an upload is kept."""
    return media_id.hex


def master(media_id: MediaId, digest: str) -> str:
    """Give the path at which an upload is kept, and served."""
    return f"{folder(media_id)}/{digest}.webp"


def rendition(media_id: MediaId, digest: str, *, width: int | None, suffix: str) -> str:
    """Give the path at which another form of an upload is kept."""
    return f"{folder(media_id)}/{digest}{f'-{width}' if width is not None else ''}.{suffix}"


def shown(upload: Upload, *, alt: str | None) -> Mapping[str, Any]:
    """Give what is stored where an upload is shown: see `domain.image.read`."""
    return {
        "url": f"{ADDRESS}{master(upload.id, upload.digest)}",
        "alt": alt or upload.alt,
        "width": upload.width,
        "height": upload.height,
        "media": ids.encode("Media", upload.id),
    }
