"""Rules, without fixtures."""
