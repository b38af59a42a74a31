"""The port of payment gateways: what the shop asks of any of them, and what it gets to hear.

Whatever is asked, the answer is a picture of the payment at the gateway, which `domain.payment.advance` joins with what
was known. Ids of payments, captures and refunds are ours, exist before the gateway hears of them, and are its
idempotency keys: the same call with the same id acts once. Every call ends within the gateway's timeout.

What goes wrong stands in `gateways.payment.errors`.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import NAMESPACE_URL, UUID, uuid5

from domain.ids import PaymentId, RefundId
from domain.money import Currency
from domain.payment import Facts, RefundFact, RefundState, Standing
from gateways.payment.actions import NextAction


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a gateway can do beyond taking a whole amount at once."""

    separate_capture: bool = False
    partial_capture: bool = False
    several_captures: bool = False
    void: bool = False
    bar: bool = False
    """A void of a payment that the gateway never saw keeps it from ever being made."""
    refund: bool = False
    partial_refund: bool = False
    several_refunds: bool = False
    listing: bool = False


@dataclass(frozen=True, slots=True)
class Payer:
    """What gateways may ask about who pays; it is not kept."""

    email: str | None = None
    address: str | None = None
    """The client's IP address."""
    user_agent: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentRef:
    """Which payment is meant; `reference` is the gateway's own id, None as long as it was not heard.

    Units: minor units of `currency`; `amount_minor` is the whole of the payment, which some gateways want repeated.
    """

    payment_id: PaymentId
    reference: str | None
    amount_minor: int
    currency: Currency


@dataclass(frozen=True, slots=True)
class CreatePayment:
    """Take the amount, or only authorize it. Units: minor units of `currency`.

    `method` is what the front end chose and the gateway understands. `expires_at` is when the shopper has to be done.
    """

    payment_id: PaymentId
    amount_minor: int
    currency: Currency
    capture: bool
    description: str
    order_number: str
    method: Mapping[str, object] = field(default_factory=dict[str, object])
    return_url: str | None = None
    expires_at: datetime | None = None
    payer: Payer = Payer()


@dataclass(frozen=True, slots=True)
class CapturePayment:
    payment: PaymentRef
    capture_id: UUID
    amount_minor: int


@dataclass(frozen=True, slots=True)
class VoidPayment:
    """Take nothing more: what is authorized and not captured is let go, what is open is closed."""

    payment: PaymentRef


@dataclass(frozen=True, slots=True)
class RefundPayment:
    payment: PaymentRef
    refund_id: RefundId
    amount_minor: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class GatewayRefund:
    """A refund as the gateway sees it; FAILED only when it will never succeed.

    `refund_id` is ours, None for a refund made at the gateway's own desk.
    """

    refund_id: RefundId | None
    reference: str
    amount_minor: int
    state: RefundState
    failure_code: str | None = None


@dataclass(frozen=True, slots=True)
class GatewayPayment:
    """A picture of one payment at its gateway. Units: minor units of `currency`.

    Amounts are what has happened so far. Refunds that are not listed are not denied: some gateways tell one at a time.
    `sequence` orders the pictures of one payment. `payment_id` is None when the payment is not one of ours.
    `retryable` tells of a FAILED one whether another attempt may succeed.
    """

    gateway: str
    payment_id: PaymentId | None
    reference: str
    standing: Standing
    amount_minor: int
    currency: Currency
    sequence: int
    occurred_at: datetime
    authorized_minor: int = 0
    captured_minor: int = 0
    voided_minor: int = 0
    refunded_minor: int = 0
    disputed_minor: int = 0
    recovered_minor: int = 0
    refunds: tuple[GatewayRefund, ...] = ()
    next_action: NextAction | None = None
    decline_code: str | None = None
    retryable: bool = False
    fee_minor: int | None = None

    def facts(self) -> Facts:
        """Give what the picture says of the money, to be joined with what is known.

        Raises: Contradiction when the amounts cannot be true.
        """
        refunds = [RefundFact(self.refund_id(refund), refund.amount_minor, refund.state) for refund in self.refunds]
        return Facts(
            amount_minor=self.amount_minor,
            currency=self.currency,
            standing=self.standing,
            as_of=self.sequence,
            authorized_minor=self.authorized_minor,
            captured_minor=self.captured_minor,
            voided_minor=self.voided_minor,
            disputed_minor=self.disputed_minor,
            recovered_minor=self.recovered_minor,
            refunds=tuple(sorted(refunds, key=lambda refund: refund.refund_id)),
        )

    def refund_id(self, refund: GatewayRefund) -> RefundId:
        """Give the id of a refund: ours, or for one made at the gateway's desk one that follows from its reference."""
        return refund.refund_id or RefundId(uuid5(NAMESPACE_URL, f"{self.gateway}:refund:{refund.reference}"))


@dataclass(frozen=True, slots=True)
class Notification:
    """A believed message of a gateway; `payment` is None when it is about nothing that we keep.

    `event_id` is the same whenever the message is repeated.
    """

    gateway: str
    event_id: str
    kind: str
    occurred_at: datetime
    payment: GatewayPayment | None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The HTTP answer that makes a gateway stop repeating a notification."""

    status: int = 200
    media_type: str = "text/plain"
    body: bytes = b""


class PaymentGateway(Protocol):
    """One gateway account. Calls but `parse_notification` raise GatewayDown, GatewayTimeout, GatewayRefused or
    GatewayCannot."""

    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def currencies(self) -> tuple[Currency, ...]: ...

    @property
    def capabilities(self) -> Capabilities: ...

    @property
    def acknowledgement(self) -> Acknowledgement: ...

    async def create(self, command: CreatePayment) -> GatewayPayment:
        """Make the payment; a declined one is an answer (FAILED with a decline code), no error."""
        ...

    async def query(self, payment: PaymentRef) -> GatewayPayment | None:
        """Ask for the payment; None when the gateway never saw it."""
        ...

    async def capture(self, command: CapturePayment) -> GatewayPayment:
        """Take a part or all of what is authorized."""
        ...

    async def void(self, command: VoidPayment) -> GatewayPayment:
        """Let go what is held or close what is open; doing it again is no error."""
        ...

    async def refund(self, command: RefundPayment) -> GatewayPayment:
        """Give a part or all of what was captured back; the picture lists this refund."""
        ...

    async def query_refund(self, payment: PaymentRef, refund_id: RefundId) -> GatewayPayment | None:
        """Ask for a refund, which the picture lists; None when the gateway never saw it."""
        ...

    async def parse_notification(self, headers: Mapping[str, str], body: bytes, *, now: datetime) -> Notification:
        """Verify the raw body of a notification and read it; header names are lower case.

        Raises: NotificationRejected; GatewayDown when the key to verify with cannot be fetched now.
        """
        ...

    def listing(self, *, since: datetime, until: datetime) -> AsyncIterator[GatewayPayment]:
        """Walk through the payments made in [since, until), for reconciliation."""
        ...

    async def aclose(self) -> None:
        """Give back connections."""
        ...


PaymentGateways = Mapping[str, PaymentGateway]
"""The gateways on offer, by code."""
