"""Outbox relay, jobs and timed work."""
