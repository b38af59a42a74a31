"""What a request reads with: who asks, in which language, currency and country."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Viewer
from domain.shop import Shop
from kit.cache import Cache
from kit.config import Settings


@dataclass(frozen=True, slots=True)
class Scope:
    """The fixed surroundings of one operation; loaders live as long as it does."""

    viewer: Viewer
    language: str
    currency: str
    country: str
    now: datetime
    settings: Settings
    cache: Cache
    shop_language: str
    """The shop's first language, which the catalogue's base texts are written in."""
    shop: Shop
    """Its markets and ways to deliver, which prices depend on."""
