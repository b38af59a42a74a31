"""What can be asked of carts, done with them and followed of them."""

from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from domain.cart import CartClosed, QuantityRule
from domain.stream import StreamKind
from loaders.cart import CartRow
from resolvers import cart as carts
from resolvers.cart import Act, CartOutcome
from resolvers.context import Context
from schema.cart.inputs import (
    CartCreateInput,
    CartLinesAddInput,
    CartLinesRemoveInput,
    CartLinesUpdateInput,
    CartUpdateInput,
)
from schema.cart.types import Cart, CartWarning
from schema.errors import UserError, errors_field, mutation, twin
from schema.kinds import Info, assumed, given, weighs, written
from subscriptions import cart as streams

if TYPE_CHECKING:
    from schema.order import Order


@strawberry.type(description="So many cannot be in a cart.")
class QuantityRuleError(UserError):
    minimum: int | None = strawberry.field(description="The fewest that are possible.")
    maximum: int | None = strawberry.field(description="The most that are possible.")
    step: int | None = strawberry.field(description="Only multiples of it are possible.")


@strawberry.type(description="The cart has become an order and cannot be written to any more.")
class CartClosedError(UserError):
    order: Annotated["Order", strawberry.lazy("schema.order")] | None = strawberry.field(description="That order.")


async def _quantity_rule(error: QuantityRule, _: Context) -> dict[str, Any]:
    return {"minimum": error.minimum, "maximum": error.maximum, "step": error.step}


async def _cart_closed(error: CartClosed, ctx: Context) -> dict[str, Any]:
    return {"order": await ctx.loaders.order_by_id.load(error.order_id) if error.order_id is not None else None}


twin(QuantityRule, QuantityRuleError, _quantity_rule)
twin(CartClosed, CartClosedError, _cart_closed)


@strawberry.type(description="Every cart mutation answers with this, so one fragment serves a whole front end.")
class CartPayload:
    cart: Cart | None = strawberry.field(description="The cart as it is now; null when nothing was done.", default=None)
    warnings: list[CartWarning] = strawberry.field(
        description="What the shopper should know of what was done.", default_factory=list, directives=[assumed(5)]
    )
    errors: list[UserError] = errors_field()


def _payload(outcome: CartOutcome) -> CartPayload:
    return CartPayload(cart=written(outcome.cart), warnings=written(outcome.warnings))


def _act(mutation_name: str, input: CartLinesAddInput | CartLinesUpdateInput | CartLinesRemoveInput) -> Act:
    return Act(
        mutation_name,
        input,
        cart_id=given(input.cart_id),
        expected_version=given(input.expected_version),
        idempotency_key=given(input.idempotency_key),
    )


@strawberry.type
class CartQuery:
    @strawberry.field(
        description=(
            "A cart by its id; without one, the signed-in user's or the one in the cookie, while it is open. Null when "
            "there is none or it is not yours."
        ),
        graphql_type=Cart | None,
    )
    @staticmethod
    async def cart(
        info: Info,
        id: Annotated[
            strawberry.ID | None, strawberry.argument(description="The cart's secret id.")
        ] = strawberry.UNSET,
    ) -> CartRow | None:
        return await carts.read(info.context, given(id))


@strawberry.type
class CartMutation:
    @mutation(
        description=(
            "Opens a cart and sets the cookie that names it. A signed-in user has one open cart: where it stands "
            "already, the lines go into it."
        )
    )
    @staticmethod
    async def cart_create(
        info: Info, input: Annotated[CartCreateInput, strawberry.argument(description="What it begins with.")]
    ) -> CartPayload:
        act = Act("cartCreate", input, idempotency_key=given(input.idempotency_key))
        return _payload(await carts.create(info.context, input.command(), act))

    @mutation(
        description=(
            "Adds variants; one that is in the cart already gets more. More than there is in stock is cut down to it, "
            "with a warning; when none is left, it is refused."
        )
    )
    @staticmethod
    async def cart_lines_add(
        info: Info, input: Annotated[CartLinesAddInput, strawberry.argument(description="What to add.")]
    ) -> CartPayload:
        return _payload(await carts.lines_add(info.context, input.command(), _act("cartLinesAdd", input)))

    @mutation(description="Sets the quantities of lines; 0 takes a line out.")
    @staticmethod
    async def cart_lines_update(
        info: Info, input: Annotated[CartLinesUpdateInput, strawberry.argument(description="Which quantities.")]
    ) -> CartPayload:
        return _payload(await carts.lines_update(info.context, input.command(), _act("cartLinesUpdate", input)))

    @mutation(description="Takes lines out.")
    @staticmethod
    async def cart_lines_remove(
        info: Info, input: Annotated[CartLinesRemoveInput, strawberry.argument(description="Which lines.")]
    ) -> CartPayload:
        return _payload(await carts.lines_remove(info.context, input.command(), _act("cartLinesRemove", input)))

    @mutation(
        description=(
            "Says whose the cart is, where it goes and how, and in which currency. A chosen way to deliver that the "
            "change makes impossible is dropped."
        )
    )
    @staticmethod
    async def cart_update(
        info: Info, input: Annotated[CartUpdateInput, strawberry.argument(description="What is to change.")]
    ) -> CartPayload:
        act = Act("cartUpdate", input, given(input.cart_id), given(input.expected_version))
        return _payload(await carts.update(info.context, input.command(), act))


@strawberry.type(description="A cart as it changes.")
class CartEvent:
    kind: StreamKind = strawberry.field(description="What the event is; END when the cart became an order.")
    version: int = strawberry.field(description="The cart's version.")
    cart: Cart = strawberry.field(description="The cart as it is now.")


@strawberry.type
class CartSubscription:
    @strawberry.subscription(
        description=(
            "A SNAPSHOT, then CHANGEs; several writes in a row may come as one. END, then complete, when the cart "
            "became an order or is no longer the viewer's."
        ),
        graphql_type=CartEvent,
        directives=[weighs(10)],
    )
    @staticmethod
    async def cart_changed(
        info: Info, cart_id: Annotated[strawberry.ID, strawberry.argument(description="The cart's secret id.")]
    ) -> AsyncGenerator[Any]:
        return await streams.changed(info.context, cart_id)
