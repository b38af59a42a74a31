"""The port of storage: objects by their paths, seen whole or not at all."""

from typing import Protocol


class StorageDown(Exception):
    """Nothing could be written or read at the moment; trying again later may help."""


class Storage(Protocol):
    """A place for objects of at most some megabytes. Paths are `folder/name`, of letters, digits, `-` and `.`."""

    async def put(self, path: str, data: bytes, *, content_type: str) -> None:
        """Keep an object; one of the same path is replaced.

        Whoever reads meanwhile finds the old one, the new one or none, whatever happens to the process that writes.
        Raises: StorageDown.
        """
        ...

    async def read(self, path: str) -> bytes | None:
        """Give an object; None where there is none.

        Raises: StorageDown.
        """
        ...

    async def remove(self, folder: str) -> None:
        """Take away every object of a folder; doing it again is no error.

        Raises: StorageDown.
        """
        ...
