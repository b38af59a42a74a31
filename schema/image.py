"""Pictures as clients see them."""

import strawberry

from domain import ids
from domain.ids import MediaId
from domain.media import ChosenImage
from engine.documents.public import public
from schema.kinds import given
from schema.scalars import URL


@strawberry.type(description="A picture.", directives=[public()])
class Image:
    url: URL = strawberry.field(
        description="Where it is served, with long cache headers. Of an upload in other widths by `?w=320`. What is "
        "not public, such as an upload that nothing shows yet or a picture of a hidden review, is served to whoever "
        "has this address, for one hour at least: then ask for it anew."
    )
    alt: str | None = strawberry.field(description="What it shows, for who cannot see it.")
    width: int | None = strawberry.field(description="In pixels, where known.")
    height: int | None = strawberry.field(description="In pixels, where known.")
    media_id: strawberry.ID | None = strawberry.field(
        description="Of an upload: the id by which it is chosen again, for example to put pictures in another order."
    )


@strawberry.input(description="An upload to be shown.")
class ImageInput:
    media_id: strawberry.ID = strawberry.field(description="What `mediaUpload` gave, or an `Image.mediaId`.")
    alt: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="What it shows: at most 300 characters; without it that of the upload, else the product's name.",
    )


def chosen(sent: list[ImageInput] | None) -> tuple[ChosenImage, ...]:
    """Read which pictures were chosen; an id that is none of ours is no upload."""
    keys = [ids.decode_as("Media", each.media_id) for each in sent or ()]
    return tuple(
        ChosenImage(MediaId(key) if key is not None else None, given(each.alt))
        for key, each in zip(keys, sent or (), strict=True)
    )
