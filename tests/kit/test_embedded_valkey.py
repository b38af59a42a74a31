"""The embedded Valkey, with the real program."""

import asyncio
import stat
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis.exceptions import AuthenticationError

from kit.embedded import Valkey, leftover


@pytest.fixture
async def server(tmp_path: Path) -> AsyncGenerator[Valkey, None]:
    server = Valkey(tmp_path / "valkey")
    yield server
    await server.stop()


async def put(address: str, key: str, value: str) -> None:
    async with Redis.from_url(address) as client:
        await client.set(key, value)


async def get(address: str, key: str) -> bytes | str | None:
    async with Redis.from_url(address) as client:
        return await client.get(key)


async def test_it_comes_back_with_what_it_held(server: Valkey) -> None:
    address = await server.start()
    await put(address, "kept", "yes")
    await server.stop()

    heir = Valkey(server.directory)
    again = await heir.start()

    assert again == address
    assert await get(again, "kept") == b"yes"
    await heir.stop()


async def test_a_killed_one_loses_a_second_at_most(server: Valkey) -> None:
    address = await server.start()
    await put(address, "kept", "yes")
    await asyncio.sleep(1.5)

    server.kill()
    await server.exited()

    assert await server.start() == address
    assert await get(address, "kept") == b"yes"


async def test_an_unreadable_file_is_moved_aside(server: Valkey) -> None:
    address = await server.start()
    await put(address, "lost", "yes")
    await server.stop()
    for file in (server.directory / "appendonlydir").glob("*.incr.aof"):
        file.write_bytes(b"*3\r\n$rubbish\r\n" * 20)

    assert await server.start() == address

    assert await get(address, "lost") is None
    assert len(list(server.directory.glob("appendonlydir.broken-*"))) == 1


async def test_nobody_enters_without_the_password(server: Valkey) -> None:
    address = await server.start()

    with pytest.raises(AuthenticationError):
        await get("redis://:guess@" + address.partition("@")[2], "kept")
    for secret in ("keep.json", "valkey.conf"):
        assert stat.S_IMODE((server.directory / secret).stat().st_mode) == 0o600


async def test_a_server_left_behind_is_replaced(server: Valkey) -> None:
    await server.start()

    heir = Valkey(server.directory)
    address = await heir.start()

    assert leftover.standing_in(server.directory, "valkey-server") == [heir.pid]
    assert await get(address, "anything") is None
    await heir.stop()


async def test_caches_may_go_but_streams_stay(server: Valkey) -> None:
    async with Redis.from_url(await server.start()) as client:
        assert await client.config_get("maxmemory-policy") == {"maxmemory-policy": "volatile-lfu"}
        assert await client.config_get("maxmemory") == {"maxmemory": str(256 * 2**20)}
        assert await client.config_get("appendfsync") == {"appendfsync": "everysec"}
