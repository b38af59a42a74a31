"""Forward migrations."""
