"""Anyone may ask about the shop itself."""

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_currency

from domain.money import Money


def format_money(money: Money, *, language: str) -> str:
    """Write an amount for people, as CLDR has it for the language."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return format_currency(money.amount, money.currency, locale=locale)
