"""Factories: one file for each noun; each writes through the database what a test is given."""

from datetime import UTC, datetime

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
