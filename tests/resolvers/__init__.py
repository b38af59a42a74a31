"""Who may ask, on PostgreSQL."""
