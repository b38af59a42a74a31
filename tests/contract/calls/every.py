"""The calls of all nouns, by mutation."""

from tests.contract.calls import MUTATIONS, account, cart, catalogue, media, order, payment, review

__all__ = ["MUTATIONS", "NOUNS"]
NOUNS = (account, cart, catalogue, media, order, payment, review)
