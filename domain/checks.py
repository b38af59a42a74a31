"""Checks of several fields at once, so that a caller hears of everything that is wrong."""

from collections.abc import Callable
from types import TracebackType
from typing import TypeVar, cast

from domain.errors import Expected, ExpectedGroup

T = TypeVar("T")


class Checks:
    """`with Checks() as check: name = check(lambda: …)`: behind the block every value was found valid.

    Raises: at the end of the block what the checks raised, the only one by itself, several as an ExpectedGroup.
    """

    def __init__(self) -> None:
        self._errors: list[Expected] = []

    def __enter__(self) -> "Checks":
        return self

    def __call__(self, check: Callable[[], T]) -> T:
        try:
            return check()
        except Expected as error:
            self._errors.append(error)
        except ExpectedGroup as group:
            self._errors += group.errors
        # Nobody sees this None: the block ends in the error.
        return cast(T, None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._errors:
            raise self._errors[0] if len(self._errors) == 1 else ExpectedGroup(self._errors)
