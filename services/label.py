"""The words for options and attributes: each has a key, the same in every language, made when it is first used."""

from collections.abc import Sequence
from datetime import datetime

from domain.ids import uuid7
from domain.product import MAX_KEY
from domain.slug import candidates, made_of
from domain.variant import Words
from kit.db import Tx

NEW_WORDS = 0x534F554B0001
"""The advisory lock of whoever is about to make keys: two at once could take the same one for different words."""


async def keys_of(tx: Tx, words: Sequence[Words], *, language: str, now: datetime) -> list[tuple[str, str]]:
    """Give the key and valueKey of each pair of words, made where none exists yet; `language` is the shop's first.

    Words are the same when they differ in case alone.
    """
    if not words:
        return []
    names = await _find(tx, sorted({each.name for each in words}), language=language)
    if any(each.name not in names for each in words):
        await _lock(tx)
        names = await _find(tx, sorted({each.name for each in words}), language=language)
        for name in dict.fromkeys(each.name for each in words):
            if name not in names:
                names[name] = await _make(tx, name, language=language, now=now)
    pairs = list(dict.fromkeys((names[each.name], each.value) for each in words))
    values = await _find_values(tx, pairs, language=language)
    if any(pair not in values for pair in pairs):
        await _lock(tx)
        values = await _find_values(tx, pairs, language=language)
        for key, text in pairs:
            if (key, text) not in values:
                values[key, text] = await _make(tx, text, of=key, language=language, now=now)
    return [(names[each.name], values[names[each.name], each.value]) for each in words]


async def _lock(tx: Tx) -> None:
    await tx.execute("SELECT pg_advisory_xact_lock($1)", NEW_WORDS)


async def _find(tx: Tx, texts: Sequence[str], *, language: str) -> dict[str, str]:
    """Find the keys of names. The exact spelling wins over another, then the older key."""
    rows = await tx.fetch(
        "SELECT DISTINCT ON (w.text) w.text, l.key FROM unnest($1::text[]) AS w(text) "
        "JOIN label l ON lower(l.text) = lower(w.text) WHERE l.language = $2 AND l.value_key = '' "
        "ORDER BY w.text, l.text = w.text DESC, l.id",
        list(texts),
        language,
    )
    return {row["text"]: row["key"] for row in rows}


async def _find_values(tx: Tx, pairs: Sequence[tuple[str, str]], *, language: str) -> dict[tuple[str, str], str]:
    """Find the keys of values, each below its name's key."""
    rows = await tx.fetch(
        "SELECT DISTINCT ON (w.key, w.text) w.key, w.text, l.value_key "
        "FROM unnest($1::text[], $2::text[]) AS w(key, text) "
        "JOIN label l ON l.key = w.key AND lower(l.text) = lower(w.text) WHERE l.language = $3 AND l.value_key <> '' "
        "ORDER BY w.key, w.text, l.text = w.text DESC, l.id",
        [key for key, _ in pairs],
        [text for _, text in pairs],
        language,
    )
    return {(row["key"], row["text"]): row["value_key"] for row in rows}


async def _make(tx: Tx, text: str, *, of: str | None = None, language: str, now: datetime) -> str:
    """Make the key of a name, or of a value `of` a name's key, with its word in the shop's first language."""
    label_id = uuid7(now)
    wanted = made_of(text, label_id, prefix="k", maximum=MAX_KEY)
    for candidate in candidates(wanted, maximum=MAX_KEY):
        key, value_key = (candidate, "") if of is None else (of, candidate)
        # A key that stands only in other languages is taken as well.
        made = await tx.execute(
            "INSERT INTO label (id, key, value_key, language, text) SELECT $1, $2::text, $3::text, $4, $5 "
            "WHERE NOT EXISTS (SELECT 1 FROM label WHERE key = $2::text AND value_key = $3::text)",
            label_id,
            key,
            value_key,
            language,
            text,
        )
        if made:
            return candidate
    raise AssertionError("candidates never end")
