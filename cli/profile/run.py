"""A profile: an operation run again and again in this process, as the server would, and what each part of that took."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import asyncpg
from graphql import OperationDefinitionNode, OperationType, parse, validate

from cli.profile import resolvers, statements
from cli.profile.shapes import FieldCost, Phase, Profile, Question
from cli.profile.turn import Asked, Failed, Turn, turn
from domain.access import STRANGER, Role, Viewer
from domain.ids import UserId
from domain.user import find_email
from engine.compiled.watch import Nobody
from engine.documents.document import RULES, Document, Documents
from engine.execute import Executor
from engine.limits import Limits
from kit import db
from kit.config import Settings
from resolvers.context import Tools
from schema.root import schema
from wiring.tools import open_tools

WARM_UP = 3
READINGS = 5
UNLIMITED = Limits(
    query_bytes=2**22,
    tokens=10**6,
    depth=10**3,
    aliases=10**4,
    fields=10**5,
    directives=10**4,
    repeats=10**3,
    deferred=10**3,
    list_items=10**5,
)
"""Whoever profiles may ask for what the server would refuse."""


async def profile(question: Question, settings: Settings) -> Profile:
    """Profile an operation on the database of the settings.

    Raises: Failed, Refused, OSError.
    """
    async with open_tools(settings, application_name="souk-profile", record=True, plans_once=True) as tools:
        asked = await _asked(question, tools)
        gc.collect()
        gc.freeze()
        told = _Told()
        turns = await _turns(_executor(settings, told), asked, WARM_UP + question.repeat)
        fields, work = await _fields(question, tools)
        last = turns[-1]
        return Profile(
            title=_title(asked.operation),
            viewer=question.email or "a stranger",
            question=question,
            once=(*_readings(question.text), *told.phases()),
            each=_phases(turns[WARM_UP:], work),
            statements=await _statements(settings, turns[WARM_UP:]),
            fields=fields,
            answer_fields=count(last.data),
            answer_bytes=len(last.answer),
        )


def _executor(settings: Settings, told: "_Told") -> Executor:
    return Executor(schema, watch=told, compiles=settings.engine == "compiled")


class _Told(Nobody):
    """What the engine tells about itself meanwhile; a plan's making is kept."""

    def __init__(self) -> None:
        self.plans: list[float] = []

    def compiled(self, operation: OperationDefinitionNode, seconds: float) -> None:
        self.plans.append(seconds)

    def phases(self) -> list[Phase]:
        return [Phase("plan", seconds * 1000, "compiling, when it is asked for again") for seconds in self.plans]


class _Silent:
    """Documents tell of themselves; nobody listens."""

    def document(self, *, is_known: bool) -> None: ...
    def refused(self, code: str) -> None: ...
    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None: ...
    def event(self, operation: OperationDefinitionNode, *, errors: int) -> None: ...
    def answered(self, way: str) -> None: ...
    def kept(self, change: int) -> None: ...
    def sockets(self, change: int) -> None: ...
    def streams(self, change: int) -> None: ...


def _documents() -> Documents:
    return Documents(schema._schema, UNLIMITED, _Silent())  # pyright: ignore[reportPrivateUsage]


def read(question: Question) -> tuple[Document, OperationDefinitionNode]:
    """Read the operation, as the server does; each time anew, so that nothing of it is compiled yet.

    Raises: Failed, Refused.
    """
    document = _documents().get(question.text)
    operation = document.operation(question.name)
    if operation.operation is OperationType.SUBSCRIPTION:
        raise Failed("Subscriptions are not profiled: profile a query of what their events select.")
    if operation.operation is OperationType.MUTATION and not question.writes:
        raise Failed("A mutation writes at each repetition: say --writes if it may.")
    return document, operation


async def _asked(question: Question, tools: Tools) -> Asked:
    return Asked(*read(question), question.variables, await _viewer(question.email), tools)


async def _viewer(email: str | None) -> Viewer:
    if email is None:
        return STRANGER
    address = find_email(email)
    record = address and await db.fetchrow(
        "SELECT id, roles, language, display_name FROM users WHERE email_key = $1", address.key
    )
    if not record:
        raise Failed(f"There is no account with the e-mail address {email}.")
    return Viewer(
        user_id=UserId(record["id"]),
        roles=frozenset(Role(role) for role in record["roles"]),
        language=record["language"],
        display_name=record["display_name"],
    )


async def _turns(executor: Executor, asked: Asked, count: int) -> list[Turn]:
    return [await turn(executor, asked) for _ in range(count)]


async def _fields(question: Question, tools: Tools) -> tuple[tuple[FieldCost, ...], float]:
    """Run the operation with its resolvers under a stopwatch; give their costs, and their work in seconds."""
    with resolvers.timed(schema._schema) as watches:  # pyright: ignore[reportPrivateUsage]
        asked, executor = await _asked(question, tools), _executor(tools.settings, _Told())
        await _turns(executor, asked, WARM_UP)
        for watch in watches:
            watch.calls, watch.work, watch.wait = 0, 0.0, 0.0
        await _turns(executor, asked, question.repeat)
    each = 1000 / question.repeat
    costs = [
        FieldCost(watch.name, watch.calls / question.repeat, watch.work * each, watch.wait * each)
        for watch in watches
        if watch.calls
    ]
    costs.sort(key=lambda cost: -cost.work_ms)
    return tuple(costs), sum(watch.work for watch in watches) / question.repeat


async def _statements(settings: Settings, turns: Sequence[Turn]) -> tuple[statements.Statement, ...]:
    connection = await asyncpg.connect(settings.database_url, timeout=10)
    try:
        return await statements.told(connection, [turn.statements for turn in turns])
    finally:
        await connection.close()


def _readings(text: str) -> list[Phase]:
    """Time what is done once for a document."""
    core = schema._schema  # pyright: ignore[reportPrivateUsage]
    node = parse(text)
    times: list[tuple[float, float, float]] = []
    for _ in range(READINGS):
        documents = _documents()
        parsing, validation = _spent(lambda: parse(text)), _spent(lambda: validate(core, node, RULES))
        whole = _spent(partial(documents.get, text))
        times.append((parsing, validation, max(0.0, whole - parsing - validation)))
    parsing, validation, rest = (statistics.median(each) * 1000 for each in zip(*times, strict=True))
    return [
        Phase("parse", parsing, "text to syntax tree"),
        Phase("validate", validation, "the tree against the schema"),
        Phase("weigh", rest, "limits, and what else the engine looks up"),
    ]


def _spent(do: Callable[[], Any]) -> float:
    started = time.thread_time()
    do()
    return time.thread_time() - started


def _phases(turns: Sequence[Turn], resolving: float) -> tuple[Phase, ...]:
    """Give the medians of what each request pays; `resolving` is the work of resolvers in seconds."""

    def middle(read: Callable[[Turn], float]) -> float:
        return statistics.median(map(read, turns)) * 1000

    execution, work = middle(lambda turn: turn.execution), middle(lambda turn: turn.work)
    resolve = min(resolving * 1000, work)
    parts = (
        Phase("wait", max(0.0, execution - work), "for PostgreSQL, mostly"),
        Phase("resolve", resolve, "resolvers at work, by field below"),
        Phase("rest", max(0.0, min(work, execution) - resolve), "executor, loaders, rows, asyncpg and its loop"),
    )
    return (
        Phase("context", middle(lambda turn: turn.context), "who asks, in which language and currency"),
        Phase("execute", execution, "from the operation to its result", parts),
        Phase("encode", middle(lambda turn: turn.encoding), "the result as JSON"),
    )


def _title(operation: OperationDefinitionNode) -> str:
    name = operation.name.value if operation.name is not None else "without a name"
    return f"{operation.operation.value} {name}"


def count(data: Any) -> int:
    """Count the fields of an answer."""
    if isinstance(data, dict):
        return len(data) + sum(count(each) for each in data.values())
    return sum(count(each) for each in data) if isinstance(data, list) else 0
