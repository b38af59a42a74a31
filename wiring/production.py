"""What a production process refuses to start with: by its settings, and by what its database holds."""

import asyncpg

from kit.config import Settings

DEMO_ACCOUNTS = "SELECT count(*) FROM users WHERE email_key LIKE '%@demo.example' AND password_hash IS NOT NULL"


async def problems(settings: Settings) -> list[str]:
    """Say what is wrong, one sentence each; none when all is well, or when this is no production server.

    A database that does not answer or has no tables yet is not judged: the start will say so itself.
    """
    found = settings.production_problems()
    if not settings.is_production or not settings.database_url:
        return found
    try:
        connection = await asyncpg.connect(settings.database_url, timeout=10)
        try:
            accounts = await connection.fetchval(DEMO_ACCOUNTS)
        finally:
            await connection.close()
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return found
    if accounts:
        found.append(
            f"The database holds {accounts} demo accounts, whose password everybody knows: start with an empty one."
        )
    return found
