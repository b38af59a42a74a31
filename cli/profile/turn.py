"""One repetition: the context, the execution and the answer of an operation, as the server makes them."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from graphql import OperationDefinitionNode

from domain.access import Viewer
from engine.answer import encode
from engine.documents.document import Document
from engine.execute import Executor
from kit import db
from loaders import shop as shops
from resolvers import context as contexts
from resolvers.context import Context, Origin, Tools
from schema import context as in_context
from schema import errors

ORIGIN = Origin(request_id="profile", address="127.0.0.1")


class Failed(Exception):
    """The operation gave errors; the message is theirs."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one repetition took, and the statements that asyncpg logged. Units: seconds; `work` on the processor."""

    context: float
    execution: float
    work: float
    encoding: float
    statements: list[Any]
    data: Any
    answer: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """An operation that is ready to run, and who asks."""

    document: Document
    operation: OperationDefinitionNode
    variables: dict[str, Any]
    viewer: Viewer
    tools: Tools


async def turn(executor: Executor, asked: Asked) -> Turn:
    """Run an operation once.

    Raises: Failed.
    """
    statements: list[Any] = []
    with db.observed(statements.append):
        began = time.perf_counter()
        context = await _context(executor, asked)
        started, worked = time.perf_counter(), time.thread_time()
        result = await executor.execute(asked.document, asked.operation, asked.variables, context)
        ended, work = time.perf_counter(), time.thread_time() - worked
        answer = encode({"data": result.data})
        encoded = time.perf_counter()
        await asyncio.sleep(0)  # asyncpg tells of its last statement
    if result.errors:
        written = [
            errors.present(error, language=context.language, request_id=ORIGIN.request_id) for error in result.errors
        ]
        raise Failed("\n".join(each["message"] for each in written))
    return Turn(started - began, ended - started, work, encoded - ended, statements, result.data, answer)


async def _context(executor: Executor, asked: Asked) -> Context:
    wanted = in_context.read(executor.schema, asked.operation, asked.variables)
    return contexts.build(
        viewer=asked.viewer,
        origin=ORIGIN,
        tools=asked.tools,
        shop=await shops.shop(asked.tools.cache),
        language=wanted.language,
        country=wanted.country,
        currency=wanted.currency,
    )
