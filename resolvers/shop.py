"""Anyone may ask about the shop itself."""

from domain.money import Money


def format_money(money: Money, *, language: str) -> str:
    """Write an amount for people, as CLDR has it for the language."""
    return money.formatted(language)
