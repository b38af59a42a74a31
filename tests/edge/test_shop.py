"""The shop behind the endpoint: who asks, from where, in which language, with which cookies."""

import asyncio
from typing import Any

import httpx2
import pytest

from domain.access import Role
from kit import db
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.api import Api
from tests.make import cart as make_cart
from tests.make import user as make_user
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

ME = "{ me { email } }"
USERS = "{ users { totalCount } }"
LOGIN = """
mutation($email: String!, $password: String!) {
  userLogin(input: {email: $email, password: $password, tokenMode: COOKIE}) { tokens { refreshToken } errors { code } }
}
"""
CART_CHANGED = "subscription($id: ID!) { cartChanged(cartId: $id) { kind cart { id } } }"


async def test_a_bearer_token_says_who_asks(api: Api) -> None:
    user = await make_user.user()
    token = await make_user.token(user)

    result = await api.run(ME, token=token)
    in_capitals = await api.run(ME, headers={"authorization": f"BEARER {token}"})

    assert result.body == in_capitals.body == {"data": {"me": {"email": user.email}}}


@pytest.mark.parametrize(
    "header", ["Bearer rubbish", "Bearer", "Basic YTpi", "rubbish", "Bearer a b", "Bearer " + "x" * 5_000]
)
async def test_a_token_that_is_none_is_never_a_fault(api: Api, header: str) -> None:
    result = await api.run("{ shop { name } }", headers={"authorization": header})

    assert result.body == {"data": {"shop": {"name": "Souk"}}}


async def test_a_sign_in_by_cookie_sets_it_for_browsers(api: Api) -> None:
    user = await make_user.user()

    result = await api.run(LOGIN, {"email": user.email, "password": user.password})

    assert result.payload("userLogin") == {"tokens": {"refreshToken": None}, "errors": []}
    (cookie,) = result.headers.get_list("set-cookie")
    assert cookie.startswith("souk_refresh=")
    assert "HttpOnly; SameSite=Strict" in cookie


async def test_a_new_cart_is_remembered_by_its_cookie_and_found_by_it(api: Api) -> None:
    created = await api.run("mutation { cartCreate(input: {}) { cart { id } errors { code } } }")

    found = await api.run("{ cart { id } }", cookies=created.cookies)

    assert list(created.cookies) == ["souk_cart"]
    assert found.data["cart"] == created.payload("cartCreate")["cart"]


@pytest.mark.parametrize(
    ("header", "directive", "message"),
    [
        ("de", "", "Bitte zuerst anmelden."),
        ("zh-CN,zh;q=0.9", "", "请先登录。"),
        ("fr", "", "Sign in first."),
        ("de", '@inContext(language: "en")', "Sign in first."),
    ],
)
async def test_errors_speak_the_language_of_the_request(api: Api, header: str, directive: str, message: str) -> None:
    result = await api.run(f"query Q {directive} {{ users {{ nodes {{ id }} }} }}", headers={"accept-language": header})

    assert result.data == {"users": None}
    assert result.errors == [
        {
            "message": message,
            "locations": result.errors[0]["locations"],
            "path": ["users"],
            "extensions": {"code": "UNAUTHENTICATED", "requestId": result.headers["x-request-id"]},
        }
    ]


@pytest.mark.parametrize("form", ["authorization", "Authorization", "token"])
async def test_a_socket_signs_in_by_its_first_message(server: Server, form: str) -> None:
    user = await make_user.user()
    token = await make_user.token(user)

    async with socket.opened(server.socket_url) as client:
        await client.init({form: token if form == "token" else f"Bearer {token}"})
        id = await client.subscribe(ME)

        assert await client.next(id) == {"data": {"me": {"email": user.email}}}


@pytest.mark.parametrize("payload", [{"token": "rubbish"}, {"authorization": "Bearer rubbish"}])
async def test_a_socket_with_a_wrong_token_is_closed_as_forbidden(server: Server, payload: dict[str, str]) -> None:
    async with socket.opened(server.socket_url) as client:
        await client.send({"type": "connection_init", "payload": payload})

        assert await client.closed() == (4403, "The token is not valid")


async def test_an_open_socket_does_nothing_more_for_a_session_that_has_ended(server: Server) -> None:
    user = await make_user.user()
    session_id = await make_user.session(user)
    token = await make_user.token(user, session_id=session_id)

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": token})
        before = await client.next(await client.subscribe(ME))
        assert (await client.receive())["type"] == "complete"
        async with db.transaction() as tx:
            await tx.execute("UPDATE session SET revoked_at = now() WHERE id = $1", session_id)
        refused = await client.refused(await client.subscribe(ME))

    assert before == {"data": {"me": {"email": user.email}}}
    assert refused["extensions"]["code"] == "UNAUTHENTICATED"


async def test_over_an_open_socket_roles_count_as_they_are_now(server: Server) -> None:
    user = await make_user.user(roles=[Role.SUPPORT])

    async with socket.opened(server.socket_url) as client:
        await client.init({"token": await make_user.token(user)})
        before = await client.next(await client.subscribe(USERS))
        assert (await client.receive())["type"] == "complete"
        async with db.transaction() as tx:
            await tx.execute("UPDATE users SET roles = '{SHOPPER}' WHERE id = $1", user.key)
        after = await client.next(await client.subscribe(USERS))

    assert before == {"data": {"users": {"totalCount": 1}}}
    assert after["data"] == {"users": None}
    assert after["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_socket_without_a_token_is_a_strangers(server: Server) -> None:
    async with socket.opened(server.socket_url) as client:
        await client.init({"token": "", "other": 1})

        assert await client.next(await client.subscribe(ME)) == {"data": {"me": None}}


async def test_the_cookies_of_the_handshake_count(server: Server) -> None:
    cart = await make_cart.cart()

    async with socket.opened(server.socket_url, headers={"cookie": f"souk_cart={cart.id}"}) as client:
        await client.init()

        assert await client.next(await client.subscribe("{ cart { id } }")) == {"data": {"cart": {"id": cart.id}}}


async def test_pages_of_our_own_and_of_allowed_origins_may_open_sockets(settings: Settings, tools: Tools) -> None:
    allowing = settings.model_copy(update={"allowed_origins": ["https://front.example"]})

    async with serving(allowing, tools) as server:
        for origin in (server.url, "http://testserver", "https://front.example"):
            async with socket.opened(server.socket_url, origin=origin) as client:
                await client.init()
        for origin in (
            "https://evil.example",
            "null",
            "http://[",
            "",
            "https://front.example.evil.example",
            "http://front.example",
        ):
            async with socket.opened(server.socket_url, origin=origin) as client:
                assert await client.closed() == (4403, "Origin not allowed")


async def preflight(server: Server, origin: str, **headers: str) -> httpx2.Response:
    asked = {"origin": origin, "access-control-request-method": "POST"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    async with httpx2.AsyncClient(base_url=server.url) as client:
        return await client.options("/graphql", headers=asked)


async def test_browsers_of_allowed_origins_may_send_credentials(settings: Settings, tools: Tools) -> None:
    allowing = settings.model_copy(update={"allowed_origins": ["https://front.example"]})

    async with serving(allowing, tools) as server:
        asked = await preflight(
            server, "https://front.example", access_control_request_headers="authorization, content-type, x-souk-csrf"
        )
        foreign = await preflight(server, "https://evil.example")
        async with httpx2.AsyncClient(base_url=server.url, headers={"origin": "https://front.example"}) as client:
            answer = await client.post("/graphql", json={"query": "{ shop { name } }"})

    assert asked.status_code == 200
    assert asked.headers["access-control-allow-origin"] == "https://front.example"
    assert asked.headers["access-control-allow-credentials"] == "true"
    assert "access-control-allow-origin" not in foreign.headers
    assert answer.headers["access-control-allow-origin"] == "https://front.example"
    assert "Origin" in answer.headers["vary"]


async def test_everybody_may_be_let_in_but_without_cookies(settings: Settings, tools: Tools) -> None:
    async with serving(settings.model_copy(update={"allowed_origins": ["*"]}), tools) as server:
        asked = await preflight(server, "https://any.example")

    assert asked.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in asked.headers


async def test_no_origin_is_allowed_unless_it_is_said(server: Server) -> None:
    answer = await preflight(server, "https://front.example")

    assert "access-control-allow-origin" not in answer.headers


async def test_a_subscription_follows_what_other_requests_write(server: Server, api: Api) -> None:
    created = await api.run("mutation { cartCreate(input: {}) { cart { id } } }")
    cart_id = created.data["cartCreate"]["cart"]["id"]

    async with socket.opened(server.socket_url) as client:
        await client.init()
        id = await client.subscribe(CART_CHANGED, {"id": cart_id})
        assert await client.next(id) == {"data": {"cartChanged": {"kind": "SNAPSHOT", "cart": {"id": cart_id}}}}
        foreign = await client.subscribe(CART_CHANGED, {"id": "cart_unknown"})

        message: dict[str, Any] = await client.receive()
        assert (message["id"], message["type"]) == (foreign, "error")
        assert [error["extensions"]["code"] for error in message["payload"]] == ["NOT_FOUND"]


async def test_a_shutdown_ends_subscriptions_as_going_away(settings: Settings, tools: Tools) -> None:
    cart = await make_cart.cart()
    async with serving(settings, tools) as server:
        async with socket.opened(server.socket_url) as client:
            await client.init()
            await client.next(await client.subscribe(CART_CHANGED, {"id": cart.id}))

            server.stop()

            async with asyncio.timeout(3):
                with pytest.raises(socket.Closed, match="1001"):
                    await client.receive()
