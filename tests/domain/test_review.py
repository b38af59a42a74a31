"""Who may review, what waits for a moderator, how stars add up."""

import time
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import review
from domain.errors import InvalidInput
from domain.ids import ReviewId
from domain.review import AuthorFacts, Draft, ReviewNotAllowed, ReviewRefusal, ReviewState

NOW = datetime(2026, 6, 1, tzinfo=UTC)
WINDOW = timedelta(days=365)
STATES = st.sampled_from(ReviewState)
STARS = st.integers(1, 5)


def facts(*, delivered_days_ago: int | None = 3, existing: ReviewId | None = None, hidden: int = 0) -> AuthorFacts:
    delivered = NOW - timedelta(days=delivered_days_ago) if delivered_days_ago is not None else None
    return AuthorFacts(delivered, existing, hidden, last_hour=0, same_body_elsewhere=False)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        (facts(delivered_days_ago=None), ReviewRefusal.NOT_BOUGHT),
        (facts(delivered_days_ago=366), ReviewRefusal.WINDOW_CLOSED),
        (facts(existing=ReviewId(uuid4())), ReviewRefusal.ALREADY_REVIEWED),
        (facts(hidden=3), ReviewRefusal.BLOCKED),
    ],
)
def test_who_may_not_review_hears_why(known: AuthorFacts, reason: ReviewRefusal) -> None:
    with pytest.raises(ReviewNotAllowed) as refused:
        review.admit(known, now=NOW, window=WINDOW)

    assert refused.value.reason is reason
    assert refused.value.existing == known.existing


def test_a_buyer_may_review_until_the_last_day_of_the_window() -> None:
    review.admit(facts(delivered_days_ago=365, hidden=2), now=NOW, window=WINDOW)


@pytest.mark.parametrize(
    "body",
    [
        "See https://cheap.example",
        "Visit www.cheap.example",
        "buy at cheap.shop",
        "mail me@cheap.example",
        "微信 138 0013 8000",
    ],
)
def test_links_and_ways_to_get_in_touch_wait_for_a_moderator(body: str) -> None:
    state = review.first_state(Draft(5, None, body), last_hour=0, same_body_elsewhere=False)

    assert state is ReviewState.PENDING


@pytest.mark.parametrize("body", ["a" * 5000, "a-" * 2500, "a.a@" * 1250, "1-1 " * 1250, "a" * 2500 + "@" + "b" * 2499])
def test_a_text_without_spaces_is_looked_at_as_fast_as_any_other(body: str) -> None:
    before = time.process_time()

    review.first_state(Draft(5, None, body), last_hour=0, same_body_elsewhere=False)

    assert time.process_time() - before < 0.05


@pytest.mark.parametrize("body", ["Great mug. Holds 350 ml.", "很好用,推荐!", "Super. Nach 2 Wochen immer noch dicht."])
def test_ordinary_words_are_published_at_once(body: str) -> None:
    state = review.first_state(Draft(4, None, body), last_hour=4, same_body_elsewhere=False)

    assert state is ReviewState.PUBLISHED


def test_the_same_text_twice_and_a_sixth_review_in_an_hour_wait() -> None:
    draft = Draft(5, None, "Great.")

    assert review.first_state(draft, last_hour=0, same_body_elsewhere=True) is ReviewState.PENDING
    assert review.first_state(draft, last_hour=5, same_body_elsewhere=False) is ReviewState.PENDING


def test_an_edited_hidden_review_goes_before_a_moderator_again() -> None:
    assert review.edited_state(ReviewState.HIDDEN, Draft(5, None, "Better now.")) is ReviewState.PENDING
    assert review.edited_state(ReviewState.PENDING, Draft(5, None, "Still waiting.")) is ReviewState.PENDING
    assert review.edited_state(ReviewState.PUBLISHED, Draft(5, None, "Fine.")) is ReviewState.PUBLISHED


@given(history=st.lists(st.tuples(STARS, STATES), min_size=1, max_size=12))
def test_the_counts_after_any_history_are_those_of_how_it_stands(history: list[tuple[int, ReviewState]]) -> None:
    stars = [0] * 5
    before: int | None = None

    for rating, state in history:
        after = review.counted(rating, state)
        stars = [a + b for a, b in zip(stars, review.star_changes(before=before, after=after), strict=True)]
        before = after

    rating, state = history[-1]
    expected = [0] * 5
    if state is ReviewState.PUBLISHED:
        expected[rating - 1] = 1
    assert stars == expected


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_there_are_one_to_five_stars(rating: int) -> None:
    with pytest.raises(InvalidInput):
        review.check_rating(rating)


def test_a_nameless_author_is_signed_by_a_letter() -> None:
    assert review.signature(display_name=None, email="ada@example.com") == "a***"
    assert review.signature(display_name="Ada", email="ada@example.com") == "Ada"
