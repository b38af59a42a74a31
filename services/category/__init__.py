"""Writes of categories: made, changed, translated, deleted."""
