"""Slugs made of names: the first that is free, numbered where the plain one is taken."""

from itertools import islice
from uuid import UUID

from domain.slug import candidates
from kit.db import Tx

MOST_NUMBERED = 100


async def free(tx: Tx, slug: str, *, row_id: UUID, maximum: int, taken: str) -> list[str]:
    """Give slugs to try, the best first; the last one is unique by the row's id.

    `taken` is the statement that finds which of $1 are taken. Someone else may take one meanwhile: then try the next.
    """
    numbered = list(islice(candidates(slug, maximum=maximum), MOST_NUMBERED))
    rows = await tx.fetch(taken, numbered)
    used = {row["slug"] for row in rows}
    tail = f"-{row_id.hex[-10:]}"
    unused = [each for each in numbered if each not in used][:5]
    return [*unused, slug[: maximum - len(tail)].rstrip("-") + tail]
