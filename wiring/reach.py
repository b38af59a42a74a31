"""Whether a process reaches what it cannot do without."""

import asyncpg

from kit.config import Settings

TIMEOUT_SECONDS = 10
UNSET = "DATABASE_URL is not set; `python -m cli run` starts a database of its own."


async def problems(settings: Settings) -> list[str]:
    """Say why the database cannot be reached, in one sentence; none when it can."""
    if not settings.database_url:
        return [UNSET]
    try:
        connection = await asyncpg.connect(settings.database_url, timeout=TIMEOUT_SECONDS)
    except TimeoutError:
        return [f"The database of DATABASE_URL does not answer within {TIMEOUT_SECONDS} s."]
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        return [f"The database of DATABASE_URL does not let us in: {error}"]
    await connection.close()
    return []
