"""Queries as shoppers type them, with the products of the demo catalogue that each should find, judged by reading it.

Most queries, three in four, were written down as wishes before the products were read; numbers of models and articles,
and wishes for what nobody had asked for yet, came after. The products were then looked for by reading: one that the
words do not name is relevant all the same if it is what was wanted. 2 is what was meant, 1 what would do.

One file for each group of languages and each half: `tune/` may be looked at while ranking is worked on, `held_out/`
may not, and only the held-out half counts. Nobody chooses the half of a query: within a group the queries are ordered
by kind and then by the SHA-256 of their text, and go to the two halves in turn (`halves`). So each group and each
kind is halved, and the whole set changes halves when one is added: a set is never amended, only replaced.
"""

import hashlib
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

HERE = Path(__file__).parent

Group = Literal["zh-hans", "zh-hant", "pinyin", "en", "de", "ja"]
Half = Literal["tune", "held_out"]
GROUPS: tuple[Group, ...] = get_args(Group)
HALVES: tuple[Half, Half] = ("tune", "held_out")
KINDS = frozenset({
    "attribute", "brand", "category", "compound", "folded", "full-width", "inflected", "kana", "long", "mixed-script",
    "model", "no-space", "nothing", "one-word", "pinyin", "pinyin-initials", "pinyin-spaced", "sku", "synonym", "typo",
    "use-case",
})  # fmt: skip
MEANT, ACCEPTABLE = 2, 1
BROAD = 25
"""More products than this answer a query too vague to be judged, unless it names a category."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a shopper types, with what language set, meaning what, and how well which products answer it."""

    group: Group
    half: Half
    text: str
    language: str
    kind: str
    intent: str
    grades: Mapping[str, int]
    """By slug: 2 what was meant, 1 acceptable; all others are not relevant."""
    is_synonym: bool
    """The catalogue names it otherwise in the shopper's language, wholly or mostly: it takes a dictionary."""

    @property
    def is_unanswerable(self) -> bool:
        """Nothing for sale answers it, and nothing should be claimed to."""
        return self.kind == "nothing"


def read(half: Half | None = None, *, root: Path = HERE) -> tuple[Query, ...]:
    """Give the queries of one half, or of both."""
    wanted: list[Half] = [half] if half else [*HALVES]
    return tuple(query for each in wanted for group in GROUPS for query in _file(root, each, group))


def synonyms(path: Path = HERE / "synonyms.toml") -> dict[str, list[list[str]]]:
    """Give, by language, the lists of words that mean the same in a shop."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def halves(queries: Iterable[Query]) -> dict[str, Half]:
    """Say by text which half each query of one group belongs to."""
    ordered = sorted(queries, key=lambda query: (query.kind, hashlib.sha256(query.text.encode()).hexdigest()))
    return {query.text: HALVES[place % 2] for place, query in enumerate(ordered)}


def faults(queries: Sequence[Query], active: Collection[str]) -> list[str]:
    """Say what is wrong with the set, given the slugs of the products for sale."""
    found: list[str] = []
    seen: set[str] = set()
    for query in queries:
        found += [f"{query.text}: {fault}" for fault in _faults_of(query, active)]
        if query.text.casefold() in seen:
            found.append(f"{query.text}: asked twice")
        seen.add(query.text.casefold())
    for group in GROUPS:
        mine = [query for query in queries if query.group == group]
        belongs = halves(mine)
        found += [f"{query.text}: in the wrong half" for query in mine if query.half != belongs[query.text]]
    return found


def _faults_of(query: Query, active: Collection[str]) -> Iterable[str]:
    for slug in query.grades:
        if slug not in active:
            yield f"{slug} is not for sale"
    if query.kind not in KINDS:
        yield f"no such kind: {query.kind}"
    if not query.intent.endswith("."):
        yield "the intent is no sentence"
    if query.is_unanswerable == (MEANT in query.grades.values()):
        yield "nothing is meant" if not query.grades else "something answers it"
    if len(query.grades) > BROAD and query.kind != "category":
        yield "too broad"


def _file(root: Path, half: Half, group: Group) -> Iterable[Query]:
    tables = tomllib.loads((root / half / f"{group}.toml").read_text(encoding="utf-8"))["queries"]
    for table in tables:
        meant, acceptable = table.pop("meant"), table.pop("acceptable")
        slugs = [*meant, *acceptable]
        if len(set(slugs)) != len(slugs):
            raise ValueError(f"{table['text']}: a product is judged twice")
        yield Query(
            group=group,
            half=half,
            grades=dict.fromkeys(meant, MEANT) | dict.fromkeys(acceptable, ACCEPTABLE),
            is_synonym=table.pop("synonym", False),
            **table,
        )
