"""What happens to a payment, chosen by its `method`.

scenario             approve    takes the money at once (the default)
                     decline    declines at once
                     challenge  sends the payer to a page of the bank, where approve or decline is clicked
                     late       answers PENDING and confirms by webhook after `delaySeconds` (3)
                     timeout    takes the money and never answers; the webhook comes after `delaySeconds` (60)
declineCode          why it declines, one of `DECLINES`; with `late` it declines then
captureScenario      approve, decline or timeout, of each later capture
refundScenario       approve, decline, late or timeout, of each refund
disputeAfterSeconds  the payer's bank takes the captured money back then
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from simulators.bank.refusal import Refusal

DECLINES = {
    "card_declined": True,
    "insufficient_funds": True,
    "limit_exceeded": True,
    "authentication_failed": True,
    "challenge_declined": True,
    "challenge_expired": True,
    "processing_error": True,
    "expired_card": False,
    "fraud_suspected": False,
    "lost_card": False,
    "stolen_card": False,
    "account_closed": False,
}
"""Why a payment is declined, and whether another attempt may succeed."""

Seconds = Annotated[float, Field(ge=0, le=86400)]


class Scenario(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"
    CHALLENGE = "challenge"
    LATE = "late"
    TIMEOUT = "timeout"


class Method(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="ignore", frozen=True)

    scenario: Scenario = Scenario.APPROVE
    decline_code: str | None = None
    delay_seconds: Seconds | None = None
    capture_scenario: Literal["approve", "decline", "timeout"] = "approve"
    refund_scenario: Literal["approve", "decline", "late", "timeout"] = "approve"
    dispute_after_seconds: Seconds | None = None

    @property
    def late_ms(self) -> int:
        """How long after the answer what is late happens."""
        return round(1000 * (3 if self.delay_seconds is None else self.delay_seconds))

    @property
    def silence_ms(self) -> int:
        """How long nothing is heard of what timed out: long enough for the merchant to find it by asking."""
        return round(1000 * (60 if self.delay_seconds is None else self.delay_seconds))


def parse(method: dict[str, Any] | None) -> Method:
    """Read a payment's method.

    Raises: Refusal for a scenario, decline code or delay that does not exist.
    """
    try:
        found = Method.model_validate(method or {})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(["method", *(str(part) for part in first["loc"])])
        raise Refusal(400, "bad_request", first["msg"], field=field) from None
    if found.decline_code is not None and found.decline_code not in DECLINES:
        raise Refusal(400, "bad_request", "There is no such decline code.", field="method.declineCode")
    return found
