"""Profiles, roles, and who sees whom."""

from typing import Any

import pytest

from domain import ids
from domain.access import Role
from kit import db
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import codes, me, send

pytestmark = pytest.mark.usefixtures("shop")
UPDATE = """
mutation($input: UserUpdateInput!) {
  userUpdate(input: $input) {
    user { displayName language version }
    errors { code path ... on ConflictError { current { ... on User { displayName version } } } }
  }
}
"""
ROLES = (
    "mutation($input: UserRolesSetInput!) { userRolesSet(input: $input) { user { id roles } errors { code path } } }"
)
USERS = """
query($query: String, $first: Int, $after: String) {
  users(query: $query, first: $first, after: $after) {
    nodes { email addresses { id } sessions { id } }
    edges { cursor }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}
"""
NODE = "query($id: ID!) { node(id: $id) { __typename id } }"


async def test_an_absent_field_stays_and_null_clears(api: Api) -> None:
    ada = await make_user.user(display_name="Ada", language="en")
    token = await make_user.token(ada)

    named = await send(api, UPDATE, token, displayName="  Ada  King ")
    speaking = await send(api, UPDATE, token, language="de-CH")
    cleared = await send(api, UPDATE, token, displayName=None)

    assert named["user"] == {"displayName": "Ada King", "language": "en", "version": 2}
    assert speaking["user"] == {"displayName": "Ada King", "language": "de", "version": 3}
    assert cleared["user"] == {"displayName": None, "language": "de", "version": 4}


async def test_an_update_that_changes_nothing_is_no_write(api: Api) -> None:
    ada = await make_user.user(display_name="Ada")

    payload = await send(api, UPDATE, await make_user.token(ada), displayName="Ada")

    assert payload["user"]["version"] == 1
    assert await db.fetchval("SELECT count(*) FROM outbox") == 0


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"displayName": " "}, "displayName"),
        ({"displayName": "x" * 101}, "displayName"),
        ({"displayName": "x" * 200_000}, "displayName"),
        ({"displayName": "a\x1bb"}, "displayName"),
        ({"language": "fr"}, "language"),
        ({"language": None}, "language"),
    ],
)
async def test_a_profile_that_is_not_valid_changes_nothing(api: Api, given: dict[str, Any], path: str) -> None:
    ada = await make_user.user(display_name="Ada")

    payload = await send(api, UPDATE, await make_user.token(ada), **given)

    assert payload == {"user": None, "errors": [{"code": "INVALID_INPUT", "path": [path]}]}
    assert await db.fetchval("SELECT version FROM users") == 1


async def test_a_lost_update_is_refused_with_what_is_stored(api: Api) -> None:
    ada = await make_user.user(display_name="Ada")
    token = await make_user.token(ada)
    await send(api, UPDATE, token, displayName="Ada King")

    payload = await send(api, UPDATE, token, displayName="Augusta", expectedVersion=1)

    assert payload["errors"] == [
        {"code": "CONFLICT", "path": ["expectedVersion"], "current": {"displayName": "Ada King", "version": 2}}
    ]
    assert (await send(api, UPDATE, token, displayName="Augusta", expectedVersion=2))["errors"] == []


async def test_a_stranger_has_no_profile(api: Api) -> None:
    assert codes(await send(api, UPDATE, displayName="Ada")) == ["UNAUTHENTICATED"]


async def test_an_admin_sets_roles_which_count_from_the_next_request_on(api: Api) -> None:
    admin, ada = await make_user.user(roles=[Role.ADMIN]), await make_user.user()
    user_id, token = ids.encode("User", ada.key), await make_user.token(ada)

    payload = await send(api, ROLES, await make_user.token(admin), userId=user_id, roles=["SUPPORT", "SUPPORT"])

    assert payload == {"user": {"id": user_id, "roles": ["SHOPPER", "SUPPORT"]}, "errors": []}
    assert (await api.run(USERS, token=token)).errors == []
    taken = await send(api, ROLES, await make_user.token(admin), userId=user_id, roles=[])
    assert taken["user"]["roles"] == ["SHOPPER"]
    assert (await api.run(USERS, token=token)).codes == ["FORBIDDEN"]


async def test_the_last_admin_stays_one(api: Api) -> None:
    admin, other = await make_user.user(roles=[Role.ADMIN]), await make_user.user(roles=[Role.ADMIN])
    token = await make_user.token(admin)

    first = await send(api, ROLES, token, userId=ids.encode("User", other.key), roles=["SHOPPER"])
    second = await send(api, ROLES, token, userId=ids.encode("User", admin.key), roles=["SUPPORT"])

    assert first["errors"] == []
    assert second == {"user": None, "errors": [{"code": "INVALID_INPUT", "path": ["roles"]}]}
    assert await db.fetchval("SELECT roles FROM users WHERE id = $1", admin.key) == ["SHOPPER", "ADMIN"]


@pytest.mark.parametrize("role", [None, Role.SHOPPER, Role.SUPPORT, Role.CATALOGUE])
async def test_nobody_but_an_admin_sets_roles(api: Api, role: Role | None) -> None:
    ada = await make_user.user(roles=[role] if role else [])
    token = await make_user.token(ada) if role else None

    payload = await send(api, ROLES, token, userId=ids.encode("User", ada.key), roles=["ADMIN"])

    assert codes(payload) == ["FORBIDDEN" if role else "UNAUTHENTICATED"]
    assert "ADMIN" not in await db.fetchval("SELECT roles FROM users")


@pytest.mark.parametrize("user_id", ["rubbish", "ses_AAAAAAAAAAAAAAAAAAAAAA", "usr_AAAAAAAAAAAAAAAAAAAAAA"])
async def test_roles_of_nobody_are_not_found(api: Api, user_id: str) -> None:
    admin = await make_user.user(roles=[Role.ADMIN])

    payload = await send(api, ROLES, await make_user.token(admin), userId=user_id, roles=["ADMIN"])

    assert payload == {"user": None, "errors": [{"code": "NOT_FOUND", "path": ["userId"]}]}


async def test_support_finds_users_by_a_part_of_their_address_or_name(api: Api) -> None:
    support = await make_user.user(email="support@souk.example", roles=[Role.SUPPORT], display_name=None)
    await make_user.user(email="Ada_L@souk.example", display_name="Ada")
    await make_user.user(email="bob@souk.example", display_name="ÄDA 50%")
    token = await make_user.token(support)

    async def find(query: str | None) -> list[str]:
        result = await api.run(USERS, {"query": query}, token=token)
        return [node["email"] for node in result.payload("users")["nodes"]]

    assert await find(None) == ["bob@souk.example", "Ada_L@souk.example", "support@souk.example"]
    assert await find("ADA_l") == ["Ada_L@souk.example"]
    assert await find("äda") == ["bob@souk.example"]
    assert await find("0%") == ["bob@souk.example"]
    assert await find("_") == ["Ada_L@souk.example"]
    assert await find("\\") == []
    assert await find(" \x07 ") == ["bob@souk.example", "Ada_L@souk.example", "support@souk.example"]


async def test_users_are_paged(api: Api) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])
    for _ in range(4):
        await make_user.user()
    token = await make_user.token(support)

    first = (await api.run(USERS, {"first": 3}, token=token)).payload("users")
    second = (await api.run(USERS, {"first": 3, "after": first["pageInfo"]["endCursor"]}, token=token)).payload("users")

    assert (len(first["nodes"]), first["pageInfo"]["hasNextPage"], first["totalCount"]) == (3, True, 5)
    assert (len(second["nodes"]), second["pageInfo"]["hasNextPage"]) == (2, False)
    assert len({node["email"] for node in first["nodes"] + second["nodes"]}) == 5


async def test_nobody_but_support_lists_users(api: Api) -> None:
    shopper, catalogue = await make_user.user(), await make_user.user(roles=[Role.CATALOGUE])

    assert (await api.run(USERS)).codes == ["UNAUTHENTICATED"]
    for user in (shopper, catalogue):
        refused = await api.run(USERS, token=await make_user.token(user))
        assert refused.codes == ["FORBIDDEN"]
        assert refused.data == {"users": None}


async def test_a_query_that_is_too_long_is_refused(api: Api) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])

    assert (await api.run(USERS, {"query": "x" * 101}, token=await make_user.token(support))).codes == ["INVALID_INPUT"]


async def test_the_number_of_statements_does_not_grow_with_the_page(api: Api, statements: list[str]) -> None:
    support = await make_user.user(roles=[Role.SUPPORT])
    for _ in range(9):
        await make_user.session(await make_user.user())
    token = await make_user.token(support)
    await api.run("{ shop { name } }")
    counts: list[int] = []

    for first in (2, 10):
        statements.clear()
        (await api.run(USERS, {"first": first}, token=token)).payload("users")
        counts.append(len(statements))

    # The viewer, the page, the count, address books, sessions.
    assert counts == [5, 5]


async def test_me_with_addresses_and_sessions_takes_four_statements(api: Api, statements: list[str]) -> None:
    token = await make_user.token(await make_user.user())
    await api.run("{ shop { name } }")
    statements.clear()

    (await api.run("{ me { id addresses { id } sessions { id } } }", token=token)).payload("me")

    assert len(statements) == 4


async def test_a_node_is_seen_by_its_owner_and_by_support_alone(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    support = await make_user.user(roles=[Role.SUPPORT])
    session_id = await make_user.session(ada)
    address_id = await make_user.address(ada)
    rows = {
        "User": ids.encode("User", ada.key),
        "Session": ids.encode("Session", session_id),
        "SavedAddress": ids.encode("SavedAddress", address_id),
    }
    tokens = {name: await make_user.token(user) for name, user in (("ada", ada), ("bob", bob), ("support", support))}

    for name, node_id in rows.items():
        expected = {"node": {"__typename": name, "id": node_id}}
        assert (await api.run(NODE, {"id": node_id}, token=tokens["ada"])).data == expected
        assert (await api.run(NODE, {"id": node_id}, token=tokens["support"])).data == expected
        assert (await api.run(NODE, {"id": node_id}, token=tokens["bob"])).body == {"data": {"node": None}}
        assert (await api.run(NODE, {"id": node_id})).body == {"data": {"node": None}}


async def test_an_ended_session_is_no_node(api: Api) -> None:
    ada = await make_user.user()
    session_id = await make_user.session(ada)
    async with db.transaction() as tx:
        await tx.execute("UPDATE session SET revoked_at = now() WHERE id = $1", session_id)

    result = await api.run(NODE, {"id": ids.encode("Session", session_id)}, token=await make_user.token(ada))

    assert result.body == {"data": {"node": None}}
    assert (await me(api, await make_user.token(ada)))["email"] == ada.email
