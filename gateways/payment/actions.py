"""What a gateway wants the shopper to do next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class RedirectAction:
    url: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QrCodeAction:
    """`payload` is the text that the code shows."""

    payload: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SdkAction:
    """`kind` names the gateway's client library, `parameters` are handed to it as they are."""

    kind: str
    parameters: Mapping[str, object]


NextAction = RedirectAction | QrCodeAction | SdkAction


def to_json(action: NextAction) -> dict[str, object]:
    """Give the form in which a row keeps the action."""
    match action:
        case RedirectAction(url, expires_at):
            return {"type": "REDIRECT", "url": url, "expiresAt": expires_at.isoformat() if expires_at else None}
        case QrCodeAction(payload, expires_at):
            return {"type": "QR_CODE", "payload": payload, "expiresAt": expires_at.isoformat() if expires_at else None}
        case SdkAction(kind, parameters):
            return {"type": "SDK", "kind": kind, "parameters": dict(parameters)}


def from_json(row: Mapping[str, Any]) -> NextAction:
    """Read what `to_json` wrote."""
    if row["type"] == "SDK":
        return SdkAction(kind=row["kind"], parameters=row["parameters"])
    expires_at = datetime.fromisoformat(row["expiresAt"]) if row["expiresAt"] else None
    if row["type"] == "QR_CODE":
        return QrCodeAction(payload=row["payload"], expires_at=expires_at)
    return RedirectAction(url=row["url"], expires_at=expires_at)
