"""What an event of a subscription is to whoever listens."""

from enum import StrEnum


class StreamKind(StrEnum):
    SNAPSHOT = "SNAPSHOT"
    CHANGE = "CHANGE"
    END = "END"
