"""The suite, by layer."""
