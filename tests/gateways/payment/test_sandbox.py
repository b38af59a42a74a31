import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import httpx2
import pytest
import pytest_asyncio

from domain.ids import PaymentId
from domain.money import Currency
from domain.payment import RefundState, Standing
from gateways.payment import actions
from gateways.payment.actions import NextAction, QrCodeAction, RedirectAction, SdkAction
from gateways.payment.adapters.sandbox import SandboxGateway
from gateways.payment.errors import GatewayRefused, NotificationRejected, Rejection
from gateways.payment.port import GatewayPayment, GatewayRefund, PaymentGateway
from kit.clock import utc_now
from simulators.bank import signing
from tests.gateways.payment.contract import GatewayContract
from tests.gateways.payment.rig import PaymentRig, Received, now, order, ref
from tests.simulators.bank.running import SECRET, BankProcess, Receiver, running_bank, running_receiver

METHODS: Mapping[str, Mapping[str, object]] = {
    "approve": {"scenario": "approve"},
    "decline": {"scenario": "decline"},
    "challenge": {"scenario": "challenge"},
    "late": {"scenario": "late", "delaySeconds": 0.2},
    "timeout": {"scenario": "timeout"},
    "refund timeout": {"refundScenario": "timeout"},
    "refund late": {"refundScenario": "late", "delaySeconds": 0.2},
    "refund decline": {"refundScenario": "decline"},
}


class SandboxRig:
    currency = Currency("EUR")

    def __init__(self, bank: BankProcess, receiver: Receiver) -> None:
        self._bank, self._receiver = bank, receiver
        self.gateway: PaymentGateway = self.gateway_at(bank.url, timeout=timedelta(seconds=8))
        self.impatient: PaymentGateway = self.gateway_at(bank.url, timeout=timedelta(seconds=1))

    def method(self, scenario: str) -> Mapping[str, object]:
        return METHODS[scenario]

    def gateway_at(self, url: str, *, timeout: timedelta, secret: str = SECRET) -> PaymentGateway:
        return SandboxGateway(url=url, secret=secret, notify_url=self._receiver.url, timeout=timeout, clock=utc_now)

    def stranger(self) -> PaymentGateway:
        return self.gateway_at(self._bank.url, timeout=timedelta(seconds=8), secret="another secret")

    async def answer(self, action: NextAction, *, approve: bool) -> None:
        assert isinstance(action, RedirectAction)
        async with httpx2.AsyncClient(trust_env=False) as browser:
            page = await browser.get(action.url)
            token = re.search(r'name="formToken" value="([^"]+)"', page.text)
            form = {"decision": "approve" if approve else "decline", "formToken": token[1] if token else ""}
            await browser.post(action.url, data=form)

    async def notifications(self, payment_id: PaymentId, count: int) -> Sequence[Received]:
        return [Received(one.headers, one.body) for one in await self._receiver.wait(payment_id, count)]


@pytest_asyncio.fixture(scope="session")
async def rig(tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[PaymentRig]:
    async with running_bank(tmp_path_factory.mktemp("bank")) as bank, running_receiver() as receiver:
        rig = SandboxRig(bank, receiver)
        yield rig
        await rig.gateway.aclose()
        await rig.impatient.aclose()


class TestSandbox(GatewayContract):
    """The sandbox passes the contract."""


@pytest.mark.parametrize(
    ("method", "field"),
    [
        ({"scenario": "perhaps"}, "method.scenario"),
        ({"scenario": 1}, "method.scenario"),
        ({"scenario": "decline", "declineCode": "no_idea"}, "method.declineCode"),
        ({"scenario": "late", "delaySeconds": -1}, "method.delaySeconds"),
        ({"scenario": "late", "delaySeconds": "soon"}, "method.delaySeconds"),
    ],
)
async def test_a_method_that_makes_no_sense_is_refused(
    rig: PaymentRig, method: Mapping[str, object], field: str
) -> None:
    command = order(rig)

    with pytest.raises(GatewayRefused) as refusal:
        await rig.gateway.create(replace(command, method=method))

    assert (refusal.value.code, refusal.value.field, refusal.value.retryable) == ("bad_request", field, False)
    assert await rig.gateway.query(ref(command)) is None


@pytest.mark.parametrize(("code", "retryable"), [("insufficient_funds", True), ("stolen_card", False)])
async def test_the_decline_code_can_be_chosen(rig: PaymentRig, code: str, retryable: bool) -> None:
    made = await rig.gateway.create(replace(order(rig), method={"scenario": "decline", "declineCode": code}))

    assert (made.decline_code, made.retryable) == (code, retryable)


async def test_a_signed_notification_that_makes_no_sense_is_rejected(rig: PaymentRig) -> None:
    for body in (b"{}", b"[]", b"no json", b'{"id": 1, "payment": null}'):
        headers = {signing.HEADER: signing.sign(SECRET, body, at_ms=round(now().timestamp() * 1000))}

        with pytest.raises(NotificationRejected) as refusal:
            await rig.gateway.parse_notification(headers, body, now=now())

        assert refusal.value.rejection is Rejection.MALFORMED


@pytest.mark.parametrize(
    "action",
    [
        RedirectAction("http://127.0.0.1/challenge/1", now()),
        RedirectAction("http://127.0.0.1/challenge/1"),
        QrCodeAction("weixin://wxpay/bizpayurl?pr=1", now()),
        SdkAction("stripe", {"clientSecret": "pi_1_secret_2"}),
    ],
)
def test_a_next_action_is_kept_in_a_row_unchanged(action: NextAction) -> None:
    assert actions.from_json(actions.to_json(action)) == action


def test_a_refund_made_at_the_gateways_desk_always_has_the_same_id() -> None:
    foreign = GatewayRefund(None, "re_1", 10, RefundState.SUCCEEDED)
    other = GatewayRefund(None, "re_2", 10, RefundState.SUCCEEDED)
    picture = GatewayPayment(
        gateway="sandbox",
        payment_id=PaymentId(UUID(int=1)),
        reference="bp_1",
        standing=Standing.ACCEPTED,
        amount_minor=100,
        currency=Currency("EUR"),
        sequence=1,
        occurred_at=now(),
        authorized_minor=100,
        captured_minor=100,
        refunds=(foreign, other),
    )

    assert picture.facts() == picture.facts()
    assert picture.facts().refunded_minor == 20
    assert len({refund.refund_id for refund in picture.facts().refunds}) == 2
