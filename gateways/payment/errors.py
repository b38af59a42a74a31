"""What goes wrong with a gateway, in our words.

Three ways to fail, never mixed up: `GatewayDown` (certainly not done), `GatewayTimeout` (perhaps done: ask, and only
then repeat with the same id) and `GatewayRefused` (the gateway said no; nothing moved).
"""

from enum import StrEnum


class GatewayError(Exception):
    """A gateway did not do as asked; `gateway` is its code."""

    def __init__(self, gateway: str, reason: str) -> None:
        super().__init__(f"{gateway}: {reason}")
        self.gateway = gateway
        self.reason = reason


class GatewayDown(GatewayError):
    """The gateway was not reached or does not serve us: what was asked has certainly not happened."""


class GatewayTimeout(GatewayError):
    """The answer was lost or makes no sense: what was asked may have happened, so query before anything else."""


class GatewayRefused(GatewayError):
    """The gateway said no, for good; nothing moved.

    `retryable` tells whether another attempt, with another id, may succeed. `field` names the input that is to blame.
    """

    def __init__(self, gateway: str, code: str, *, retryable: bool = False, field: str | None = None) -> None:
        super().__init__(gateway, code)
        self.code = code
        self.retryable = retryable
        self.field = field


class GatewayCannot(GatewayError):
    """The gateway has no such ability (see `Capabilities`); it was not asked."""


class Rejection(StrEnum):
    MALFORMED = "MALFORMED"
    BAD_SIGNATURE = "BAD_SIGNATURE"
    STALE = "STALE"  # outside of the window in which a repeat is no replay
    FOREIGN = "FOREIGN"  # of another merchant, application or gateway account


class NotificationRejected(GatewayError):
    """A notification that is not believed; nothing of it may be used."""

    def __init__(self, gateway: str, rejection: Rejection, detail: str = "") -> None:
        super().__init__(gateway, f"notification rejected, {rejection}{': ' if detail else ''}{detail}")
        self.rejection = rejection
