"""Which answers anybody may keep, for how long, and how they are asked for again."""

import dataclasses
import hashlib
import json
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from domain.access import Role
from kit.bucket import Buckets
from kit.config import Settings
from resolvers.context import Tools
from tests.edge.http import JSON, RESPONSE_JSON, Wire
from tests.make import cart as make_cart
from tests.make import product as make_product
from tests.make import user as make_user
from tests.server import serving

pytestmark = pytest.mark.usefixtures("shop")

SHOP = "query Shop { shop { name languages } }"
PRODUCTS = "query Products { products { nodes { id name } totalCount } }"
IN_LANGUAGE = """
query InLanguage($language: LanguageTag) @inContext(language: $language) { products { nodes { name } } }
"""
STOCK = "query Stock { shop { name } products { nodes { availability { state quantity } } } }"
MINE = "query Mine { shop { name } cart { id } }"
VOTED = "query Voted { products { nodes { reviews { nodes { viewerVoted } } } } }"
DRAFTS = "query Drafts { products(filter: { status: DRAFT }) { nodes { id } } }"
NODE = 'query Node { node(id: "x") { id } }'
UNNAMED = "{ shop { name } __typename }"
TWO = "query Shop { shop { name } } query Cart { cart { id } }"
MUTATION = "mutation Make { cartCreate(input: {}) { errors { code } } }"
DOCUMENTS = {
    name: text
    for name, text in globals().items()
    if name.isupper() and isinstance(text, str) and ("query " in text or "mutation " in text or text == UNNAMED)
}
UNSHARED = "private, no-store"


@pytest_asyncio.fixture(scope="module")
async def by_id(
    settings: Settings, tools: Tools, tmp_path_factory: pytest.TempPathFactory
) -> AsyncGenerator[httpx2.AsyncClient]:
    """A client of a server that knows the documents of this file by their names, and counts what they cost."""
    path = tmp_path_factory.mktemp("documents") / "manifest.json"
    path.write_text(json.dumps(DOCUMENTS))
    known = settings.model_copy(
        update={
            "documents_path": str(path),
            "allowed_origins": ["https://shop.example"],
            "answer_cache_bytes": 0,  # what is made by tests is told to nobody
        }
    )
    counting = dataclasses.replace(tools, buckets=Buckets(None, limit=100_000, restore=1_000))
    async with serving(known, counting) as server, httpx2.AsyncClient(base_url=server.url) as client:
        yield client


async def ask(client: httpx2.AsyncClient, name: str, given: Any = None, **headers: str) -> httpx2.Response:
    """Ask for a document by GET."""
    sent = {"x-souk-csrf": "1"} | {key.replace("_", "-"): value for key, value in headers.items()}
    variables = {"variables": json.dumps(given)} if given is not None else {}
    return await client.get("/graphql", params={"documentId": name, **variables}, headers=sent)


def vary(answer: httpx2.Response) -> set[str]:
    return {name.strip().lower() for name in answer.headers["vary"].split(",")}


@pytest.mark.parametrize(
    ("name", "seconds"), [("SHOP", 300), ("PRODUCTS", 60), ("STOCK", 10), ("UNNAMED", 300), ("IN_LANGUAGE", 60)]
)
async def test_a_public_answer_may_be_kept_as_long_as_the_least_of_its_fields(
    by_id: httpx2.AsyncClient, name: str, seconds: int
) -> None:
    answer = await ask(by_id, name)

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == f"public, max-age={seconds}, stale-while-revalidate={seconds}"
    assert vary(answer) == {"accept", "accept-language", "authorization", "origin"}
    assert list(answer.json()) == ["data"]


@pytest.mark.parametrize("name", ["MINE", "VOTED", "DRAFTS", "NODE"])
async def test_what_is_not_the_same_for_everybody_may_not(by_id: httpx2.AsyncClient, name: str) -> None:
    answer = await ask(by_id, name)

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == UNSHARED
    assert "etag" not in answer.headers


async def test_each_operation_of_a_document_is_looked_at_by_itself(by_id: httpx2.AsyncClient) -> None:
    headers = {"x-souk-csrf": "1"}

    answers = [
        await by_id.get("/graphql", params={"documentId": "TWO", "operationName": name}, headers=headers)
        for name in ("Shop", "Cart")
    ]

    assert [answer.headers["cache-control"].partition(",")[0] for answer in answers] == ["public", "private"]


async def test_only_who_has_not_said_who_he_is_gets_it(by_id: httpx2.AsyncClient) -> None:
    user = await make_user.user()
    tokens = [await make_user.token(user), "rubbish"]

    answers = [await ask(by_id, "SHOP", authorization=f"Bearer {token}") for token in tokens]
    other = await ask(by_id, "SHOP", authorization="Basic YTpi")

    assert {answer.headers["cache-control"] for answer in (*answers, other)} == {UNSHARED}
    assert all("etag" not in answer.headers for answer in answers)


async def test_the_staffs_drafts_are_never_kept(by_id: httpx2.AsyncClient) -> None:
    await make_product.product(name="Not yet", status="DRAFT")
    staff = await make_user.user(roles=[Role.CATALOGUE])
    token = await make_user.token(staff)

    seen = await ask(by_id, "PRODUCTS", authorization=f"Bearer {token}")
    kept = await ask(by_id, "PRODUCTS")

    assert seen.json()["data"]["products"]["totalCount"] == 1
    assert seen.headers["cache-control"] == UNSHARED
    assert kept.json()["data"]["products"]["totalCount"] == 0
    assert kept.headers["cache-control"].startswith("public")


async def test_a_cart_in_a_cookie_changes_nothing(by_id: httpx2.AsyncClient) -> None:
    cart = await make_cart.cart()

    with_cart = await ask(by_id, "SHOP", cookie=f"souk_cart={cart.id}")
    without = await ask(by_id, "SHOP")

    assert with_cart.headers["etag"] == without.headers["etag"]
    assert "set-cookie" not in with_cart.headers


async def test_by_post_or_as_a_text_nobody_keeps_it(by_id: httpx2.AsyncClient) -> None:
    wire = Wire(by_id)

    answers = [await wire.post({"documentId": "SHOP"}), await wire.get(SHOP), await wire.post([{"documentId": "SHOP"}])]

    assert {answer.headers["cache-control"] for answer in answers} == {UNSHARED}
    assert all(answer.status_code == 200 for answer in answers)


async def test_a_text_that_was_kept_is_known_too(by_id: httpx2.AsyncClient) -> None:
    persisted = {"version": 1, "sha256Hash": hashlib.sha256(b"query Kept { shop { name } }").hexdigest()}
    extensions = json.dumps({"persistedQuery": persisted})
    headers = {"x-souk-csrf": "1"}

    absent = await by_id.get("/graphql", params={"extensions": extensions}, headers=headers)
    await by_id.post(
        "/graphql", json={"query": "query Kept { shop { name } }", "extensions": {"persistedQuery": persisted}}
    )
    kept = await by_id.get("/graphql", params={"extensions": extensions}, headers=headers)

    assert absent.headers["cache-control"] == UNSHARED
    assert kept.headers["cache-control"].startswith("public, max-age=300")


async def test_what_is_told_to_one_caller_is_left_out_of_what_others_get(by_id: httpx2.AsyncClient) -> None:
    alone = await Wire(by_id).post({"documentId": "SHOP"})
    shared = await ask(by_id, "SHOP")

    assert alone.json()["extensions"]["cost"]["requested"] > 0
    assert shared.json() == {"data": alone.json()["data"]}


async def test_a_mutation_is_never_kept(by_id: httpx2.AsyncClient) -> None:
    by_get = await ask(by_id, "MUTATION")
    by_post = await Wire(by_id).post({"documentId": "MUTATION"})

    assert by_get.status_code == 405
    assert {answer.headers["cache-control"] for answer in (by_get, by_post)} == {UNSHARED}


async def test_an_answer_with_an_error_is_never_kept(by_id: httpx2.AsyncClient) -> None:
    refused = await ask(by_id, "DRAFTS")
    unread = await ask(by_id, "IN_LANGUAGE", {"language": 1}, accept=RESPONSE_JSON)
    unknown = await ask(by_id, "NOTHING", accept=RESPONSE_JSON)

    assert [answer.status_code for answer in (refused, unread, unknown)] == [200, 400, 404]
    assert {answer.headers["cache-control"] for answer in (refused, unread, unknown)} == {UNSHARED}


async def test_who_has_an_answer_is_told_that_it_is_still_the_same(by_id: httpx2.AsyncClient) -> None:
    first = await ask(by_id, "PRODUCTS")
    tag = first.headers["etag"]

    again = [await ask(by_id, "PRODUCTS", if_none_match=known) for known in (tag, f"W/{tag}", f'"other", {tag}', "*")]
    other = await ask(by_id, "PRODUCTS", if_none_match='"other"')
    await make_product.product(name="Mug")
    changed = await ask(by_id, "PRODUCTS", if_none_match=tag)

    assert tag.startswith('"')
    for answer in again:
        assert (answer.status_code, answer.content) == (304, b"")
        assert "content-type" not in answer.headers
        assert [answer.headers[name] for name in ("etag", "cache-control")] == [tag, first.headers["cache-control"]]
        assert vary(answer) == vary(first)
    assert (other.status_code, other.json()) == (200, first.json())
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag
    assert changed.json()["data"]["products"]["totalCount"] == 1


async def test_each_content_type_has_a_tag_of_its_own(by_id: httpx2.AsyncClient) -> None:
    tags = {(await ask(by_id, "SHOP", accept=accept)).headers["etag"] for accept in (JSON, RESPONSE_JSON, JSON)}

    assert len(tags) == 2


async def test_the_language_is_of_the_headers_unless_the_operation_says_it(by_id: httpx2.AsyncClient) -> None:
    await make_product.product(name="Mug", translations={"de": "Becher"})

    by_header = [await ask(by_id, "PRODUCTS", accept_language=tag) for tag in ("en", "de")]
    said = [await ask(by_id, "IN_LANGUAGE", {"language": "de"}, accept_language=tag) for tag in ("en", "de")]
    unknown = await ask(by_id, "IN_LANGUAGE", {"language": "fr"}, accept_language="de")

    assert len({answer.headers["etag"] for answer in by_header}) == 2
    assert all("accept-language" in vary(answer) for answer in by_header)
    assert len({answer.headers["etag"] for answer in said}) == 1
    assert all("accept-language" not in vary(answer) for answer in said)
    assert unknown.json()["data"]["products"]["nodes"] == [{"name": "Becher"}]
    assert "accept-language" in vary(unknown)


async def test_pages_of_allowed_origins_may_read_the_tag_and_send_it(by_id: httpx2.AsyncClient) -> None:
    asked = await by_id.options(
        "/graphql",
        headers={
            "origin": "https://shop.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match, x-souk-csrf",
        },
    )
    answer = await ask(by_id, "SHOP", origin="https://shop.example")

    assert asked.status_code == 200
    assert "etag" in answer.headers["access-control-expose-headers"]
    assert "origin" in vary(answer)


@pytest.mark.parametrize(
    ("most", "cache_control"), [(20, "public, max-age=20, stale-while-revalidate=20"), (0, UNSHARED)]
)
async def test_a_shop_says_for_how_long_at_most(
    settings: Settings, tools: Tools, tmp_path: Path, most: int, cache_control: str
) -> None:
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({"SHOP": SHOP}))
    chosen = settings.model_copy(update={"documents_path": str(path), "shared_max_age": timedelta(seconds=most)})

    async with serving(chosen, tools) as server, httpx2.AsyncClient(base_url=server.url) as client:
        answer = await ask(client, "SHOP")

    assert answer.headers["cache-control"] == cache_control
