"""The outside world: one port and its adapters per kind."""
