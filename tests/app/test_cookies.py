"""Cookies as browsers get them, by the settings."""

from typing import Any

import pytest
from starlette.datastructures import MutableHeaders

from app import cookies
from kit.config import Settings
from resolvers.context import Cookie

CART = Cookie("cart", "secret", max_age=2_592_000)
REFRESH = Cookie("refresh", "token", max_age=600)


def sent(settings: Settings, *sent: Cookie, **changed: Any) -> list[str]:
    headers = MutableHeaders()
    cookies.write(headers, sent, settings.model_copy(update=changed))
    return headers.getlist("set-cookie")


def test_over_plain_http_in_development(settings: Settings) -> None:
    assert sent(settings, CART, REFRESH) == [
        "souk_cart=secret; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax",
        "souk_refresh=token; Max-Age=600; Path=/; HttpOnly; SameSite=Strict",
    ]


def test_over_https_cookies_are_bound_to_the_host(settings: Settings) -> None:
    assert sent(settings, CART, REFRESH, public_url="https://shop.example") == [
        "__Host-souk_cart=secret; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure",
        "__Host-souk_refresh=token; Max-Age=600; Path=/; HttpOnly; SameSite=Strict; Secure",
    ]


def test_in_production_cookies_are_always_secure(settings: Settings) -> None:
    assert sent(settings, CART, env="production") == [
        "__Host-souk_cart=secret; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure"
    ]


def test_a_shop_on_another_site_gets_its_cookies_there(settings: Settings) -> None:
    assert sent(settings, CART, REFRESH, cart_cookie_same_site="none", public_url="https://api.example") == [
        "__Host-souk_cart=secret; Max-Age=2592000; Path=/; HttpOnly; SameSite=None; Secure",
        "__Host-souk_refresh=token; Max-Age=600; Path=/; HttpOnly; SameSite=None; Secure",
    ]


def test_a_cookie_is_taken_away(settings: Settings) -> None:
    assert sent(settings, Cookie("cart", None)) == ["souk_cart=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]


@pytest.mark.parametrize(
    ("env", "jar", "found"),
    [
        ("test", {"souk_cart": "a"}, "a"),
        ("test", {"souk_cart": ""}, None),
        ("test", {}, None),
        ("production", {"souk_cart": "a"}, None),
        ("production", {"__Host-souk_cart": "b", "souk_cart": "a"}, "b"),
    ],
)
def test_only_the_cookie_of_the_right_name_is_read(
    settings: Settings, env: str, jar: dict[str, str], found: str | None
) -> None:
    assert cookies.read(jar, "cart", settings.model_copy(update={"env": env})) == found
