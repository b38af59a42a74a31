"""The floor: what the same bytes cost at least in this stack, with the fewest statements and no framework."""
