"""The one schema: every noun's queries, mutations and subscriptions side by side."""

from collections.abc import Callable
from typing import Annotated, Any

import strawberry
from graphql import GraphQLObjectType, GraphQLSchema
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from engine.compiled.field import ATTRIBUTE
from engine.costs.weights import ListSize
from engine.incremental import defer
from resolvers import node as nodes
from schema.address import AddressMutation
from schema.availability import AvailabilitySubscription
from schema.cart import CartClosedError, CartMutation, CartQuery, CartSubscription, QuantityRuleError
from schema.category import CategoryMutation, CategoryQuery
from schema.checkout import CartIncompleteError, CheckoutMutation, TotalChangedError
from schema.context import in_context
from schema.errors import ConflictError, PlainError, RateLimitedError
from schema.kinds import Info, Node, weighs
from schema.media import MediaMutation
from schema.order import IllegalTransitionError, OrderMutation, OrderQuery, OrderSubscription
from schema.payment import (
    PaymentDeclinedError,
    PaymentMutation,
    PaymentQuery,
    RefundExceedsCapturedError,
)
from schema.product import ProductMutation, ProductQuery
from schema.relation import enrich
from schema.review import ReviewMutation, ReviewNotAllowedError, ReviewQuery
from schema.scalars import SCALARS
from schema.session import SessionMutation
from schema.shop import ShopQuery
from schema.user import UserMutation, UserQuery
from schema.variant import OutOfStockError, VariantMutation, VariantQuery

READ = 5
"""What a query weighs before it asks for anything: it is read, checked, and answered."""


@strawberry.type
class NodeQuery:
    @strawberry.field(
        description="Any row by its global id; null when there is none or it is not yours.", graphql_type=Node | None
    )
    @staticmethod
    async def node(info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="A global id.")]) -> Any:
        return await nodes.by_id(info.context, id)

    @strawberry.field(
        description="Several rows by their global ids, in the order asked for.",
        graphql_type=list[Node | None],
        directives=[ListSize(assumed_size=100, slicing_arguments=["ids"])],
    )
    @staticmethod
    async def nodes(
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Global ids, at most 100.")],
    ) -> list[Any]:
        return await nodes.by_ids(info.context, ids)


@strawberry.type(description="What can be read.", directives=[weighs(READ)])
class Query(
    ShopQuery,
    NodeQuery,
    UserQuery,
    ProductQuery,
    VariantQuery,
    CategoryQuery,
    OrderQuery,
    ReviewQuery,
    CartQuery,
    PaymentQuery,
):
    pass


@strawberry.type(description="What can be written.")
class Mutation(
    UserMutation,
    SessionMutation,
    AddressMutation,
    ProductMutation,
    VariantMutation,
    CategoryMutation,
    MediaMutation,
    OrderMutation,
    ReviewMutation,
    CartMutation,
    CheckoutMutation,
    PaymentMutation,
):
    pass


@strawberry.type(description="What can be followed.")
class Subscription(OrderSubscription, CartSubscription, AvailabilitySubscription):
    pass


def build() -> strawberry.Schema:
    """Build the schema, with the directives that Strawberry would make every field pay for."""
    built = strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=[
            PlainError,
            RateLimitedError,
            ConflictError,
            OutOfStockError,
            IllegalTransitionError,
            ReviewNotAllowedError,
            QuantityRuleError,
            CartClosedError,
            CartIncompleteError,
            TotalChangedError,
            PaymentDeclinedError,
            RefundExceedsCapturedError,
        ],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    core = built._schema  # pyright: ignore[reportPrivateUsage]
    core.directives = (*core.directives, in_context(core), *defer.DIRECTIVES)
    _describe(core)
    _tell_engine(built, core)
    return built


def _describe(core: GraphQLSchema) -> None:
    """Give the arguments of Strawberry's directives the descriptions that it leaves behind."""
    for directive in core.directives:
        definition = directive.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
        for argument, field in zip(directive.args.values(), getattr(definition, "fields", ()), strict=False):
            argument.description = field.description


def _tell_engine(built: strawberry.Schema, core: GraphQLSchema) -> None:
    """Let fields without a resolver read their attribute at once, and related rows be found a level at once."""
    for kind in core.type_map.values():
        if not isinstance(kind, GraphQLObjectType):
            continue
        for field in kind.fields.values():
            definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
            if not isinstance(definition, StrawberryField):
                continue
            enrich(field, definition, built.config, built.schema_converter.scalar_registry)
            if definition.is_basic_field:
                field.resolve = _reader(definition.python_name)


def _reader(name: str) -> Callable[[Any, object], Any]:
    def read(source: Any, _: object) -> Any:
        return getattr(source, name)

    setattr(read, ATTRIBUTE, name)
    return read


schema = build()
