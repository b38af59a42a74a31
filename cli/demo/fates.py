"""What became of the demo orders: every state of the contract, told as events, payments and parcels."""

from dataclasses import dataclass
from enum import StrEnum


class Paid(StrEnum):
    """How the money of an order stands in the end."""

    NEVER = "NEVER"
    DECLINED = "DECLINED"
    HELD = "HELD"
    PARTLY = "PARTLY"
    FULLY = "FULLY"
    VOIDED = "VOIDED"
    DISPUTED = "DISPUTED"


class Sent(StrEnum):
    """What of an order left the house, and what came back."""

    NOTHING = "NOTHING"
    SOME = "SOME"
    ALL = "ALL"
    ARRIVED = "ARRIVED"
    SOME_BACK = "SOME_BACK"
    ALL_BACK = "ALL_BACK"


class End(StrEnum):
    """How an order ended, if it did."""

    OPEN = "OPEN"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class Fate:
    """One way that an order goes. Units: `refund_percent` of what was captured; ages are days before the base date.

    A failed attempt to pay may come first; a failed attempt to refund, too.
    """

    count: int
    paid: Paid
    sent: Sent = Sent.NOTHING
    end: End = End.OPEN
    refund_percent: int = 0
    ages: tuple[float, float] = (40, 900)
    is_second_try: bool = False
    is_refund_retried: bool = False
    note: str | None = None
    min_lines: int = 1


DELIVERED = Fate(0, Paid.FULLY, Sent.ARRIVED)
"""How nearly every order goes."""

FATES = (
    # still to be paid
    Fate(6, Paid.NEVER, ages=(0.01, 0.9)),
    Fate(4, Paid.DECLINED, ages=(0.01, 0.9)),
    # confirmed, nothing sent yet
    Fate(18, Paid.FULLY, ages=(0.05, 3)),
    Fate(4, Paid.FULLY, ages=(0.05, 3), is_second_try=True),
    Fate(6, Paid.HELD, ages=(0.05, 4)),
    Fate(3, Paid.PARTLY, ages=(1, 6), note="Half of it is captured; the rest follows with the second parcel."),
    Fate(2, Paid.FULLY, ages=(0.5, 3), note="Please ring at the neighbor's, Baumann, second floor."),
    # under way
    Fate(12, Paid.FULLY, Sent.SOME, ages=(2, 12), min_lines=2),
    Fate(16, Paid.FULLY, Sent.ALL, ages=(1.5, 6)),
    # arrived
    Fate(40, Paid.FULLY, Sent.ARRIVED, ages=(8, 1000)),
    # what sells well is counted over the last three months
    Fate(400, Paid.FULLY, Sent.ARRIVED, ages=(8, 88)),
    Fate(12, Paid.FULLY, Sent.ARRIVED, refund_percent=20, note="A scratch on arrival: part of the price goes back."),
    Fate(3, Paid.FULLY, Sent.ARRIVED, refund_percent=35, is_refund_retried=True),
    Fate(3, Paid.DISPUTED, Sent.ARRIVED, ages=(40, 300)),
    # sent back
    Fate(8, Paid.FULLY, Sent.SOME_BACK, refund_percent=50, min_lines=2),
    Fate(8, Paid.FULLY, Sent.ALL_BACK, refund_percent=100),
    # ended early
    Fate(10, Paid.FULLY, end=End.CANCELLED, refund_percent=100, note="Ordered twice by mistake"),
    Fate(6, Paid.NEVER, end=End.CANCELLED, note="Changed my mind"),
    Fate(4, Paid.VOIDED, end=End.CANCELLED, note="Wrong size"),
    Fate(10, Paid.NEVER, end=End.EXPIRED),
    Fate(5, Paid.DECLINED, end=End.EXPIRED),
)

SHOPPERS = (
    Fate(1, Paid.NEVER, ages=(0.02, 0.05)),
    Fate(1, Paid.FULLY, ages=(0.6, 0.9)),
    Fate(1, Paid.FULLY, Sent.SOME, ages=(5.2, 5.8), min_lines=2),
    Fate(1, Paid.FULLY, Sent.ALL, ages=(3.1, 3.8)),
    Fate(1, Paid.FULLY, Sent.ARRIVED, ages=(30, 34), min_lines=2),
    Fate(1, Paid.FULLY, Sent.ARRIVED, ages=(205, 215), refund_percent=20, note="A scratch on arrival."),
    Fate(1, Paid.FULLY, end=End.CANCELLED, ages=(90, 99), refund_percent=100, note="Found it cheaper elsewhere"),
    Fate(1, Paid.NEVER, end=End.EXPIRED, ages=(138, 144)),
)
"""What the account `shopper@demo.example` sees in its history."""
