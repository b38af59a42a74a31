"""One execution of a plan: its answer so far, its errors, and what it waits for."""

import asyncio
import sys
from collections import defaultdict
from contextlib import suppress
from typing import Any

from graphql import GraphQLError, GraphQLResolveInfo, located_error
from graphql.execution import Executor
from graphql.pyutils import Path

from engine.compiled.job import Job, Later, Level, Member
from engine.compiled.leftover import discard, settle
from engine.compiled.place import Place, keys, path_of
from engine.compiled.position import Position

Task = asyncio.Task[None]

EAGERLY: dict[str, Any] = {"eager_start": True} if sys.version_info >= (3, 12) else {}
"""Where Python can, a task begins at once: one that has nothing to wait for never goes through the event loop."""


class Run:
    """The state of one request. It is filled depth first; what has to be awaited leaves a hole and a job."""

    info_place: Place | None = None
    last_info: Any = None
    info_above: Place | None = None
    path_above: Path | None = None
    info_kind: type[GraphQLResolveInfo[Any]] | None = None
    info_rest: tuple[Any, ...] = ()
    is_nulled = False
    """Whether an error may have put null above something that was found before."""
    _loop: asyncio.AbstractEventLoop
    _over: asyncio.Future[None] | None = None
    _is_sweeping = False
    _is_abandoned = False

    def __init__(self, executor: Executor[Any]) -> None:
        self.executor = executor
        self.is_awaitable = executor.is_awaitable
        self.errors = executor.collected_errors
        self.data: dict[str, Any] | None = {}
        self.jobs: list[Job] = []
        """What was found to be awaited and is not begun."""
        self.levels: dict[Position, list[Member]] = {}
        """What was found to be resolved together, by the field's position."""
        self.arguments: dict[Any, dict[str, Any]] = {}
        self._open: defaultdict[Position, int] = defaultdict(int)
        self._tasks: dict[Task, Job | Level] = {}

    def later(self, later: Later, position: Position, holder: Any, key: Any, place: Place) -> None:
        """Leave a hole where a value has to be awaited."""
        self.jobs.append(Job(later.awaitable, later.then, position, holder, key, place))

    def drop(self, place: Place | None) -> None:
        """Let what was found below a place that is null now come to its end unheard, as graphql-core does."""
        awaitables: list[Any] = []
        if self.levels:
            self.is_nulled = True
        while self.jobs and _is_under(self.jobs[-1].place, place):
            awaitables += self.jobs.pop().awaitables
        settle(self, awaitables)

    def fail(self, position: Position, place: Place, raised: Exception) -> None:
        """Note an error of something awaited, and put null where it may stand: there or above."""
        error = located_error(raised, position.field.nodes, keys(place))
        outer: Position | None = position
        nulled: Place | None = place
        while outer is not None and nulled is not None and not outer.absorbs:
            outer, nulled = outer.outer, nulled[0]
            self.is_nulled = True
        if self.jobs or self.levels:
            self.drop(nulled)
        self.errors.add(error, path_of(nulled))
        self._put_null(nulled)
        if nulled is not place and self._tasks and not self._is_sweeping:
            self._is_sweeping = True
            self._loop.call_soon(self._sweep)

    def fail_root(self, error: GraphQLError) -> None:
        """Note an error that leaves nothing of the answer."""
        self.is_nulled = True
        self.data = None
        self.drop(None)
        self.errors.add(error, None)

    async def finish(self) -> None:
        """Do what is to be awaited, and what comes of it, until there is nothing left.

        A job alone needs no task; of several, each has one, which goes on with one of those that came of it.
        """
        jobs = self._ready()
        while len(jobs) == 1:
            await self._do(jobs[0])
            jobs = self._ready()
        if not jobs:
            return
        self._loop = asyncio.get_running_loop()
        self._over = self._loop.create_future()
        for job in jobs:
            self._start(job)
        try:
            await self._over
        except BaseException:
            await self._abandon()
            raise

    def _ready(self) -> list[Job | Level]:
        """Give what can be begun: all awaitables, and each level whose objects are all known.

        More objects of a level can only come from something open above it.
        """
        ready: list[Job | Level] = []
        while True:
            for job in self.jobs:
                if job.is_dead(self):
                    discard(self, job.awaitables)
                else:
                    ready.append(job)
                    self._open[job.position] += 1
            self.jobs.clear()
            known = [position for position in self.levels if not any(map(self._is_open, position.above))]
            levels = [Level(position, self.levels.pop(position)) for position in known]
            waiting = [level for level in levels if not level.ask(self)]
            for level in waiting:
                ready.append(level)
                self._open[level.position] += 1
            if len(waiting) == len(levels):
                return ready

    def _is_open(self, position: Position) -> bool:
        return self._open[position] > 0 or position in self.levels

    def _start(self, job: Job | Level) -> None:
        # Not a task group: that would keep silent about a resolver that was cancelled by others.
        task = asyncio.Task(self._work(job), loop=self._loop, **EAGERLY)
        self._tasks.setdefault(task, job)
        task.add_done_callback(self._ended)

    async def _work(self, job: Job | Level) -> None:
        task = asyncio.current_task()
        assert task is not None
        while True:
            self._tasks[task] = job
            try:
                await self._do(job)
            except asyncio.CancelledError:
                if not job.is_swept or self._is_abandoned:
                    raise
                task.uncancel()
            ready = self._ready()
            if not ready:
                return
            job = ready.pop()
            for other in ready:
                self._start(other)

    async def _do(self, job: Job | Level) -> None:
        job.is_begun = True
        try:
            if job.is_swept:
                discard(self, job.awaitables)
            else:
                await job.do(self)
        finally:
            self._open[job.position] -= 1

    def _ended(self, task: Task) -> None:
        job = self._tasks.pop(task)
        over = self._over
        assert over is not None
        if task.cancelled():
            if not job.is_begun:
                discard(self, job.awaitables)
            if not job.is_swept and not over.done():
                over.cancel()
        elif (error := task.exception()) is not None and not over.done():
            over.set_exception(error)
        if not self._tasks and not over.done():
            over.set_result(None)

    async def _abandon(self) -> None:
        self._is_abandoned = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)
        discard(self, [awaitable for job in self.jobs for awaitable in job.awaitables])

    def _sweep(self) -> None:
        """Cancel what is under way below a place that has become null."""
        self._is_sweeping = False
        for task, job in self._tasks.items():
            if not job.is_swept and job.is_dead(self):
                job.is_swept = True
                if job.is_begun:
                    task.cancel()

    def _put_null(self, place: Place | None) -> None:
        if place is None:
            self.data = None
            return
        holder: Any = self.data
        *above, last = keys(place)
        for key in above:
            if holder is None:
                return
            holder = holder[key]
        if holder is not None:
            holder[last] = None


def _is_under(place: Place | None, above: Place | None) -> bool:
    while place is not None:
        if place == above:
            return True
        place = place[0]
    return above is None
