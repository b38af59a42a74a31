"""Every sentence for people is said in all languages of the shop, with the same values in it."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from domain.errors import Expected
from domain.texts import CATALOGUE
from services.user import mails

ROOT = Path(__file__).parent.parent.parent
LAYERS = ("domain", "services", "loaders", "resolvers", "subscriptions", "schema", "gateways", "app")
LANGUAGES = {"zh-CN", "de"}
SAYING = {"refuse", "say", "translate"}
"""Functions of ours that hand a sentence on."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            if "texts" not in path.parts:
                yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def errors(kind: type[Expected] = Expected) -> Iterator[type[Expected]]:
    for each in kind.__subclasses__():
        yield each
        yield from errors(each)


def name_of(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def literals(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def said() -> dict[str, str]:
    """Give every sentence that an error or a mail is made of, and where."""
    for name, _ in modules():
        if name.startswith("domain/") and not name.endswith("__init__.py"):
            importlib.import_module(name.removesuffix(".py").replace("/", "."))
    kinds = {kind.__name__: kind for kind in errors()}
    found = {kind.text: name for name, kind in kinds.items() if "text" in vars(kind)}
    for message in mails.MESSAGES:
        found |= dict.fromkeys([message.subject, *message.paragraphs, *filter(None, [message.label])], "mails")
    for where, tree in modules():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if name_of(call.func) in kinds.keys() | SAYING:
                found |= dict.fromkeys((text for arg in call.args for text in literals(arg) if " " in text), where)
    return found


SAID = said()


def fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


@pytest.mark.parametrize("text", sorted(SAID))
def test_it_is_said_in_every_language(text: str) -> None:
    assert CATALOGUE.get(text, {}).keys() == LANGUAGES, SAID[text]


@pytest.mark.parametrize("text", sorted(CATALOGUE))
def test_every_language_fills_in_the_same_values(text: str) -> None:
    assert {language: fields(said) for language, said in CATALOGUE[text].items()} == dict.fromkeys(
        LANGUAGES, fields(text)
    )


def test_nothing_is_translated_that_nobody_says() -> None:
    written = {text for _, tree in modules() for text in literals(tree)}

    assert CATALOGUE.keys() - written == set()
