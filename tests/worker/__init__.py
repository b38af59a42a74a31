"""The worker on real servers."""
