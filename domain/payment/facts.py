"""What is known of a payment's money, how a gateway's word is joined with it, and the state that follows."""

from dataclasses import dataclass, field, replace

from domain.ids import RefundId
from domain.money import Currency
from domain.payment.states import FINALITY, REFUND_TRANSITIONS, PaymentState, RefundState, Standing, Step


class Contradiction(Exception):
    """What was told cannot be true of this payment: nothing of it is applied, and a person has to look."""


@dataclass(frozen=True, slots=True)
class RefundFact:
    """One refund as far as known, ours or one made at the gateway's own desk."""

    refund_id: RefundId
    minor: int
    state: RefundState


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a payment's money. Every amount is what has happened at least once, so it only grows.

    `as_of` orders the words of one gateway about one payment. `voided_minor` is what was authorized and let go,
    `disputed_minor` what payers' banks took back, `recovered_minor` what of that came back to us.
    Units: minor units of `currency`.
    """

    amount_minor: int
    currency: Currency
    standing: Standing = Standing.UNHEARD
    as_of: int = 0
    authorized_minor: int = 0
    captured_minor: int = 0
    voided_minor: int = 0
    disputed_minor: int = 0
    recovered_minor: int = 0
    refunds: tuple[RefundFact, ...] = field(default=())

    def __post_init__(self) -> None:
        chains = (
            (0, self.captured_minor, self.authorized_minor, self.amount_minor),
            (0, self.refunded_minor, self.captured_minor),
            (0, self.recovered_minor, self.disputed_minor, self.captured_minor),
            (0, self.voided_minor, self.authorized_minor),
            (0, *sorted(refund.minor for refund in self.refunds)[:1]),
        )
        for chain in chains:
            if list(chain) != sorted(chain):
                raise Contradiction(f"amounts do not fit: {self}")
        ids = [refund.refund_id for refund in self.refunds]
        if ids != sorted(set(ids)):
            raise Contradiction(f"refunds are not in the order of their ids, each once: {ids}")

    @property
    def refunded_minor(self) -> int:
        return sum(refund.minor for refund in self.refunds if refund.state is RefundState.SUCCEEDED)

    @property
    def refund_pending_minor(self) -> int:
        """What refunds under way may still take."""
        return sum(
            refund.minor for refund in self.refunds if refund.state in (RefundState.PENDING, RefundState.UNKNOWN)
        )

    @property
    def capturable_minor(self) -> int:
        return max(0, self.authorized_minor - self.captured_minor - self.voided_minor)

    @property
    def refundable_minor(self) -> int:
        """What is ours to give back: refunds under way and what a dispute holds are not."""
        held = self.disputed_minor - self.recovered_minor
        return max(0, self.captured_minor - self.refunded_minor - self.refund_pending_minor - held)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A step whose answer was lost: money may have moved. `captured_minor` is the total that a capture was to reach."""

    step: Step
    captured_minor: int = 0

    def is_settled(self, facts: Facts) -> bool:
        """Tell whether the facts say what became of the step; a refund's doubt is kept in its own state."""
        match self.step:
            case Step.CREATE:
                return facts.standing is not Standing.UNHEARD or facts.authorized_minor > 0
            case Step.CAPTURE:
                return facts.captured_minor >= self.captured_minor or not facts.capturable_minor
            case Step.VOID:
                return not facts.capturable_minor and (
                    facts.authorized_minor > 0 or FINALITY[facts.standing] >= FINALITY[Standing.FAILED]
                )
            case Step.REFUND:
                return True


def advance_refund(known: RefundState, told: RefundState) -> RefundState:
    """Join a word about a refund with what was known: a late or repeated word changes nothing."""
    return told if told in REFUND_TRANSITIONS[known] else known


def advance(known: Facts, told: Facts) -> Facts:
    """Join what a gateway tells with what was known; the order and the number of tellings do not matter.

    Raises: Contradiction when it is about another amount or currency, or its amounts cannot be true.
    """
    if (told.amount_minor, told.currency) != (known.amount_minor, known.currency):
        raise Contradiction(
            f"{told.amount_minor} {told.currency} was told of a payment of {known.amount_minor} {known.currency}"
        )
    last = max(known, told, key=lambda facts: (FINALITY[facts.standing], facts.as_of, facts.standing))
    return Facts(
        amount_minor=known.amount_minor,
        currency=known.currency,
        standing=last.standing,
        as_of=last.as_of,
        authorized_minor=max(known.authorized_minor, told.authorized_minor),
        captured_minor=max(known.captured_minor, told.captured_minor),
        voided_minor=max(known.voided_minor, told.voided_minor),
        disputed_minor=max(known.disputed_minor, told.disputed_minor),
        recovered_minor=max(known.recovered_minor, told.recovered_minor),
        refunds=_join_refunds(known.refunds, told.refunds),
    )


def state(facts: Facts, doubt: Doubt | None = None) -> PaymentState:
    """Compute the state from the facts, and from a step of ours whose answer is still out."""
    if facts.disputed_minor > facts.recovered_minor:
        return PaymentState.DISPUTED
    if doubt is not None and not doubt.is_settled(facts):
        return PaymentState.UNKNOWN
    if facts.captured_minor:
        if facts.refunded_minor:
            is_all = facts.refunded_minor == facts.captured_minor and not facts.capturable_minor
            return PaymentState.REFUNDED if is_all else PaymentState.PARTIALLY_REFUNDED
        return PaymentState.PARTIALLY_CAPTURED if facts.capturable_minor else PaymentState.CAPTURED
    if facts.authorized_minor:
        return PaymentState.AUTHORIZED if facts.capturable_minor else PaymentState.VOIDED
    return {
        Standing.ACTION_REQUIRED: PaymentState.ACTION_REQUIRED,
        Standing.FAILED: PaymentState.FAILED,
        Standing.VOIDED: PaymentState.VOIDED,
    }.get(facts.standing, PaymentState.PENDING)


def _join_refunds(known: tuple[RefundFact, ...], told: tuple[RefundFact, ...]) -> tuple[RefundFact, ...]:
    by_id = {refund.refund_id: refund for refund in known}
    for refund in told:
        before = by_id.get(refund.refund_id)
        if before is None:
            by_id[refund.refund_id] = refund
        elif before.minor != refund.minor:
            raise Contradiction(f"refund {refund.refund_id} of {before.minor} was told as {refund.minor}")
        else:
            by_id[refund.refund_id] = replace(before, state=advance_refund(before.state, refund.state))
    return tuple(sorted(by_id.values(), key=lambda refund: refund.refund_id))
