"""Writes of variants: made, changed, archived, restored."""
