"""Run the sandbox bank: `python -m simulators.bank --port 8010 --state-dir .souk/bank`."""

import argparse
import asyncio
import logging
import socket
import sys
from pathlib import Path

import uvicorn

from kit.config import SANDBOX_SECRET
from simulators.bank.app import build
from simulators.bank.bank import Bank
from simulators.bank.books import Books, BooksInUse

log = logging.getLogger("simulators.bank")


def main() -> None:
    arguments = _parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    books = Books(arguments.state_dir / "books.sqlite3")
    try:
        asyncio.run(books.open())
    except BooksInUse as error:
        sys.exit(f"Another bank holds these books: {error}")
    try:
        listener = _listen(arguments.host, arguments.port)
    except OSError as error:
        sys.exit(f"{arguments.host}:{arguments.port} cannot be listened at: {error}")
    host, port = listener.getsockname()[:2]
    bank = Bank(
        books=books,
        secret=arguments.secret,
        public_url=(arguments.public_url or f"http://{f'[{host}]' if ':' in host else host}:{port}").rstrip("/"),
        retry_ms=round(arguments.retry_seconds * 1000),
    )
    config = uvicorn.Config(
        build(bank), lifespan="on", ws="none", access_log=False, log_level="warning", timeout_graceful_shutdown=2
    )
    log.info("The sandbox bank answers at %s", bank.public_url)
    uvicorn.Server(config).run(sockets=[listener])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m simulators.bank", description="A payment service to try with.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8010, help="0 takes a free one")
    parser.add_argument("--state-dir", type=Path, required=True, help="where the books are kept")
    parser.add_argument("--secret", default=SANDBOX_SECRET, help="what merchants and the bank sign with")
    parser.add_argument("--public-url", default="", help="the address that payers reach it at")
    parser.add_argument(
        "--retry-seconds", type=float, default=1.0, help="the first pause between webhooks' repetitions"
    )
    return parser


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.set_inheritable(True)
    return listener


if __name__ == "__main__":
    main()
