"""A schema whose lists are always as long as they may be, and which notes what each value weighs that it gives."""

from typing import Annotated, Any

import strawberry
from graphql import ExecutionResult, parse, validate
from graphql.execution import execute_sync

from engine.costs.cost import MOST, Plan
from engine.costs.planner import Planner
from engine.costs.weights import Cost, ListSize

PAGE = 4
TAGS = 3
SEARCH = 7.0
TOTAL = 2.0
MOVE = 11.0
GEM = 0.25

First = Annotated[int | None, strawberry.argument(description="How many.")]
Query_ = Annotated[str | None, strawberry.argument(directives=[Cost(weight=f"{SEARCH}")])]
noted: list[float] = []


def note(weight: float, count: int = 1) -> None:
    noted.append(weight * count)


@strawberry.interface
class Thing:
    id: int = 1


@strawberry.type
class Tag(Thing):
    @strawberry.field
    def item(self) -> "Annotated[Item, strawberry.lazy('tests.edge.costly')]":
        note(1)
        return Item()


@strawberry.type(directives=[Cost(weight=f"{GEM}")])
class Gem(Thing):
    @strawberry.field(directives=[ListSize(assumed_size=TAGS)])
    def tags(self) -> list[Tag]:
        note(1, TAGS)
        return [Tag() for _ in range(TAGS)]


@strawberry.type(directives=[Cost(weight="0")])
class Edge:
    @strawberry.field
    def node(self) -> "Annotated[Item, strawberry.lazy('tests.edge.costly')]":
        note(1)
        return Item()


@strawberry.type
class Page:
    size: strawberry.Private[int]

    @strawberry.field
    def nodes(self) -> "list[Annotated[Item, strawberry.lazy('tests.edge.costly')]]":
        note(1, self.size)
        return [Item() for _ in range(self.size)]

    @strawberry.field
    def edges(self) -> list[Edge]:
        return [Edge() for _ in range(self.size)]

    @strawberry.field(directives=[Cost(weight=f"{TOTAL}")])
    def total(self) -> int:
        note(TOTAL)
        return self.size


@strawberry.type
class Item(Thing):
    @strawberry.field
    def parent(self) -> "Annotated[Item, strawberry.lazy('tests.edge.costly')] | None":
        note(1)
        return Item()

    @strawberry.field(directives=[ListSize(assumed_size=TAGS)])
    def tags(self) -> list[Tag]:
        note(1, TAGS)
        return [Tag() for _ in range(TAGS)]

    @strawberry.field
    def gem(self) -> Gem:
        note(GEM)
        return Gem()

    @strawberry.field
    def thing(self) -> Thing:
        note(1)
        return Gem()

    @strawberry.field(
        directives=[
            ListSize(
                assumed_size=PAGE,
                slicing_arguments=["first", "last"],
                sized_fields=["nodes", "edges"],
                require_one_slicing_argument=False,
            )
        ]
    )
    def items(
        self, first: First = strawberry.UNSET, last: First = strawberry.UNSET, query: Query_ = strawberry.UNSET
    ) -> Page:
        note(1)
        note(SEARCH if query else 0)
        given = [min(max(size, 0), MOST) for size in (first, last) if isinstance(size, int)]
        return Page(size=max(given, default=PAGE))

    @strawberry.field(directives=[ListSize(assumed_size=MOST, slicing_arguments=["ids"])])
    def chosen(self, ids: list[int]) -> "list[Annotated[Item, strawberry.lazy('tests.edge.costly')] | None]":
        note(1, len(ids))
        return [Item() for _ in ids]


@strawberry.type
class Query(Item):
    @strawberry.field
    def undeclared(self) -> list[Item]:
        return []


@strawberry.type
class Mutation:
    @strawberry.mutation(directives=[Cost(weight=f"{MOVE}")])
    def move(self) -> Item:
        note(MOVE)
        return Item()


SCHEMA = strawberry.Schema(Query, Mutation, types=[Tag, Gem])
CORE = SCHEMA._schema  # pyright: ignore[reportPrivateUsage]
PLANNER = Planner(CORE)


def plan(text: str, name: str | None = None) -> Plan:
    """Plan an operation of a text, which has to be valid."""
    document = parse(text)
    assert validate(CORE, document) == []
    operations: list[Any] = [part for part in document.definitions if part.kind == "operation_definition"]
    return PLANNER.plan(document, next(each for each in operations if name is None or each.name.value == name))


def run(text: str, variables: dict[str, Any] | None = None) -> tuple[Any, float]:
    """Run an operation; gives the data and the sum of what it was given."""
    noted.clear()
    result = execute_sync(CORE, parse(text), root_value=Query(), variable_values=variables)
    assert isinstance(result, ExecutionResult)
    assert result.errors is None, result.errors
    return result.data, sum(noted)
