"""Who may see and change an address book: its owner; support may see it."""

from typing import Any
from uuid import UUID

import services.address
from domain import ids
from domain.access import signed_in
from domain.address import Address
from domain.errors import NotFound
from domain.ids import UserId
from loaders.user import SavedAddress
from resolvers import idempotency, node
from resolvers.context import Context
from services.address import CreateAddress, UpdateAddress


async def by_id(ctx: Context, key: UUID) -> SavedAddress | None:
    """Read an entry; None for anyone but its owner and support."""
    row = await ctx.loaders.address_by_id.load(key) if ctx.viewer.is_signed_in else None
    if row is None or not (ctx.viewer.owns(UserId(row.user_key)) or ctx.viewer.is_support):
        return None
    return row


async def create(
    ctx: Context, command: CreateAddress, *, idempotency_key: str | None, arguments: Any
) -> SavedAddress | None:
    """Add an entry; a repeat answers with the same one, which may be gone by then."""
    key = idempotency.key(idempotency_key, mutation="addressCreate", arguments=arguments, viewer=ctx.viewer)
    address_id = await services.address.create(command, viewer=ctx.viewer, key=key, now=ctx.now)
    ctx.loaders.forget()
    return await ctx.loaders.address_by_id.load(address_id)


async def update(ctx: Context, *, address_id: str, address: Address, is_default: bool | None) -> SavedAddress | None:
    signed_in(ctx.viewer)
    command = UpdateAddress(key=_key(address_id), address=address, is_default=is_default)
    written = await services.address.update(command, viewer=ctx.viewer)
    ctx.loaders.forget()
    return await ctx.loaders.address_by_id.load(written)


async def delete(ctx: Context, address_id: str) -> SavedAddress | None:
    """Take an entry out; give it as it was, so that a client's cache can let go of it."""
    signed_in(ctx.viewer)
    key = _key(address_id)
    row = await ctx.loaders.address_by_id.load(key)
    await services.address.delete(key, viewer=ctx.viewer)
    ctx.loaders.forget()
    return row


def _key(address_id: str) -> UUID:
    key = ids.decode_as("SavedAddress", address_id)
    if key is None:
        raise NotFound(path=["id"])
    return key


node.register("SavedAddress", by_id)
