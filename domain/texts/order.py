"""Sentences about the noun: order."""

TEXTS: dict[str, dict[str, str]] = {}
