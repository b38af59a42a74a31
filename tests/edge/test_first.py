import pytest

from tests import socket
from tests.api import Api
from tests.server import Server

pytestmark = pytest.mark.usefixtures("shop")


async def test_a_query_is_answered(api: Api) -> None:
    result = await api.run("{ shop { name currencies } }")

    assert result.errors == []
    assert result.status == 200


async def test_a_query_runs_over_a_socket(server: Server) -> None:
    async with socket.opened(server.socket_url) as client:
        await client.init()
        id = await client.subscribe("{ shop { name } }")
        assert await client.next(id) == {"data": {"shop": {"name": "Souk"}}}
        assert await client.receive() == {"id": id, "type": "complete"}
        server.stop()
        assert await client.closed() == (1001, "The server is going away")
