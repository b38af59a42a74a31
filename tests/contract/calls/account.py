"""Accounts: whoever calls, it is the shopper's account that is meant wherever one is named."""

from typing import Any

from domain import ids
from domain.ids import uuid7
from kit.clock import utc_now
from tests.contract.calls import Call, Hindrance, call, sql
from tests.contract.town import ADDRESS, Town
from tests.make import cart as make_cart
from tests.make import user as make_user
from tests.schema import account

NEW_PASSWORD = "another horse battery"


@call("userRegister")
async def user_register(town: Town) -> Call:
    given = {"email": "new@souk.example", "password": NEW_PASSWORD, "displayName": "New", "language": "de"}
    return Call(given, by="stranger")


@call("emailVerificationRequest")
async def email_verification_request(town: Town) -> Call:
    unverified = await make_user.user(is_verified=False)
    return Call({"email": unverified.email}, by="stranger")


@call("passwordResetRequest")
async def password_reset_request(town: Town) -> Call:
    return Call({"email": town.users["shopper"].email}, by="stranger")


@call("emailChangeRequest")
async def email_change_request(town: Town) -> Call:
    return Call({"newEmail": "moved@souk.example", "password": make_user.PASSWORD})


@call("userUpdate")
async def user_update(town: Town) -> Call:
    return Call({"displayName": "Countess", "language": "de", "expectedVersion": 1})


@call("userRolesSet")
async def user_roles_set(town: Town) -> Call:
    return Call({"userId": ids.encode("User", town.users["other"].key), "roles": ["SUPPORT"]}, by="admin")


@call("userVerify")
async def user_verify(town: Town) -> Call:
    given = {"email": "fresh@souk.example", "password": NEW_PASSWORD}
    await town.send("userRegister", given, "stranger")
    cart = await make_cart.cart({town.mug.variant_id: 1})
    return Call({"token": await account.link("fresh@souk.example"), "cartId": cart.id}, by="stranger")


@call("userLogin")
async def user_login(town: Town) -> Call:
    cart = await make_cart.cart({town.mug.variant_id: 1})
    shopper = town.users["shopper"]
    return Call({"email": shopper.email, "password": shopper.password, "cartId": cart.id}, by="stranger")


@call("tokenRefresh")
async def token_refresh(town: Town) -> Call:
    shopper = town.users["shopper"]
    login = await town.counter.api.run(account.LOGIN, {"input": {"email": shopper.email, "password": shopper.password}})
    return Call({"refreshToken": login.payload("userLogin")["tokens"]["refreshToken"]}, by="stranger")


@call("userLogout")
async def user_logout(town: Town) -> Call:
    return Call({"everywhere": True})


@call("passwordReset")
async def password_reset(town: Town) -> Call:
    shopper = town.users["shopper"]
    await town.send("passwordResetRequest", {"email": shopper.email}, "stranger")
    return Call({"token": await account.link(shopper.email), "password": NEW_PASSWORD}, by="stranger")


@call("passwordChange")
async def password_change(town: Town) -> Call:
    return Call({"oldPassword": make_user.PASSWORD, "newPassword": NEW_PASSWORD})


@call("addressCreate")
async def address_create(town: Town) -> Call:
    owner = town.users["shopper"].key
    full = sql(
        "INSERT INTO saved_address (id, user_id, address, is_default, created_at) "
        "SELECT gen_random_uuid(), $1, '{}', false, now() FROM generate_series(1, 100)",
        owner,
    )
    return Call(
        {"address": ADDRESS, "isDefault": True},
        other={"address": {**ADDRESS, "city": "Potsdam"}},
        hindrance=Hindrance("INVALID_INPUT", full, sql("DELETE FROM saved_address WHERE user_id = $1", owner)),
    )


async def saved(town: Town) -> dict[str, Any]:
    return {"id": ids.encode("SavedAddress", await make_user.address(town.users["shopper"]))}


@call("addressUpdate")
async def address_update(town: Town) -> Call:
    return Call({**await saved(town), "address": {**ADDRESS, "line1": "Unter den Linden 2"}, "isDefault": True})


@call("addressDelete")
async def address_delete(town: Town) -> Call:
    return Call(await saved(town))


def unknown() -> Any:
    """Give an id that no row has."""
    return uuid7(utc_now())
