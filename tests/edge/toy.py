"""A schema without a noun behind the engine, for what the shop's own schema has no field for."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, Sequence
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import strawberry
from graphql import GraphQLError, OperationDefinitionNode
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.routing import Route, WebSocketRoute
from starlette.types import Receive, Scope, Send
from strawberry.schema.config import StrawberryConfig

from engine.costs.charge import Till
from engine.documents.document import Documents
from engine.documents.library import Library
from engine.documents.public import private, public
from engine.execute import Executor
from engine.following.source import Followed
from engine.host import Rejected, Together
from engine.http.view import View
from engine.incremental import defer
from engine.limits import Limits
from engine.runner import Runner
from engine.sockets.socket import Socket
from kit import db
from kit.config import Settings
from kit.noted import Noted
from loaders.batch import loader
from tests.edge.board import board
from tests.edge.diary import Diary as Diary
from tests.edge.diary import diary as diary
from tests.edge.parcel import UPLOAD, Keeping, Upload
from tests.edge.shelf import Shelf
from tests.server import Server, serving_app


@dataclass
class ToyContext:
    visitor: dict[str, Any]
    number: int
    cookies: list[str] = field(default_factory=list[str])


Info = strawberry.Info[ToyContext, None]


@strawberry.type
class Query:
    @strawberry.field
    def hello(self, info: Info, name: str = "you") -> str:
        return f"hello {name}"

    @strawberry.field
    def long(self, letters: int) -> str:
        return "x" * letters

    @strawberry.field
    def visitor(self, info: Info) -> str:
        return str(info.context.visitor.get("token"))

    @strawberry.field
    async def wait(self) -> bool:
        await diary.gate.wait()
        return True

    @strawberry.field
    async def sleep(self, mark: str) -> str:
        """Sleep in the database, in a loader's own task."""

        async def batch(keys: Sequence[str]) -> list[str]:
            return [await db.fetchval("SELECT $1::text || pg_sleep(30)", key) for key in keys]

        return await loader(batch).load(mark)

    @strawberry.field
    def required(self) -> int:
        raise RuntimeError("a secret of the inside")

    @strawberry.field
    def optional(self) -> int | None:
        raise RuntimeError("a secret of the inside")

    @strawberry.field
    def shelf(self) -> Shelf:
        return Shelf()

    @strawberry.field
    def big(self) -> strawberry.scalars.JSON:
        return strawberry.scalars.JSON({"number": 2**70})

    @strawberry.field
    def add(self, numbers: list[int]) -> int:
        return sum(numbers)


@strawberry.type
class Mutation(Keeping):
    @strawberry.mutation
    async def write(self, info: Info, text: str) -> str:
        info.context.cookies.append(f"toy={text}")
        diary.written.append(text)
        return text

    @strawberry.mutation
    async def fill(self, info: Info, text: str) -> Shelf:
        info.context.cookies.append(f"toy={text}")
        diary.written.append(text)
        return Shelf()

    @strawberry.mutation
    async def write_slowly(self, text: str) -> str:
        await diary.gate.wait()
        diary.written.append(text)
        return text


async def refused() -> AsyncGenerator[int]:
    raise GraphQLError("Not for you.", extensions={"code": "FORBIDDEN"})


async def failed() -> AsyncGenerator[int]:
    raise RuntimeError("a secret of the inside")


@strawberry.type
class Event:
    @strawberry.field
    def context(self, info: Info) -> int:
        return info.context.number


@strawberry.type(directives=[public()])
class Note:
    @strawberry.field
    def text(self, root: strawberry.Parent[str]) -> str:
        board.written.append(root)
        return root

    @strawberry.field
    def broken(self) -> int | None:
        raise RuntimeError("a secret of the inside")

    @strawberry.field(directives=[private()])
    def reader(self, info: Info) -> str:
        return str(info.context.visitor.get("token"))

    @strawberry.field
    def known(self, info: Info) -> str:
        """What is public tells nobody who somebody is."""
        return str(info.context.visitor.get("token"))


@strawberry.type
class Subscription:
    @strawberry.subscription(graphql_type=Note, directives=[public()])
    async def notes(self, info: Info, topic: str = "") -> AsyncIterable[Any]:
        return Followed(board.follow, info.context, None)

    @strawberry.subscription
    async def count(self, to: int) -> AsyncGenerator[int]:
        try:
            for number in range(to):
                yield number
        finally:
            diary.ended.append("count")

    @strawberry.subscription
    async def forever(self) -> AsyncGenerator[int]:
        try:
            yield 0
            await asyncio.Event().wait()
        finally:
            diary.ended.append("forever")

    @strawberry.subscription
    async def flood(self) -> AsyncGenerator[str]:
        try:
            while True:
                yield "x" * 10_000
        finally:
            diary.ended.append("flood")

    @strawberry.subscription
    async def sleeps(self, mark: str) -> AsyncGenerator[Query]:
        while True:
            yield Query()

    @strawberry.subscription
    async def breaks(self) -> AsyncGenerator[int]:
        yield 0
        raise RuntimeError("a secret of the inside")

    @strawberry.subscription
    async def refuses(self) -> AsyncGenerator[int]:
        raise GraphQLError("Not for you.", extensions={"code": "FORBIDDEN"})
        yield 0

    @strawberry.subscription
    async def refuses_at_once(self) -> AsyncGenerator[int]:
        return await refused()

    @strawberry.subscription
    async def fails_at_once(self) -> AsyncGenerator[int]:
        return await failed()

    @strawberry.subscription
    async def numbers_of_contexts(self, info: Info) -> AsyncGenerator[Event]:
        for _ in range(3):
            yield Event()


SCHEMA = strawberry.Schema(Query, Mutation, Subscription, config=StrawberryConfig(scalar_map={Upload: UPLOAD}))
CORE = SCHEMA._schema  # pyright: ignore[reportPrivateUsage]
CORE.directives = (*CORE.directives, *defer.DIRECTIVES)


class Toy:
    """Host and observer of the toy schema."""

    def admits(self, connection: HTTPConnection) -> bool:
        return connection.headers.get("origin") != "https://evil.example"

    async def visit(self, connection: HTTPConnection, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        found = payload or {}
        if "x-toy-token" in connection.headers:
            return {"token": connection.headers["x-toy-token"]}
        said = connection.headers.get("x-toy", "")
        if said == "stranger":
            return {"stranger": True}
        if said.startswith("class-"):
            return {"class": said.removeprefix("class-")}
        if said.startswith("leaves-"):
            return {"leaves": said.removeprefix("leaves-")}
        if found.get("token") == "wrong":
            raise Rejected("The token is not valid")
        if found.get("token") == "break":
            raise RuntimeError("a secret of the inside")
        return found

    async def until_gone(self, visitor: dict[str, Any]) -> str | None:
        if "leaves" not in visitor:
            return None
        await diary.gate.wait()
        if visitor["leaves"] == "broken":
            raise RuntimeError("a secret of the inside")
        return "The session has ended"

    def takes_files(self, visitor: dict[str, Any]) -> bool:
        return "stranger" not in visitor

    def network(self, connection: HTTPConnection) -> str:
        return connection.headers.get("x-toy-network", "None")

    def caller(self, visitor: dict[str, Any]) -> str:
        return str(visitor.get("token"))

    async def context(
        self, visitor: dict[str, Any], operation: OperationDefinitionNode, variables: dict[str, Any]
    ) -> ToyContext:
        if "breakContext" in variables:
            raise RuntimeError("a secret of the inside")
        diary.contexts += 1
        return ToyContext(visitor, diary.contexts)

    def release(self, context: ToyContext) -> None:
        pass

    def fresh(self, context: ToyContext) -> ToyContext:
        diary.contexts += 1
        return ToyContext(context.visitor, diary.contexts)

    def present(self, error: GraphQLError, visitor: dict[str, Any], context: ToyContext | None) -> dict[str, Any]:
        is_fault = error.original_error is not None and not isinstance(error.original_error, GraphQLError)
        code = "INTERNAL" if is_fault else (error.extensions or {}).get("code", "BAD_USER_INPUT")
        return {"message": "masked" if is_fault else error.message, "extensions": {"code": code}}

    def together(self, visitor: dict[str, Any], context: ToyContext) -> Together[dict[str, Any], ToyContext] | None:
        """Tell all of a class the same, and nobody without one."""
        if "class" not in visitor:
            return None
        nobody = {"class": visitor["class"]}
        return Together(visitor["class"], nobody, ToyContext(nobody, 0), is_nobody=visitor == nobody)

    def alone(self, visitor: dict[str, Any], context: ToyContext) -> ToyContext:
        return ToyContext(visitor, context.number)

    async def staying(self, visitors: Sequence[dict[str, Any]]) -> list[bool]:
        return [visitor.get("token") not in diary.expelled for visitor in visitors]

    def varies(self, visitor: dict[str, Any], context: ToyContext) -> tuple[str, ...] | None:
        return ("X-Toy",) if "stranger" not in visitor else None

    def alike(self, visitor: dict[str, Any], context: ToyContext) -> str | None:
        return str(visitor.get("kind", "")) if "stranger" not in visitor else None

    def reading_public(self, visitor: dict[str, Any], context: ToyContext) -> AbstractContextManager[None]:
        return nullcontext()

    def noting(self, context: ToyContext, noted: Noted) -> ToyContext:
        return ToyContext(context.visitor, context.number)

    def finish(self, context: ToyContext, headers: list[tuple[bytes, bytes]]) -> None:
        headers.extend((b"set-cookie", cookie.encode()) for cookie in context.cookies)

    def ran(self, operation: OperationDefinitionNode, seconds: float, *, errors: int) -> None:
        diary.ran.append((operation.operation.value, errors))

    def event(self, operation: OperationDefinitionNode, *, errors: int) -> None:
        diary.events += 1

    def refused(self, code: str) -> None:
        diary.refused.append(code)

    def document(self, *, is_known: bool) -> None:
        diary.documents.append(is_known)

    def answered(self, way: str) -> None:
        pass

    def kept(self, change: int) -> None:
        pass

    def sockets(self, change: int) -> None:
        diary.sockets += change

    def streams(self, change: int) -> None:
        diary.streams += change


def app(limits: Limits) -> Starlette:
    """Build the application of the toy."""
    toy, executor = Toy(), Executor(SCHEMA)
    library = Library(Documents(executor.schema, limits, toy))
    till = Till(executor.schema)
    runner = Runner(host=toy, library=library, executor=executor, observer=toy, limits=limits, till=till)
    view = View(runner, limits)

    class Endpoint:
        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == "websocket":
                await Socket(runner, limits, scope, receive, send).run()
            else:
                try:
                    response = await view(Request(scope, receive))
                except ClientDisconnect:
                    diary.left += 1
                    return
                await response(scope, receive, send)

    return Starlette(routes=[Route("/graphql", Endpoint()), WebSocketRoute("/graphql", Endpoint())])


@asynccontextmanager
async def serving_toy(settings: Settings, limits: Limits) -> AsyncGenerator[Server]:
    """Serve the toy meanwhile."""
    async with serving_app(settings, app(limits)) as running:
        yield running
