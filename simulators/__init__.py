"""Outside services as real HTTP servers of ours."""
