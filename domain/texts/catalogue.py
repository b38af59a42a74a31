"""Sentences about the noun: catalogue."""

TEXTS: dict[str, dict[str, str]] = {}
