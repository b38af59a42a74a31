"""The sandbox bank: a payment service with its own books, its own clock and its own signatures.

Start it with `python -m simulators.bank --port 8010 --state-dir .souk/bank`. It knows nothing of the shop: payments are
made, captured, voided and refunded over its HTTP API (`simulators.bank.api`), and it tells what became of them by
signed webhooks. What happens to a payment is chosen by its `method` (`simulators.bank.scenarios`).
"""
