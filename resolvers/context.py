"""The context of one operation: who asks, in which surroundings, and with which tools."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from domain import language as languages
from domain.access import STRANGER, Viewer
from domain.errors import InvalidInput, Unauthenticated
from domain.money import Currency
from domain.shop import Shop
from kit.bucket import Buckets
from kit.cache import Cache
from kit.clock import Clock
from kit.config import Settings
from kit.news import News
from kit.noted import Noted
from kit.pictures.pool import Pictures
from kit.streams import Hub
from loaders.paging import Pager
from loaders.request import RequestLoaders
from loaders.scope import Scope

if TYPE_CHECKING:
    from gateways.payment.port import PaymentGateway
    from gateways.storage.port import Storage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What lives as long as the process; without `buckets` nobody's operations are counted."""

    settings: Settings
    cache: Cache
    hub: Hub
    news: News
    pager: Pager
    payments: "Mapping[str, PaymentGateway]"
    storage: "Storage"
    pictures: Pictures
    clock: Clock
    buckets: Buckets | None = None


@dataclass(slots=True, eq=False)
class Origin:
    """Where a request came from. `address` is the client's, through trusted proxies only.

    `cart_token`, `refresh_token` are the cookies'. `token_rejected`: a bearer token was sent and is not valid, so that
    the viewer is a stranger who believes otherwise. `has_written`: a moment ago, what replicas may not show yet.
    """

    request_id: str
    address: str
    user_agent: str | None = None
    accept_language: str | None = None
    cart_token: bytes | None = None
    refresh_token: str | None = None
    token_rejected: bool = False
    transport: Literal["http", "socket"] = "http"
    has_written: bool = False


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie to be set with the answer; `value` None takes it away. Units: `max_age` in seconds."""

    kind: Literal["cart", "refresh", "wrote"]
    value: str | None
    max_age: int = 0


@dataclass(slots=True)
class Context:
    """One operation's context; `depends_on` names the headers of the request that settled its surroundings."""

    viewer: Viewer
    origin: Origin
    tools: Tools
    shop: Shop
    now: datetime
    language: str
    country: str
    currency: str
    loaders: RequestLoaders
    depends_on: tuple[str, ...] = ()
    cookies: list[Cookie] = field(default_factory=list[Cookie])
    connection_params: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def settings(self) -> Settings:
        return self.tools.settings

    def set_cookie(self, cookie: Cookie) -> None:
        """Send a cookie with the answer; over a socket there is none, and clients keep ids themselves."""
        self.cookies = [other for other in self.cookies if other.kind != cookie.kind] + [cookie]


def found(ctx: Context, row: T | None) -> T | None:
    """Give what was read for the viewer.

    Raises: Unauthenticated for nothing when a token was sent that is not valid: what is the viewer's own would seem to
    be gone, and the client would not know that its token has to be refreshed.
    """
    if row is None and ctx.origin.token_rejected:
        raise Unauthenticated
    return row


def build(
    *,
    viewer: Viewer,
    origin: Origin,
    tools: Tools,
    shop: Shop,
    language: str | None = None,
    country: str | None = None,
    currency: str | None = None,
) -> Context:
    """Settle language, country and currency and make the context of one operation.

    The arguments are those of `@inContext`; headers and the profile stand behind them, the shop's defaults last.
    Raises: InvalidInput for a currency that the shop does not sell in.
    """
    if currency is not None and currency not in shop.currencies:
        raise InvalidInput("This shop does not sell in {currency}.", path=["currency"], currency=currency)
    now = tools.clock()
    chosen_language = languages.negotiate(
        explicit=language, header=origin.accept_language, profile=viewer.language, offered=shop.languages
    )
    chosen_country = country or (shop.markets[0].country if shop.markets else "US")
    market = shop.market(chosen_country)
    chosen_currency = currency or (market.currency if market is not None else shop.currencies[0])
    scope = Scope(
        viewer=viewer,
        language=chosen_language,
        currency=Currency(chosen_currency),
        country=chosen_country,
        now=now,
        settings=tools.settings,
        cache=tools.cache,
        shop_language=shop.languages[0],
        shop=shop,
    )
    return Context(
        viewer=viewer,
        origin=origin,
        tools=tools,
        shop=shop,
        now=now,
        language=chosen_language,
        country=chosen_country,
        currency=chosen_currency,
        loaders=RequestLoaders(scope, tools.pager),
        depends_on=() if language is not None and languages.match(language, shop.languages) else ("Accept-Language",),
    )


def fresh(ctx: Context) -> Context:
    """Make the context of a subscription's next event: the same viewer and surroundings, new loaders, a new now."""
    now = ctx.tools.clock()
    scope = dataclasses.replace(ctx.loaders.scope, now=now)
    return dataclasses.replace(ctx, now=now, loaders=RequestLoaders(scope, ctx.tools.pager), cookies=[])


def nobody(ctx: Context) -> Context:
    """Make the context of a stranger in the same surroundings, who has come from nowhere and brought nothing."""
    return seen_by(STRANGER, Origin(request_id=ctx.origin.request_id, address=""), ctx)


def seen_by(viewer: Viewer, origin: Origin, ctx: Context) -> Context:
    """Make the context of somebody else in the same surroundings."""
    scope = dataclasses.replace(ctx.loaders.scope, viewer=viewer)
    loaders = RequestLoaders(scope, ctx.tools.pager)
    return dataclasses.replace(ctx, viewer=viewer, origin=origin, loaders=loaders, cookies=[], connection_params={})


def noting(ctx: Context, noted: Noted) -> Context:
    """Make the same context to read for an answer that is kept: from the database, not from what is cached of it."""
    scope = dataclasses.replace(ctx.loaders.scope, cache=Cache(None), noted=noted)
    return dataclasses.replace(ctx, loaders=RequestLoaders(scope, ctx.tools.pager), cookies=[])
