"""Who may do what, as admins and operators set it. There is always an admin, once there is one."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from domain import user as rules
from domain.access import Role, Viewer, require_admin
from domain.errors import Forbidden, NotFound
from domain.ids import UserId
from events import outbox
from events.user import RolesChanged
from kit.db import Tx, transaction


async def set_roles(user_id: UUID, roles: Collection[Role], *, viewer: Viewer, now: datetime) -> UserId:
    """Give a user these roles and SHOPPER, and no others.

    Raises: Unauthenticated, Forbidden, NotFound, LastAdmin.
    """
    admin_id = require_admin(viewer)
    async with transaction() as tx:
        held = await _lock(tx, user_id)
        if user_id not in held:
            raise NotFound(path=["userId"])
        admins = [key for key, its_roles in held.items() if Role.ADMIN in its_roles]
        if admin_id not in admins:
            raise Forbidden  # the viewer's own role was taken away a moment ago
        wanted = rules.roles(roles)
        if Role.ADMIN not in wanted and admins == [user_id]:
            raise rules.LastAdmin(path=["roles"])
        await _write(tx, UserId(user_id), held[user_id], wanted, by=admin_id, now=now)
    return UserId(user_id)


async def grant(email: str, role: Role, *, now: datetime) -> bool:
    """Add a role to an account, by an operator's command; tell whether it was new to it.

    Raises: InvalidInput for what is no address; NotFound where it has no account.
    """
    address = rules.read_email(email)
    async with transaction() as tx:
        user_id = await tx.fetchval("SELECT id FROM users WHERE email_key = $1", address.key)
        if user_id is None:
            raise NotFound("There is no account with this e-mail address.", path=["email"])
        held = (await _lock(tx, user_id))[user_id]
        wanted = rules.roles([*held, role])
        return await _write(tx, UserId(user_id), held, wanted, by=None, now=now)


async def _lock(tx: Tx, user_id: UUID) -> dict[UUID, list[Role]]:
    """Lock a user and every admin, in id order, so that no two admins lose the role to each other at once."""
    records = await tx.fetch(
        "SELECT id, roles FROM users WHERE id = $1 OR 'ADMIN' = ANY(roles) ORDER BY id FOR NO KEY UPDATE", user_id
    )
    return {record["id"]: [Role(role) for role in record["roles"]] for record in records}


async def _write(
    tx: Tx, user_id: UserId, held: list[Role], wanted: list[Role], *, by: UserId | None, now: datetime
) -> bool:
    if wanted == held:
        return False
    await tx.execute(
        "UPDATE users SET roles = $2, version = version + 1, updated_at = $3 WHERE id = $1",
        user_id,
        [role.value for role in wanted],
        now,
    )
    payload = {"roles": [role.value for role in wanted], "by": str(by) if by is not None else None}
    outbox.append(tx, RolesChanged(entity_id=user_id, payload=payload), now=now)
    return True
