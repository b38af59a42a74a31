"""Sentences for people in the languages of the shop, looked up by their English text."""

from collections.abc import Mapping

from domain.texts import cart, catalogue, media, order, payment, review, shared, user

CATALOGUE: Mapping[str, Mapping[str, str]] = (
    shared.TEXTS | user.TEXTS | catalogue.TEXTS | cart.TEXTS | order.TEXTS | payment.TEXTS | review.TEXTS | media.TEXTS
)


def translate(english: str, language: str, values: Mapping[str, object]) -> str:
    """Give the sentence in the language, or in English where it has no translation, with its values filled in."""
    translations = CATALOGUE.get(english, {})
    template = translations.get(language) or translations.get(language.partition("-")[0]) or english
    return template.format(**values) if values else template
