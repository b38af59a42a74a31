"""Clients that others made and the one of ours, run against a real server."""
