"""The typed client holds what GraphiQL stores: seen without Node.js, so that it is seen early."""

import re

from graphql import parse, print_ast, strip_ignored_characters

from tests.clients.node import PACKAGE, ROOT

EXAMPLES = ROOT / "web" / "graphiql" / "examples"
TEXT = re.compile(r"^  text: `(.*?)`,$", re.DOTALL | re.MULTILINE)


def written(text: str) -> str:
    return strip_ignored_characters(print_ast(parse(text)))


def test_every_stored_example_is_an_operation_of_the_client() -> None:
    source = (PACKAGE / "src" / "operations.ts").read_text()

    held = [written(re.sub(r"\\(.)", r"\1", text)) for text in TEXT.findall(source)]

    assert held == [written(path.read_text()) for path in sorted(EXAMPLES.glob("*.graphql"))], "make operations"
