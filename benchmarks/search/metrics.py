"""How well answers meet what was judged: recall@10, mean reciprocal rank, and how often nothing was found.

Decided before any number was seen: a product of either grade is relevant, for recall as for rank. Recall is divided by
min(10, relevant), so that ten right answers are all that can be asked for. A query that nothing for sale answers has
neither recall nor rank and counts for neither; nor is finding nothing for it a failure, so it is left out altogether.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Quality:
    """What a set of queries came to; each number is 0 when no query could be answered."""

    queries: int
    recall: float
    reciprocal_rank: float
    found_nothing: float


def recall(found: Sequence[str], relevant: Collection[str]) -> float:
    """Give the share of the relevant that the first ten hold, of as many as ten can hold."""
    if not relevant:
        raise ValueError("Without anything relevant there is no recall.")
    return len(set(found[:DEPTH]) & set(relevant)) / min(DEPTH, len(set(relevant)))


def reciprocal_rank(found: Sequence[str], relevant: Collection[str]) -> float:
    """Give 1 / the place of the first relevant product among the first ten, 0 when there is none."""
    return next((1 / place for place, each in enumerate(found[:DEPTH], 1) if each in relevant), 0.0)


def quality(answers: Iterable[tuple[Sequence[str], Collection[str]]]) -> Quality:
    """Give the means over queries, each with what was found and what is relevant, every query counting the same."""
    judged = [(found, relevant) for found, relevant in answers if relevant]
    count = len(judged)
    return Quality(
        queries=count,
        recall=sum(recall(*each) for each in judged) / max(count, 1),
        reciprocal_rank=sum(reciprocal_rank(*each) for each in judged) / max(count, 1),
        found_nothing=sum(not found for found, _ in judged) / max(count, 1),
    )
