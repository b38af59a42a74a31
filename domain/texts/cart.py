"""Sentences about the noun: cart."""

TEXTS: dict[str, dict[str, str]] = {}
