"""Passwords: hashed with Argon2id in a few threads of their own, so that queries go on meanwhile.

Source: OWASP ASVS 5, chapter 6 (Argon2id, no upper limit below 64 characters, NFKC by NIST SP 800-63B).
"""

import asyncio
import secrets
import unicodedata
from base64 import b64encode
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

MOST_CHARACTERS = 1000
"""What is longer is no password of anyone; it is cut before it costs anything."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a password was the right one; `rehashed` is its hash with the parameters of today, where they changed."""

    is_right: bool
    rehashed: str | None = None


class Passwords:
    """Hashes and checks passwords with the same parameters: `threads` of them at once, and `waiting` behind them."""

    def __init__(self, *, time_cost: int, memory_kib: int, threads: int, waiting: int = 16) -> None:
        self._hash = PasswordHash((Argon2Hasher(time_cost=time_cost, memory_cost=memory_kib, parallelism=1),))
        self._room = threads + waiting
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="password")
        # A hash that no password has: random bytes in place of a digest, at the price of today's parameters.
        salt, digest = (b64encode(secrets.token_bytes(size)).decode().rstrip("=") for size in (16, 32))
        self._nobodys = f"$argon2id$v=19$m={memory_kib},t={time_cost},p=1${salt}${digest}"

    @property
    def is_full(self) -> bool:
        """Whether every place is taken: who waited now would only make the queue longer."""
        return self._room <= 0

    @contextmanager
    def place(self) -> Generator[None]:
        """Take a place meanwhile, before anything is done for who comes with a password."""
        self._room -= 1
        try:
            yield
        finally:
            self._room += 1

    async def hash(self, password: str) -> str:
        """Hash a password; its parameters and salt stand in the hash."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._hash.hash, _plain(password))

    async def verify(self, password: str, hashed: str | None) -> Verdict:
        """Check a password. Without a hash it is wrong, and takes as long to be found so."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._verify, _plain(password), hashed)

    def _verify(self, password: bytes, hashed: str | None) -> Verdict:
        if hashed is None:
            self._hash.verify(password, self._nobodys)
            return Verdict(False)
        try:
            is_right, rehashed = self._hash.verify_and_update(password, hashed)
        except UnknownHashError:
            return Verdict(False)
        return Verdict(is_right, rehashed)


def normalized(password: str) -> str:
    """Give a password in the one form that counts, however its letters were composed."""
    return unicodedata.normalize("NFKC", password[:MOST_CHARACTERS])


def _plain(password: str) -> bytes:
    # Half of a surrogate pair is no letter, but JSON can carry it.
    return normalized(password).encode("utf-8", "surrogatepass")


@cache
def passwords(*, time_cost: int, memory_kib: int, threads: int, waiting: int = 16) -> Passwords:
    """Give the process's hasher with these parameters; its threads start with the first password."""
    return Passwords(time_cost=time_cost, memory_kib=memory_kib, threads=threads, waiting=waiting)
