"""The one schema: every noun's queries, mutations and subscriptions side by side."""

from typing import Annotated, Any

import strawberry
from strawberry.schema.config import StrawberryConfig

from resolvers import node as nodes
from schema.context import in_context
from schema.errors import ConflictError, PlainError, RateLimitedError
from schema.kinds import Info, Node
from schema.scalars import SCALARS
from schema.shop import ShopQuery


@strawberry.type
class NodeQuery:
    @strawberry.field(
        description="Any row by its global id; null when there is none or it is not yours.", graphql_type=Node | None
    )
    @staticmethod
    async def node(info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="A global id.")]) -> Any:
        return await nodes.by_id(info.context, id)

    @strawberry.field(
        description="Several rows by their global ids, in the order asked for.", graphql_type=list[Node | None]
    )
    @staticmethod
    async def nodes(
        info: Info,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Global ids, at most 100.")],
    ) -> list[Any]:
        return await nodes.by_ids(info.context, ids)


@strawberry.type(description="What can be read.")
class Query(ShopQuery, NodeQuery):
    pass


def build() -> strawberry.Schema:
    """Build the schema, with the directive that Strawberry would make every field pay for."""
    built = strawberry.Schema(
        query=Query,
        types=[PlainError, RateLimitedError, ConflictError],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    core = built._schema  # pyright: ignore[reportPrivateUsage]
    core.directives = (*core.directives, in_context(core))
    return built


schema = build()
