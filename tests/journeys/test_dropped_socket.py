"""An order is followed while servers and workers go and come: every change is heard, each once."""

from pathlib import Path
from uuid import uuid4

import pytest

from kit.config import Settings
from kit.embedded import keep
from tests.app.test_main import environment, process, until_ready
from tests.conftest import SECRET
from tests.journeys.person import person
from tests.journeys.steps import NEW_YORK, ORDER, filled, following, goods, ordered, pay, support
from tests.whole import Whole, at_work

pytestmark = pytest.mark.usefixtures("shop")


async def test_nothing_is_missed_and_nothing_comes_twice(whole: Whole, settings: Settings, tmp_path: Path) -> None:
    sold = await goods()
    port = keep.free_port()
    env = environment(settings, tmp_path, SOUK_PORT=str(port), SOUK_SECRET=SECRET, SOUK_LOG_LEVEL="WARNING")
    url, there = f"http://127.0.0.1:{port}", f"ws://127.0.0.1:{port}/graphql"
    heard: list[str] = []

    async with person(whole.server) as guest, person(whole.server) as staff:
        await support(staff)
        order = await ordered(guest, await filled(guest, [sold.line(sold.pot)], NEW_YORK, email="guest@souk.example"))
        async with process(tmp_path, env) as other:
            await until_ready(url)
            async with following(guest, order, url=there) as followed:
                begun = await followed.next()
                # It is killed under the open socket; then this server takes the money, and no worker tells anybody.
                other.kill()
                await followed.socket.closed()
        await pay(guest, order, scenario="approve")
        async with process(tmp_path, env):
            await until_ready(url)
            async with following(guest, order, since=begun[1], url=there) as followed:
                heard += await followed.until("CONFIRMED")
                parcel = {"orderId": order["id"], "idempotencyKey": str(uuid4())}
                sent = (await staff.do("orderFulfill", ORDER, parcel))["order"]
                # The worker that comes now finds what nobody has told yet, and the other process is called by it.
                async with at_work(whole.tools):
                    heard += await followed.until("FULFILLED")
            seq = followed.seq
            await staff.do("fulfillmentDeliver", ORDER, {"fulfillmentId": sent["fulfillments"][0]["id"]})
            async with at_work(whole.tools), following(guest, order, since=seq) as followed:
                heard += await followed.until("COMPLETED")
        log = await staff.read(f'order(id: "{order["id"]}")', "events(first: 20) { nodes { seq type } }")

    assert begun == ("SNAPSHOT", 1, None)
    assert heard == ["PAYMENT_STARTED", "PAID", "CONFIRMED", "FULFILLED", "DELIVERED", "COMPLETED"]
    assert [(event["seq"], event["type"]) for event in log["events"]["nodes"]] == list(
        enumerate(["PLACED", *heard], start=1)
    )
