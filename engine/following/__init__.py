"""Subscriptions: what is followed, by one alone or by many together."""
