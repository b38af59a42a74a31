"""Every adapter of a port passes the same tests."""
