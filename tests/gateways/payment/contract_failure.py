"""How every payment adapter tells not done from perhaps done."""

import asyncio
from datetime import timedelta

import pytest

from gateways.payment.errors import (
    GatewayDown,
    GatewayTimeout,
)
from tests.gateways.payment.rig import PaymentRig, order, ref
from tests.gateways.payment.servers import answering, closed_port, dribbling, hanging_up


class FailureContract:
    async def test_a_gateway_that_is_not_there_is_down(self, rig: PaymentRig) -> None:
        gateway = rig.gateway_at(f"http://127.0.0.1:{closed_port()}", timeout=timedelta(seconds=2))

        with pytest.raises(GatewayDown):
            await gateway.create(order(rig))

        await gateway.aclose()

    async def test_a_gateway_that_does_not_know_us_is_down(self, rig: PaymentRig) -> None:
        gateway, command = rig.stranger(), order(rig)

        with pytest.raises(GatewayDown):
            await gateway.create(command)

        assert await rig.gateway.query(ref(command)) is None
        await gateway.aclose()

    @pytest.mark.parametrize("status", [200, 201, 302, 400, 404, 500, 502, 503])
    @pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"[]", b'{"error": null}', b"\xff"])
    async def test_an_answer_that_makes_no_sense_leaves_the_outcome_open(
        self, rig: PaymentRig, status: int, body: bytes
    ) -> None:
        async with answering(status, body) as url:
            gateway = rig.gateway_at(url, timeout=timedelta(seconds=2))

            with pytest.raises(GatewayTimeout):
                await gateway.create(order(rig))

            await gateway.aclose()

    async def test_a_connection_that_breaks_leaves_the_outcome_open(self, rig: PaymentRig) -> None:
        async with hanging_up() as url:
            gateway = rig.gateway_at(url, timeout=timedelta(seconds=2))

            with pytest.raises(GatewayTimeout):
                await gateway.create(order(rig))

            await gateway.aclose()

    async def test_an_answer_that_dribbles_ends_with_the_timeout(self, rig: PaymentRig) -> None:
        async with dribbling() as url:
            gateway = rig.gateway_at(url, timeout=timedelta(seconds=0.5))

            async with asyncio.timeout(2):
                with pytest.raises(GatewayTimeout):
                    await gateway.create(order(rig))

            await gateway.aclose()
