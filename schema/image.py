"""Pictures as clients see them."""

import strawberry

from schema.scalars import URL


@strawberry.type(description="A picture.")
class Image:
    url: URL = strawberry.field(description="Where it is served, with long cache headers.")
    alt: str | None = strawberry.field(description="What it shows, for who cannot see it.")
    width: int | None = strawberry.field(description="In pixels, where known.")
    height: int | None = strawberry.field(description="In pixels, where known.")
