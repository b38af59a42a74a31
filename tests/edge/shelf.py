"""What the toy has to be deferred: fields that take their time, or fail, and lists."""

import strawberry

from tests.edge.diary import diary

SECRET = "a secret of the inside"


@strawberry.type
class Book:
    title: str

    @strawberry.field
    async def pages(self) -> int | None:
        """Known when the gate is open; nobody knows how many the broken book has."""
        await diary.gate.wait()
        if self.title == "broken":
            raise RuntimeError(SECRET)
        return len(self.title)

    @strawberry.field
    async def weight(self) -> int:
        if self.title == "broken":
            raise RuntimeError(SECRET)
        return 1


@strawberry.type
class Shelf:
    @strawberry.field
    def name(self) -> str:
        return "top"

    @strawberry.field
    async def late(self) -> str:
        await diary.gate.wait()
        return "late"

    @strawberry.field
    def optional(self) -> int | None:
        raise RuntimeError(SECRET)

    @strawberry.field
    def required(self) -> int:
        raise RuntimeError(SECRET)

    @strawberry.field
    def books(self) -> list[Book | None]:
        return [Book(title="a"), Book(title="bb"), Book(title="ccc")]

    @strawberry.field
    def torn(self) -> list[Book]:
        return [Book(title="a"), Book(title="broken"), Book(title="ccc")]

    @strawberry.field
    def below(self) -> "Shelf":
        return Shelf()
