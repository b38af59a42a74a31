"""What a request reads with: who asks, in which language, currency and country."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from domain.access import Viewer
from domain.money import Currency
from domain.shop import Shop
from kit.cache import Cache
from kit.config import Settings
from kit.noted import Noted


@dataclass(slots=True, eq=False)
class Scope:
    """The fixed surroundings of one operation; loaders live as long as it does."""

    viewer: Viewer
    language: str
    currency: Currency
    country: str
    now: datetime
    settings: Settings
    cache: Cache
    shop_language: str
    """The shop's first language, which the catalogue's base texts are written in."""
    shop: Shop
    """Its markets and ways to deliver, which prices depend on."""
    noted: Noted | None = None
    """What is read, where the answer is to be kept."""

    def note(self, name: str) -> None:
        """Note that a list was read, or what has no id."""
        if self.noted is not None:
            self.noted.add(name)

    def note_each(self, name: str, keys: Iterable[object]) -> None:
        """Note which things of a kind were read."""
        if self.noted is not None:
            self.noted.each(name, keys)
