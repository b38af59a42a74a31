"""Around every request: faults are masked and told once, and whatever is not there is said in JSON."""

import httpx2
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.front import Front, application
from app.requests import request_id
from kit.config import Settings
from resolvers.context import Tools
from tests.app.conftest import client


async def breaks(_: Request) -> Response:
    raise RuntimeError("a secret of the inside")


async def breaks_at_once(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError("a secret of the inside")


@pytest.fixture
def breaking(settings: Settings) -> httpx2.AsyncClient:
    front = Front()
    front.serve(breaks_at_once, [Route("/breaks", breaks)])
    transport = httpx2.ASGITransport(application(front, settings))
    return httpx2.AsyncClient(transport=transport, base_url="http://testserver")


@pytest.mark.parametrize("path", ["/breaks", "/graphql"])
async def test_a_fault_is_masked_and_told_once(
    breaking: httpx2.AsyncClient, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    answer = await breaking.get(path)

    assert answer.status_code == 500
    assert answer.json() == {
        "errors": [
            {
                "message": "Something went wrong on our side; it has been noted.",
                "extensions": {"code": "INTERNAL", "requestId": answer.headers["x-request-id"]},
            }
        ]
    }
    said = capsys.readouterr()
    assert (said.out + said.err).count("[error") == 1


async def test_a_path_that_is_not_there_is_said_in_json(web: httpx2.AsyncClient) -> None:
    answer = await web.get("/nothing")

    assert answer.status_code == 404
    assert answer.json()["errors"] == [
        {
            "message": "Not Found",
            "extensions": {"code": "NOT_FOUND", "requestId": answer.headers["x-request-id"]},
        }
    ]


@pytest.mark.parametrize(
    ("origin", "allowed"), [("https://shop.example", "https://shop.example"), ("https://evil.example", None)]
)
async def test_pages_of_the_origins_that_are_let_in_may_read_answers(
    settings: Settings, tools: Tools, origin: str, allowed: str | None
) -> None:
    async with client(settings, tools, allowed_origins=["https://shop.example"]) as web:
        answer = await web.post("/graphql", json={"query": "{ __typename }"}, headers={"origin": origin})
        missing = await web.get("/nothing", headers={"origin": origin})

    assert answer.headers.get("access-control-allow-origin") == allowed
    assert missing.headers.get("access-control-allow-origin") == allowed
    assert (answer.headers["vary"], missing.headers["vary"]) == ("Origin", "Origin")


async def test_an_answer_to_nobodys_page_is_another_than_one_to_a_page(web: httpx2.AsyncClient) -> None:
    answer = await web.post("/graphql", json={"query": "{ __typename }"})
    live = await web.get("/health/live")

    assert (answer.headers["vary"], live.headers["vary"]) == ("Origin", "Origin")
    assert "access-control-allow-origin" not in answer.headers


async def test_each_request_is_logged_once_with_its_id(
    web: httpx2.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    await web.get("/nothing?token=secret", headers={"authorization": "Bearer secret", "x-request-id": "chosen-by-me"})
    await web.get("/health/live")

    said = capsys.readouterr()
    lines = [line for line in (said.out + said.err).splitlines() if "request" in line]
    assert len(lines) == 1
    assert "/nothing" in lines[0]
    assert "secret" not in lines[0]


async def test_the_log_names_the_operation(web: httpx2.AsyncClient, capsys: pytest.CaptureFixture[str]) -> None:
    await web.post("/graphql", json={"query": "query Named { __typename }"})
    await web.post("/graphql", json={"query": "{ __typename }"})

    said = capsys.readouterr()
    assert (said.out + said.err).count("operation=Named") == 1


async def test_over_https_browsers_are_told_to_stay_there(settings: Settings, tools: Tools) -> None:
    async with client(settings, tools, public_url="https://shop.example") as web:
        answer = await web.get("/health/live")

    assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("sent", "is_taken"),
    [
        ("0123456789abcdef", True),
        ("a1b2c3d4-e5f6-7890", True),
        ("short", False),
        ("x" * 65, False),
        ("with space", False),
        ("line\nbreak", False),
        ("<script>alert(1)</script>", False),
        ("", False),
        (None, False),
    ],
)
def test_only_a_sane_id_is_taken_over(sent: str | None, is_taken: bool) -> None:
    assert (request_id(sent) == sent) is is_taken
