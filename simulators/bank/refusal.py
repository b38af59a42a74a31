"""How the bank says no."""


class Refusal(Exception):
    """An answer of 4xx: nothing was written.

    `retryable` tells whether another attempt may succeed, `field` which input is to blame.
    """

    def __init__(
        self, status: int, code: str, message: str, *, retryable: bool = False, field: str | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retryable = retryable
        self.field = field
