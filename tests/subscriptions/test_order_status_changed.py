"""A shopper follows an order over a real socket: nothing is lost, nothing comes twice, whatever breaks meanwhile."""

from typing import Any

import pytest

from domain import ids
from domain.access import Role
from domain.ids import OrderId, uuid7
from domain.order import ActorKind, OrderEventType
from kit import db
from services.order import access, status
from services.order.log import Entry, record
from tests.api import Api
from tests.conftest import SECRET
from tests.make import NOW
from tests.make import order as make_order
from tests.make import user as make_user
from tests.server import Server
from tests.socket import Socket
from tests.subscriptions.conftest import Relay
from tests.subscriptions.following import FOLLOW, connected, event, heard, variables

pytestmark = pytest.mark.usefixtures("shop")

LOGOUT = "mutation { userLogout(input: {}) { sessionsEnded } }"


async def pay(made: make_order.Made) -> None:
    await make_order.payment(made.id, amount=made.total_minor, captured=made.total_minor)
    async with db.transaction() as tx:
        await status.settle(tx, made.id, Entry(OrderEventType.PAYMENT_STARTED, ActorKind.SHOPPER), now=NOW)


async def test_a_snapshot_comes_first_and_then_each_change_with_the_order_as_it_is_now(
    server: Server, told: Relay
) -> None:
    owner = await make_user.user()
    made = await make_order.order(user_id=owner.key)

    async with connected(server, await make_user.token(owner)) as client:
        id = await client.subscribe(FOLLOW, variables(made.id))
        snapshot = await event(client, id)
        await pay(made)
        await told()
        changes = [await event(client, id) for _ in range(3)]

    assert snapshot == {
        "kind": "SNAPSHOT",
        "seq": 1,
        "change": None,
        "order": {
            "status": "PENDING_PAYMENT",
            "paymentStatus": "UNPAID",
            "version": 1,
            "availableActions": ["PAY", "CANCEL"],
        },
    }
    confirmed = {
        "status": "CONFIRMED",
        "paymentStatus": "PAID",
        "version": 2,
        "availableActions": ["CANCEL", "REORDER"],
    }
    assert changes == [
        {"kind": "CHANGE", "seq": seq, "change": change | {"seq": seq, "note": None}, "order": confirmed}
        for seq, change in (
            (2, {"type": "PAYMENT_STARTED", "actor": "SHOPPER"}),
            (3, {"type": "PAID", "actor": "GATEWAY"}),
            (4, {"type": "CONFIRMED", "actor": "SYSTEM"}),
        )
    ]


async def test_a_cancelled_order_stays_open_for_its_refunds(server: Server, told: Relay, api: Api) -> None:
    made = await make_order.order()
    token = access.token(made.id, secret=SECRET)
    cancel = "mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { errors { code } } }"
    sent = {"orderId": ids.encode("Order", made.id), "accessToken": token, "idempotencyKey": "k"}

    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, variables(made.id, token=token))
        came = [await heard(client, id)]
        await api.run(cancel, {"input": sent})
        await told()
        came.append(await heard(client, id))
        async with db.transaction() as tx:
            await record(tx, made.id, Entry(OrderEventType.REFUNDED, ActorKind.GATEWAY), now=NOW)
        await told()
        came.append(await heard(client, id))

    assert came == [
        ("SNAPSHOT", 1, None, "PENDING_PAYMENT"),
        ("CHANGE", 2, "CANCELLED", "CANCELLED"),
        ("CHANGE", 3, "REFUNDED", "CANCELLED"),
    ]


async def refusal(client: Socket, sent: dict[str, Any]) -> tuple[str, list[Any]]:
    id = await client.subscribe(FOLLOW, sent)
    error = await client.refused(id)
    return error["extensions"]["code"], error["path"]


async def test_who_may_not_see_the_order_is_refused_at_the_field(server: Server) -> None:
    owner, other = await make_user.user(), await make_user.user()
    made, foreign = await make_order.order(user_id=owner.key), await make_order.order()
    not_found = ("NOT_FOUND", ["orderStatusChanged"])

    async with connected(server, await make_user.token(other)) as client:
        assert await refusal(client, variables(made.id)) == not_found
        assert await refusal(client, variables(OrderId(uuid7(NOW)))) == not_found
        assert await refusal(client, {"id": "rubbish"}) == not_found
    async with connected(server) as client:
        assert await refusal(client, variables(made.id)) == not_found
        token = access.token(foreign.id, secret=SECRET)
        assert await refusal(client, variables(made.id, token=token)) == not_found
        sent = variables(foreign.id, token=token, since=-1)
        assert await refusal(client, sent) == ("INVALID_INPUT", ["orderStatusChanged"])


async def test_support_follows_any_order_and_reads_what_staff_noted(server: Server) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])
    made = await make_order.order()
    await make_order.note(made.id, "Called back.", actor="STAFF")

    async with connected(server, await make_user.token(support)) as client:
        id = await client.subscribe(FOLLOW, variables(made.id, since=1))
        staff = await event(client, id)
    async with connected(server) as client:
        id = await client.subscribe(FOLLOW, variables(made.id, since=1, token=access.token(made.id, secret=SECRET)))
        guest = await event(client, id)

    assert (staff["change"]["note"], guest["change"]["note"]) == ("Called back.", None)


async def test_logging_out_ends_it(server: Server, told: Relay, api: Api) -> None:
    owner = await make_user.user()
    token = await make_user.token(owner)
    made = await make_order.order(user_id=owner.key)

    async with connected(server, token) as client:
        id = await client.subscribe(FOLLOW, variables(made.id))
        await heard(client, id)
        ended = await api.run(LOGOUT, token=token)
        await make_order.note(made.id, None, actor="SYSTEM")
        await told()
        end = await heard(client, id)
        complete = await client.receive()

    assert ended.payload("userLogout") == {"sessionsEnded": 1}
    assert end == ("END", 1, None, "PENDING_PAYMENT")
    assert complete == {"id": id, "type": "complete"}


async def test_a_member_of_the_staff_who_is_none_any_more_hears_nothing_more(server: Server, told: Relay) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])
    made = await make_order.order()

    async with connected(server, await make_user.token(support)) as client:
        id = await client.subscribe(FOLLOW, variables(made.id))
        await heard(client, id)
        async with db.transaction() as tx:
            await tx.execute("UPDATE users SET roles = '{SHOPPER}' WHERE id = $1", support.key)
        await make_order.note(made.id, "A secret.", actor="STAFF")
        await told()
        end = await heard(client, id)

    assert end == ("END", 1, None, "PENDING_PAYMENT")
