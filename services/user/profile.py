"""What people say about themselves."""

from dataclasses import dataclass
from datetime import datetime

from domain import user as rules
from domain.access import Viewer, signed_in
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import check_version
from domain.ids import UserId
from events import outbox
from events.user import ProfileChanged
from kit.db import transaction


@dataclass(frozen=True, slots=True)
class UpdateUser:
    """What is to change; None stays as it is."""

    display_name: Change[str] | None
    language: Change[str] | None
    expected_version: int | None


async def update(command: UpdateUser, *, viewer: Viewer, languages: list[str], now: datetime) -> UserId:
    """Change the viewer's profile.

    Raises: Unauthenticated, InvalidInput, Conflict.
    """
    user_id = signed_in(viewer)
    with Checks() as check:
        name = command.display_name.value if command.display_name is not None else None
        name = check(lambda: rules.name_for_people(name)) if name is not None else None
        language = check(lambda: _language(command.language, languages))
    async with transaction() as tx:
        version = await tx.fetchval("SELECT version FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)
        check_version(command.expected_version, version, type_name="User", row_id=user_id)
        changed = await tx.execute(
            "UPDATE users SET display_name = CASE WHEN $2 THEN $3 ELSE display_name END, "
            "language = COALESCE($4, language), version = version + 1, updated_at = $5 WHERE id = $1 "
            "AND (CASE WHEN $2 THEN $3 ELSE display_name END, COALESCE($4, language)) "
            "IS DISTINCT FROM (display_name, language)",
            user_id,
            command.display_name is not None,
            name,
            language,
            now,
        )
        if changed:
            outbox.append(tx, ProfileChanged(entity_id=user_id), now=now)
    return user_id


def _language(change: Change[str] | None, offered: list[str]) -> str | None:
    if change is None:
        return None
    return rules.spoken(required(change, path=["language"]), offered=offered)
