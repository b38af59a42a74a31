"""The application: what it serves, what opens with it and what closes."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from starlette.types import ASGIApp

from app import dev, health, media, metrics, pages, webhooks
from app.endpoint import Endpoint
from app.front import Front, application
from app.graphiql import Graphiql
from app.graphql import Shop, Visitor
from engine.answers.answers import Answers
from engine.answers.shared import Shared
from engine.costs.charge import Till
from engine.documents.document import Documents
from engine.documents.library import Library
from engine.execute import Executor
from engine.limits import Limits
from engine.operation import Answer
from engine.runner import Runner
from kit import db, log
from kit.config import Settings
from resolvers.context import Context, Tools
from schema.root import schema
from wiring import documents
from wiring.tools import open_tools

GC_THRESHOLDS = (50_000, 20, 100)


def create_app(settings: Settings, tools: Tools | None = None) -> ASGIApp:
    """Build the application; tools that are given are used and left open, otherwise its lifespan opens them."""
    front = Front(lifespan=lambda _: _lifespan(front, settings, tools))
    if tools is not None:
        _serve(front, settings, tools)
    return application(front, settings)


@asynccontextmanager
async def _lifespan(front: Front, settings: Settings, given: Tools | None) -> AsyncGenerator[None]:
    async with contextlib.AsyncExitStack() as stack:
        tools = given
        if tools is None:
            tools = await stack.enter_async_context(
                open_tools(settings, application_name="souk-server", plans_once=True, reads_replicas=True)
            )
            _serve(front, settings, tools)
            stack.callback(metrics.leave, settings)
            _settle()
        listening = [asyncio.create_task(tools.hub.listen())]
        if settings.answer_cache_bytes:
            listening.append(asyncio.create_task(tools.news.listen()))
        try:
            yield
        finally:
            tools.hub.close()
            for each in listening:
                each.cancel()
            await asyncio.wait(listening)
            log.release()


def _settle() -> None:
    """Spare the garbage collector what lives as long as the process: schema, modules, routes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLDS)


def _serve(front: Front, settings: Settings, tools: Tools) -> None:
    """Put the endpoint in front, and every other path behind the router."""
    graphiql = Graphiql(settings) if settings.graphiql else None
    limits = _limits(settings)
    endpoint = Endpoint(_runner(settings, tools, limits), limits, graphiql)
    routes = graphiql.routes() if graphiql is not None else []
    routes += webhooks.routes(tools) + health.routes(tools) + media.routes(tools) + pages.routes(settings)
    if settings.dev and not settings.is_production:
        routes += dev.routes()
    front.serve(endpoint, routes)


def _runner(settings: Settings, tools: Tools, limits: Limits) -> Runner[Visitor, Context]:
    observer = metrics.Metrics()
    executor = Executor(
        schema,
        watch=metrics.Executions(),
        compiles=settings.engine == "compiled",
        compares=settings.engine_compared,
        most=settings.plan_cache_bytes,
    )
    library = Library(
        Documents(executor.schema, limits, observer),
        mode=settings.documents,
        manifest=documents.listed(settings, () if settings.storefront_url else pages.documents()),
        shelf=documents.shelf(settings, tools.cache),
    )
    if settings.documents_path:
        documents.report(library)
    return Runner(
        host=Shop(tools),
        library=library,
        executor=executor,
        observer=observer,
        limits=limits,
        till=Till(executor.schema, maximum=settings.cost_maximum, buckets=tools.buckets),
        answers=_answers(settings, tools, observer) if settings.answer_cache_bytes else None,
    )


def _answers(settings: Settings, tools: Tools, observer: metrics.Metrics) -> Answers[Answer[Context]]:
    # What an answer says depends on these too, and another process may have others.
    edition = repr((settings.base_url, settings.low_stock, settings.show_quantity, sorted(tools.payments)))
    return Answers(
        most=settings.answer_cache_bytes,
        news=tools.news,
        shared=Shared(tools.cache, tools.news, edition=edition, most=settings.answer_cache_bytes),
        snapshot=db.snapshot,
        observer=observer,
        limit=settings.execution_timeout,
    )


def _limits(settings: Settings) -> Limits:
    return Limits(
        body_bytes=settings.body_bytes,
        file_bytes=settings.media_bytes,
        files=settings.media_files,
        upload_timeout=settings.media_timeout,
        uploads=settings.media_requests,
        uploads_caller=settings.media_requests_caller,
        body_timeout=settings.body_timeout,
        query_bytes=settings.query_bytes,
        tokens=settings.query_tokens,
        depth=settings.query_depth,
        fields=settings.query_fields,
        aliases=settings.query_aliases,
        directives=settings.query_directives,
        repeats=settings.query_repeats,
        deferred=settings.query_deferred,
        operations=settings.query_operations,
        fragments=settings.query_fragments,
        variables_bytes=settings.variables_bytes,
        list_items=settings.list_items,
        document_cache_bytes=settings.document_cache_bytes,
        frame_bytes=settings.socket_frame_bytes,
        sockets=settings.sockets,
        sockets_caller=settings.sockets_caller,
        socket_operations=settings.socket_operations,
        init_timeout=settings.socket_init_timeout,
        batch=settings.batch,
        execution=settings.execution_timeout,
        shared=settings.shared_max_age,
        heartbeat=settings.stream_heartbeat,
    )
