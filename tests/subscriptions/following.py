"""Following an order over a real socket."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from domain import ids
from domain.ids import OrderId
from tests import socket
from tests.server import Server
from tests.socket import Socket

FOLLOW = """
subscription ($id: ID!, $token: String, $since: Int) {
  orderStatusChanged(orderId: $id, accessToken: $token, sinceSeq: $since) {
    kind seq change { seq type actor note } order { status paymentStatus version availableActions }
  }
}
"""


@asynccontextmanager
async def connected(server: Server, token: str | None = None) -> AsyncGenerator[Socket]:
    async with socket.opened(server.socket_url) as client:
        await client.init({"authorization": f"Bearer {token}"} if token is not None else None)
        yield client


def variables(order_id: OrderId, **more: Any) -> dict[str, Any]:
    return {"id": ids.encode("Order", order_id), **more}


async def event(client: Socket, id: str, *, seconds: float = socket.SECONDS) -> dict[str, Any]:
    payload = await client.next(id, seconds=seconds)
    assert "errors" not in payload, payload
    return payload["data"]["orderStatusChanged"]


async def heard(client: Socket, id: str, *, seconds: float = socket.SECONDS) -> tuple[str, int, str | None, str]:
    """Give the next event's kind, number, type, and the order's status as it came with it."""
    came = await event(client, id, seconds=seconds)
    change = came["change"]
    if change is not None:
        assert change["seq"] == came["seq"]
    return came["kind"], came["seq"], change["type"] if change else None, came["order"]["status"]
