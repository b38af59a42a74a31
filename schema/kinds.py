"""What many types share: nodes, versions, money, pages; and the words by which modules of types are written."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Annotated, Any, TypeVar

import strawberry
from strawberry.types import Info as StrawberryInfo

from domain import ids
from domain.change import Change
from domain.money import Money as MoneyValue
from engine.compiled.objects import INSTANCE_OF
from engine.costs.weights import Cost, ListSize
from engine.documents.public import public
from loaders.paging import DEFAULT_SIZE, PageArgs
from resolvers import shop
from resolvers.context import Context
from schema.scalars import CurrencyCode, Decimal

Info = StrawberryInfo[Context, None]
T = TypeVar("T")

First = Annotated[int | None, strawberry.argument(description="How many from the start: 0 to 100.")]
After = Annotated[str | None, strawberry.argument(description="Only entries behind this cursor.")]
Last = Annotated[int | None, strawberry.argument(description="How many from the end: 0 to 100; not with `first`.")]
Before = Annotated[str | None, strawberry.argument(description="Only entries in front of this cursor.")]


FREE = Cost(weight="0")
PAGED = ListSize(
    assumed_size=DEFAULT_SIZE,
    slicing_arguments=["first", "last"],
    sized_fields=["edges", "nodes"],
    require_one_slicing_argument=False,
)


def weighs(weight: float) -> Cost:
    """Declare what something adds to the cost of an operation, each time."""
    return Cost(weight=f"{weight:g}")


def assumed(count: int) -> ListSize:
    """Declare for how many entries the cost of an operation counts a list that no argument cuts."""
    return ListSize(assumed_size=count, require_one_slicing_argument=strawberry.UNSET)


@strawberry.interface(description="Whatever can be read again by its id.")
class Node:
    id: strawberry.ID = strawberry.field(description="Opaque and global; `node` reads it again.")


@strawberry.interface(
    description="`version` rises with each write; send it back as `expectedVersion` to refuse a lost update."
)
class Versioned:
    version: int = strawberry.field(description="Counts the writes.")


def node_type(
    row: type, *, name: str | None = None, description: str, directives: Sequence[object] = ()
) -> Callable[[type[T]], type[T]]:
    """Declare an object type whose values are rows of this class.

    Members of interfaces and unions are told apart by their row's class.
    """

    def decorate(cls: type[T]) -> type[T]:
        def is_type_of(value: object, _info: object) -> bool:
            return isinstance(value, row)

        setattr(is_type_of, INSTANCE_OF, row)
        cls.is_type_of = staticmethod(is_type_of)  # pyright: ignore[reportAttributeAccessIssue]
        return strawberry.type(cls, name=name, description=description, directives=directives)

    return decorate


def described_enum(kind: type[Enum], *, description: str, values: Mapping[str, str]) -> None:
    """Declare a GraphQL enum of an enum of the domain, with a sentence for each of its values.

    Raises: ValueError when the sentences are not those of its values.
    """
    if set(values) != {member.name for member in kind}:
        raise ValueError(f"{kind.__name__} has other values than those described")
    # Where a field was annotated with it before, it is declared already, and one type is never declared twice.
    declared: Any = kind if hasattr(kind, "__strawberry_definition__") else strawberry.enum(kind)
    definition = declared.__strawberry_definition__
    definition.description = description
    for value in definition.values:
        value.description = values[value.name]


def written(value: Any) -> Any:
    """Hand a row to a payload's field: the executor reads the type's fields off it."""
    return value


def node_id(type_name: str, text: str) -> Any:
    """Read the UUID of a node id; None when it is another type's or none of ours."""
    return ids.decode_as(type_name, text)


@strawberry.type(description="Where a page stands in its list.", directives=[FREE, public()])
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether entries follow.")
    has_previous_page: bool = strawberry.field(description="Whether entries come before.")
    start_cursor: str | None = strawberry.field(description="The first entry's cursor; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The last entry's cursor; null on an empty page.")


@strawberry.type(description="An exact amount of one currency.", directives=[FREE, public()])
class Money:
    amount: Decimal = strawberry.field(description="In major units, with as many digits as the currency has.")
    currency: CurrencyCode = strawberry.field(description="The currency.")

    @strawberry.field(description="For people, in the language of the request.")
    @staticmethod
    def formatted(root: strawberry.Parent[MoneyValue], info: Info) -> str:
        return shop.format_money(root, language=info.context.language)


@strawberry.type(description="From the lowest to the highest.", directives=[FREE, public()])
class MoneyRange:
    min: Money = strawberry.field(description="The lowest.")
    max: Money = strawberry.field(description="The highest.")


@strawberry.input(description="An exact amount of one currency.")
class MoneyInput:
    amount: Decimal = strawberry.field(description='In major units, for example "19.90".')
    currency: CurrencyCode = strawberry.field(description="The currency.")


def given(value: T) -> T | None:
    """Turn an argument that was not sent into None."""
    return None if value is strawberry.UNSET else value


def change(value: T | None) -> Change[T] | None:
    """Read a field of an update: None where it was not sent, and so stays."""
    return None if value is strawberry.UNSET else Change(value)


def page_args(first: int | None, after: str | None, last: int | None, before: str | None) -> PageArgs:
    """Gather the four arguments of a connection."""
    return PageArgs(first=given(first), after=given(after), last=given(last), before=given(before))
