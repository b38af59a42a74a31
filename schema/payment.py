"""Payments as clients see and make them."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

from domain.money import Money as MoneyValue
from domain.order import OrderAction
from domain.payment import PaymentDeclined, PaymentState, PaymentStepRefused, RefundExceedsCaptured, RefundState, Step
from gateways.payment import actions
from loaders.batch import Loader
from loaders.order import OrderRow
from loaders.payment import PaymentEventRow, PaymentRow, RefundRow
from resolvers import payment as payments
from resolvers.context import Context
from schema.errors import ORDER, UserError, errors_field, mutation, twin
from schema.kinds import Info, Money, MoneyInput, Node, Versioned, assumed, described_enum, given, node_type, written
from schema.order import IllegalTransitionError
from schema.relation import reads, relation
from schema.scalars import JSON, URL, DateTime
from services.settlement.create import CreatePayment

if TYPE_CHECKING:
    from schema.order import Order

described_enum(
    PaymentState,
    description="How a payment stands.",
    values={
        "PENDING": "The gateway has not decided yet.",
        "ACTION_REQUIRED": "The shopper has something to do: see `nextAction`.",
        "AUTHORIZED": "The money is held and can be captured.",
        "PARTIALLY_CAPTURED": "A part was taken, more is held.",
        "CAPTURED": "The money was taken.",
        "PARTIALLY_REFUNDED": "A part of what was taken went back.",
        "REFUNDED": "All that was taken went back.",
        "FAILED": "Declined or given up; another payment may succeed.",
        "VOIDED": "What was held was let go, or what was open was closed.",
        "DISPUTED": "The payer's bank took money back.",
        "UNKNOWN": "The gateway's answer was lost: the shop asks until it knows.",
    },
)
described_enum(
    RefundState,
    description="How a refund stands.",
    values={
        "PENDING": "Under way.",
        "SUCCEEDED": "The money went back.",
        "FAILED": "It will not go back this way; the amount is refundable again.",
        "UNKNOWN": "The gateway's answer was lost: the shop asks until it knows.",
    },
)


def _is(kind: type) -> Any:
    return staticmethod(lambda value, _info: isinstance(value, kind))


@strawberry.type(description="Send the shopper to this address.")
class RedirectAction:
    is_type_of = _is(actions.RedirectAction)
    url: URL = strawberry.field(description="Where to.")
    expires_at: DateTime | None = strawberry.field(description="Until when.")


@strawberry.type(description="Show this as a QR code.")
class QrCodeAction:
    is_type_of = _is(actions.QrCodeAction)
    payload: str = strawberry.field(description="The text of the code.")
    expires_at: DateTime | None = strawberry.field(description="Until when.")


@strawberry.type(description="Hand this to the gateway's client library.")
class SdkAction:
    is_type_of = _is(actions.SdkAction)
    kind: str = strawberry.field(description="Which library.")
    parameters: JSON = strawberry.field(description="What it takes, as it is.")


PaymentNextAction = Annotated[
    RedirectAction | QrCodeAction | SdkAction,
    strawberry.union("PaymentNextAction", description="What the shopper has to do next."),
]


@strawberry.type(description="A change of a payment. `seq` counts up from 1 within its payment, with no gap.")
class PaymentEvent:
    seq: int = strawberry.field(description="Its number.")
    at: DateTime = strawberry.field(description="When.")
    state: PaymentState = strawberry.field(description="How the payment stood then.")
    amount: Money | None = strawberry.field(description="What moved; null when nothing did.")

    @strawberry.field(metadata=reads("reference"), description="Staff: the gateway's own id.")
    @staticmethod
    def gateway_reference(root: strawberry.Parent[PaymentEventRow], info: Info) -> str | None:
        return root.reference if info.context.viewer.is_support else None


@node_type(RefundRow, description="Money on its way back.")
class Refund(Node):
    amount: Money = strawberry.field(description="How much.")
    state: RefundState = strawberry.field(description="How it stands.")
    reason: str | None = strawberry.field(description="Why, as support put it.")
    created_at: DateTime = strawberry.field(description="When it was asked for.")

    @relation(
        key="payment_key",
        description="The payment that it goes back from.",
        graphql_type=Annotated["Payment", strawberry.lazy("schema.payment")],
    )
    @staticmethod
    def payment(info: Info) -> Loader[UUID, PaymentRow | None]:
        return info.context.loaders.payment_by_id


@node_type(PaymentRow, description="An attempt to pay an order, or a part of it.")
class Payment(Node, Versioned):
    gateway: str = strawberry.field(description="The code of the way to pay.")
    state: PaymentState = strawberry.field(description="How it stands.")
    amount: Money = strawberry.field(description="What was asked for.")
    captured: Money = strawberry.field(description="What was taken.")
    refunded: Money = strawberry.field(description="What of it went back.")
    refundable: Money = strawberry.field(description="What could still go back; refunds under way are not.")
    next_action: PaymentNextAction | None = strawberry.field(
        description="What the shopper has to do next, if anything."
    )
    created_at: DateTime = strawberry.field(description="When it was begun.")

    @relation(
        key="order_key",
        description="What it pays.",
        graphql_type=Annotated["Order", strawberry.lazy("schema.order")],
    )
    @staticmethod
    def order(info: Info) -> Loader[UUID, OrderRow | None]:
        return info.context.loaders.order_by_id

    @relation(description="The oldest first.", graphql_type=list[Refund], directives=[assumed(5)])
    @staticmethod
    def refunds(info: Info) -> Loader[UUID, list[RefundRow]]:
        return info.context.loaders.refunds_by_payment

    @relation(description="What happened to it, in order.", graphql_type=list[PaymentEvent], directives=[assumed(20)])
    @staticmethod
    def events(info: Info) -> Loader[UUID, list[PaymentEventRow]]:
        return info.context.loaders.events_by_payment


@strawberry.type(description="The payment after the write.")
class PaymentPayload:
    payment: Payment | None = strawberry.field(description="As it stands now.", default=None)
    errors: list[UserError] = errors_field()


@strawberry.type(description="The refund after the write.")
class PaymentRefundPayload:
    refund: Refund | None = strawberry.field(description="The refund.", default=None)
    payment: Payment | None = strawberry.field(description="The payment that it goes back from.", default=None)
    errors: list[UserError] = errors_field()


@strawberry.type(description="The gateway declined.")
class PaymentDeclinedError(UserError):
    retryable: bool = strawberry.field(description="Whether the same way to pay may succeed next time.")
    gateway_code: str | None = strawberry.field(description="Why, in the gateway's words.")


@strawberry.type(description="More than is left to refund.")
class RefundExceedsCapturedError(UserError):
    refundable: Money = strawberry.field(description="What is left.")


async def _declined(error: PaymentDeclined, _: Context) -> dict[str, Any]:
    return {"retryable": error.retryable, "gateway_code": error.gateway_code}


async def _exceeds(error: RefundExceedsCaptured, _: Context) -> dict[str, Any]:
    return {"refundable": error.refundable}


async def _step_refused(error: PaymentStepRefused, _: Context) -> dict[str, Any]:
    allowed = [OrderAction.REFUND] if Step.REFUND in error.allowed else []
    return {"from_": error.state.value, "allowed": allowed}


twin(PaymentDeclined, PaymentDeclinedError, _declined)
twin(RefundExceedsCaptured, RefundExceedsCapturedError, _exceeds)
twin(PaymentStepRefused, IllegalTransitionError, _step_refused)


@strawberry.type
class PaymentQuery:
    @strawberry.field(
        description="A payment of an order that the viewer may see; null otherwise.", graphql_type=Payment | None
    )
    @staticmethod
    async def payment(
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="Its id.")],
        access_token: Annotated[
            str | None, strawberry.argument(description="A guest's: the order's `accessToken`.")
        ] = strawberry.UNSET,
    ) -> PaymentRow | None:
        return await payments.payment(info.context, id, given(access_token))


KEY = "Sent again with the same key, it acts once."


@strawberry.input(description="How an order is to be paid.")
class PaymentCreateInput:
    order_id: strawberry.ID = strawberry.field(description="What to pay.")
    access_token: str | None = strawberry.field(
        default=strawberry.UNSET, description="A guest's: the order's `accessToken`."
    )
    gateway: str = strawberry.field(description="A code of `shop.paymentGateways`.")
    amount: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="What is left to pay when not given."
    )
    capture: bool = strawberry.field(default=True, description="Taken at once, or only authorized and captured later.")
    method: JSON | None = strawberry.field(
        default=strawberry.UNSET,
        description="What the gateway needs to know: a flat object. The sandbox takes `scenario`: approve, decline, "
        "challenge, late or timeout.",
    )
    return_url: URL | None = strawberry.field(
        default=strawberry.UNSET, description="Where a redirected shopper comes back to."
    )
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.input(description="What to take of an authorized payment.")
class PaymentCaptureInput:
    payment_id: strawberry.ID = strawberry.field(description="The payment.")
    amount: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="All that is held when not given."
    )
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.input(description="Which payment to let go.")
class PaymentVoidInput:
    payment_id: strawberry.ID = strawberry.field(description="The payment.")
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.input(description="What to give back.")
class PaymentRefundInput:
    payment_id: strawberry.ID = strawberry.field(description="The payment.")
    amount: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="All that is refundable when not given."
    )
    reason: str | None = strawberry.field(
        default=strawberry.UNSET, description="For the log of the order: at most 500 characters."
    )
    idempotency_key: str = strawberry.field(description=KEY)


def _amount(value: MoneyInput | None) -> MoneyValue | None:
    sent = given(value)
    return payments.amount(sent.amount, sent.currency) if sent is not None else None


@strawberry.type
class PaymentMutation:
    @mutation(
        description="Pay an order, or a part of it. A payment that was begun before and is still open is closed first. "
        "`nextAction` says what the shopper does next; follow the order to hear when it is paid.",
        weight=ORDER,
    )
    @staticmethod
    async def payment_create(
        info: Info, input: Annotated[PaymentCreateInput, strawberry.argument(description="How.")]
    ) -> PaymentPayload:
        command = CreatePayment(
            order_id=payments.order_id(input.order_id),
            gateway=input.gateway,
            access_token=given(input.access_token),
            amount=_amount(input.amount),
            capture=input.capture,
            method=payments.method(given(input.method)),
            return_url=given(input.return_url),
            payer=payments.payer(info.context),
        )
        row = await payments.create(info.context, command, key=input.idempotency_key, arguments=input)
        return PaymentPayload(payment=written(row))

    @mutation(description="Staff: take what is authorized, or a part of it.", weight=ORDER)
    @staticmethod
    async def payment_capture(
        info: Info, input: Annotated[PaymentCaptureInput, strawberry.argument(description="What.")]
    ) -> PaymentPayload:
        row = await payments.capture(
            info.context,
            payments.payment_id(input.payment_id),
            wanted=_amount(input.amount),
            key=input.idempotency_key,
            arguments=input,
        )
        return PaymentPayload(payment=written(row))

    @mutation(description="Staff: let go what is held, or close what is open.", weight=ORDER)
    @staticmethod
    async def payment_void(
        info: Info, input: Annotated[PaymentVoidInput, strawberry.argument(description="Which.")]
    ) -> PaymentPayload:
        row = await payments.void(
            info.context, payments.payment_id(input.payment_id), key=input.idempotency_key, arguments=input
        )
        return PaymentPayload(payment=written(row))

    @mutation(
        description="Staff: give back what was taken, or a part of it. Refunds under way count as gone.", weight=ORDER
    )
    @staticmethod
    async def payment_refund(
        info: Info, input: Annotated[PaymentRefundInput, strawberry.argument(description="What.")]
    ) -> PaymentRefundPayload:
        outcome = await payments.refund(
            info.context,
            payments.payment_id(input.payment_id),
            wanted=_amount(input.amount),
            reason=given(input.reason),
            key=input.idempotency_key,
            arguments=input,
        )
        return PaymentRefundPayload(refund=written(outcome.refund), payment=written(outcome.payment))
