"""Every GraphQL document in the README and the docs fits the schema, and the queries among them run."""

import re
from pathlib import Path

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, OperationType, parse, validate

from schema.root import schema
from tests.api import Api
from tests.make import product as make_product

ROOT = Path(__file__).parents[2]
CORE: GraphQLSchema = schema._schema  # pyright: ignore[reportPrivateUsage]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"```graphql\n(.*?)```", re.DOTALL)
IN_CODE = re.compile(r"query: `(.*?)`|gql\(\"\"\"(.*?)\"\"\"\)|\"query\": \"(.*?)\"\}", re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def documents() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for page in PAGES:
        text = page.read_text()
        blocks = FENCED.findall(text) + ["".join(match) for match in IN_CODE.findall(text)]
        found += [(f"{page.name} #{number}", block) for number, block in enumerate(blocks, start=1)]
    return found


DOCUMENTS = documents()


def runs_alone(text: str) -> bool:
    """Whether it is a query that needs no variables."""
    (operation,) = (node for node in parse(text).definitions if isinstance(node, OperationDefinitionNode))
    required = [variable for variable in operation.variable_definitions or () if variable.default_value is None]
    return operation.operation is OperationType.QUERY and not required


@pytest.mark.parametrize("text", [text for _, text in DOCUMENTS], ids=[name for name, _ in DOCUMENTS])
def test_each_document_fits_the_schema(text: str) -> None:
    assert [error.message for error in validate(CORE, parse(text))] == []


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "text",
    [text for _, text in DOCUMENTS if runs_alone(text)],
    ids=[name for name, text in DOCUMENTS if runs_alone(text)],
)
async def test_each_query_without_variables_runs(api: Api, text: str) -> None:
    await make_product.product(name="Mug", translations={"zh-CN": "杯子", "de": "Becher"})

    result = await api.run(text)

    assert (result.status, result.errors) == (200, [])


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_each_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text()) if not target.startswith("http")]

    assert [target for target in targets if not (page.parent / target).exists()] == []
