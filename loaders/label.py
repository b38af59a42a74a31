"""Reads of the words for options, attributes and their values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from aiodataloader import DataLoader

from domain.product import Option
from kit import db
from loaders.batch import Surroundings, loader
from loaders.scope import Scope

WordKey = tuple[str, str]
"""A key and a value's key; the latter empty for the word of the key itself."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """An option or attribute with one value, as programs and as people call them."""

    key: str
    name: str
    value_key: str
    value: str


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A key with its word, and where it is an option's, the values to choose from."""

    key: str
    name: str
    values: "tuple[NamedRow, ...]" = ()


async def labels(keys: Sequence[WordKey], *, scope: Scope) -> list[str]:
    """Read words in the language of the request, else in the shop's first, else the key itself.

    Shape: N keys → N words.
    """
    records = await db.fetch(
        "SELECT l.key, l.value_key, l.text FROM unnest($1::text[], $2::text[]) AS k(key, value_key) "
        "JOIN label l ON l.key = k.key AND l.value_key = k.value_key WHERE l.language = ANY($3::text[]) "
        "ORDER BY l.language = $4",
        [key for key, _ in keys],
        [value_key for _, value_key in keys],
        [scope.language, scope.shop_language],
        scope.language,
    )
    found = {(key, value_key): text for key, value_key, text in records}
    return [found.get(key) or key[1] or key[0] for key in keys]


class LabelLoaders(Surroundings):
    @cached_property
    def label_by_key(self) -> DataLoader[WordKey, str]:
        return loader(lambda keys: labels(keys, scope=self.scope))

    async def words(self, pairs: Iterable[WordKey]) -> list[WordRow]:
        """Name keys and the values that they have."""
        wanted = list(pairs)
        texts = await self.label_by_key.load_many([each for key, value in wanted for each in ((key, ""), (key, value))])
        return [
            WordRow(key, name, value_key, value)
            for (key, value_key), name, value in zip(wanted, texts[::2], texts[1::2], strict=True)
        ]

    async def named_options(self, options: Sequence[Option]) -> list[NamedRow]:
        """Name options and all values to choose from."""
        wanted = [(option.key, value) for option in options for value in ("", *option.values)]
        texts = dict(zip(wanted, await self.label_by_key.load_many(wanted), strict=True))
        return [
            NamedRow(
                option.key,
                texts[option.key, ""],
                tuple(NamedRow(value, texts[option.key, value]) for value in option.values),
            )
            for option in options
        ]
