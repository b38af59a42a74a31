"""Writes to carts."""
