"""How ids, amounts, instants and pictures stand in answers, written as short as they can be."""

from base64 import urlsafe_b64encode
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

CURRENCY = "USD"
LANGUAGE = "en"
LOW_STOCK = 5


def node_id(prefix: str, key: UUID) -> str:
    return f"{prefix}_{urlsafe_b64encode(key.bytes)[:22].decode()}"


def money(minor: int) -> dict[str, str]:
    return {"amount": f"{minor // 100}.{minor % 100:02d}", "currency": CURRENCY}


def amount(minor: int, currency: str) -> dict[str, str]:
    """An amount of any currency of the shop."""
    return {"amount": str(minor), "currency": currency} if currency == "JPY" else money(minor) | {"currency": currency}


def instant(value: datetime) -> str:
    return value.isoformat().replace("+00:00", "Z")


def availability(available: int | None, limit: int | None) -> dict[str, Any]:
    lying, limit = available or 0, limit or 0
    if lying > LOW_STOCK:
        state = "IN_STOCK"
    elif lying > 0:
        state = "LOW_STOCK"
    else:
        state = "BACKORDER" if lying + limit > 0 else "OUT_OF_STOCK"
    return {"state": state, "quantity": max(0, lying)}


def picture(stored: dict[str, Any], base_url: str) -> dict[str, Any]:
    url = stored["url"]
    return {
        "url": base_url + url if url.startswith("/") else url,
        "alt": stored.get("alt"),
        "width": stored.get("width"),
        "height": stored.get("height"),
    }


def picture_of(text: str | None, base_url: str) -> dict[str, Any] | None:
    return picture(orjson.loads(text), base_url) if text else None
