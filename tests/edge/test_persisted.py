"""Documents by their ids over real sockets: Apollo's protocol, `documentId`, and servers that take nothing else."""

import hashlib
import json
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app import pages
from app.factory import create_app
from kit.config import Settings
from resolvers.context import Tools
from tests import socket
from tests.edge.http import DATA, JSON, QUERY, RESPONSE_JSON, Wire, error
from tests.make import user as make_user
from tests.server import Server, serving

pytestmark = pytest.mark.usefixtures("shop")

MUTATION = "mutation Make { cartCreate(input: {}) { cart { totalQuantity } errors { code } } }"
FOLLOW = "subscription Follow($id: ID!) { cartChanged(cartId: $id) { kind } }"
NUMBERS = count()
ABSENT = (200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")


@pytest.fixture
def text() -> str:
    """A text that no server has seen before: what one was sent once it goes on knowing by its hash."""
    return f"query Shop{next(NUMBERS)} {{ shop {{ name }} }}"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def automatic(text: str, *, with_text: bool = False) -> dict[str, Any]:
    """Write a request as Apollo's and urql's clients do."""
    asked = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}}
    return asked | ({"query": text} if with_text else {})


async def by_get(wire: Wire, request: dict[str, Any], **headers: str) -> httpx2.Response:
    """Send a request in its URL; what is no text is written as JSON."""
    sent = {"x-souk-csrf": "1"} | {name.replace("_", "-"): value for name, value in headers.items()}
    parameters = {name: value if isinstance(value, str) else json.dumps(value) for name, value in request.items()}
    return await wire.client.get("/graphql", params=parameters, headers=sent)


def manifest(folder: Path, *texts: str) -> str:
    path = folder / "persisted-documents.json"
    path.write_text(json.dumps({f"sha256:{digest(text)}": text for text in texts}))
    return str(path)


def trusting(settings: Settings, folder: Path, *, mode: str = "trusted") -> Settings:
    path = manifest(folder, QUERY, MUTATION, FOLLOW)
    return settings.model_copy(update={"documents": mode, "documents_path": path})


@pytest.mark.parametrize("accept", [JSON, RESPONSE_JSON, "application/graphql-response+json,application/json;q=0.9"])
async def test_a_text_is_sent_once_and_then_its_hash(wire: Wire, accept: str, text: str) -> None:
    first = await by_get(wire, automatic(text), accept=accept)
    registered = await wire.post(automatic(text, with_text=True), accept=accept)
    later = [await by_get(wire, automatic(text), accept=accept), await wire.post(automatic(text), accept=accept)]

    assert error(first) == ABSENT
    assert first.headers["cache-control"] == "private, no-store"
    assert registered.json() == DATA
    assert [answer.json() for answer in later] == [DATA] * 2


async def test_a_text_may_be_kept_by_get(wire: Wire, text: str) -> None:
    registered = await by_get(wire, automatic(text, with_text=True))

    assert registered.json() == DATA
    assert (await by_get(wire, automatic(text))).json() == DATA


async def test_a_text_of_another_hash_is_refused_and_not_kept(wire: Wire, text: str) -> None:
    request = automatic("{ __typename }") | {"query": text}

    refused = await wire.post(request, accept=RESPONSE_JSON)

    assert error(refused) == (400, "BAD_USER_INPUT", "The text is not that of the id: its SHA-256 is another.")
    assert error(await wire.post(automatic(text))) == ABSENT


async def test_what_is_not_valid_is_not_kept(wire: Wire) -> None:
    refused = await wire.post(automatic("{ nothing }", with_text=True), accept=RESPONSE_JSON)

    assert error(refused)[:2] == (400, "GRAPHQL_VALIDATION_FAILED")
    assert error(await wire.post(automatic("{ nothing }"))) == ABSENT


async def test_a_mutation_is_kept_too_but_does_not_run_by_get(wire: Wire) -> None:
    registered = await wire.post(automatic(MUTATION, with_text=True))
    by_url = await by_get(wire, automatic(MUTATION))

    assert registered.json()["data"]["cartCreate"]["errors"] == []
    assert error(by_url) == (405, "BAD_USER_INPUT", "Only queries run by GET.")
    assert (await wire.post(automatic(MUTATION))).json() == registered.json()


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ({"documentId": ""}, "`documentId` has to be the id of a document: a SHA-256 or a name."),
        ({"documentId": 1}, "`documentId` has to be the id of a document: a SHA-256 or a name."),
        ({"documentId": "a b"}, "`documentId` has to be the id of a document: a SHA-256 or a name."),
        ({"documentId": "x" * 201}, "`documentId` has to be the id of a document: a SHA-256 or a name."),
        (
            {"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "a"}}},
            "`extensions.persistedQuery` has to be an object with `version: 1`.",
        ),
        (
            {"extensions": {"persistedQuery": "a"}},
            "`extensions.persistedQuery` has to be an object with `version: 1`.",
        ),
        (
            {"extensions": {"persistedQuery": {"version": 1}}},
            "`extensions.persistedQuery.sha256Hash` has to be the id of a document: a SHA-256 or a name.",
        ),
        (
            {"documentId": "a", **automatic(QUERY)},
            "`documentId` and `extensions.persistedQuery` name two documents.",
        ),
        ({"documentId": None, "query": None}, "`query` has to be a string that is not empty."),
        ({"query": "", "extensions": {}}, "`query` has to be a string that is not empty."),
    ],
)
async def test_an_id_that_can_be_none_is_refused(wire: Wire, request_: dict[str, Any], message: str) -> None:
    assert error(await wire.post(request_)) == (400, "BAD_USER_INPUT", message)


async def test_an_id_given_twice_is_refused(wire: Wire) -> None:
    answer = await wire.client.get("/graphql?documentId=a&documentId=b", headers={"x-souk-csrf": "1"})

    assert error(answer) == (400, "BAD_USER_INPUT", "`documentId` is given twice.")


async def test_an_unknown_id_is_told_with_what_to_do(wire: Wire, text: str) -> None:
    by_hash = await wire.post({"documentId": f"sha256:{digest(text)}"}, accept=RESPONSE_JSON)
    by_name = await wire.post({"documentId": "a-name"}, accept=RESPONSE_JSON)
    older = await wire.post({"documentId": "a-name"}, accept=JSON)

    absent = "There is no document of this id: send its text along, as `query`."
    unlisted = "There is no document of this id in the shop's manifests."
    assert error(by_hash) == (404, "PERSISTED_QUERY_NOT_FOUND", absent)
    assert error(by_name) == (404, "PERSISTED_QUERY_NOT_IN_LIST", unlisted)
    assert error(older) == (200, "PERSISTED_QUERY_NOT_IN_LIST", unlisted)


async def test_a_text_sent_with_its_id_is_kept_without_apollos_words(wire: Wire, text: str) -> None:
    id = f"sha256:{digest(text)}"

    registered = await wire.post({"documentId": id, "query": text})

    assert registered.json() == DATA
    assert (await by_get(wire, {"documentId": id})).json() == DATA
    assert (await by_get(wire, automatic(text))).json() == DATA


async def test_every_server_knows_what_one_was_sent(settings: Settings, tools: Tools, wire: Wire, text: str) -> None:
    await wire.post(automatic(text, with_text=True))

    async with serving(settings, tools) as other, httpx2.AsyncClient(base_url=other.url) as client:
        answer = await Wire(client).post(automatic(text))

    assert answer.json() == DATA


async def test_a_shop_may_keep_none(settings: Settings, tools: Tools, text: str) -> None:
    none = settings.model_copy(update={"persisted_queries": 0})

    async with serving(none, tools) as server, httpx2.AsyncClient(base_url=server.url) as client:
        asked = await Wire(client).post(automatic(text), accept=RESPONSE_JSON)
        sent = await Wire(client).post(automatic(text, with_text=True))

    assert error(asked) == (200, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
    assert sent.json() == DATA


async def test_over_a_socket_a_text_is_sent_once_too(server: Server, text: str) -> None:
    async with socket.opened(server.socket_url) as client:
        await client.init()
        await client.send({"id": "1", "type": "subscribe", "payload": automatic(text) | {"query": ""}})
        first = await client.refused("1")
        await client.send({"id": "2", "type": "subscribe", "payload": automatic(text, with_text=True)})
        registered = await client.next("2")
        assert (await client.receive())["type"] == "complete"
        await client.send({"id": "3", "type": "subscribe", "payload": automatic(text)})

        assert await client.next("3") == registered == DATA
    assert first["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"


async def test_each_of_a_batch_is_found_by_its_own_id(wire: Wire, text: str) -> None:
    answer = await wire.post([automatic(text), automatic(text, with_text=True), automatic(text)])

    absent, *found = answer.json()
    assert absent["errors"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"
    assert found == [DATA] * 2


@pytest.mark.parametrize(("mode", "code"), [("known", "NOT_IN_LIST"), ("trusted", "ID_REQUIRED")])
async def test_a_server_of_known_documents_runs_nothing_else(
    settings: Settings, tools: Tools, tmp_path: Path, mode: str, code: str
) -> None:
    user = await make_user.user(roles=[])
    token = await make_user.token(user)

    async with serving(trusting(settings, tmp_path, mode=mode), tools) as server:
        async with httpx2.AsyncClient(base_url=server.url) as client:
            wire = Wire(client)
            listed = [
                await wire.post({"documentId": f"sha256:{digest(QUERY)}"}),
                await wire.post({"documentId": digest(QUERY)}),
                await wire.post(automatic(QUERY)),
                await wire.post(automatic(QUERY, with_text=True)),
                await by_get(wire, {"documentId": digest(QUERY)}),
            ]
            free = await wire.post({"query": "{ me { email } }"}, authorization=f"Bearer {token}")
            introspection = await wire.post({"query": "{ __schema { queryType { name } } }"})
            registered = await wire.post(automatic("{ __typename }", with_text=True), accept=RESPONSE_JSON)
            unknown = await wire.post(automatic("{ __typename }"), accept=RESPONSE_JSON)

    assert [answer.json() for answer in listed] == [DATA] * 5
    assert [error(answer)[1] for answer in (free, introspection)] == [f"PERSISTED_QUERY_{code}"] * 2
    assert error(registered)[:2] == error(unknown)[:2] == (404, "PERSISTED_QUERY_NOT_IN_LIST")


async def test_over_a_socket_of_such_a_server_nothing_else_runs_either(
    settings: Settings, tools: Tools, tmp_path: Path
) -> None:
    async with serving(trusting(settings, tmp_path), tools) as server:
        async with httpx2.AsyncClient(base_url=server.url) as http, socket.opened(server.socket_url) as client:
            made = await Wire(http).post({"documentId": digest(MUTATION)})
            cart = made.cookies["souk_cart"]
            await client.init()
            text = await client.refused(await client.subscribe(FOLLOW, {"id": cart}))
            payload = {"documentId": f"sha256:{digest(FOLLOW)}", "variables": {"id": cart}}
            await client.send({"id": "listed", "type": "subscribe", "payload": payload})
            followed = await client.next("listed")

    assert text["extensions"]["code"] == "PERSISTED_QUERY_ID_REQUIRED"
    assert followed == {"data": {"cartChanged": {"kind": "SNAPSHOT"}}}


@pytest.mark.parametrize("mode", ["open", "known", "trusted"])
async def test_the_pages_of_mails_are_answered_in_every_mode(
    settings: Settings, tools: Tools, tmp_path: Path, mode: str
) -> None:
    own = [document.id for document in pages.documents()]
    transport = httpx2.ASGITransport(create_app(trusting(settings, tmp_path, mode=mode), tools=tools))
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        shop = await Wire(client).post({"documentId": "x-souk-pages:Shop", "variables": {"language": "de"}})
        others = [await Wire(client).post({"documentId": id, "variables": {}}) for id in own]

    assert shop.json()["data"]["shop"]["name"] == "Souk"
    assert len(own) == 10
    codes = {error["extensions"]["code"] for answer in others for error in answer.json().get("errors", [])}
    assert codes == {"BAD_USER_INPUT"}


async def test_a_listed_document_that_does_not_fit_is_noted_at_the_start(
    settings: Settings, tools: Tools, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = manifest(tmp_path, QUERY, "{ gone }")

    create_app(settings.model_copy(update={"documents_path": path}), tools=tools)

    (line,) = [line for line in capsys.readouterr().out.splitlines() if "document.unfit" in line]
    assert digest("{ gone }") in line
    assert "Cannot query field 'gone' on type 'Query'." in line
    assert path in line
