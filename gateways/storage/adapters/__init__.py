"""Ways to keep objects, chosen by wiring alone."""
