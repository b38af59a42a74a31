"""Whatever breaks while an order is followed, nothing is lost and nothing comes twice."""

import asyncio
from pathlib import Path

import pytest
from redis.asyncio import Redis

from domain.ids import OrderId
from domain.order import ActorKind, OrderEventType
from events.order import topic
from kit import db, streams
from kit.config import Settings
from kit.embedded import Valkey
from resolvers.context import Tools
from services.order import access
from services.order.log import Entry, record
from tests.conftest import SECRET
from tests.make import NOW
from tests.make import order as make_order
from tests.make import user as make_user
from tests.server import Server, serving
from tests.subscriptions.conftest import Relay
from tests.subscriptions.following import FOLLOW, connected, heard, variables

pytestmark = pytest.mark.usefixtures("shop")


async def test_after_a_dropped_socket_nothing_is_lost_or_doubled(server: Server, told: Relay) -> None:
    owner = await make_user.user()
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key)
    seen: list[int] = []

    async def follow(count: int) -> None:
        async with connected(server, token) as client:
            since = seen[-1] if seen else None
            id = await client.subscribe(FOLLOW, variables(made.id, since=since))
            for _ in range(count):
                kind, seq, _, _ = await heard(client, id)
                assert kind == ("CHANGE" if seen else "SNAPSHOT")
                seen.append(seq)

    async def write(count: int) -> None:
        for _ in range(count):
            await make_order.note(made.id, None, actor="SYSTEM")

    await write(2)
    await follow(1)
    await write(3)
    await told()
    await follow(2)
    await write(2)
    following = asyncio.create_task(follow(5))
    await write(2)
    await told()
    await following

    assert seen == [3, 4, 5, 6, 7, 8, 9, 10]


async def test_since_zero_tells_the_whole_story_and_more_than_a_batch_of_it(server: Server) -> None:
    made = await make_order.order()
    notes = [Entry(OrderEventType.NOTE, ActorKind.SYSTEM)] * 249
    async with db.transaction() as tx:
        await record(tx, made.id, *notes, now=NOW)

    async with connected(server) as client:
        token = access.token(made.id, secret=SECRET)
        id = await client.subscribe(FOLLOW, variables(made.id, token=token, since=0))
        came = [await heard(client, id) for _ in range(250)]

    assert [(kind, seq) for kind, seq, _, _ in came] == [("CHANGE", seq) for seq in range(1, 251)]


async def test_a_number_above_the_last_gives_a_snapshot_and_the_last_one_waits(server: Server, told: Relay) -> None:
    made = await make_order.order()
    token = access.token(made.id, secret=SECRET)

    async with connected(server) as client:
        above = await client.subscribe(FOLLOW, variables(made.id, token=token, since=99))
        snapshot = await heard(client, above)
        await client.send({"id": above, "type": "complete"})
        last = await client.subscribe(FOLLOW, variables(made.id, token=token, since=1))
        await asyncio.sleep(0.2)
        await make_order.note(made.id, None, actor="SYSTEM")
        await told()
        change = await heard(client, last)

    assert snapshot == ("SNAPSHOT", 1, None, "PENDING_PAYMENT")
    assert change == ("CHANGE", 2, "NOTE", "PENDING_PAYMENT")


async def test_many_writers_are_heard_once_each_and_in_order(server: Server, told: Relay) -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key)

    async def write() -> None:
        await make_order.note(made.id, None, actor="SYSTEM")
        await told()

    async with connected(server, await make_user.token(owner)) as client:
        id = await client.subscribe(FOLLOW, variables(made.id))
        assert (await heard(client, id))[:2] == ("SNAPSHOT", 1)
        writing = asyncio.gather(*(write() for _ in range(20)))
        came = [(await heard(client, id))[:2] for _ in range(20)]
        await writing

    assert came == [("CHANGE", seq) for seq in range(2, 22)]


async def test_without_redis_changes_come_within_seconds_and_with_it_again_by_its_call(
    settings: Settings, tools: Tools, tmp_path: Path
) -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key)
    valkey = Valkey(tmp_path / "valkey", durable=False)
    own = settings.model_copy(update={"redis_url": await valkey.start()})

    try:
        async with serving(own, tools) as server, connected(server, await make_user.token(owner)) as client:
            id = await client.subscribe(FOLLOW, variables(made.id))
            came = [await heard(client, id)]
            await valkey.stop()
            for _ in range(2):
                await make_order.note(made.id, None, actor="SYSTEM")
                came.append(await heard(client, id, seconds=4))
            await valkey.start()
            await called(made.id, own.redis_url)
            came.append(await heard(client, id))
    finally:
        await valkey.stop()

    assert [(kind, seq) for kind, seq, _, _ in came] == [
        ("SNAPSHOT", 1),
        ("CHANGE", 2),
        ("CHANGE", 3),
        ("CHANGE", 4),
    ]


async def called(order_id: OrderId, redis_url: str) -> None:
    """Write when the server listens again and has looked by itself, so that the call alone can wake it in time."""
    redis = Redis.from_url(redis_url)
    async with asyncio.timeout(5):
        while (await redis.pubsub_numsub(streams.CHANNEL))[0][1] < 1:
            await asyncio.sleep(0.05)
    await asyncio.sleep(1.2)
    await make_order.note(order_id, None, actor="SYSTEM")
    await streams.publish(redis, [topic(order_id)])
    await redis.aclose()


async def test_another_server_goes_on_where_one_stopped(settings: Settings, tools: Tools, told: Relay) -> None:
    owner = await make_user.user()
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key)

    async with serving(settings, tools) as server, connected(server, token) as client:
        id = await client.subscribe(FOLLOW, variables(made.id))
        snapshot = await heard(client, id)
        server.stop()
        code, _ = await client.closed()
    await make_order.note(made.id, None, actor="SYSTEM")
    async with serving(settings, tools) as server, connected(server, token) as client:
        id = await client.subscribe(FOLLOW, variables(made.id, since=snapshot[1]))
        change = await heard(client, id)

    assert code == 1001
    assert change == ("CHANGE", 2, "NOTE", "PENDING_PAYMENT")
