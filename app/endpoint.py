"""`/graphql`: one path for requests, for sockets and for browsers."""

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from app import graphiql
from app.graphiql import Graphiql
from app.graphql import Visitor
from engine.http.view import View
from engine.limits import Limits
from engine.runner import Runner
from engine.sockets.socket import Socket
from resolvers.context import Context


class Endpoint:
    """The endpoint as an ASGI application: the view knows which methods it takes."""

    def __init__(self, runner: Runner[Visitor, Context], limits: Limits, page: Graphiql | None) -> None:
        self.runner = runner
        self.limits = limits
        self.page = page
        self.view = View(runner, limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await Socket(self.runner, self.limits, scope, receive, send).run()
            return
        request = Request(scope, receive)
        if self.page is not None and scope["method"] != "POST" and graphiql.is_wanted(request):
            response = await self.page.page()
        else:
            try:
                response = await self.view(request)
            except ClientDisconnect:
                return
        await response(scope, receive, send)
