"""What makes an address, a password and a name, and what a refresh token is worth."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import user
from domain.access import Role
from domain.errors import ExpectedGroup, InvalidInput
from domain.user import Email, Rotation, rotate
from tests.make import NOW

GRACE = timedelta(seconds=30)


@pytest.mark.parametrize(
    ("text", "original", "key"),
    [
        (" Ada@Souk.Example ", "Ada@souk.example", "ada@souk.example"),
        ("a.b+c@souk.example", "a.b+c@souk.example", "a.b+c@souk.example"),
        ("straße@souk.example", "straße@souk.example", "strasse@souk.example"),
        ("ada@xn--mnchen-3ya.example", "ada@münchen.example", "ada@münchen.example"),
        ("用户@例子.中国", "用户@例子.中国", "用户@例子.中国"),
        ("shop@front-end.test", "shop@front-end.test", "shop@front-end.test"),
    ],
)
def test_an_address_is_kept_as_written_and_compared_folded(text: str, original: str, key: str) -> None:
    assert user.read_email(text) == Email(original=original, key=key)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ada",
        "@souk.example",
        "a@b",
        "a b@souk.example",
        "a@souk.example\x00",
        "a" * 300,
        "=?utf-8?q?x=40y.z=0d=0a?=@a.de",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        user.read_email(text, path=["newEmail"])

    assert raised.value.path == ["newEmail"]


@pytest.mark.parametrize("text", ["1234567", "x" * 129, "é" * 129, "ﬃ" * 43, "x" * 1_000_000])
def test_a_password_that_is_too_short_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        user.new_password(text)


@pytest.mark.parametrize("text", ["12345678", "x" * 128, "e\u0301" * 128, "пароль🔒🔒", "        "])
def test_any_8_to_128_characters_are_a_password(text: str) -> None:
    assert user.new_password(text) == text


def test_a_name_is_tidied() -> None:
    assert user.name_for_people("  Ada \n King ") == "Ada King"


@pytest.mark.parametrize("text", ["", "  ", "x" * 101, "a\x00b", "a\ud800b"])
def test_what_nobody_can_read_is_no_name(text: str) -> None:
    with pytest.raises(InvalidInput):
        user.name_for_people(text)


def test_everything_that_is_wrong_with_a_registration_is_said_at_once() -> None:
    with pytest.raises(ExpectedGroup) as raised:
        user.registration(email="", password="", display_name="", language="fr", offered=["en"])

    assert [error.path for error in raised.value.errors] == [["email"], ["password"], ["displayName"], ["language"]]


def test_everyone_is_a_shopper_and_roles_have_an_order() -> None:
    assert user.roles([]) == [Role.SHOPPER]
    assert user.roles([Role.ADMIN, Role.SUPPORT, Role.ADMIN]) == [Role.SHOPPER, Role.SUPPORT, Role.ADMIN]


@pytest.mark.parametrize(
    ("presented", "seconds_ago", "expected"),
    [
        (5, 0, Rotation.ROTATE),
        (5, 10**6, Rotation.ROTATE),
        (4, 0, Rotation.REPEAT),
        (4, 30, Rotation.REPEAT),
        (4, 31, Rotation.REUSED),
        (3, 0, Rotation.REUSED),
        (6, 0, Rotation.REUSED),
    ],
)
def test_what_a_refresh_token_is_worth(presented: int, seconds_ago: int, expected: Rotation) -> None:
    rotated_at = NOW - timedelta(seconds=seconds_ago)

    assert rotate(presented, current=5, rotated_at=rotated_at, now=NOW, grace=GRACE) is expected


@given(st.integers(1, 100), st.integers(1, 100), st.integers(0, 120))
def test_only_the_last_token_and_briefly_the_one_before_go_on(presented: int, current: int, seconds: int) -> None:
    decision = rotate(presented, current=current, rotated_at=NOW - timedelta(seconds=seconds), now=NOW, grace=GRACE)

    assert (decision is Rotation.ROTATE) == (presented == current)
    assert (decision is Rotation.REPEAT) == (presented == current - 1 and seconds <= 30)
