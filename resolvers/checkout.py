"""From a cart to an order: whoever holds the cart may order it, and is given the order's access token."""

import services.order.create
from domain.errors import InvalidInput, NotFound
from domain.money import InvalidAmount, Money
from loaders.order import OrderRow
from resolvers import cart, order
from resolvers.cart import Act
from resolvers.context import Context, Cookie
from services.order.create import CreateOrder, Terms


async def create(ctx: Context, *, amount: str, currency: str, act: Act) -> OrderRow:
    """Order the holder's cart at the total that they saw; see `services.order.create`.

    Raises: InvalidInput for an amount that the currency cannot carry.
    """
    who = cart.holder(ctx, act.cart_id)
    order_id = await services.order.create.create(
        CreateOrder(who, _money(amount, currency)),
        terms=_terms(ctx),
        key=cart.key_of(ctx, act, who.token),
        now=ctx.now,
    )
    ctx.loaders.forget()
    row = await ctx.loaders.order_by_id.load(order_id)
    if row is None:
        raise NotFound
    if ctx.origin.cart_token in (None, who.token):
        # A cookie that names another cart than the ordered one stays.
        ctx.set_cookie(Cookie("cart", None))
    return order.with_token(ctx, row)


def _money(amount: str, currency: str) -> Money:
    try:
        return Money.parse(amount, currency)
    except InvalidAmount:
        raise InvalidInput(
            "This is not an amount of {currency}.", path=["expectedTotal", "amount"], currency=currency
        ) from None


def _terms(ctx: Context) -> Terms:
    return Terms(
        shop=ctx.shop,
        language=ctx.language,
        country=ctx.country,
        pay_within=ctx.settings.pay_within,
        links_url=ctx.settings.links_url,
        secret=ctx.settings.secret,
    )
