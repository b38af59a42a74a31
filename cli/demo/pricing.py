"""Believable prices in four currencies, grown from one price in dollars."""

from cli.demo.shapes import CURRENCIES, DemoPrice
from cli.demo.vocabulary import amount

# How strongly the price grows with the measure of an option: twice the storage costs 2 ** 0.25 times as much.
EXPONENTS = {
    "storage": 0.25,
    "volume": 0.72,
    "capacity": 0.5,
    "battery": 0.6,
    "diameter": 0.8,
    "length": 0.6,
    "weight": 0.75,
    "people": 0.45,
    "pieces": 0.5,
    "set": 0.75,
    "thickness": 0.4,
    "height": 0.7,
}
# What a value adds to the first one of its option where no measure tells.
STEPS = {"bed-size": 0.3, "comfort": 0.15}
FACTORS = {"cover-only": 0.72}
RATES = {"USD": 1.0, "EUR": 0.93, "CNY": 6.9, "JPY": 148.0}


def factor(option: str, values: tuple[str, ...], value: str) -> float:
    """Tell how many times the product's first price a value of an option costs."""
    exponent = EXPONENTS.get(option)
    first, own = amount(values[0]), amount(value)
    if exponent is not None and first and own:
        return (own / first) ** exponent
    return FACTORS.get(value, 1.0) + STEPS.get(option, 0.0) * values.index(value)


def prices(usd: float, *, compare_at: float | None = None) -> tuple[DemoPrice, ...]:
    """Price something in every currency; `compare_at` is how many times more it once cost.

    Units: `usd` are dollars, the prices minor units.
    """
    return tuple([_price(currency, usd * RATES[currency], compare_at) for currency in CURRENCIES])


def _price(currency: str, major: float, compare_at: float | None) -> DemoPrice:
    ending = ENDINGS[currency]
    price = ending(major)
    if compare_at is None:
        return DemoPrice(currency, price, None)
    before = ending(major * compare_at)
    return DemoPrice(currency, price, before if before > price else None)


def _cents(major: float) -> int:
    """19.90 and 7.50 below a hundred, whole numbers that end in 9 above."""
    if major < 10:
        return max(round(major * 2) * 50, 50)
    if major < 100:
        return round(major + 0.1) * 100 - 10
    return _nines(major) * 100


def _dollars(major: float) -> int:
    """19.99 and 7.49 below a hundred, whole numbers that end in 9 above."""
    return _cents(major) + (0 if major >= 100 else 9 if major >= 10 else -1)


def _yuan(major: float) -> int:
    """59, 149 and 1,299 yuan."""
    return _nines(major) * 100


def _yen(major: float) -> int:
    """980, 2,480 and 12,800 yen."""
    if major < 10_000:
        return max(round(major / 100) * 100 - 20, 80)
    return round(major / 1000) * 1000 - 200


def _nines(major: float) -> int:
    step = 10 if major < 1000 else 100
    return max(round((major + 1) / step) * step - 1, 9)


ENDINGS = {"USD": _dollars, "EUR": _cents, "CNY": _yuan, "JPY": _yen}
