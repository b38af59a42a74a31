"""What operations cost, and what is charged for them."""
