"""Writes of products: made, changed, translated."""
