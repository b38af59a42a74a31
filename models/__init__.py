"""Tortoise rows: columns, constraints, indexes."""
