"""Writes to carts: create, lines, update, merge, expire; `claim` and `goods` are what they share."""
