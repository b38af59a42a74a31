"""A user's address book. Its writes are made one after the other, for at most one entry is the default."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain import address as rules
from domain.access import Viewer, signed_in
from domain.address import Address
from domain.errors import InvalidInput, NotFound
from domain.ids import AddressId, UserId, uuid7
from domain.user import MOST_ADDRESSES
from kit.db import Tx, transaction
from services import idempotency
from services.idempotency import Key


@dataclass(frozen=True, slots=True)
class CreateAddress:
    address: Address
    is_default: bool


@dataclass(frozen=True, slots=True)
class UpdateAddress:
    """What an entry becomes; `is_default` None stays as it is."""

    key: UUID
    address: Address
    is_default: bool | None


async def create(command: CreateAddress, *, viewer: Viewer, key: Key | None, now: datetime) -> AddressId:
    """Add an entry to the viewer's address book.

    Raises: Unauthenticated; ExpectedGroup of InvalidInput; InvalidInput when the book is full; IdempotencyMismatch.
    """
    user_id = signed_in(viewer)
    address = rules.checked(command.address)
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return AddressId(UUID(kept["address"]))
        await _lock(tx, user_id)
        count = await tx.fetchval("SELECT count(*) FROM saved_address WHERE user_id = $1", user_id)
        if count >= MOST_ADDRESSES:
            raise InvalidInput("An address book holds at most {maximum} addresses.", maximum=MOST_ADDRESSES)
        if command.is_default:
            await _clear_default(tx, user_id)
        address_id = AddressId(uuid7(now))
        await tx.execute(
            "INSERT INTO saved_address (id, user_id, address, is_default, created_at) VALUES ($1, $2, $3, $4, $5)",
            address_id,
            user_id,
            address.as_json(),
            command.is_default,
            now,
        )
        idempotency.keep(tx, key, {"address": address_id})
    return address_id


async def update(command: UpdateAddress, *, viewer: Viewer) -> AddressId:
    """Replace an entry of the viewer's address book; carts and orders keep their copies.

    Raises: Unauthenticated; ExpectedGroup of InvalidInput; NotFound, also for another user's.
    """
    user_id = signed_in(viewer)
    address = rules.checked(command.address)
    async with transaction() as tx:
        await _lock(tx, user_id)
        if command.is_default:
            await _clear_default(tx, user_id)
        updated = await tx.execute(
            "UPDATE saved_address SET address = $3, is_default = COALESCE($4, is_default) "
            "WHERE id = $1 AND user_id = $2",
            command.key,
            user_id,
            address.as_json(),
            command.is_default,
        )
        if not updated:
            raise NotFound(path=["id"])
    return AddressId(command.key)


async def delete(key: UUID, *, viewer: Viewer) -> None:
    """Take an entry out of the viewer's address book.

    Raises: Unauthenticated; NotFound, also for another user's.
    """
    user_id = signed_in(viewer)
    async with transaction() as tx:
        if not await tx.execute("DELETE FROM saved_address WHERE id = $1 AND user_id = $2", key, user_id):
            raise NotFound(path=["id"])


async def _lock(tx: Tx, user_id: UserId) -> None:
    await tx.execute("SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)


async def _clear_default(tx: Tx, user_id: UserId) -> None:
    await tx.execute("UPDATE saved_address SET is_default = false WHERE user_id = $1 AND is_default", user_id)
