"""`python -m tests.docs.tables`: write what the docs say about settings, tables and weights from the code itself."""

import inspect
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import AliasChoices
from pydantic.fields import FieldInfo
from tortoise.models import Model

import models
from kit.config import DEVELOPMENT_SECRET, SANDBOX_SECRET, Settings
from tests.docs.weights import weights

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"operations.md": "settings", "data-model.md": "tables", "cost.md": "weights"}


def written(page: str) -> str:
    """Give a page with its table as the code says it now."""
    name = PAGES[page]
    table = {"settings": settings, "tables": tables, "weights": weights}[name]()
    part = re.compile(rf"(<!-- {name}: .*? -->\n).*?(<!-- end -->)", re.DOTALL)
    return part.sub(lambda match: f"{match[1]}{table}\n{match[2]}", (DOCS / page).read_text())


def settings() -> str:
    """List every setting, in the order of the code."""
    lines = ["| setting | default | meaning |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        lines.append(f"| `{_variable(name, field)}` | {_default(field)} | {_meaning(name, field)} |")
    return "\n".join(lines)


def tables() -> str:
    """List every table with the first sentence about it, by the file that holds it."""
    files: dict[str, list[type[Model]]] = {}
    for name in models.__all__:
        model: type[Model] = getattr(models, name)
        files.setdefault(model.__module__.rpartition(".")[2], []).append(model)
    lines = [
        f"| `{file}.py` | `{model._meta.db_table}` | {_sentence(model)} |"  # pyright: ignore[reportPrivateUsage]
        for file in sorted(files)
        for model in sorted(files[file], key=_line)
    ]
    return "\n".join(["| `models/` | table | one row for each |", "|---|---|---|", *lines])


def _variable(name: str, field: FieldInfo) -> str:
    alias = field.validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else f"SOUK_{name.upper()}"


def _default(field: FieldInfo) -> str:
    value: Any = field.get_default(call_default_factory=True)
    if value in (DEVELOPMENT_SECRET, SANDBOX_SECRET):
        return "for development"
    if value == "":
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, timedelta):
        return f"`{value.total_seconds():g}`" if value < timedelta(days=1) else f"`{int(value.total_seconds())}`"
    return f"`{value}`"


def _meaning(name: str, field: FieldInfo) -> str:
    words = (field.description or "").replace("|", "\\|")
    value: Any = field.get_default(call_default_factory=True)
    if isinstance(value, timedelta) and value >= timedelta(minutes=2):
        words += f" ({_people(value)})"
    for other in sorted(set(Settings.model_fields) - {name}):
        words = (
            re.sub(rf"(?<![\w`]){other.upper()}(?![\w`])", f"`SOUK_{other.upper()}`", words) if "_" in other else words
        )
    return words


def _people(span: timedelta) -> str:
    for unit, seconds in (("day", 86400), ("hour", 3600), ("minute", 60)):
        count, rest = divmod(span.total_seconds(), seconds)
        if count and not rest:
            return f"{count:g} {unit}{'s' if count != 1 else ''}"
    return f"{span.total_seconds():g} seconds"


def _line(model: type[Model]) -> int:
    return inspect.getsourcelines(model)[1]


def _sentence(model: type[Model]) -> str:
    """Give the first sentence of its description, which begins like all the others."""
    text = " ".join((inspect.getdoc(model) or "").split())
    sentence = re.split(r"(?<=[.;:])\s", text, maxsplit=1)[0].rstrip(".;:")
    return sentence.removeprefix("One row for each ").replace("|", "\\|")


def main() -> None:
    for page in PAGES:
        (DOCS / page).write_text(written(page))


if __name__ == "__main__":
    main()
