"""The address of a client: the connection's own, or what trusted proxies say of it."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address

from kit.forms import Network

LONGEST = 100
"""More than any address has, brackets, zones and spaces included."""


def client_address(peer: str | None, forwarded: str | None, trusted: list[Network]) -> str:
    """Give the client's address.

    `forwarded` is X-Forwarded-For: read from its end, because only what trusted proxies have added counts.
    """
    address = peer or "unknown"
    if not forwarded or not _is_trusted(address, trusted):
        return address
    for hop in reversed(forwarded.split(",")):
        candidate = _plain(hop)
        if candidate is None:
            return address
        address = str(candidate)
        if not _is_trusted(address, trusted):
            return address
    return address


def _is_trusted(address: str, trusted: list[Network]) -> bool:
    parsed = _plain(address)
    return parsed is not None and any(parsed in network for network in trusted)


def _plain(hop: str) -> IPv4Address | IPv6Address | None:
    return _parsed(hop) if len(hop) <= LONGEST else None


@lru_cache(maxsize=1024)
def _parsed(hop: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(hop.strip().strip("[]"))
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
