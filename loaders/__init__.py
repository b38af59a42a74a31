"""Every read: batches, pages, cache-aside."""
