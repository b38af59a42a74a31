"""Reads of the words for options, attributes and their values."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from domain.product import Option
from kit import db
from loaders.batch import Loader, Surroundings, loader
from loaders.scope import Scope

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
WordKey = tuple[str, str]
"""A key and a value's key; the latter empty for the word of the key itself."""
Texts = dict[WordKey, str]


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
    words = [found.get(key) or key[1] or key[0] for key in keys]
    # Few words stand in nearly every product.
    scope.cache.hold_here(dict(zip(_places(keys, scope), words, strict=True)))
    return words


def _places(keys: Iterable[WordKey], scope: Scope) -> Iterator[Hashable]:
    return (("label", scope.language, scope.shop_language, key) for key in keys)


class LabelLoaders(Surroundings):
    @cached_property
    def label_by_key(self) -> Loader[WordKey, str]:
        return loader(
            lambda keys: labels(keys, scope=self.scope),
            held=lambda keys: self.scope.cache.held_all(_places(keys, self.scope)),
        )

    @cached_property
    def words_by_pairs(self) -> Loader[tuple[WordKey, ...], list[WordRow]]:
        """Names keys and the values that they have."""

        def keys(groups: Sequence[tuple[WordKey, ...]]) -> Iterator[WordKey]:
            return (each for pairs in groups for key, value in pairs for each in ((key, ""), (key, value)))

        def write(groups: Sequence[tuple[WordKey, ...]], texts: Texts) -> list[list[WordRow]]:
            return [
                [WordRow(key, texts[key, ""], value, texts[key, value]) for key, value in pairs] for pairs in groups
            ]

        return self._worded(keys, write)

    @cached_property
    def named_by_options(self) -> Loader[tuple[Option, ...], list[NamedRow]]:
        """Names options and all values to choose from."""

        def keys(groups: Sequence[tuple[Option, ...]]) -> Iterator[WordKey]:
            return ((option.key, value) for options in groups for option in options for value in ("", *option.values))

        def write(groups: Sequence[tuple[Option, ...]], texts: Texts) -> list[list[NamedRow]]:
            return [[_named(option, texts) for option in options] for options in groups]

        return self._worded(keys, write)

    def _worded(
        self, keys: Callable[[Sequence[Key]], Iterator[WordKey]], write: Callable[[Sequence[Key], Texts], list[Value]]
    ) -> Loader[Key, Value]:
        """Make the loader of what is written with words; `keys` are those of the words."""

        async def batch(groups: Sequence[Key]) -> list[Value]:
            wanted = list(dict.fromkeys(keys(groups)))
            return write(groups, dict(zip(wanted, await self.label_by_key.many(wanted), strict=True)))

        def held(groups: Sequence[Key]) -> list[Value] | None:
            wanted = list(dict.fromkeys(keys(groups)))
            words = self.label_by_key.at_once(wanted)
            return write(groups, dict(zip(wanted, words, strict=True))) if words is not None else None

        return loader(batch, held=held)


def _named(option: Option, texts: Texts) -> NamedRow:
    values = tuple(NamedRow(value, texts[option.key, value]) for value in option.values)
    return NamedRow(option.key, texts[option.key, ""], values)
