"""Which language an operation is answered in.

Source: RFC 4647, section 3.4 (lookup), with BCP 47 tags and the quality values of RFC 9110, section 12.5.4.
"""

from collections.abc import Sequence
from functools import lru_cache

LONGEST = 1000
"""Of a header, no more is read. Units: characters."""


def match(wanted: str, offered: Sequence[str]) -> str | None:
    """Find the offered language for one wanted tag: exactly, else by cutting subtags, else by the same primary tag."""
    by_fold = {tag.casefold(): tag for tag in offered}
    tag = wanted.strip().replace("_", "-").casefold()
    while tag:
        if tag in by_fold:
            return by_fold[tag]
        tag = tag.rpartition("-")[0]
    primary = wanted.strip().replace("_", "-").partition("-")[0].casefold()
    for fold, original in by_fold.items():
        if primary and fold.partition("-")[0] == primary:
            return original
    return None


def parse_accept(header: str) -> list[str]:
    """Give the tags of an Accept-Language header, the most wanted first; rubbish is left out."""
    weighted: list[tuple[float, int, str]] = []
    for position, part in enumerate(header[:LONGEST].split(",")[:20]):
        tag, _, parameter = part.strip().partition(";")
        quality = 1.0
        if parameter.strip().startswith("q="):
            try:
                quality = float(parameter.strip()[2:])
            except ValueError:
                continue
        if tag and 0 < quality <= 1:
            weighted.append((-quality, position, tag.strip()))
    return [tag for _, _, tag in sorted(weighted)]


def negotiate(*, explicit: str | None, header: str | None, profile: str | None, offered: Sequence[str]) -> str:
    """Choose the language of an answer: the directive's, the header's, the profile's, or the shop's first."""
    return _chosen(explicit, header[:LONGEST] if header is not None else None, profile, tuple(offered))


@lru_cache(maxsize=1024)
def _chosen(explicit: str | None, header: str | None, profile: str | None, offered: tuple[str, ...]) -> str:
    # Nearly everybody sends one of a few headers.
    wanted = ([explicit] if explicit else []) + parse_accept(header or "") + ([profile] if profile else [])
    for tag in wanted:
        if tag == "*":
            break
        found = match(tag, offered)
        if found is not None:
            return found
    return offered[0]
