"""Orders: one file for each thing that is done with them."""
