"""Address books, over the whole stack."""

import asyncio
from typing import Any

import pytest

from domain import ids
from kit import db
from tests.api import Api
from tests.make import user as make_user
from tests.schema.account import codes, send

pytestmark = pytest.mark.usefixtures("shop")
BERLIN = {
    "recipient": "Ada Lovelace",
    "line1": "Unter den Linden 1",
    "city": "Berlin",
    "postalCode": "10117",
    "country": "DE",
    "phone": "030 901820",
}
PARIS = {"recipient": "Ada", "line1": "1 rue de Rivoli", "city": "Paris", "postalCode": "75001", "country": "FR"}
PAYLOAD = """{
  savedAddress { id isDefault address { recipient line1 line2 city region postalCode country phone } }
  user { addresses { id isDefault address { city } } }
  errors { code path }
}"""
CREATE = f"mutation($input: AddressCreateInput!) {{ addressCreate(input: $input) {PAYLOAD} }}"
UPDATE = f"mutation($input: AddressUpdateInput!) {{ addressUpdate(input: $input) {PAYLOAD} }}"
DELETE = f"mutation($input: AddressDeleteInput!) {{ addressDelete(input: $input) {PAYLOAD} }}"


def book(payload: Any) -> list[tuple[str, bool]]:
    return [(entry["address"]["city"], entry["isDefault"]) for entry in payload["user"]["addresses"]]


async def test_an_address_is_added_tidied(api: Api) -> None:
    token = await make_user.token(await make_user.user())

    payload = await send(api, CREATE, token, address=BERLIN | {"line2": "  "})

    assert payload["errors"] == []
    assert payload["savedAddress"]["address"] == BERLIN | {"line2": None, "region": None, "phone": "+4930901820"}
    assert book(payload) == [("Berlin", False)]


async def test_at_most_one_entry_is_the_default_and_comes_first(api: Api) -> None:
    token = await make_user.token(await make_user.user())

    await send(api, CREATE, token, address=BERLIN, isDefault=True)
    payload = await send(api, CREATE, token, address=PARIS, isDefault=True)
    berlin = payload["user"]["addresses"][1]["id"]
    changed = await send(api, UPDATE, token, id=berlin, address=BERLIN | {"city": "Potsdam"}, isDefault=True)
    kept = await send(api, UPDATE, token, id=berlin, address=BERLIN)
    none = await send(api, UPDATE, token, id=berlin, address=BERLIN, isDefault=False)

    assert book(payload) == [("Paris", True), ("Berlin", False)]
    assert book(changed) == [("Potsdam", True), ("Paris", False)]
    assert book(kept) == [("Berlin", True), ("Paris", False)]
    assert book(none) == [("Paris", False), ("Berlin", False)]


async def test_of_many_defaults_at_once_one_is_left(api: Api) -> None:
    token = await make_user.token(await make_user.user())

    payloads = await asyncio.gather(*(send(api, CREATE, token, address=PARIS, isDefault=True) for _ in range(6)))

    assert [payload["errors"] for payload in payloads] == [[]] * 6
    assert await db.fetchval("SELECT count(*) FROM saved_address WHERE is_default") == 1
    assert await db.fetchval("SELECT count(*) FROM saved_address") == 6


async def test_every_wrong_field_is_named_and_nothing_is_written(api: Api) -> None:
    token = await make_user.token(await make_user.user())

    payload = await send(api, CREATE, token, address=BERLIN | {"postalCode": "1", "phone": "none"})

    assert payload["errors"] == [
        {"code": "INVALID_INPUT", "path": ["address", "postalCode"]},
        {"code": "INVALID_INPUT", "path": ["address", "phone"]},
    ]
    assert await db.fetchval("SELECT count(*) FROM saved_address") == 0


async def test_a_deleted_entry_is_given_as_it_was(api: Api) -> None:
    token = await make_user.token(await make_user.user())
    created = await send(api, CREATE, token, address=BERLIN)

    payload = await send(api, DELETE, token, id=created["savedAddress"]["id"])

    assert payload["savedAddress"] == created["savedAddress"]
    assert book(payload) == []
    assert codes(await send(api, DELETE, token, id=created["savedAddress"]["id"])) == ["NOT_FOUND"]


async def test_another_users_entry_and_none_at_all_are_not_found_alike(api: Api) -> None:
    ada, bob = await make_user.user(), await make_user.user()
    entry = ids.encode("SavedAddress", await make_user.address(ada))
    token = await make_user.token(bob)

    for address_id in (entry, "adr_AAAAAAAAAAAAAAAAAAAAAA", ids.encode("User", ada.key), "rubbish"):
        updated = await send(api, UPDATE, token, id=address_id, address=PARIS, isDefault=True)
        deleted = await send(api, DELETE, token, id=address_id)
        refused = {"savedAddress": None, "user": None, "errors": [{"code": "NOT_FOUND", "path": ["id"]}]}
        assert updated == deleted == refused
    assert await db.fetchval("SELECT address->>'city' FROM saved_address") == "Berlin"


async def test_a_default_cannot_be_null(api: Api) -> None:
    ada = await make_user.user()
    entry = ids.encode("SavedAddress", await make_user.address(ada))

    payload = await send(api, UPDATE, await make_user.token(ada), id=entry, address=PARIS, isDefault=None)

    assert payload["errors"] == [{"code": "INVALID_INPUT", "path": ["isDefault"]}]


async def test_a_stranger_has_no_address_book(api: Api) -> None:
    entry = ids.encode("SavedAddress", await make_user.address(await make_user.user()))

    assert codes(await send(api, CREATE, address=PARIS)) == ["UNAUTHENTICATED"]
    assert codes(await send(api, UPDATE, id=entry, address=PARIS)) == ["UNAUTHENTICATED"]
    assert codes(await send(api, DELETE, id=entry)) == ["UNAUTHENTICATED"]


async def test_a_book_holds_100_entries(api: Api) -> None:
    ada = await make_user.user()
    for _ in range(100):
        await make_user.address(ada)

    payload = await send(api, CREATE, await make_user.token(ada), address=PARIS)

    assert codes(payload) == ["INVALID_INPUT"]


@pytest.mark.parametrize("at_once", [False, True])
async def test_the_same_key_adds_one_entry(api: Api, at_once: bool) -> None:
    token = await make_user.token(await make_user.user())

    def create() -> Any:
        return send(api, CREATE, token, address=BERLIN, idempotencyKey="once")

    payloads = list(await asyncio.gather(create(), create())) if at_once else [await create(), await create()]

    assert payloads[0]["errors"] == payloads[1]["errors"] == []
    assert payloads[0]["savedAddress"] == payloads[1]["savedAddress"]
    assert await db.fetchval("SELECT count(*) FROM saved_address") == 1


async def test_the_same_key_with_another_address_is_refused(api: Api) -> None:
    token = await make_user.token(await make_user.user())
    await send(api, CREATE, token, address=BERLIN, idempotencyKey="once")

    payload = await send(api, CREATE, token, address=PARIS, idempotencyKey="once")

    assert payload["errors"] == [{"code": "IDEMPOTENCY_MISMATCH", "path": ["idempotencyKey"]}]


async def test_a_key_is_the_users_own(api: Api) -> None:
    ada, bob = await make_user.token(await make_user.user()), await make_user.token(await make_user.user())

    first = await send(api, CREATE, ada, address=BERLIN, idempotencyKey="once")
    second = await send(api, CREATE, bob, address=PARIS, idempotencyKey="once")

    assert first["errors"] == second["errors"] == []
