"""What may be done with a payment next, and of how much."""

from collections.abc import Mapping

from domain.errors import CurrencyMismatch, ErrorCode, Expected, InvalidInput, Path
from domain.money import Money
from domain.payment.facts import Doubt, Facts, state
from domain.payment.states import FINALITY, PaymentState, Standing, Step


class PaymentDeclined(Expected):
    code = ErrorCode.PAYMENT_DECLINED
    text = "The payment was declined: choose another way to pay."
    retryable_text = "The payment was declined: try again, or choose another way to pay."

    def __init__(self, *, retryable: bool, gateway_code: str | None, path: Path | None = None) -> None:
        super().__init__(self.retryable_text if retryable else self.text, path=path)
        self.retryable = retryable
        self.gateway_code = gateway_code


class GatewayUnavailable(Expected):
    code = ErrorCode.GATEWAY_UNAVAILABLE
    text = "This way to pay does not answer at the moment: try again later, or choose another."


class RefundExceedsCaptured(Expected):
    code = ErrorCode.REFUND_EXCEEDS_CAPTURED
    text = "At most {amount} can be refunded."

    def __init__(self, *, refundable: Money, path: Path | None = None) -> None:
        super().__init__(path=path, amount=_words(refundable))
        self.refundable = refundable


class PaymentStepRefused(Expected):
    """The payment's state does not allow the step, or the gateway does not; `allowed` are the steps that it does."""

    code = ErrorCode.ILLEGAL_TRANSITION
    text = "This payment does not allow that: it is {state}."
    refused_text = "The gateway refuses that: {gateway_code}."
    texts: Mapping[Step, str] = {
        Step.CAPTURE: "Nothing of this payment can be captured: it is {state}.",
        Step.VOID: "This payment cannot be voided: it is {state}.",
        Step.REFUND: "Nothing of this payment can be refunded: it is {state}.",
    }

    def __init__(
        self, step: Step, *, state: PaymentState, allowed: frozenset[Step], gateway_code: str | None = None
    ) -> None:
        text = self.refused_text if gateway_code is not None else self.texts.get(step, self.text)
        super().__init__(text, state=state.value, gateway_code=gateway_code)
        self.step = step
        self.state = state
        self.allowed = allowed


def allowed_steps(facts: Facts) -> frozenset[Step]:
    """Tell which steps the money allows now."""
    steps: set[Step] = set()
    is_open = FINALITY[facts.standing] < FINALITY[Standing.FAILED]
    if facts.capturable_minor:
        steps |= {Step.CAPTURE, Step.VOID}
    elif is_open and not facts.authorized_minor:
        steps.add(Step.VOID)
    if facts.refundable_minor:
        steps.add(Step.REFUND)
    return frozenset(steps)


def check_void(facts: Facts, doubt: Doubt | None = None) -> None:
    """Refuse to let go what is not held. What was captured goes back by a refund.

    Raises: PaymentStepRefused.
    """
    if Step.VOID not in allowed_steps(facts):
        raise _refusal(Step.VOID, facts, doubt)


def to_capture(facts: Facts, wanted: Money | None, doubt: Doubt | None = None) -> Money:
    """Give the amount to capture: the wanted one, or all that is authorized and left.

    Raises: PaymentStepRefused when nothing is left or another step's answer is out, InvalidInput for an amount above
    what is left or not above zero, CurrencyMismatch.
    """
    # A capture whose answer was lost may have happened: a second one could take the money twice.
    in_doubt = doubt is not None and not doubt.is_settled(facts)
    if in_doubt or not facts.capturable_minor:
        raise _refusal(Step.CAPTURE, facts, doubt)
    left = Money(facts.capturable_minor, facts.currency)
    amount = _amount(wanted, left)
    if amount > left:
        raise InvalidInput("At most {amount} can be captured.", path=["amount"], amount=_words(left))
    return amount


def to_refund(facts: Facts, wanted: Money | None) -> Money:
    """Give the amount to refund: the wanted one, or all that is refundable; refunds under way count as gone.

    Raises: PaymentStepRefused when nothing was captured, RefundExceedsCaptured when less is refundable, InvalidInput
    for an amount not above zero, CurrencyMismatch.
    """
    if not facts.captured_minor:
        raise _refusal(Step.REFUND, facts, None)
    left = Money(facts.refundable_minor, facts.currency)
    amount = _amount(wanted, left)
    if not left or amount > left:
        raise RefundExceedsCaptured(refundable=left, path=["amount"])
    return amount


def to_pay(left: Money, wanted: Money | None) -> Money:
    """Give the amount of a new payment: the wanted one, or all that is left to pay.

    Raises: InvalidInput for an amount above what is left or not above zero, CurrencyMismatch.
    """
    amount = _amount(wanted, left)
    if not left or amount > left:
        raise InvalidInput("Only {amount} is left to pay.", path=["amount"], amount=_words(left))
    return amount


def _amount(wanted: Money | None, left: Money) -> Money:
    if wanted is None:
        return left
    if wanted.currency != left.currency:
        raise CurrencyMismatch(currency=left.currency, path=["amount", "currency"])
    if wanted.minor <= 0:
        raise InvalidInput("The amount has to be above zero.", path=["amount", "amount"])
    return wanted


def _refusal(step: Step, facts: Facts, doubt: Doubt | None) -> PaymentStepRefused:
    return PaymentStepRefused(step, state=state(facts, doubt), allowed=allowed_steps(facts))


def _words(money: Money) -> str:
    return f"{money.amount} {money.currency}"
