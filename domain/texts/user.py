"""Sentences about the noun: user."""

TEXTS: dict[str, dict[str, str]] = {}
