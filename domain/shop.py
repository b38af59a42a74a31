"""The shop: its languages, currencies, markets and ways to deliver, as values that rules are given."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Market:
    """A country sold to. Units: `tax_basis_points` are hundredths of a percent."""

    country: str
    currency: str
    tax_basis_points: int
    prices_include_tax: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """A way to deliver: prices in minor units by currency."""

    code: str
    names: dict[str, str]
    estimates: dict[str, str]
    countries: list[str]
    prices: dict[str, int]
    free_from: dict[str, int]


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop; the first of each list is the default."""

    name: str
    languages: list[str]
    currencies: list[str]
    markets: list[Market] = field(default_factory=list[Market])
    deliveries: list[Delivery] = field(default_factory=list[Delivery])

    @property
    def countries(self) -> list[str]:
        return [market.country for market in self.markets]

    def market(self, country: str | None) -> Market | None:
        """Give the market of a country, or None where the shop does not sell."""
        for market in self.markets:
            if market.country == country:
                return market
        return None


UNSET_SHOP = Shop(name="Souk", languages=["en"], currencies=["USD"])
"""A shop before its first setting."""
