"""The sandbox bank."""
