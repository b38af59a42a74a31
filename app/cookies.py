"""The cookies of the shop: the cart's secret, in COOKIE mode the refresh token, and a mark on who has just written."""

from collections.abc import Iterable, Mapping

from starlette.datastructures import MutableHeaders

from kit.config import Settings
from resolvers.context import Cookie

NAMES = {"cart": "souk_cart", "refresh": "souk_refresh", "wrote": "souk_wrote"}


def name(kind: str, settings: Settings) -> str:
    """Give a cookie's name; over https it carries the prefix that binds it to this very host."""
    return f"__Host-{NAMES[kind]}" if settings.is_secure else NAMES[kind]


def read(cookies: Mapping[str, str], kind: str, settings: Settings) -> str | None:
    """Read one of the shop's cookies."""
    return cookies.get(name(kind, settings)) or None


def write(headers: MutableHeaders, cookies: Iterable[Cookie], settings: Settings) -> None:
    """Add the cookies to an answer, which from then on nobody may share."""
    for cookie in cookies:
        # A shop on another site sends neither unless both may travel there.
        is_elsewhere = settings.cart_cookie_same_site == "none"
        same_site = "none" if is_elsewhere else "strict" if cookie.kind == "refresh" else "lax"
        parts = [
            f"{name(cookie.kind, settings)}={cookie.value or ''}",
            f"Max-Age={cookie.max_age if cookie.value is not None else 0}",
            "Path=/",
            "HttpOnly",
            f"SameSite={same_site.capitalize()}",
        ]
        if settings.is_secure or same_site == "none":
            parts.append("Secure")
        headers.append("set-cookie", "; ".join(parts))
