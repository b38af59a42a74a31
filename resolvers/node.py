"""`node` and `nodes`: any row by its global id, through the same access rule as the typed field."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from domain import ids
from domain.errors import InvalidInput
from resolvers import context as contexts
from resolvers.context import Context

MAX_IDS = 100
Load = Callable[[Context, UUID], Awaitable[Any]]
LOADERS: dict[str, Load] = {}


def register(type_name: str, load: Load) -> None:
    """Say how rows of a type are read: None when there is none or the viewer may not see it."""
    LOADERS[type_name] = load


async def load(ctx: Context, type_name: str, row_id: UUID) -> Any:
    """Read a row by its type and id, as the viewer may see it."""
    reader = LOADERS.get(type_name)
    return await reader(ctx, row_id) if reader is not None else None


async def by_id(ctx: Context, node_id: str) -> Any:
    """Read a row by its global id; None for rubbish, for what is not there, and for what is not the viewer's.

    Raises: Unauthenticated as `contexts.found`.
    """
    if node_id.startswith("cart_"):
        reader = CARTS.get("token")
        token = ids.decode_cart(node_id)
        return contexts.found(ctx, await reader(ctx, token) if reader is not None and token is not None else None)
    decoded = ids.decode(node_id)
    return contexts.found(ctx, await load(ctx, decoded[0], decoded[1]) if decoded is not None else None)


CARTS: dict[str, Callable[[Context, bytes], Awaitable[Any]]] = {}
"""A cart is read by its token, not its row's id: the noun registers `token`."""


async def by_ids(ctx: Context, node_ids: Sequence[str]) -> list[Any]:
    """Read rows by their global ids, in order.

    Raises: InvalidInput for more than 100, Unauthenticated as `contexts.found`.
    """
    if len(node_ids) > MAX_IDS:
        raise InvalidInput("At most {maximum} ids at once.", path=["ids"], maximum=MAX_IDS)
    return list(await asyncio.gather(*(by_id(ctx, node_id) for node_id in node_ids)))
