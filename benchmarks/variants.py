"""The servers that are measured: the shop as it is shipped, the floor, and the shop with a part of it switched off."""

from dataclasses import dataclass, field

from kit.config import Settings

ENGINE, ANSWERS = "SOUK_ENGINE", "SOUK_ANSWER_CACHE_BYTES"
WITHOUT_ANSWERS = {ANSWERS: "0"}


@dataclass(frozen=True, slots=True)
class Variant:
    """A server: its module, the settings that make it differ, and settings without which there is no such server."""

    name: str
    module: str
    settings: dict[str, str] = field(default_factory=dict[str, str], hash=False)
    needs: tuple[str, ...] = ()

    @property
    def exists(self) -> bool:
        """Tell whether the shop has the settings that it needs."""
        return all(name.removeprefix("SOUK_").lower() in Settings.model_fields for name in self.needs)


SHOP = Variant("server", "app", WITHOUT_ANSWERS)
"""Whole answers are made anew for each request, so that what is measured is making them."""
CACHING = Variant("caching", "app", {}, needs=(ANSWERS,))
INTERPRETED = Variant("graphql-core", "app", WITHOUT_ANSWERS | {ENGINE: "interpreted"})
"""graphql-core executes every operation; until there is another executor this is the same as the shop."""
FLOOR = Variant("floor", "benchmarks.floor")
