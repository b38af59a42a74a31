"""Who may ask, in which context; picks loader or service."""
