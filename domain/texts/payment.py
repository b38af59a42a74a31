"""Sentences about the noun: payment."""

TEXTS: dict[str, dict[str, str]] = {}
