"""Outgoing mail: the port and its adapters."""
