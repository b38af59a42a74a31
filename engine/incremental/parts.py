"""What an operation has deferred: told part by part as it comes, in the form that is drafted today."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from datetime import timedelta
from typing import Any

from graphql import (
    ExperimentalIncrementalExecutionResults,
    GraphQLError,
    IncrementalDeferResult,
    IncrementalStreamResult,
    SubsequentIncrementalExecutionResult,
)
from graphql.execution import CompletedResult

from engine import patience
from engine.refusal import Refused

Part = dict[str, Any]
Tell = Callable[[Part], Awaitable[None]]
Write = Callable[[Sequence[GraphQLError]], list[dict[str, Any]]]


class Rest:
    """What is still to come of an answer whose first part is there.

    `write` writes errors, `ended` hears at the end how many there were.

    Units: `since` in seconds of `time.perf_counter`: the limit counts from there.
    """

    def __init__(
        self,
        results: ExperimentalIncrementalExecutionResults,
        write: Write,
        ended: Callable[[int], None],
        *,
        limit: timedelta,
        since: float,
    ) -> None:
        pending = [each.formatted for each in results.initial_result.pending]
        self.announced: Part = {"pending": pending, "hasNext": True}
        self._results: AsyncGenerator[SubsequentIncrementalExecutionResult] = results.subsequent_results
        self._open: dict[str, None] = {each["id"]: None for each in pending}
        self._write = write
        self._ended = ended
        self._errors = 0
        self._limit = limit
        self._since = since

    async def run(self, tell: Tell) -> None:
        """Run what was deferred and tell each part; at the limit, what is missing then has failed."""
        try:
            async with patience.limited(self._limit, since=self._since), aclosing(self._results) as results:
                async for result in results:
                    part = self._part(result)
                    await tell(part)
                    self._note(part)
        except Refused as refused:
            self._errors += len(self._open)
            failed = [{"id": id, "errors": refused.written()} for id in self._open]
            await tell({"completed": failed, "hasNext": False})
        finally:
            self._ended(self._errors)

    def _note(self, part: Part) -> None:
        for each in part.get("pending", ()):
            self._open[each["id"]] = None
        for each in part.get("completed", ()):
            self._open.pop(each["id"], None)

    def _part(self, result: SubsequentIncrementalExecutionResult) -> Part:
        part: Part = {}
        if result.pending:
            part["pending"] = [each.formatted for each in result.pending]
        if result.incremental:
            part["incremental"] = [self._increment(each) for each in result.incremental]
        if result.completed:
            part["completed"] = [{"id": each.id} | self._failure(each) for each in result.completed]
        return part | {"hasNext": result.has_next}

    def _increment(self, came: IncrementalDeferResult | IncrementalStreamResult) -> Part:
        written: Part = {"id": came.id}
        if came.sub_path:
            written["subPath"] = came.sub_path
        if isinstance(came, IncrementalDeferResult):
            written["data"] = came.data
        else:
            written["items"] = came.items
        return written | self._failure(came)

    def _failure(self, came: IncrementalDeferResult | IncrementalStreamResult | CompletedResult) -> Part:
        if not came.errors:
            return {}
        self._errors += len(came.errors)
        return {"errors": self._write(came.errors)}
