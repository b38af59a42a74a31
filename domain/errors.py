"""What a caller can repair: expected errors, named as the fact.

An error that carries data of its own lives beside the rule that raises it (`domain/<noun>.py`) and has a GraphQL twin,
registered in `schema/errors.py`. Texts are English here and looked up for other languages in `domain/texts`.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from domain import texts


class ErrorCode(StrEnum):
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    NOT_FOUND = "NOT_FOUND"
    INVALID_INPUT = "INVALID_INPUT"
    CONFLICT = "CONFLICT"
    RATE_LIMITED = "RATE_LIMITED"
    IDEMPOTENCY_MISMATCH = "IDEMPOTENCY_MISMATCH"
    INVALID_CREDENTIALS = "INVALID_CREDENTIALS"
    EMAIL_UNVERIFIED = "EMAIL_UNVERIFIED"
    TOKEN_INVALID = "TOKEN_INVALID"  # noqa: S105  a code, no secret
    TOKEN_REUSED = "TOKEN_REUSED"  # noqa: S105  a code, no secret
    OUT_OF_STOCK = "OUT_OF_STOCK"
    QUANTITY_RULE = "QUANTITY_RULE"
    CURRENCY_MISMATCH = "CURRENCY_MISMATCH"
    TOTAL_CHANGED = "TOTAL_CHANGED"
    COUPON_REJECTED = "COUPON_REJECTED"
    CART_CLOSED = "CART_CLOSED"
    CART_INCOMPLETE = "CART_INCOMPLETE"
    DELIVERY_UNAVAILABLE = "DELIVERY_UNAVAILABLE"
    ILLEGAL_TRANSITION = "ILLEGAL_TRANSITION"
    PAYMENT_DECLINED = "PAYMENT_DECLINED"
    GATEWAY_UNAVAILABLE = "GATEWAY_UNAVAILABLE"
    REFUND_EXCEEDS_CAPTURED = "REFUND_EXCEEDS_CAPTURED"
    REVIEW_NOT_ALLOWED = "REVIEW_NOT_ALLOWED"


Path = Sequence[str]


class Expected(Exception):
    """A result that the client must handle; it rolls back whatever was under way.

    `text` is an English template; `values` fill it. `path` names the place in the input, outermost first.
    """

    code: ClassVar[ErrorCode]
    text: ClassVar[str]

    def __init__(self, text: str | None = None, /, *, path: Path | None = None, **values: object) -> None:
        self.template = text or self.text
        self.values = values
        self.path = list(path) if path is not None else None
        super().__init__(self.template)

    def message(self, language: str) -> str:
        """Build the sentence for people, in a language of the shop, else in English."""
        return texts.translate(self.template, language, self.values)


class ExpectedGroup(Exception):
    """Several expected errors at once, for instance one for each wrong field."""

    def __init__(self, errors: Sequence[Expected]) -> None:
        self.errors = list(errors)
        super().__init__("; ".join(str(error) for error in errors))


class Unauthenticated(Expected):
    code = ErrorCode.UNAUTHENTICATED
    text = "Sign in first."


class Forbidden(Expected):
    code = ErrorCode.FORBIDDEN
    text = "You may not do this."


class NotFound(Expected):
    code = ErrorCode.NOT_FOUND
    text = "There is no such thing, or it is not yours."


class InvalidInput(Expected):
    code = ErrorCode.INVALID_INPUT
    text = "The input is not valid."


class Conflict(Expected):
    """Someone else wrote first.

    `type_name` and `row_id` name what is stored now, for the error's `current`.
    """

    code = ErrorCode.CONFLICT
    text = "Someone else changed this in the meantime: read it again, then repeat your change."

    def __init__(
        self,
        text: str | None = None,
        /,
        *,
        type_name: str | None = None,
        row_id: UUID | None = None,
        path: Path | None = None,
        **values: object,
    ) -> None:
        super().__init__(text, path=path, **values)
        self.type_name = type_name
        self.row_id = row_id


class RateLimited(Expected):
    code = ErrorCode.RATE_LIMITED
    text = "Too many attempts: wait {seconds} seconds."

    def __init__(self, *, retry_after_seconds: int, path: Path | None = None) -> None:
        super().__init__(path=path, seconds=retry_after_seconds)
        self.retry_after_seconds = retry_after_seconds


class IdempotencyMismatch(Expected):
    code = ErrorCode.IDEMPOTENCY_MISMATCH
    text = "This idempotency key was used with another input: take a new key."


class CurrencyMismatch(Expected):
    code = ErrorCode.CURRENCY_MISMATCH
    text = "Only {currency} is possible here."

    def __init__(self, *, currency: str, path: Path | None = None) -> None:
        super().__init__(path=path, currency=currency)


def check_version(expected: int | None, actual: int, *, type_name: str, row_id: UUID) -> None:
    """Refuse a lost update.

    Raises: Conflict when the caller saw another version than the stored one.
    """
    if expected is not None and expected != actual:
        raise Conflict(type_name=type_name, row_id=row_id, path=["expectedVersion"])
