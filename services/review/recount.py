"""Count every product's stars anew, at night: what moves them by steps must come to the same."""

from collections.abc import Sequence
from uuid import UUID

from kit import log
from kit.clock import Clock
from kit.db import fetch, transaction
from services.review import stars

logger = log.get(__name__)

BATCH = 500
FIRST = UUID(int=0)


async def recount(*, languages: Sequence[str], clock: Clock) -> int:
    """Mend the stars of all products, a batch in each transaction; give how many were wrong, which is a fault."""
    mended, last = 0, FIRST
    while True:
        rows = await fetch("SELECT id FROM product WHERE id > $1 ORDER BY id LIMIT $2", last, BATCH)
        if not rows:
            break
        ids = [row["id"] for row in rows]
        async with transaction() as tx:
            mended += await stars.rebuild(tx, ids, languages=languages, now=clock())
        last = ids[-1]
    if mended:
        logger.error("stars.mended", products=mended)
    return mended
