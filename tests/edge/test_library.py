"""Which document a request means, in each mode; on a schema without a noun, and with Redis and without."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator
from datetime import timedelta

import pytest
import pytest_asyncio
from redis.asyncio import Redis

from engine.documents import manifest
from engine.documents.document import Documents
from engine.documents.library import Library, Mode
from engine.documents.manifest import Listed
from engine.execute import Executor
from engine.limits import Limits
from engine.refusal import Refused
from engine.request import GraphQLRequest
from kit.cache import Cache
from kit.shelf import Shelf
from tests.edge.toy import SCHEMA, Diary, Toy

LISTED, OTHER, INVALID = "{ hello }", "{ big }", "{ nothing }"
DAY = timedelta(days=1)
MISMATCH = ("BAD_USER_INPUT", 400, "The text is not that of the id: its SHA-256 is another.")
ABSENT = ("PERSISTED_QUERY_NOT_FOUND", 200, "PersistedQueryNotFound")
UNKNOWN = ("PERSISTED_QUERY_NOT_IN_LIST", 404, "There is no document of this id in the shop's manifests.")
FREE_TEXT = (
    "PERSISTED_QUERY_NOT_IN_LIST",
    404,
    "Only documents of the shop's manifests are run, letter by letter as they stand there.",
)
TEXT = (
    "PERSISTED_QUERY_ID_REQUIRED",
    400,
    "Only documents of the shop's manifests are run, by their ids: send `documentId`, and no `query`.",
)
MODES: tuple[Mode, ...] = ("open", "known", "trusted")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest_asyncio.fixture
async def redis(redis_url: str) -> AsyncGenerator[Redis]:
    async with Redis.from_url(redis_url) as client:
        yield client
        await client.flushdb()


def shelf(redis: Redis | None) -> Shelf:
    return Shelf(Cache(redis), "library", count=10, size=10_000, ttl=DAY)


def library(mode: Mode = "open", *, kept: Shelf | None = None, listed: dict[str, str] | None = None) -> Library:
    """Make the library of a process, with a manifest of one document."""
    documents = {"a-name": LISTED} if listed is None else listed
    return Library(
        Documents(Executor(SCHEMA).schema, Limits(query_bytes=1_000), Toy()),  # pyright: ignore[reportArgumentType]
        mode=mode,
        manifest=manifest.of(Listed(id, text, "m.json") for id, text in documents.items()),
        shelf=kept,
    )


def asks(text: str | None = None, id: str | None = None, *, is_automatic: bool = True) -> GraphQLRequest:
    return GraphQLRequest(text, document_id=id, is_automatic=is_automatic)


async def found(of: Library, request: GraphQLRequest) -> str | tuple[str, int, str]:
    """Give the text of the document, or code, status and message of the refusal."""
    try:
        return (await of.find(request)).text
    except Refused as refused:
        return refused.code, refused.status, refused.errors[0].message


@pytest.mark.parametrize(
    ("mode", "listed", "other"),
    [("open", LISTED, OTHER), ("known", LISTED, FREE_TEXT), ("trusted", TEXT, TEXT)],
)
async def test_a_text_is_taken_as_the_mode_has_it(mode: Mode, listed: object, other: object) -> None:
    made = library(mode)

    assert await found(made, asks(LISTED)) == listed
    assert await found(made, asks(OTHER)) == other


@pytest.mark.parametrize("mode", MODES)
async def test_a_listed_document_is_found_by_its_id_and_by_its_hash(mode: Mode) -> None:
    made = library(mode)

    by_name = [await found(made, asks(None, "a-name", is_automatic=automatic)) for automatic in (True, False)]
    by_hash = [await found(made, asks(None, digest(LISTED), is_automatic=automatic)) for automatic in (True, False)]

    assert by_name == by_hash == [LISTED] * 2


@pytest.mark.parametrize("mode", MODES)
async def test_a_text_beside_an_id_has_to_be_its_own(mode: Mode) -> None:
    made = library(mode)

    assert await found(made, asks(LISTED, "a-name")) == LISTED
    assert await found(made, asks(OTHER, "a-name")) == MISMATCH
    assert await found(made, asks(OTHER, digest(LISTED))) == MISMATCH


@pytest.mark.parametrize("mode", ["known", "trusted"])
async def test_an_id_that_is_not_listed_is_refused_for_good(mode: Mode, redis: Redis) -> None:
    await shelf(redis).put(digest(OTHER), OTHER)
    made = library(mode, kept=shelf(redis))

    for request in (asks(None, digest(OTHER)), asks(OTHER, digest(OTHER)), asks(None, "b-name")):
        assert await found(made, request) == UNKNOWN


async def test_where_only_ids_are_taken_a_text_is_not_even_read(diary: Diary) -> None:
    made = library("trusted")

    for request in (asks("{" * 10_000), asks(OTHER, digest(OTHER)), asks(OTHER, "b-name"), asks(OTHER, "a-name")):
        with pytest.raises(Refused):
            await made.find(request)

    assert diary.documents == []


async def test_what_was_sent_with_its_hash_is_found_by_it_in_every_process(redis: Redis) -> None:
    first, second = library(kept=shelf(redis)), library(kept=shelf(redis))

    before = await found(first, asks(None, digest(OTHER)))
    sent = await found(first, asks(OTHER, digest(OTHER)))
    after = [await found(each, asks(None, digest(OTHER))) for each in (first, second)]

    assert before == ABSENT
    assert sent == OTHER
    assert after == [OTHER] * 2


async def test_only_what_is_valid_is_kept(redis: Redis) -> None:
    made = library(kept=shelf(redis))

    refused = await found(made, asks(INVALID, digest(INVALID)))
    too_long = await found(made, asks("{ hello" + " " * 1_000 + "}", digest("{ hello" + " " * 1_000 + "}")))
    mismatched = await found(made, asks(OTHER, digest(INVALID)))

    assert refused[0] == too_long[0] == "GRAPHQL_VALIDATION_FAILED"
    assert mismatched == MISMATCH
    assert await redis.keys("*") == []


async def test_what_somebody_else_wrote_into_redis_is_not_run(redis: Redis) -> None:
    await shelf(redis).put(digest(OTHER), "{ required }")

    assert await found(library(kept=shelf(redis)), asks(None, digest(OTHER))) == ABSENT


async def test_without_redis_the_process_keeps_what_it_was_sent() -> None:
    first, second = library(kept=shelf(None)), library(kept=shelf(None))
    await first.find(asks(OTHER, digest(OTHER)))

    assert await found(first, asks(None, digest(OTHER))) == OTHER
    assert await found(second, asks(None, digest(OTHER))) == ABSENT


async def test_a_client_that_speaks_plainly_is_answered_so(redis: Redis) -> None:
    made = library(kept=shelf(redis))

    assert await found(made, asks(None, digest(OTHER), is_automatic=False)) == (
        "PERSISTED_QUERY_NOT_FOUND",
        404,
        "There is no document of this id: send its text along, as `query`.",
    )
    assert await found(made, asks(None, "b-name", is_automatic=False)) == UNKNOWN


async def test_where_nothing_is_kept_clients_are_told_to_send_texts() -> None:
    made = library()
    await made.find(asks(OTHER))

    assert await found(made, asks(None, digest(OTHER))) == (
        "PERSISTED_QUERY_NOT_SUPPORTED",
        200,
        "PersistedQueryNotSupported",
    )
    assert await found(made, asks(None, digest(OTHER), is_automatic=False)) == UNKNOWN
    assert await found(made, asks(OTHER, digest(OTHER))) == OTHER


async def test_a_listed_document_that_does_not_fit_any_more_is_told_and_refused() -> None:
    made = library("trusted", listed={"fits": LISTED, "unfit": INVALID, "torn": "{"})

    told = [(listed.id, refused.code) for listed, refused in made.unfit()]

    assert told == [("unfit", "GRAPHQL_VALIDATION_FAILED"), ("torn", "GRAPHQL_PARSE_FAILED")]
    assert (await found(made, asks(None, "unfit")))[0] == "GRAPHQL_VALIDATION_FAILED"
    assert await found(made, asks(None, "fits")) == LISTED


async def test_a_document_that_many_ask_for_at_once_is_read_once(redis: Redis, diary: Diary) -> None:
    await library(kept=shelf(redis)).find(asks(OTHER, digest(OTHER)))
    other, before = library(kept=shelf(redis)), len(diary.documents)
    ways = (asks(OTHER), asks(None, digest(OTHER)), asks(OTHER, digest(OTHER)))

    documents = await asyncio.gather(*(other.find(ways[number % 3]) for number in range(30)))

    assert all(document is documents[0] for document in documents)
    assert diary.documents[before:].count(False) == 1


async def test_a_document_is_the_same_one_however_it_is_asked_for(redis: Redis) -> None:
    made = library(kept=shelf(redis))

    documents = [
        await made.find(request)
        for request in (asks(LISTED), asks(None, "a-name"), asks(None, digest(LISTED)), asks(LISTED, digest(LISTED)))
    ]

    assert all(document is documents[0] for document in documents)
