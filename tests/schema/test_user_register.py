"""Registering, and opening the link that comes by mail."""

from datetime import timedelta

import pytest

from kit import clock, db
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import (
    LOGIN,
    PASSWORD,
    REGISTER,
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
REQUEST = request_of("emailVerificationRequest")


async def execute(sql: str, *values: object) -> None:
    async with db.transaction() as tx:
        await tx.execute(sql, *values)


async def test_who_registers_and_opens_the_link_is_signed_in(api: Api) -> None:
    registered = await send(api, REGISTER, email="Ada@Souk.example", password=PASSWORD, displayName=" Ada ")

    verified = await send(api, VERIFY, token=await link("Ada@souk.example"))

    assert registered == ACCEPTED
    assert verified["errors"] == []
    assert verified["user"]["email"] == "Ada@souk.example"
    assert verified["user"]["emailVerified"] is True
    assert verified["user"]["displayName"] == "Ada"
    assert (await me(api, verified["tokens"]["accessToken"]))["id"] == verified["user"]["id"]
    assert (await send(api, LOGIN, email="ADA@souk.EXAMPLE", password=PASSWORD))["errors"] == []


async def test_the_mail_speaks_the_language_asked_for(api: Api) -> None:
    for email, language in (("a@souk.example", "en"), ("b@souk.example", "zh-CN"), ("c@souk.example", "de-AT")):
        await send(api, REGISTER, email=email, password=PASSWORD, language=language)

    subjects = [(await mails(email))[0]["subject"] for email in ("a@souk.example", "b@souk.example", "c@souk.example")]

    assert subjects == [
        "Confirm your e-mail address · Souk",
        "请确认您的邮箱地址 · Souk",
        "Bitte bestätigen Sie Ihre E-Mail-Adresse · Souk",
    ]


async def test_every_wrong_field_is_named(api: Api) -> None:
    payload = await send(api, REGISTER, email="nobody", password="short", displayName="x" * 101, language="fr")

    assert payload["accepted"] is False
    assert [(error["code"], error["path"]) for error in payload["errors"]] == [
        ("INVALID_INPUT", ["email"]),
        ("INVALID_INPUT", ["password"]),
        ("INVALID_INPUT", ["displayName"]),
        ("INVALID_INPUT", ["language"]),
    ]
    assert await db.fetchval("SELECT count(*) FROM users") == 0


@pytest.mark.parametrize("email", ["", "a@", "@b.de", "a b@c.de", "a@b@c.de", "a\x07@souk.example", "x" * 200_000])
async def test_what_is_no_address_is_refused(api: Api, email: str) -> None:
    payload = await send(api, REGISTER, email=email, password=PASSWORD)

    assert [(error["code"], error["path"]) for error in payload["errors"]] == [("INVALID_INPUT", ["email"])]


@pytest.mark.parametrize(
    ("password", "is_fine"), [("1234567", False), ("12345678", True), ("é" * 128, True), ("x" * 129, False)]
)
async def test_a_password_has_8_to_128_characters(api: Api, password: str, is_fine: bool) -> None:
    payload = await send(api, REGISTER, email="ada@souk.example", password=password)

    assert payload["accepted"] is is_fine


async def test_a_taken_address_is_answered_alike_and_its_owner_is_told(api: Api) -> None:
    ada = await make_user.user(email="ada@souk.example", language="de")

    payload = await send(api, REGISTER, email="ADA@souk.example", password="another password")

    assert payload == ACCEPTED
    assert [mail["subject"] for mail in await mails(ada.email)] == ["Sie haben bereits ein Konto · Souk"]
    assert (await send(api, LOGIN, email=ada.email, password=PASSWORD))["errors"] == []
    assert codes(await send(api, LOGIN, email=ada.email, password="another password")) == ["INVALID_CREDENTIALS"]


async def test_nobody_plants_a_password_in_the_account_of_who_registers_later(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password="password of mallory", displayName="Mallory")
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD, displayName="Ada")

    verified = await send(api, VERIFY, token=await link("ada@souk.example"))

    assert verified["user"]["displayName"] == "Ada"
    assert codes(await send(api, LOGIN, email="ada@souk.example", password="password of mallory")) == [
        "INVALID_CREDENTIALS"
    ]
    assert codes(await send(api, LOGIN, email="ada@souk.example", password=PASSWORD)) == []


async def test_nobody_plants_a_password_in_the_account_of_who_registered_before(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD, displayName="Ada")
    own_link = await link("ada@souk.example")
    await send(api, REGISTER, email="ada@souk.example", password="password of mallory", displayName="Mallory")
    later_link = await link("ada@souk.example")

    verified = await send(api, VERIFY, token=own_link)

    assert verified["user"]["displayName"] == "Ada"
    assert codes(await send(api, LOGIN, email="ada@souk.example", password=PASSWORD)) == []
    assert codes(await send(api, VERIFY, token=later_link)) == ["TOKEN_INVALID"]
    assert codes(await send(api, LOGIN, email="ada@souk.example", password="password of mallory")) == [
        "INVALID_CREDENTIALS"
    ]


async def test_a_link_works_once(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD)
    token = await link("ada@souk.example")

    first = await send(api, VERIFY, token=token)
    second = await send(api, VERIFY, token=token)

    assert first["errors"] == []
    assert [(error["code"], error["path"]) for error in second["errors"]] == [("TOKEN_INVALID", ["token"])]
    assert second["user"] is None
    assert second["tokens"] is None


@pytest.mark.parametrize("token", ["", "A" * 43, "not a token", "x" * 200_000])
async def test_rubbish_is_no_link(api: Api, token: str) -> None:
    assert codes(await send(api, VERIFY, token=token)) == ["TOKEN_INVALID"]


async def test_a_link_expires(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD)
    await execute("UPDATE email_token SET expires_at = $1", clock.utc_now() - timedelta(seconds=1))

    assert codes(await send(api, VERIFY, token=await link("ada@souk.example"))) == ["TOKEN_INVALID"]
    assert await db.fetchval("SELECT email_verified_at FROM users") is None


async def test_only_the_hash_of_a_link_is_kept(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD)
    token = await link("ada@souk.example")

    stored = await db.fetchrow("SELECT * FROM email_token")

    assert stored is not None
    assert token not in repr(dict(stored))
    assert len(stored["token_hash"]) == 32


async def test_a_link_can_be_had_again_and_brings_the_registered_password(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD)

    payload = await send(api, REQUEST, email="ADA@souk.example")
    verified = await send(api, VERIFY, token=await link("ada@souk.example"))

    assert payload == ACCEPTED
    assert len(await mails("ada@souk.example")) == 2
    assert verified["errors"] == []
    assert codes(await send(api, LOGIN, email="ada@souk.example", password=PASSWORD)) == []


async def test_asking_again_for_a_verified_or_unknown_account_is_answered_alike_and_mails_nobody(api: Api) -> None:
    await make_user.user(email="ada@souk.example")

    known = await send(api, REQUEST, email="ada@souk.example")
    unknown = await send(api, REQUEST, email="nobody@souk.example")

    assert known == unknown == ACCEPTED
    assert await db.fetchval("SELECT count(*) FROM mail") == 0


async def test_no_name_that_a_stranger_typed_stands_in_a_mail(api: Api) -> None:
    await send(api, REGISTER, email="ada@souk.example", password=PASSWORD, displayName="win at evil.example")

    (mail,) = await mails("ada@souk.example")

    assert "evil" not in mail["subject"] + mail["text"] + mail["html"]
