"""Payments of orders: what is asked of gateways, and what their word means for payment and order in one transaction.

Each use case reserves in a transaction, calls the gateway without one, and settles in another. Every step can be
repeated: whoever comes after a crash finds what was reserved and carries it out by the same ids.
"""
