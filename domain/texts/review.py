"""Sentences about the noun: review."""

TEXTS: dict[str, dict[str, str]] = {}
