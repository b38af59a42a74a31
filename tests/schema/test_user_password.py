"""A new password, by a mailed link or by the old one; and an account that moves to another address."""

import pytest

from kit import db
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import (
    CHANGE,
    LOGIN,
    PASSWORD,
    REFRESH,
    RESET,
    VERIFY,
    codes,
    link,
    mails,
    me,
    request_of,
    send,
)

pytestmark = pytest.mark.usefixtures("shop")
ACCEPTED = {"accepted": True, "errors": []}
FORGOT = request_of("passwordResetRequest")
MOVE = request_of("emailChangeRequest")
NEW = "a new password"


async def test_who_opens_the_link_sets_a_new_password_and_is_signed_in_afresh(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example")
    before = (await send(api, LOGIN, email=ada.email, password=PASSWORD))["tokens"]
    requested = await send(api, FORGOT, email="ADA@souk.example")

    payload = await send(api, RESET, token=await link(ada.email), password=NEW)

    assert requested == ACCEPTED
    assert payload["errors"] == []
    assert (await me(api, payload["tokens"]["accessToken"]))["email"] == ada.email
    assert await me(api, before["accessToken"]) == ["UNAUTHENTICATED"]
    assert codes(await send(api, REFRESH, refreshToken=before["refreshToken"])) == ["TOKEN_INVALID"]
    assert codes(await send(api, LOGIN, email=ada.email, password=PASSWORD)) == ["INVALID_CREDENTIALS"]
    assert codes(await send(api, LOGIN, email=ada.email, password=NEW)) == []
    assert [mail["subject"] for mail in await mails(ada.email)] == [
        "Choose a new password · Souk",
        "Your password was changed · Souk",
    ]


async def test_for_an_unknown_address_the_answer_is_the_same_and_nobody_is_mailed(api: Api) -> None:
    assert await send(api, FORGOT, email="nobody@souk.example") == ACCEPTED
    assert await db.fetchval("SELECT count(*) FROM mail") == 0
    assert await db.fetchval("SELECT count(*) FROM email_token") == 0


async def test_a_new_request_makes_the_earlier_link_worthless(api: Api) -> None:
    ada = await make_user.user()
    await send(api, FORGOT, email=ada.email)
    earlier = await link(ada.email)
    await send(api, FORGOT, email=ada.email)
    later = await link(ada.email)

    assert codes(await send(api, RESET, token=earlier, password=NEW)) == ["TOKEN_INVALID"]
    assert codes(await send(api, RESET, token=later, password=NEW)) == []
    assert codes(await send(api, RESET, token=later, password=NEW)) == ["TOKEN_INVALID"]


async def test_a_bad_password_leaves_the_link_as_it_was(api: Api) -> None:
    ada = await make_user.user()
    await send(api, FORGOT, email=ada.email)
    token = await link(ada.email)

    refused = await send(api, RESET, token=token, password="short")

    assert [(error["code"], error["path"]) for error in refused["errors"]] == [("INVALID_INPUT", ["password"])]
    assert codes(await send(api, RESET, token=token, password=NEW)) == []


async def test_a_link_of_one_kind_does_nothing_of_another(api: Api) -> None:
    ada = await make_user.user()
    await send(api, FORGOT, email=ada.email)
    reset = await link(ada.email)
    await send(api, MOVE, await make_user.token(ada), newEmail="new@souk.example", password=PASSWORD)
    move = await link("new@souk.example")

    assert codes(await send(api, VERIFY, token=reset)) == ["TOKEN_INVALID"]
    assert codes(await send(api, RESET, token=move, password=NEW)) == ["TOKEN_INVALID"]


async def test_a_reset_link_verifies_the_address_too(api: Api) -> None:
    ada = await make_user.user(is_verified=False)
    await send(api, FORGOT, email=ada.email)

    payload = await send(api, RESET, token=await link(ada.email), password=NEW)

    assert payload["user"]["emailVerified"] is True


async def test_who_knows_the_old_password_sets_a_new_one(api: Api) -> None:
    ada = await make_user.user()
    other = await make_user.token(ada)
    token = await make_user.token(ada)

    payload = await send(api, CHANGE, token, oldPassword=PASSWORD, newPassword=NEW)

    assert payload["errors"] == []
    assert (await me(api, payload["tokens"]["accessToken"]))["email"] == ada.email
    assert await me(api, token) == ["UNAUTHENTICATED"]
    assert await me(api, other) == ["UNAUTHENTICATED"]
    assert codes(await send(api, LOGIN, email=ada.email, password=NEW)) == []
    assert await db.fetchval("SELECT count(*) FROM outbox WHERE name = 'user.password_changed'") == 1


async def test_who_does_not_know_the_old_password_changes_nothing(api: Api) -> None:
    ada = await make_user.user()
    token = await make_user.token(ada)

    wrong = await send(api, CHANGE, token, oldPassword="wrong password", newPassword=NEW)
    short = await send(api, CHANGE, token, oldPassword=PASSWORD, newPassword="short")
    stranger = await send(api, CHANGE, oldPassword=PASSWORD, newPassword=NEW)

    assert [(error["code"], error["path"]) for error in wrong["errors"]] == [("INVALID_CREDENTIALS", ["oldPassword"])]
    assert [(error["code"], error["path"]) for error in short["errors"]] == [("INVALID_INPUT", ["newPassword"])]
    assert codes(stranger) == ["UNAUTHENTICATED"]
    assert codes(await send(api, LOGIN, email=ada.email, password=PASSWORD)) == []
    assert (await me(api, token))["email"] == ada.email


async def test_an_outstanding_reset_link_dies_with_the_old_password(api: Api) -> None:
    ada = await make_user.user()
    await send(api, FORGOT, email=ada.email)
    token = await link(ada.email)
    await send(api, CHANGE, await make_user.token(ada), oldPassword=PASSWORD, newPassword=NEW)

    assert codes(await send(api, RESET, token=token, password="yet another one")) == ["TOKEN_INVALID"]


async def test_an_account_moves_when_the_link_at_the_new_address_is_opened(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example")
    token = await make_user.token(ada)

    requested = await send(api, MOVE, token, newEmail="Ada@New.example", password=PASSWORD)
    before = await me(api, token)
    payload = await send(api, VERIFY, token=await link("Ada@new.example"))

    assert requested == ACCEPTED
    assert before["email"] == "ada@souk.example"
    assert payload["errors"] == []
    assert payload["user"]["email"] == "Ada@new.example"
    assert codes(await send(api, LOGIN, email="ada@new.example", password=PASSWORD)) == []
    assert codes(await send(api, LOGIN, email="ada@souk.example", password=PASSWORD)) == ["INVALID_CREDENTIALS"]
    assert [mail["subject"] for mail in await mails("ada@souk.example")] == ["Your e-mail address was changed · Souk"]


async def test_what_was_mailed_to_the_old_address_is_worthless_after_the_move(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example")
    await send(api, FORGOT, email=ada.email)
    reset = await link(ada.email)
    await send(api, MOVE, await make_user.token(ada), newEmail="new@souk.example", password=PASSWORD)
    await send(api, VERIFY, token=await link("new@souk.example"))

    assert codes(await send(api, RESET, token=reset, password=NEW)) == ["TOKEN_INVALID"]


async def test_moving_to_a_taken_address_is_answered_alike_and_its_owner_is_told(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user(email="bob@souk.example")

    payload = await send(api, MOVE, await make_user.token(ada), newEmail="BOB@souk.example", password=PASSWORD)

    assert payload == ACCEPTED
    (mail,) = await mails(bob.email)
    assert mail["subject"] == "You already have an account · Souk"
    assert "token=" not in mail["text"]


async def test_an_address_taken_in_the_meantime_is_a_conflict_and_moves_nothing(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example")
    await send(api, MOVE, await make_user.token(ada), newEmail="new@souk.example", password=PASSWORD)
    token = await link("new@souk.example")
    await make_user.user(email="new@souk.example")

    payload = await send(api, VERIFY, token=token)

    assert codes(payload) == ["CONFLICT"]
    assert await db.fetchval("SELECT email FROM users WHERE id = $1", ada.key) == "ada@souk.example"


async def test_moving_needs_the_password_and_an_address(api: Api) -> None:
    ada = await make_user.user()
    token = await make_user.token(ada)

    wrong = await send(api, MOVE, token, newEmail="new@souk.example", password="wrong password")
    nowhere = await send(api, MOVE, token, newEmail="nowhere", password=PASSWORD)
    stranger = await send(api, MOVE, newEmail="new@souk.example", password=PASSWORD)

    assert wrong == {"accepted": False, "errors": [{"code": "INVALID_CREDENTIALS", "path": ["password"]}]}
    assert nowhere == {"accepted": False, "errors": [{"code": "INVALID_INPUT", "path": ["newEmail"]}]}
    assert stranger == {"accepted": False, "errors": [{"code": "UNAUTHENTICATED", "path": None}]}
    assert await db.fetchval("SELECT count(*) FROM mail") == 0
