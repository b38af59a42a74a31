"""Uploaded pictures as clients see and send them."""

from typing import Annotated

import strawberry

import resolvers.media
from loaders.media import MediaRow
from schema.errors import SLOW, UserError, errors_field, mutation
from schema.image import Image
from schema.kinds import Info, Node, given, node_type, written
from schema.scalars import Upload
from services.media.upload import UploadMedia


@node_type(MediaRow, description="An uploaded picture. Its owner sees it, and staff where it is shown.")
class Media(Node):
    image: Image = strawberry.field(description="The picture, upright and without metadata.")


@strawberry.input(description="A picture to be kept. What nothing shows within a day is deleted.")
class MediaUploadInput:
    file: Upload = strawberry.field(
        description="JPEG, PNG, WebP, GIF (its first frame) or AVIF; by default at most 10 MB and 40 megapixels."
    )
    alt: str | None = strawberry.field(default=strawberry.UNSET, description="What it shows: at most 300 characters.")


@strawberry.type(description="An upload, as it was kept.")
class MediaUploadPayload:
    media: Media | None = strawberry.field(default=None, description="The upload; its id goes into `ImageInput`.")
    errors: list[UserError] = errors_field()


@strawberry.type
class MediaMutation:
    @mutation(
        description="Signed in: upload a picture, to be shown by a review of yours or, for CATALOGUE and ADMIN, by a "
        "product. Sent as a multipart request.",
        weight=SLOW,
    )
    @staticmethod
    async def media_upload(
        info: Info, input: Annotated[MediaUploadInput, strawberry.argument(description="The picture.")]
    ) -> MediaUploadPayload:
        command = UploadMedia(file=input.file, alt=given(input.alt))
        return MediaUploadPayload(media=written(await resolvers.media.upload(info.context, command)))
