"""What search finds, measured."""
