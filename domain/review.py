"""Reviews: who may write one, which wait for a moderator, and how stars add up."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.errors import ErrorCode, Expected, InvalidInput
from domain.ids import ReviewId
from domain.text import clean

TITLE_LENGTH = 200
BODY_LENGTH = 5000
REPLY_LENGTH = 2000
REASON_LENGTH = 500

MANY_AN_HOUR = 5
"""Who writes more reviews than this in an hour waits for a moderator."""
HIDDEN_UNTIL_BLOCKED = 3
"""Who has had so many reviews hidden may write no more."""

# Only so much in front of a dot or an at sign is looked at: a long text takes as long as it is long, not its square.
LINK = re.compile(r"https?://|www\.|[\w-]{1,63}\.(com|net|org|cn|ru|info|shop|top|xyz|io)\b", re.IGNORECASE)
CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|(?:\+?\d[\s-]?){9,}")


class ReviewState(StrEnum):
    PENDING = "PENDING"
    PUBLISHED = "PUBLISHED"
    HIDDEN = "HIDDEN"


class ReviewSort(StrEnum):
    NEWEST = "NEWEST"
    MOST_HELPFUL = "MOST_HELPFUL"
    RATING_DESC = "RATING_DESC"
    RATING_ASC = "RATING_ASC"


class ReviewRefusal(StrEnum):
    NOT_BOUGHT = "NOT_BOUGHT"
    ALREADY_REVIEWED = "ALREADY_REVIEWED"
    WINDOW_CLOSED = "WINDOW_CLOSED"
    BLOCKED = "BLOCKED"


REFUSALS = {
    ReviewRefusal.NOT_BOUGHT: "You can review what you bought, once it has been delivered.",
    ReviewRefusal.ALREADY_REVIEWED: "You have reviewed this already: edit your review instead.",
    ReviewRefusal.WINDOW_CLOSED: "It is too long ago that you bought this.",
    ReviewRefusal.BLOCKED: "You may not write reviews.",
}


class ReviewNotAllowed(Expected):
    """The viewer may not review the product; `existing` is the review that they wrote of it before."""

    code = ErrorCode.REVIEW_NOT_ALLOWED
    text = REFUSALS[ReviewRefusal.NOT_BOUGHT]

    def __init__(self, reason: ReviewRefusal, *, existing: ReviewId | None = None) -> None:
        super().__init__(REFUSALS[reason], path=["productId"])
        self.reason = reason
        self.existing = existing


@dataclass(frozen=True, slots=True)
class Draft:
    """What an author wrote, found acceptable."""

    rating: int
    title: str | None
    body: str


@dataclass(frozen=True, slots=True)
class AuthorFacts:
    """What is known of an author before they write: of this product, and of what they wrote before."""

    delivered_at: datetime | None
    existing: ReviewId | None
    hidden: int
    last_hour: int
    same_body_elsewhere: bool


def check_rating(rating: int) -> int:
    """Raises: InvalidInput for anything but one to five stars."""
    if not 1 <= rating <= 5:
        raise InvalidInput("One to five stars.", path=["rating"])
    return rating


def check_title(title: str | None) -> str | None:
    """Give the title tidied, None for an empty one.

    Raises: InvalidInput for one that is too long.
    """
    if title is None or not title.strip():
        return None
    return clean(title, maximum=TITLE_LENGTH, path=["title"])


def check_body(body: str) -> str:
    """Raises: InvalidInput for an empty body, or one that is too long."""
    return clean(body, maximum=BODY_LENGTH, path=["body"], has_lines=True)


def admit(facts: AuthorFacts, *, now: datetime, window: timedelta) -> None:
    """Let an author review a product that was delivered to them, once.

    Raises: ReviewNotAllowed.
    """
    if facts.existing is not None:
        raise ReviewNotAllowed(ReviewRefusal.ALREADY_REVIEWED, existing=facts.existing)
    if facts.hidden >= HIDDEN_UNTIL_BLOCKED:
        raise ReviewNotAllowed(ReviewRefusal.BLOCKED)
    if facts.delivered_at is None:
        raise ReviewNotAllowed(ReviewRefusal.NOT_BOUGHT)
    if now - facts.delivered_at > window:
        raise ReviewNotAllowed(ReviewRefusal.WINDOW_CLOSED)


def first_state(draft: Draft, *, last_hour: int, same_body_elsewhere: bool) -> ReviewState:
    """Publish at once, unless it looks like spam: links, addresses, the same text twice, too many an hour."""
    text = f"{draft.title or ''}\n{draft.body}"
    is_suspect = bool(LINK.search(text) or CONTACT.search(text)) or same_body_elsewhere or last_hour >= MANY_AN_HOUR
    return ReviewState.PENDING if is_suspect else ReviewState.PUBLISHED


def edited_state(state: ReviewState, draft: Draft) -> ReviewState:
    """Keep an edited review where it was, but for what now looks like spam, and for a hidden one: a moderator looks."""
    if state is ReviewState.HIDDEN:
        return ReviewState.PENDING
    return first_state(draft, last_hour=0, same_body_elsewhere=False) if state is ReviewState.PUBLISHED else state


def star_changes(*, before: int | None, after: int | None) -> list[int]:
    """Give what is added to the counts of one to five stars; None is a review that does not count.

    Shape: five integers that sum to -1, 0 or 1.
    """
    changes = [0] * 5
    if before is not None:
        changes[before - 1] -= 1
    if after is not None:
        changes[after - 1] += 1
    return changes


def counted(rating: int, state: ReviewState) -> int | None:
    """Give the stars by which a review counts: none, unless it is published."""
    return rating if state is ReviewState.PUBLISHED else None


def signature(*, display_name: str | None, email: str) -> str:
    """Give the name under a review: the display name, else the address's first letter."""
    return display_name or f"{email[:1]}***"


def may_see(*, state: ReviewState, author: UUID | None, viewer_id: UUID | None, is_support: bool) -> bool:
    """A published review is everybody's; another its author's and support's."""
    return state is ReviewState.PUBLISHED or is_support or (author is not None and author == viewer_id)
