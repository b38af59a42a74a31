"""Parts as they were drafted on 2022-08-24: told by their path, where today's are told by an id.

Source: https://github.com/graphql/graphql-spec/tree/48cf7263a71a683fab03d45d309fd42d8d9a6659/spec
"""

from typing import Any

from engine.incremental.parts import Part

Path = list[str | int]


class Earlier:
    """Rewrites the parts of one answer, in their order."""

    def __init__(self) -> None:
        self._pending: dict[str, Part] = {}
        self._lengths: dict[str, int] = {}
        """How many items of a list have come."""
        self._new: list[str] = []
        self._came: dict[tuple[str | int, ...], list[Any]] = {}
        """What this part brings, by the paths where it belongs."""

    def write(self, part: Part) -> Part | None:
        """Rewrite a part; None for one that says nothing in this form."""
        for each in part.get("pending", ()):
            self._pending[each["id"]] = each
            self._new.append(each["id"])
        if "data" in part:
            self._bring([], part["data"])
        increments = [self._increment(each) for each in part.get("incremental", ())]
        increments += [self._failure(each) for each in part.get("completed", ()) if "errors" in each]
        written = {"incremental": increments} if increments else {}
        written |= {key: value for key, value in part.items() if key not in ("pending", "incremental", "completed")}
        self._measure()
        for each in part.get("completed", ()):
            del self._pending[each["id"]]
            self._lengths.pop(each["id"], None)
        return written if len(written) > 1 or not part["hasNext"] else None

    def _increment(self, came: Part) -> Part:
        id = came["id"]
        path: Path = self._pending[id]["path"] + came.get("subPath", [])
        if "data" in came:
            self._bring(path, came["data"])
            return self._written(id, "data", came["data"], path) | _errors(came)
        start = self._length(id)
        items: list[Any] = came["items"]
        self._lengths[id] = start + len(items)
        for index, item in enumerate(items):
            self._bring([*path, start + index], item)
        return self._written(id, "items", items, [*path, start]) | _errors(came)

    def _failure(self, completed: Part) -> Part:
        """Write what has failed: nothing, where it was to be."""
        id = completed["id"]
        path: Path = self._pending[id]["path"]
        if self._is_list(id):
            return self._written(id, "items", None, [*path, self._lengths[id]]) | _errors(completed)
        return self._written(id, "data", None, path) | _errors(completed)

    def _written(self, id: str, kind: str, value: Any, path: Path) -> Part:
        label = self._pending[id].get("label")
        return {kind: value, "path": path} | ({"label": label} if label is not None else {})

    def _bring(self, path: Path, value: Any) -> None:
        self._came.setdefault(tuple(path), []).append(value)

    def _measure(self) -> None:
        """Count what lists have begun with, whose other items come later: their beginning is in the same part."""
        for id in self._new:
            self._is_list(id)
        self._new.clear()
        self._came.clear()

    def _is_list(self, id: str) -> bool:
        if id in self._lengths:
            return True
        path: Path = self._pending[id]["path"]
        for depth in range(len(path) + 1):
            for value in self._came.get(tuple(path[:depth]), ()):
                found = _at(value, path[depth:])
                if isinstance(found, list):
                    self._lengths[id] = len(found)
                    return True
        return False

    def _length(self, id: str) -> int:
        return self._lengths[id] if self._is_list(id) else 0


def _errors(came: Part) -> Part:
    return {"errors": came["errors"]} if "errors" in came else {}


def _at(value: Any, path: Path) -> Any:
    """Give what lies at a path, None where nothing does."""
    for key in path:
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value
