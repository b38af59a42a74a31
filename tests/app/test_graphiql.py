"""What a browser gets that opens the endpoint."""

from pathlib import Path

import httpx2
import pytest
from graphql import parse, validate

from app.graphiql import FETCHED, OURS, WEB
from kit.config import Settings
from resolvers.context import Tools
from schema.root import schema
from tests.app.conftest import client

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
EXAMPLES = sorted((WEB / "examples").glob("*.graphql"))


def manifest(folder: Path) -> str:
    path = folder / "manifest.json"
    path.write_text('{"a-shop": "{ shop { name } }"}')
    return str(path)


@pytest.fixture
def fetched(settings: Settings) -> None:
    """The files that set-up fetches."""
    folder = settings.state_dir / "graphiql"
    folder.mkdir(exist_ok=True)
    for name in FETCHED:
        (folder / name).write_text(f"/* {name} */")


@pytest.mark.usefixtures("fetched")
async def test_a_browser_gets_the_page(web: httpx2.AsyncClient) -> None:
    answer = await web.get("/graphql", headers=BROWSER)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "<title>Souk · GraphiQL</title>" in answer.text


@pytest.mark.usefixtures("fetched")
async def test_the_page_runs_only_scripts_of_ours(web: httpx2.AsyncClient) -> None:
    answer = await web.get("/graphql", headers=BROWSER)

    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "http" not in answer.text.replace("http://www.w3.org/2000/svg", "")
    assert "<script>" not in answer.text


@pytest.mark.usefixtures("fetched")
@pytest.mark.parametrize("name", sorted(FETCHED | OURS))
async def test_the_files_of_the_page_are_served(web: httpx2.AsyncClient, name: str) -> None:
    answer = await web.get(f"/graphql/assets/{name}")

    assert answer.status_code == 200
    kind = "text/javascript" if name.endswith(".js") else "text/css"
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"


@pytest.mark.parametrize("name", ["index.html", "missing.html", "..%2findex.html", "%2e%2e", "other.js"])
async def test_no_other_file_is(web: httpx2.AsyncClient, name: str) -> None:
    assert (await web.get(f"/graphql/assets/{name}")).status_code == 404


async def test_without_the_fetched_files_the_page_says_what_to_do(
    settings: Settings, tools: Tools, tmp_path: Path
) -> None:
    async with client(settings, tools, state_dir=tmp_path) as web:
        page = await web.get("/graphql", headers=BROWSER)
        asset = await web.get("/graphql/assets/graphiql.min.js")

    assert page.status_code == 200
    assert "python -m cli graphiql" in page.text
    assert asset.status_code == 404


async def test_a_shop_may_hide_the_page(settings: Settings, tools: Tools) -> None:
    async with client(settings, tools, graphiql=False) as web:
        page, examples = await web.get("/graphql", headers=BROWSER), await web.get("/graphql/examples.json")

    assert page.status_code == 400
    assert page.headers["content-type"] == "application/json; charset=utf-8"
    assert examples.status_code == 404


@pytest.mark.usefixtures("fetched")
@pytest.mark.parametrize("mode", ["known", "trusted"])
async def test_where_documents_have_to_be_known_the_page_says_so(
    settings: Settings, tools: Tools, tmp_path: Path, mode: str
) -> None:
    async with client(settings, tools, documents=mode, documents_path=manifest(tmp_path)) as web:
        page = await web.get("/graphql", headers=BROWSER)
        others = ("/graphql/examples.json", "/graphql/assets/graphiql.min.js", "/graphql/assets/app.js")
        missing = [(await web.get(path)).status_code for path in others]
        style = await web.get("/graphql/assets/app.css")

    assert page.status_code == 200
    assert "GraphiQL is off here" in page.text
    assert "script" not in page.text
    assert missing == [404] * 3
    assert style.status_code == 200


@pytest.mark.parametrize("name", ["query", "documentId", "extensions"])
async def test_a_browser_that_asks_for_an_answer_gets_no_page(web: httpx2.AsyncClient, name: str) -> None:
    answer = await web.get("/graphql", headers=BROWSER, params={name: "x"})

    assert answer.headers["content-type"] == "application/json; charset=utf-8"


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/html;q=0.9"])
async def test_a_client_gets_no_page(web: httpx2.AsyncClient, accept: str) -> None:
    answer = await web.get("/graphql", headers={"accept": accept})

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json; charset=utf-8"


async def test_the_examples_are_told_in_order_with_group_and_title(web: httpx2.AsyncClient) -> None:
    answer = await web.get("/graphql/examples.json")

    found = answer.json()
    assert [example["name"] for example in found] == [path.stem for path in EXAMPLES]
    assert found[0]["group"] == "Shop"
    assert found[0]["title"] == "What it sells in"
    assert found[0]["document"].startswith("query Shop {")
    assert found[0]["variables"] is None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_has_a_title_and_is_valid(path: Path) -> None:
    text = path.read_text()

    group, _, title = text.partition("\n")[0].partition(": ")
    assert group.startswith("# ")
    assert title[:1].isupper()
    assert validate(schema._schema, parse(text)) == []  # pyright: ignore[reportPrivateUsage]
