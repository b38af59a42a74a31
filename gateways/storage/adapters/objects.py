"""Objects in a local folder or in a bucket of an S3-compatible service, both by object_store.

Source: https://docs.rs/object_store (a local object is written beside its path and renamed, so it is seen whole).
"""

import asyncio
import contextlib
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from obstore.exceptions import BaseError
from obstore.store import LocalStore, S3Store

from gateways.storage.port import StorageDown
from kit import forms

TIMEOUT = timedelta(seconds=15)
CONNECT_TIMEOUT = timedelta(seconds=3)
RETRIES = 2


class LocalFolder:
    """Keeps objects as files below a folder, which is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._store = LocalStore(folder)

    async def put(self, path: str, data: bytes, *, content_type: str) -> None:
        with _translated():
            await self._store.put_async(path, data, use_multipart=False)

    async def read(self, path: str) -> bytes | None:
        with _translated(), contextlib.suppress(FileNotFoundError):
            return bytes(await (await self._store.get_async(path)).bytes_async())
        return None

    async def remove(self, folder: str) -> None:
        # With it goes what a process that was killed had begun to write.
        with _translated(), contextlib.suppress(FileNotFoundError):
            await asyncio.to_thread(shutil.rmtree, self._folder / folder)


class Bucket:
    """Keeps objects in a bucket; without a key in the URL the service's own ways to find one are tried."""

    def __init__(self, url: str) -> None:
        wanted = forms.bucket(url)
        config = {
            "aws_endpoint": wanted.endpoint,
            "aws_region": wanted.region,
            "aws_access_key_id": wanted.key,
            "aws_secret_access_key": wanted.secret,
        }
        self._store = S3Store(
            wanted.name,
            prefix=wanted.prefix or None,
            config={name: value for name, value in config.items() if value},  # pyright: ignore[reportArgumentType]
            client_options={
                "timeout": TIMEOUT,
                "connect_timeout": CONNECT_TIMEOUT,
                "allow_http": wanted.endpoint.startswith("http://"),
            },
            retry_config={"max_retries": RETRIES, "retry_timeout": TIMEOUT},
        )

    async def put(self, path: str, data: bytes, *, content_type: str) -> None:
        # Nobody reads them here but the shop, which knows who may see which.
        attributes = {"Content-Type": content_type}
        with _translated():
            await self._store.put_async(path, data, attributes=attributes, use_multipart=False)

    async def read(self, path: str) -> bytes | None:
        with _translated(), contextlib.suppress(FileNotFoundError):
            return bytes(await (await self._store.get_async(path)).bytes_async())
        return None

    async def remove(self, folder: str) -> None:
        with _translated():
            found = [entry["path"] async for page in self._store.list(folder) for entry in page]
            if found:
                await self._store.delete_async(found)


@contextmanager
def _translated() -> Generator[None]:
    """Turn what the library raises into the port's fault."""
    try:
        yield
    except (BaseError, OSError) as error:
        raise StorageDown(f"{type(error).__name__}: {str(error).partition(chr(10))[0]}") from error
