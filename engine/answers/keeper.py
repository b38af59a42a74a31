"""Answers public operations with what is kept of them, and keeps what comes of them."""

import functools
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import orjson
from graphql import OperationType

from engine.answer import encode
from engine.answers.answers import Answers, Made
from engine.answers.kept import Kept, Key
from engine.operation import Answer, Ready, settled
from engine.refusal import Refused
from kit import news
from kit.noted import Noted

if TYPE_CHECKING:
    from engine.runner import Runner

V = TypeVar("V")
C = TypeVar("C")


def is_kept(ready: Ready) -> bool:
    """Say whether answers of an operation are kept: of a query that is public, in a document asked for by its id."""
    return (
        ready.is_named
        and ready.kind is OperationType.QUERY
        and ready.document.max_age(ready.operation) > 0
        and not ready.document.defers(ready.operation)
    )


class Keeper(Generic[V, C]):
    """Stands before a runner."""

    def __init__(self, runner: "Runner[V, C]", answers: Answers[Answer[C]]) -> None:
        self._runner = runner
        self._answers = answers

    async def answer(self, visitor: V, ready: Ready) -> Answer[C]:
        """Answer an operation of which `is_kept` is true. Raises: Refused at a limit."""
        runner = self._runner
        _, context = await runner.context(visitor, ready)
        key = self._key(visitor, ready, context) if context is not None else None
        if context is None or key is None:
            return await runner.charged(visitor, ready, await runner.charge(visitor, ready), context=context)
        seconds = ready.document.max_age(ready.operation)
        make = functools.partial(self._make, visitor, ready, context)
        kept = self._answers.look(key, seconds=seconds, make=make)
        if kept is not None:
            # What it costs is known by now: so much is taken, and nothing given back.
            charge = await runner.charge(visitor, ready, known=kept.cost)
            return _answer(kept, charge.kept() if charge is not None else None, context)
        charge = await runner.charge(visitor, ready)
        try:
            landed = await self._answers.fetch(key, seconds=seconds, make=make)
        except Refused as refused:
            refused.extensions = charge.kept() if charge is not None else {}
            raise
        if landed is None:
            return await runner.charged(visitor, ready, charge, context=context)
        if landed.kept is not None:
            told = await charge.settled_at(landed.kept.cost) if charge is not None else None
            return _answer(landed.kept, told, context)
        assert landed.made is not None
        return await settled(landed.made.answer, charge)

    @contextmanager
    def writing(self) -> Generator[None]:
        """Part at the end with what a mutation has written anew, so that who sent it sees that at once."""
        with news.gathered() as written:
            try:
                yield
            finally:
                for transaction, names in written:
                    self._answers.news.wrote(transaction, names)

    def _key(self, visitor: V, ready: Ready, context: C) -> Key | None:
        alike = self._runner.host.alike(visitor, context)
        if alike is None:
            return None
        operation, given = ready.operation, ready.variables
        if given:
            # Whatever else is sent along makes no other answer.
            names = [each.variable.name.value for each in operation.variable_definitions or ()]
            given = {name: given[name] for name in names if name in given}
        try:
            variables = orjson.dumps(given, option=orjson.OPT_SORT_KEYS) if given else b""
        except TypeError:
            return None  # files, which no public field takes
        return ready.document.id, operation.name.value if operation.name is not None else "", alike, variables

    async def _make(self, visitor: V, ready: Ready, context: C) -> Made[Answer[C]]:
        runner, noted = self._runner, Noted()
        noting = runner.host.noting(context, noted)
        answer = await runner.run(visitor, ready, context=noting)
        data = answer.body.get("data")
        if data is None or "errors" in answer.body or noted.is_personal or self._sets_cookies(noting):
            return Made(answer)
        cost = runner.till.cost(ready.document, ready.operation, ready.variables, data)
        return Made(answer, encode(data), tuple(noted.names), cost)

    def _sets_cookies(self, context: C) -> bool:
        headers: list[tuple[bytes, bytes]] = []
        self._runner.host.finish(context, headers)
        return bool(headers)


def _answer(kept: Kept, told: dict[str, Any] | None, context: C) -> Answer[C]:
    """Write an answer around data that is written already."""
    body: dict[str, Any] = {"data": orjson.Fragment(kept.data)}
    if told is not None:
        body["extensions"] = told
    return Answer(body, context)
