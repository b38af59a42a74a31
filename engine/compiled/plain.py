"""Which classes of values are nothing special."""

from datetime import date, datetime
from decimal import Decimal
from types import GeneratorType, NoneType
from typing import TYPE_CHECKING, Any
from uuid import UUID

from graphql.pyutils import Undefined

if TYPE_CHECKING:
    from engine.compiled.run import Run

BEGINNING = (NoneType, str, int, float, bool, bytes, list, tuple, dict, set, frozenset, date, datetime, Decimal, UUID)


class Plain(set[type]):
    """The classes whose values are neither awaitable nor an error nor undefined.

    Each is learned at its first value, so that the others are told by one look into this set.
    """

    def __init__(self) -> None:
        super().__init__(BEGINNING)

    def is_waiting(self, run: "Run", value: Any) -> bool:
        """Tell whether a value has to be awaited."""
        if run.is_awaitable(value):
            return True
        kind = type(value)
        is_special = issubclass(kind, Exception | GeneratorType) or hasattr(kind, "__await__") or value is Undefined
        if not is_special:
            self.add(kind)
        return False

    def knows(self, run: "Run", value: Any) -> bool:
        """Tell whether all values of this one's class are nothing special; it is learned if it was not known."""
        return type(value) in self or (not self.is_waiting(run, value) and type(value) in self)

    def checked(self, value: Any) -> Any:
        """Give a value of a class that is not known. Raises: the value, where it is an error."""
        if isinstance(value, Exception):
            raise value
        return None if value is Undefined else value
