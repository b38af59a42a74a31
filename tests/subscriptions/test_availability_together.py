"""Many pages follow the same variants: what they hear is read and written once."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from domain.access import Role
from domain.ids import VariantId
from events import outbox
from events.user import SessionsEnded
from kit import db
from tests import socket
from tests.make import NOW
from tests.make import product as make_product
from tests.make import user as make_user
from tests.server import Server
from tests.socket import Socket
from tests.subscriptions.conftest import Relay
from tests.subscriptions.test_variant_availability_changed import FOLLOW, heard, node_id, take

pytestmark = pytest.mark.usefixtures("shop")

PRICED = """
subscription ($ids: [ID!]!) @inContext(language: "%s", currency: %s) {
  variantAvailabilityChanged(variantIds: $ids) { kind variant { sku price { currency } } availability { quantity } }
}
"""


@asynccontextmanager
async def following(
    server: Server, queries: Sequence[str], variables: Mapping[str, Any], *, tokens: Sequence[str | None] = ()
) -> AsyncGenerator[list[Socket]]:
    """Let as many follow as there are queries, signed in where there are tokens, and hear how things stand."""
    async with AsyncExitStack() as stack:
        clients: list[Socket] = []
        for index, query in enumerate(queries):
            client = await stack.enter_async_context(socket.opened(server.socket_url))
            token = tokens[index] if index < len(tokens) else None
            await client.init({"token": token} if token is not None else None)
            await client.next(await client.subscribe(query, variables, id="a"))
            clients.append(client)
        yield clients


async def reads(statements: list[str], clients: Sequence[Socket]) -> int:
    """Let all hear of a change, and give how often stock was read for it."""
    for client in clients:
        await client.next("a")
    return sum("stock s" in statement for statement in statements)


async def reads_of_second_change(
    variant_id: VariantId, told: Relay, statements: list[str], clients: Sequence[Socket]
) -> int:
    """Change stock twice, the first time for all to settle; give how often it was read for the second."""
    await take(variant_id, 1, key="a")
    await told()
    await reads(statements, clients)
    await take(variant_id, 1, key="b")
    statements.clear()
    await told()
    return await reads(statements, clients)


@pytest.mark.parametrize("count", [1, 50])
async def test_however_many_follow_a_change_is_read_once(
    server: Server, told: Relay, statements: list[str], count: int
) -> None:
    product = await make_product.product()
    tokens = [await make_user.token(await make_user.user()) for _ in range(3)] if count > 1 else []

    async with following(server, [FOLLOW] * count, {"ids": [node_id(product.variant_id)]}, tokens=tokens) as clients:
        assert await reads_of_second_change(product.variant_id, told, statements, clients) == 1
        sessions = [statement for statement in statements if "FROM session s" in statement]
        assert len(sessions) == (1 if tokens else 0)


async def test_staff_languages_and_currencies_hear_it_apart(server: Server, told: Relay, statements: list[str]) -> None:
    product = await make_product.product()
    staff = await make_user.token(await make_user.user(roles=[Role.CATALOGUE]))
    queries = [PRICED % ("en", "USD")] * 3 + [PRICED % ("de", "USD"), PRICED % ("en", "EUR")]

    async with following(server, queries, {"ids": [node_id(product.variant_id)]}, tokens=[staff]) as clients:
        # The staff; two alike; and two for what is each in words or in money of its own.
        assert await reads_of_second_change(product.variant_id, told, statements, clients) == 4


async def test_whose_session_ends_is_told_the_end_alone(server: Server, told: Relay) -> None:
    product = await make_product.product()
    user = await make_user.user()
    session_id = await make_user.session(user)
    token = await make_user.token(user, session_id=session_id)

    async with following(server, [FOLLOW] * 3, {"ids": [node_id(product.variant_id)]}, tokens=[token]) as (
        client,
        *others,
    ):
        async with db.transaction() as tx:
            await tx.execute("UPDATE session SET revoked_at = now() WHERE id = $1", session_id)
            outbox.append(tx, SessionsEnded(entity_id=user.key), now=NOW)
        await told()
        end, complete = await heard(client, "a"), await client.receive()
        await take(product.variant_id, 1, key="a")
        await told()

        assert end[0] == "END"
        assert complete == {"id": "a", "type": "complete"}
        assert [(await heard(other, "a"))[3] for other in others] == [9, 9]


async def test_a_session_that_ends_unheard_of_hears_nothing_more_either(server: Server, told: Relay) -> None:
    product = await make_product.product()
    user = await make_user.user()
    session_id = await make_user.session(user)
    token = await make_user.token(user, session_id=session_id)

    async with following(server, [FOLLOW] * 2, {"ids": [node_id(product.variant_id)]}, tokens=[token]) as (
        client,
        other,
    ):
        await db.fetch("UPDATE session SET revoked_at = now() WHERE id = $1", session_id)
        await take(product.variant_id, 1, key="a")
        await told()

        assert (await heard(client, "a"))[::3] == ("END", 10)
        assert (await heard(other, "a"))[::3] == ("CHANGE", 9)
