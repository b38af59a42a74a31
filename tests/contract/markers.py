"""Values that are found again: what is sent at each place of an input, and the columns in which it is kept."""

import copy
import re
from collections.abc import Mapping
from typing import Any

import orjson

from kit import db
from tests.contract.probes import Leaf, Path, leaves

COPIES = {"outbox", "mail"}
"""Where what was written is told of."""
KEPT = {
    *("language", "gateway", "deliveryOptionCode", "token", "refreshToken", "accessToken", "oldPassword", "region"),
    *("expectedTotal", "userLogin.email", "userLogin.password", "emailChangeRequest.password"),
    *("productVariantCreate.variant.selectedOptions.0.name", "productVariantUpdate.selectedOptions.0.name"),
}
"""What a call works with only as it is: by name, or by its whole path."""
FORMS: Mapping[str, str] = {
    "email": "zq{0}x@souk.example",
    "newEmail": "zq{0}x@souk.example",
    "slug": "zq{0}x",
    "postalCode": "1{0}",
    "password": "a secret of zq{0}x",
    "newPassword": "a secret of zq{0}x",
    "phone": "+4930901{0}",
    "returnUrl": "http://zq{0}x.example/",
}
FIRST = 1000
NUMBERS = {"stock", "backorderLimit", "delta"}
"""Whole numbers that may be as large as a mark."""


def marked(
    mutation: str, fields: Mapping[str, Any], given: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[Path, int]]:
    """Put a value of its own at every place that can hold one; gives the input, and what stands where."""
    changed = copy.deepcopy(dict(given))
    marks: dict[Path, int] = {}
    for number, leaf in enumerate(leaves(fields, changed), FIRST):
        path = [mutation, *map(str, leaf.path)]
        value = None if KEPT & {*path, ".".join(path)} else _value(leaf, number)
        if value is not None:
            target: Any = changed
            for step in leaf.path[:-1]:
                target = target[step]
            target[leaf.path[-1]] = value
            marks[leaf.path] = number
    return changed, marks


def _value(leaf: Leaf, number: int) -> Any:
    match getattr(leaf.kind, "name", ""):
        case "String":
            return FORMS.get(leaf.name, "Zq{0}x").format(number)
        case "URL":
            return FORMS[leaf.name].format(number)
        case "Decimal" if leaf.value is not None:
            # A price has to be below another that stands beside it.
            return f"{_minor(leaf.path, number) / 100:.2f}"
        case "Int" if leaf.value is not None and leaf.name in NUMBERS:
            return number
        case _:
            return None


def _minor(path: Path, number: int) -> int:
    return number + 1000 if "compareAtPrices" in path else number


async def rows() -> dict[str, set[str]]:
    """Read every row of every table, as JSON."""
    tables = await db.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    found: dict[str, set[str]] = {}
    for name in sorted(row["tablename"] for row in tables):
        if name not in COPIES:
            found[name] = {row[0] for row in await db.fetch(f"SELECT to_jsonb(t)::text FROM {name} t")}
    return found


def columns(before: Mapping[str, set[str]], after: Mapping[str, set[str]], path: Path, mark: int) -> set[str]:
    """Name the columns of new and changed rows that hold what stood at a place."""
    sought = re.compile(rf"zq{mark}x|\b1{mark}\b|\+4930901{mark}", re.IGNORECASE)
    held: set[str] = set()
    for table, told in after.items():
        for row in told - before[table]:
            for column, value in orjson.loads(row).items():
                is_number = type(value) is int and value in (mark, _minor(path, mark))
                if is_number or (not isinstance(value, int) and sought.search(orjson.dumps(value).decode())):
                    held.add(f"{table}.{column}")
    return held
