"""Payments of the buyer's order, made at the bank."""

from typing import Any
from uuid import UUID

from domain import ids
from tests.contract.calls import Call, Hindrance, call, sql
from tests.contract.calls.account import unknown
from tests.contract.calls.order import in_state, placed
from tests.contract.town import Town, codes
from tests.simulators.bank.running import BankProcess

PART = {"amount": {"amount": "5.00", "currency": "USD"}}


@call("paymentCreate")
async def payment_create(town: Town) -> Call:
    made = await placed(town)
    given: dict[str, Any] = {
        **town.order(made.id),
        "gateway": "sandbox",
        "amount": {"amount": "20.00", "currency": "USD"},
        "capture": True,
        "method": {"scenario": "approve"},
        "returnUrl": "http://shop.example/back",
    }
    return Call(
        given, by=town.buyer, other={"capture": False}, hindrance=in_state(made, "CANCELLED", "PENDING_PAYMENT")
    )


async def paid(town: Town, *, capture: bool) -> tuple[UUID, str]:
    """Pay an order; gives the payment's key and its id."""
    made = await placed(town)
    given = {**town.order(made.id), "gateway": "sandbox", "capture": capture, "idempotencyKey": f"pay {made.number}"}
    payload = await town.send("paymentCreate", given, town.buyer)
    assert codes(payload) == []
    key = ids.decode_as("Payment", payload["payment"]["id"])
    assert key is not None
    return key, payload["payment"]["id"]


def unheard(key: UUID) -> Hindrance:
    """Let a payment be one that the bank has not decided on yet."""
    statement = "UPDATE payment SET standing = $2, authorized_minor = $3, state = $4 WHERE id = $1"
    return Hindrance(
        "ILLEGAL_TRANSITION",
        sql(statement, key, "FAILED", 0, "FAILED"),
        sql(statement, key, "ACCEPTED", 2000, "AUTHORIZED"),
    )


@call("paymentCapture")
async def payment_capture(town: Town) -> Call:
    key, payment = await paid(town, capture=False)
    return Call(
        {"paymentId": payment, **PART},
        by="support",
        other={"amount": {"amount": "6.00", "currency": "USD"}},
        hindrance=unheard(key),
    )


@call("paymentVoid")
async def payment_void(town: Town) -> Call:
    key, payment = await paid(town, capture=False)
    another = ids.encode("Payment", unknown())
    return Call({"paymentId": payment}, by="support", other={"paymentId": another}, hindrance=unheard(key))


@call("paymentRefund")
async def payment_refund(town: Town) -> Call:
    key, payment = await paid(town, capture=True)
    under_way = sql(
        "INSERT INTO refund (id, payment_id, currency, amount_minor, state, created_at, updated_at) "
        "VALUES ($2, $1, 'USD', 2000, 'PENDING', now(), now())",
        key,
        unknown(),
    )
    return Call(
        {"paymentId": payment, **PART, "reason": "The lid was broken."},
        by="support",
        other={"reason": "The handle was broken."},
        hindrance=Hindrance("REFUND_EXCEEDS_CAPTURED", under_way, sql("DELETE FROM refund WHERE payment_id = $1", key)),
    )


def away(bank: BankProcess) -> Hindrance:
    """Let the bank be away for a while."""

    async def stop() -> None:
        bank.stop()

    return Hindrance("GATEWAY_UNAVAILABLE", stop, bank.start)
