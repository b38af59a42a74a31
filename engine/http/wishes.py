"""How a client wants to be answered: in one piece, in parts, or as a stream of events.

Source: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md,
https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
"""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from engine.http import accept

WHOLE = (accept.JSON, accept.RESPONSE_JSON, accept.EVENTS)
OFFERED = (*WHOLE, accept.MIXED)


class Format(Enum):
    """How parts are written: as drafted today, or as it was drafted on 2022-08-24; with the parameter that says so.

    Who says nothing gets the earlier form: clients that cannot say what they read (urql, network layers of Relay) read
    that one, and of today's some lose the items of lists and what has failed.
    """

    UNSAID = ""
    EARLIER = "deferSpec=20220824"
    TODAY = "incrementalSpec=v0.2"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an Accept header asks for.

    `kind` is the type of an answer in one piece, if any is taken; `parts` how those of an answer that defers something
    are written, unless one piece is liked better; `takes_events` whether a subscription may be followed right here.
    """

    kind: str | None
    parts: Format | None
    takes_events: bool


@lru_cache(maxsize=256)
def read(header: str | None) -> Wishes:
    """Read an Accept header. Parts and events are for those who name them: a wildcard means neither."""
    named = accept.ranges(header or "")
    kind = accept.prefers(header, WHOLE)
    events = accept.most_specific(accept.EVENTS, named)
    return Wishes(
        kind=kind,
        parts=_parts(named),
        takes_events=events is not None and events.quality > 0 and events.kind != "*/*",
    )


def _parts(named: list[accept.Range]) -> Format | None:
    """Choose a format; of two that are liked equally the one that is named first."""
    taken = [
        (-each.quality, each.position, format)
        for each in named
        if each.kind == accept.MIXED and each.quality > 0 and (format := _format(each.parameters)) is not None
    ]
    if not taken:
        return None
    quality, _, chosen = min(taken, key=lambda each: each[:2])
    wholes = [match.quality for kind in WHOLE if (match := accept.most_specific(kind, named)) is not None]
    return chosen if -quality >= max(wholes, default=0) else None


def _format(parameters: dict[str, str]) -> Format | None:
    """Give the format that a client asks for, if by saying nothing; None for one that is not known here."""
    asked = [
        f"{name}={parameters[name.lower()]}" for name in ("deferSpec", "incrementalSpec") if name.lower() in parameters
    ]
    if not asked:
        return Format.UNSAID
    return next((format for format in Format if asked == [format.value]), None)
