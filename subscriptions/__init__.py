"""Async generators: admit, snapshot, then follow."""
