"""`python -m benchmarks.floor`: the floor's answers on a bare ASGI application, behind uvicorn as it comes."""

import gc
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import uvicorn

from app.factory import GC_THRESHOLDS
from benchmarks.floor.cart import cart_add
from benchmarks.floor.catalogue import catalogue
from benchmarks.floor.deep import deep
from benchmarks.floor.detail import detail
from benchmarks.floor.order import order_create
from benchmarks.floor.orders import orders
from benchmarks.floor.server import Floor, Json, open_floor
from kit.config import Settings

Answer = Callable[[Floor, Json, Json], Awaitable[Json]]

ANSWERS: dict[str, Answer] = {
    "/catalogue": catalogue,
    "/detail": detail,
    "/orders": orders,
    "/deep": deep,
    "/cart-add": cart_add,
    "/order-create": order_create,
}
TYPENAME = b'{"data":{"__typename":"Query"}}'


class Application:
    """Reads a body, answers with JSON."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.floor: Floor | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        raw = b""
        while True:
            message = await receive()
            raw += message["body"]
            if not message.get("more_body"):
                break
        body = TYPENAME if scope["path"] == "/typename" else await self._answer(scope, raw)
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())],
            }
        )
        await send({"type": "http.response.body", "body": body})

    async def _answer(self, scope: Any, raw: bytes) -> bytes:
        assert self.floor is not None
        answer = await ANSWERS[scope["path"]](self.floor, orjson.loads(raw)["variables"], dict(scope["headers"]))
        return orjson.dumps({"data": answer})

    async def _lifespan(self, receive: Any, send: Any) -> None:
        await receive()
        self.floor = await open_floor(self.settings)
        gc.collect()
        gc.freeze()
        gc.set_threshold(*GC_THRESHOLDS)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.floor.pool.close()
        await send({"type": "lifespan.shutdown.complete"})


def main() -> None:
    settings = Settings.read()
    application: Any = Application(settings)
    config = uvicorn.Config(
        application,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        lifespan="on",
        access_log=False,
        log_config=None,
    )
    uvicorn.Server(config).run()


if __name__ == "__main__":
    main()
