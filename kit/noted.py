"""What an answer was made of, noted while it is made, so that it can be kept until any of that is written."""

from collections.abc import Iterable


class Noted:
    """Names of what was read. `is_personal`: it depends on who asks, and not only on what kind of viewer that is."""

    __slots__ = ("is_personal", "names")

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.is_personal = False

    def add(self, name: str) -> None:
        """Note a list, or whatever has no id."""
        self.names.add(name)

    def each(self, name: str, keys: Iterable[object]) -> None:
        """Note things of one kind by their ids, those that were looked for in vain too."""
        self.names.update(f"{name}:{key}" for key in keys)
