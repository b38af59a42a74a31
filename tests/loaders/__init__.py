"""Reads on PostgreSQL."""
