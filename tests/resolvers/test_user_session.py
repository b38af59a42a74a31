"""A token is worth what its session is worth now."""

import dataclasses
from datetime import timedelta

import pytest

from domain.access import Role, Viewer
from kit import db
from resolvers import session
from resolvers.context import Tools
from tests.make import user as make_user

pytestmark = pytest.mark.usefixtures("shop")


async def change(sql: str, *values: object) -> None:
    async with db.transaction() as tx:
        await tx.execute(sql, *values)


async def test_a_token_of_a_living_session_gives_its_user_in_one_statement(tools: Tools, statements: list[str]) -> None:
    ada = await make_user.user(roles=[Role.SUPPORT], display_name="Ada", language="de")
    session_id = await make_user.session(ada)
    token = await make_user.token(ada, session_id=session_id)
    statements.clear()

    viewer = await session.authenticate(token, tools=tools)

    assert viewer == Viewer(
        user_id=ada.key,
        session_id=session_id,
        roles=frozenset({Role.SHOPPER, Role.SUPPORT}),
        language="de",
        display_name="Ada",
    )
    assert len(statements) == 1


async def test_a_role_taken_away_is_gone_with_the_next_request(tools: Tools) -> None:
    ada = await make_user.user(roles=[Role.ADMIN])
    token = await make_user.token(ada)
    await change("UPDATE users SET roles = '{SHOPPER}' WHERE id = $1", ada.key)

    viewer = await session.authenticate(token, tools=tools)

    assert viewer is not None
    assert viewer.roles == frozenset({Role.SHOPPER})


@pytest.mark.parametrize(
    "end",
    [
        "UPDATE session SET revoked_at = now() WHERE id = $1",
        "UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1",
        "DELETE FROM session WHERE id = $1",
    ],
)
async def test_a_token_of_an_ended_session_is_worth_nothing(tools: Tools, end: str) -> None:
    ada = await make_user.user()
    session_id = await make_user.session(ada)
    token = await make_user.token(ada, session_id=session_id)
    await change(end, session_id)

    assert await session.authenticate(token, tools=tools) is None


async def test_a_token_is_worth_nothing_for_another_users_session(tools: Tools) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    token = await make_user.token(ada, session_id=await make_user.session(bob))

    assert await session.authenticate(token, tools=tools) is None


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c"])
async def test_rubbish_asks_no_database(tools: Tools, statements: list[str], token: str) -> None:
    statements.clear()

    assert await session.authenticate(token, tools=tools) is None
    assert statements == []


async def test_an_expired_token_is_worth_nothing(tools: Tools) -> None:
    ada = await make_user.user()
    token = await make_user.token(ada)
    late = dataclasses.replace(tools, clock=lambda: tools.clock() + timedelta(minutes=16))

    assert await session.authenticate(token, tools=late) is None
