"""The states of payments and refunds, and the moves between them, as data."""

from collections.abc import Mapping
from enum import StrEnum


class PaymentState(StrEnum):
    PENDING = "PENDING"
    ACTION_REQUIRED = "ACTION_REQUIRED"
    AUTHORIZED = "AUTHORIZED"
    PARTIALLY_CAPTURED = "PARTIALLY_CAPTURED"
    CAPTURED = "CAPTURED"
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    REFUNDED = "REFUNDED"
    FAILED = "FAILED"
    VOIDED = "VOIDED"
    DISPUTED = "DISPUTED"
    UNKNOWN = "UNKNOWN"


class RefundState(StrEnum):
    PENDING = "PENDING"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"


class Standing(StrEnum):
    """What the gateway says of the undertaking itself; how much money moved is told by the amounts."""

    UNHEARD = "UNHEARD"  # the gateway has not spoken yet
    PENDING = "PENDING"
    ACTION_REQUIRED = "ACTION_REQUIRED"
    ACCEPTED = "ACCEPTED"
    FAILED = "FAILED"
    VOIDED = "VOIDED"


class Step(StrEnum):
    """What we ask a gateway to do with a payment."""

    CREATE = "CREATE"
    CAPTURE = "CAPTURE"
    VOID = "VOID"
    REFUND = "REFUND"


FINALITY: Mapping[Standing, int] = {
    Standing.UNHEARD: 0,
    Standing.PENDING: 1,
    Standing.ACTION_REQUIRED: 1,
    Standing.ACCEPTED: 2,
    Standing.FAILED: 3,
    Standing.VOIDED: 4,
}
"""A higher standing is never left for a lower one; among equals the later word of the gateway counts."""

REFUND_TRANSITIONS: Mapping[RefundState, frozenset[RefundState]] = {
    # UNKNOWN is our own word for a refund whose answer was lost; no gateway says it.
    RefundState.UNKNOWN: frozenset({RefundState.PENDING, RefundState.SUCCEEDED, RefundState.FAILED}),
    RefundState.PENDING: frozenset({RefundState.UNKNOWN, RefundState.SUCCEEDED, RefundState.FAILED}),
    # The payer's bank may send a refund back days after it succeeded.
    RefundState.SUCCEEDED: frozenset({RefundState.FAILED}),
    RefundState.FAILED: frozenset(),
}

_S = PaymentState
_MONEY = frozenset({_S.AUTHORIZED, _S.PARTIALLY_CAPTURED, _S.CAPTURED, _S.PARTIALLY_REFUNDED, _S.REFUNDED, _S.DISPUTED})
_TAKEN = _MONEY - {_S.AUTHORIZED}
TRANSITIONS: Mapping[PaymentState, frozenset[PaymentState]] = {
    _S.PENDING: _MONEY | {_S.ACTION_REQUIRED, _S.FAILED, _S.VOIDED},
    _S.ACTION_REQUIRED: _MONEY | {_S.PENDING, _S.FAILED, _S.VOIDED},
    # Money wins over a word: what was declined or given up and is paid all the same counts as paid, and settlement
    # has to give it back or to fulfil it.
    _S.FAILED: _MONEY | {_S.VOIDED},
    _S.VOIDED: _MONEY,
    _S.AUTHORIZED: _TAKEN | {_S.VOIDED},
    _S.PARTIALLY_CAPTURED: _TAKEN - {_S.PARTIALLY_CAPTURED},
    _S.CAPTURED: _TAKEN - {_S.CAPTURED},
    _S.PARTIALLY_REFUNDED: _TAKEN - {_S.PARTIALLY_REFUNDED},
    _S.REFUNDED: _TAKEN - {_S.REFUNDED},
    _S.DISPUTED: _TAKEN - {_S.DISPUTED},
    _S.UNKNOWN: frozenset(_S) - {_S.UNKNOWN},
}
"""Every move that joining facts can make; UNKNOWN is entered by our own doubt alone (see `state`)."""
