"""Bad values for every place of an input, found by walking through its type."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLScalarType,
    get_nullable_type,
    is_non_null_type,
)

from domain import ids
from domain.ids import uuid7
from kit.clock import utc_now
from tests.contract.calls.catalogue import BLUE_JAR
from tests.contract.town import ADDRESS
from tests.make import picture

Path = tuple[str | int, ...]
MEGABYTE = 1_000_000
MANY = 600
MAX_INT = 2**31 - 1

SAMPLES: Mapping[str, Any] = {
    "AddressInput": ADDRESS,
    "MoneyInput": {"amount": "10.00", "currency": "USD"},
    "NameValueInput": {"name": "Material", "value": "Clay"},
    "KeyValuesInput": {"key": "color", "anyOf": ["blue"]},
    "ProductVariantInput": BLUE_JAR,
}
INSTEAD: Mapping[str, str] = {
    "shippingAddressId": "shippingAddress",
    "billingAddressId": "billingAddress",
    "slug": "id",
    "sku": "id",
    "number": "id",
}
"""What may come only in place of something else, where both can be sent."""
KINDS: Mapping[str, str] = {
    "shippingAddressId": "SavedAddress",
    "billingAddressId": "SavedAddress",
}
"""Of which type ids are that no call sends."""


@dataclass(frozen=True)
class Probe:
    """A bad value at a place; `code` is the one code it has to be refused by, `may_pass` says that it may be fine."""

    path: Path
    name: str
    value: Any
    may_pass: bool = False
    code: str | None = None

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path))}: {self.name}"

    def into(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Give the input with the value at its place, and nothing that excludes it."""
        changed = copy.deepcopy(dict(given))
        if len(self.path) == 1 and self.path[0] in INSTEAD:
            changed.pop(INSTEAD[str(self.path[0])], None)
        _put(changed, self.path, self.value)
        return changed


def _put(target: Any, path: Path, value: Any) -> None:
    step, *rest = path
    if not rest:
        target[step] = value
        return
    assert isinstance(target, dict) or len(target) > 0, path
    _put(target[step], tuple(rest), value)


@dataclass(frozen=True)
class Leaf:
    """A place of an input that holds a scalar, an enum or a list; `value` is what a good call has there."""

    path: Path
    kind: Any
    value: Any
    is_nullable: bool

    @property
    def name(self) -> str:
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))


def filled(fields: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Add a sample of each input object that a call leaves out, unless another field stands for it."""
    whole = copy.deepcopy(dict(given))
    for name, described in fields.items():
        kind = get_nullable_type(described.type)
        element = get_nullable_type(kind.of_type) if isinstance(kind, GraphQLList) else kind
        if name not in whole and isinstance(element, GraphQLInputObjectType) and element.name in SAMPLES:
            sample = copy.deepcopy(SAMPLES[element.name])
            whole[name] = [sample] if isinstance(kind, GraphQLList) else sample
    return whole


def leaves(fields: Mapping[str, Any], given: Mapping[str, Any], path: Path = ()) -> Iterator[Leaf]:
    """Walk through the fields of an input object or through arguments."""
    for name, described in fields.items():
        yield from _leaves((*path, name), described.type, given.get(name))


def _leaves(path: Path, kind: Any, value: Any) -> Iterator[Leaf]:
    is_nullable, kind = not is_non_null_type(kind), get_nullable_type(kind)
    if isinstance(kind, GraphQLInputObjectType):
        if is_nullable:
            yield Leaf(path, kind, value, is_nullable)
        if value is not None:
            yield from leaves(kind.fields, value, path)
        return
    yield Leaf(path, kind, value, is_nullable)
    if isinstance(kind, GraphQLList) and value:
        yield from _leaves((*path, 0), kind.of_type, value[0])


def probes(leaf: Leaf, foreign: Mapping[str, str]) -> Iterator[Probe]:
    """Give the bad values for a place; `foreign` are ids by type of what the caller may not touch."""
    kind = leaf.kind
    if leaf.is_nullable:
        yield Probe(leaf.path, "null", None, may_pass=True)
    if isinstance(kind, GraphQLList):
        # One of the few words of an enum, many times, is that word.
        is_set = isinstance(get_nullable_type(kind.of_type), GraphQLEnumType)
        yield Probe(leaf.path, "many", (leaf.value or ["x"]) * MANY, may_pass=is_set)
        yield Probe(leaf.path, "empty", [], may_pass=True)
    elif isinstance(kind, GraphQLEnumType):
        yield Probe(leaf.path, "unknown", "NO_SUCH_VALUE")
    elif isinstance(kind, GraphQLScalarType):
        if kind.name != "JSON":
            yield Probe(leaf.path, "object", {"a": 1})
        yield from SCALARS[kind.name](leaf, foreign)


def _ids(leaf: Leaf, foreign: Mapping[str, str]) -> Iterator[Probe]:
    for name, text in RUBBISH.items():
        yield Probe(leaf.path, f"rubbish {name}", text)
    kind = KINDS.get(leaf.name) or type_of(leaf.value)
    key = uuid7(utc_now())
    yield Probe(leaf.path, "unknown", ids.encode_cart(bytes(32)) if kind == "Cart" else ids.encode(kind, key))
    found = ids.decode(leaf.value) if leaf.value is not None else None
    other = "Media" if kind != "Media" else "Refund"
    yield Probe(leaf.path, "another type's", ids.encode(other, found[1] if found is not None else key))
    if kind in foreign:
        yield Probe(leaf.path, "foreign", foreign[kind])


def type_of(value: Any) -> str:
    """Tell of which type an id is."""
    assert isinstance(value, str), "an id that no call sends needs a kind"
    found = ids.decode(value)
    return found[0] if found is not None else "Cart"


def _strings(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    yield Probe(leaf.path, "a megabyte", "x" * MEGABYTE)
    yield Probe(leaf.path, "a megabyte of pictures", "🙂" * (MEGABYTE // 4))
    yield Probe(leaf.path, "NUL", "a\0b")
    yield Probe(leaf.path, "empty", "", may_pass=True)
    yield Probe(leaf.path, "marks", "🙂\u202e\u200fשלום\u200d\ufeff", may_pass=True)


def _ints(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    is_version = leaf.name == "expectedVersion"
    for value in (MAX_INT, -1, 0):
        yield Probe(leaf.path, str(value), value, may_pass=not is_version, code="CONFLICT" if is_version else None)
    for value in (MAX_INT + 1, 10**30, 1.5, "1"):
        yield Probe(leaf.path, repr(value), value, code="BAD_USER_INPUT")


def _floats(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    for value in (-1.0, 0.0, 1e308):
        yield Probe(leaf.path, repr(value), value, may_pass=True)
    yield Probe(leaf.path, "NaN", "NaN", code="BAD_USER_INPUT")


def _decimals(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    for text in (
        "NaN",
        "sNaN",
        "Infinity",
        "-Infinity",
        "1e3",
        "1_000",
        "",
        " 1.00",
        "١.٠٠",
        "1,00",
        "--1",
        "\0",
        "+1.00",
    ):
        yield Probe(leaf.path, repr(text), text)
    for text in ("9" * 30, "9" * 19 + ".00", "-1.00", "0.001", "1." + "0" * 40, "92233720368547758.08"):
        yield Probe(leaf.path, text, text)
    for value in (1, 1.5, True):
        yield Probe(leaf.path, repr(value), value, code="BAD_USER_INPUT")


def _currencies(leaf: Leaf, foreign: Mapping[str, str]) -> Iterator[Probe]:
    yield from _named("XXX", "KWD", "usd", "US", "$")(leaf, foreign)
    # The shop sells in it: a price or a cart may be in it, an amount of something in dollars may not.
    is_amount = {"expectedTotal", "amount", "priceMin", "priceMax"}.intersection(leaf.path)
    yield Probe(leaf.path, "EUR", "EUR", may_pass=not is_amount, code="CURRENCY_MISMATCH" if is_amount else None)


def _named(*wrong: str) -> Any:
    def yields(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
        for text in (*wrong, "", "\0", "x" * MEGABYTE):
            yield Probe(leaf.path, repr(text[:20]), text)

    return yields


def _json(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    deep: Any = "x"
    for _level in range(150):
        deep = {"a": deep}
    bad = {
        "deep": deep,
        "a list in a list": {"a": [[[[1]]]]},
        "many keys": {str(number): 1 for number in range(MANY)},
        "a long text": {"scenario": "x" * MEGABYTE},
        "a long key": {"x" * MEGABYTE: 1},
        "NUL": {"scenario": "\0"},
        "NUL in a key": {"\0": 1},
        "a list": ["approve"],
        "a text": "approve",
        "a number": 1,
        "an unknown scenario": {"scenario": "no such"},
        "a wrong type": {"scenario": 1},
        "a huge number": {"delaySeconds": 10**400},
        "a negative delay": {"scenario": "late", "delaySeconds": -1},
    }
    for name, value in bad.items():
        yield Probe(leaf.path, name, value)


def _booleans(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    yield Probe(leaf.path, "text", "true", code="BAD_USER_INPUT")
    yield Probe(leaf.path, "number", 1, code="BAD_USER_INPUT")


RUBBISH: Mapping[str, str] = {
    "empty": "",
    "word": "rubbish",
    "NUL": "ord_\0",
    "number": "1",
    "UUID": "0199aaaa-0000-7000-8000-000000000001",
    "SQL": "'; DROP TABLE orders; --",
    "half a cart": "cart_" + "A" * 42,
    "a megabyte": "x" * MEGABYTE,
}


def _uploads(leaf: Leaf, _: Mapping[str, str]) -> Iterator[Probe]:
    for value in ("a.png", "", 1, True, [b"a file"]):
        yield Probe(leaf.path, repr(value), value, code="BAD_USER_INPUT")
    for value in (b"", b"text", picture.png()[:60], picture.bomb(50_000)):
        yield Probe(leaf.path, repr(value[:20]), value, code="INVALID_INPUT")


SCALARS: Mapping[str, Any] = {
    "ID": _ids,
    "String": _strings,
    "Int": _ints,
    "Float": _floats,
    "Boolean": _booleans,
    "Decimal": _decimals,
    "CurrencyCode": _currencies,
    "CountryCode": _named("XX", "ZZ", "us", "USA"),
    "LanguageTag": _named("x", "de_DE", "-", "tlh-" * 9),
    "URL": _named("javascript:alert(1)", "//shop.example", "http://", "ftp://a.b", "http://[::1", "http://a b"),
    "DateTime": _named("2026-02-30T00:00:00Z", "yesterday", "2026-01-01", "0001-01-01T00:00:00+14:00"),
    "JSON": _json,
    "Upload": _uploads,
}
