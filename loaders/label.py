"""Reads of the words for options, attributes and their values."""

from collections.abc import Sequence
from functools import cached_property

from aiodataloader import DataLoader

from kit import db
from loaders.batch import Surroundings, loader
from loaders.scope import Scope

WordKey = tuple[str, str]
"""A key and a value's key; the latter empty for the word of the key itself."""


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
