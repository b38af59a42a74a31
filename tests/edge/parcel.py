"""What the toy does with files."""

from typing import Any, NewType

import strawberry

from engine.http.multipart import Upload as File
from tests.edge.diary import diary

Upload = NewType("Upload", File)
UPLOAD = strawberry.scalar(name="Upload", parse_value=lambda value: value, serialize=str)


@strawberry.input
class Parcel:
    files: list[Upload | None]
    label: str | None = None


@strawberry.type
class Keeping:
    @strawberry.mutation
    async def keep(self, file: Upload) -> str:
        return await _kept(file)

    @strawberry.mutation
    async def keep_all(self, parcel: Parcel) -> list[str]:
        return [await _kept(file) for file in parcel.files if file is not None]


async def _kept(file: Any) -> str:
    """Note a file, and give its text as it is twice in a row: files are short here, or all of one letter."""
    diary.files.append(file)
    text = (await file.read()).decode()
    assert text == (await file.read()).decode()
    return text if len(text) < 100 else f"{len(text)} {''.join(set(text))}"
