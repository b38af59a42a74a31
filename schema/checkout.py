"""From a cart to an order, as clients see it."""

from typing import Annotated, Any

import strawberry

from domain.cart import CartIncomplete, CartRequirement, TotalChanged
from resolvers import checkout
from resolvers.cart import Act
from resolvers.context import Context
from schema.cart.inputs import CART_ID
from schema.cart.types import Cart
from schema.errors import ORDER, UserError, mutation, twin
from schema.kinds import Info, Money, MoneyInput, assumed, given, written
from schema.order import OrderPayload

KEY = "Sent again with the same input it orders nothing twice; kept for 24 hours. At most 200 characters."


@strawberry.type(description="The cart cannot be ordered yet.")
class CartIncompleteError(UserError):
    missing: list[CartRequirement] = strawberry.field(description="What it lacks.", directives=[assumed(5)])


@strawberry.type(description="The total is another than the shopper saw; nothing was ordered.")
class TotalChangedError(UserError):
    expected: Money = strawberry.field(description="What was expected.")
    actual: Money = strawberry.field(description="What it is now.")
    cart: Cart = strawberry.field(description="The cart as it is now.")


async def _cart_incomplete(error: CartIncomplete, _: Context) -> dict[str, Any]:
    return {"missing": error.missing}


async def _total_changed(error: TotalChanged, ctx: Context) -> dict[str, Any]:
    cart = await ctx.loaders.cart_by_id.load(error.cart_id)
    return {"expected": error.expected, "actual": error.actual, "cart": cart}


twin(CartIncomplete, CartIncompleteError, _cart_incomplete)
twin(TotalChanged, TotalChangedError, _total_changed)


@strawberry.input(description="What the shopper agreed to pay for which cart.")
class OrderCreateInput:
    cart_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description=CART_ID)
    expected_total: MoneyInput = strawberry.field(
        description="The total that the shopper saw; another total is refused, not charged."
    )
    idempotency_key: str = strawberry.field(description=KEY)


@strawberry.type
class CheckoutMutation:
    @mutation(
        description=(
            "Makes an order of a cart and takes its stock. A second call for the same cart, whatever its key, answers "
            "with the same order. Whoever holds the cart may, and is given the order's `accessToken`."
        ),
        weight=ORDER,
    )
    @staticmethod
    async def order_create(
        info: Info, input: Annotated[OrderCreateInput, strawberry.argument(description="Which cart, at which total.")]
    ) -> OrderPayload:
        act = Act("orderCreate", input, cart_id=given(input.cart_id), idempotency_key=input.idempotency_key)
        expected = input.expected_total
        order = await checkout.create(info.context, amount=expected.amount, currency=expected.currency, act=act)
        return OrderPayload(order=written(order))
