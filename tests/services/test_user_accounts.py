"""What happens to an account when several act on it at once; its mails; and what is swept."""

import asyncio
import dataclasses
import re
from datetime import timedelta

import pytest

from domain import texts, user
from domain.access import Role, Viewer
from domain.errors import Expected, Forbidden
from domain.user import InvalidCredentials, TokenInvalid, TokenMode
from kit import clock, db
from kit.passwords import passwords
from services.user import email, login, mails, password, roles, sweep, verify
from services.user.login import LogIn
from services.user.password import ChangePassword
from services.user.verify import Verify
from tests.make import NOW
from tests.make import user as make_user
from tests.services.test_user_throttle import caller, terms

pytestmark = pytest.mark.usefixtures("shop")
HASHER = passwords(**make_user.QUICK)
OPEN = terms(attempts=0, attempts_address=0)


async def sign_in(owner: make_user.User, word: str) -> str:
    command = LogIn(email=owner.email, password=word, cart_token=None, mode=TokenMode.BEARER)
    try:
        await login.login(command, passwords=HASHER, terms=OPEN, caller=caller(), now=clock.utc_now())
    except InvalidCredentials as error:
        return error.code.value
    return "OK"


async def change(owner: make_user.User, session_id: object, *, new: str) -> str:
    viewer = dataclasses.replace(owner.viewer, session_id=session_id)  # pyright: ignore[reportArgumentType]
    command = ChangePassword(old=owner.password, new=new, mode=TokenMode.BEARER)
    try:
        await password.change(
            command, viewer=viewer, passwords=HASHER, terms=OPEN, caller=caller(), now=clock.utc_now()
        )
    except InvalidCredentials as error:
        return error.code.value
    return "OK"


async def test_no_session_of_the_old_password_survives_a_change_that_it_raced_with() -> None:
    for _ in range(5):
        ada = await make_user.user()
        session_id = await make_user.session(ada)

        outcomes = await asyncio.gather(
            change(ada, session_id, new="a new password"), *(sign_in(ada, ada.password) for _ in range(4))
        )

        alive = await db.fetchval("SELECT count(*) FROM session WHERE user_id = $1 AND revoked_at IS NULL", ada.key)
        assert outcomes[0] == "OK"
        assert set(outcomes[1:]) <= {"OK", "INVALID_CREDENTIALS"}
        assert alive == 1


async def test_of_two_changes_at_once_one_is_made() -> None:
    ada = await make_user.user()
    session_id = await make_user.session(ada)

    outcomes = await asyncio.gather(*(change(ada, session_id, new=f"new password {n}") for n in range(3)))

    assert sorted(outcomes) == ["INVALID_CREDENTIALS", "INVALID_CREDENTIALS", "OK"]
    assert await sign_in(ada, f"new password {outcomes.index('OK')}") == "OK"


async def test_a_link_opened_twice_at_once_works_once() -> None:
    ada = await make_user.user(is_verified=False)
    await verify.request(ada.email, terms=OPEN, caller=caller(), now=NOW)
    text = await db.fetchval("SELECT text FROM mail")
    command = Verify(token=text.partition("token=")[2].split()[0], cart_token=None, mode=TokenMode.BEARER)

    outcomes = await asyncio.gather(
        *(verify.verify(command, terms=OPEN, caller=caller(), now=NOW) for _ in range(4)), return_exceptions=True
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Started"] + ["TokenInvalid"] * 3
    assert sum(isinstance(outcome, TokenInvalid) for outcome in outcomes) == 3


async def test_two_accounts_that_move_to_one_address_at_once_do_not_share_it() -> None:
    commands: list[Verify] = []
    for _ in range(2):
        ada = await make_user.user()
        await email.request_change(
            "new@souk.example",
            password=ada.password,
            viewer=ada.viewer,
            passwords=HASHER,
            terms=OPEN,
            caller=caller(),
            now=NOW,
        )
    for text in await db.fetch("SELECT text FROM mail"):
        token = text["text"].partition("token=")[2].split()[0]
        commands.append(Verify(token=token, cart_token=None, mode=TokenMode.BEARER))

    outcomes = await asyncio.gather(
        *(verify.verify(command, terms=OPEN, caller=caller(), now=NOW) for command in commands), return_exceptions=True
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict", "Started"]
    assert await db.fetchval("SELECT count(*) FROM users WHERE email_key = 'new@souk.example'") == 1


async def test_two_admins_cannot_take_the_role_from_each_other_at_once() -> None:
    for _ in range(5):
        admins = [await make_user.user(roles=[Role.ADMIN]) for _ in range(2)]
        viewers = [Viewer(user_id=admin.key, roles=frozenset({Role.ADMIN})) for admin in admins]

        outcomes = await asyncio.gather(
            roles.set_roles(admins[1].key, [], viewer=viewers[0], now=NOW),
            roles.set_roles(admins[0].key, [], viewer=viewers[1], now=NOW),
            return_exceptions=True,
        )

        assert [isinstance(outcome, Expected) for outcome in outcomes].count(True) == 1
        assert any(isinstance(outcome, Forbidden) for outcome in outcomes)
        assert await db.fetchval("SELECT count(*) FROM users WHERE 'ADMIN' = ANY(roles)") == 1
        await roles.grant(admins[0].email, Role.ADMIN, now=NOW)
        async with db.transaction() as tx:
            await tx.execute("DELETE FROM users")


@pytest.mark.parametrize("message", mails.MESSAGES)
def test_every_sentence_of_a_mail_is_translated(message: mails.Message) -> None:
    sentences = [message.subject, *message.paragraphs, *([message.label] if message.label else []), "Hello,"]

    for sentence in sentences:
        assert set(texts.CATALOGUE.get(sentence, {})) == {"zh-CN", "de"}, sentence


def test_every_sentence_of_an_error_is_translated() -> None:
    errors = [
        kind.text
        for kind in vars(user).values()
        if isinstance(kind, type) and issubclass(kind, Expected) and kind.__module__ == user.__name__
    ]

    assert len(errors) == 5
    for sentence in errors:
        assert set(texts.CATALOGUE.get(sentence, {})) == {"zh-CN", "de"}, sentence


@pytest.mark.parametrize(
    ("language", "validity"),
    [
        ("en", "The link works once. It is valid for: 60 minutes."),
        ("zh-CN", "该链接只能使用一次,有效期:60分钟。"),
        ("de", "Der Link funktioniert einmal. Er ist gültig für: 60 Minuten."),
        ("zh-TW", "该链接只能使用一次,有效期:60分钟。"),
        ("xx", "The link works once. It is valid for: 60 minutes."),
    ],
)
def test_both_forms_of_a_mail_say_the_same(language: str, validity: str) -> None:
    letter = mails.write(
        mails.RESET, to="ada@souk.example", language=language, terms=OPEN, token="TOKEN", ttl=timedelta(hours=1)
    )

    words = re.sub(r"\s+", " ", re.sub(r"<title>.*</title>|<[^>]+>", " ", letter.html)).strip()
    link = "http://testserver/reset-password?token=TOKEN"
    assert validity in letter.text
    assert link in letter.text
    assert f'<a href="{link}">' in letter.html
    assert words == re.sub(r"\s+", " ", letter.text.replace(f":\n{link}", "")).strip()


def test_what_a_mail_holds_is_escaped_in_html_alone() -> None:
    shop = dataclasses.replace(OPEN, shop_name="Tea & <Books>")

    letter = mails.write(mails.PASSWORD_CHANGED, to="ada@souk.example", language="en", terms=shop)

    assert letter.subject == "Your password was changed · Tea & <Books>"
    assert letter.text.endswith("Tea & <Books>\n")
    assert "Tea &amp; &lt;Books&gt;" in letter.html
    assert "token" not in letter.text


async def test_links_and_sessions_that_ended_long_ago_are_swept() -> None:
    ada = await make_user.user()
    kept = await make_user.session(ada)
    revoked, expired, lately = [await make_user.session(ada) for _ in range(3)]
    await password.request_reset(ada.email, terms=OPEN, caller=caller(), now=clock.utc_now())
    async with db.transaction() as tx:
        await tx.execute("UPDATE session SET revoked_at = now() - interval '31 days' WHERE id = $1", revoked)
        await tx.execute("UPDATE session SET expires_at = now() - interval '31 days' WHERE id = $1", expired)
        await tx.execute("UPDATE session SET revoked_at = now() - interval '29 days' WHERE id = $1", lately)
        await tx.execute("UPDATE email_token SET expires_at = now() - interval '31 days'")

    async with db.transaction() as tx:
        swept = await sweep.sweep(tx, now=clock.utc_now())

    assert swept == 3
    assert {row["id"] for row in await db.fetch("SELECT id FROM session")} == {kept, lately}
