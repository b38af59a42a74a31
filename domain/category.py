"""The tree of categories."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from domain import ids
from domain.errors import InvalidInput

MAX_NAME = 200
MAX_SLUG = 120


@dataclass(frozen=True, slots=True)
class Category:
    """A category with its name in one language."""

    key: UUID
    slug: str
    name: str
    parent_id: UUID | None
    id: str = field(init=False)
    """Its node id: a tree is kept for many requests."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", ids.encode("Category", self.key))


class Tree:
    """All categories of the shop in one language, siblings in their order."""

    def __init__(self, categories: Iterable[Category]) -> None:
        self.by_id = {category.key: category for category in categories}
        self.by_slug = {category.slug: category for category in self.by_id.values()}
        self._children: dict[UUID | None, list[Category]] = {}
        for category in self.by_id.values():
            self._children.setdefault(category.parent_id, []).append(category)

    @property
    def roots(self) -> list[Category]:
        return self.children(None)

    def children(self, category_id: UUID | None) -> list[Category]:
        """Give the categories right below one."""
        return self._children.get(category_id, [])

    def parent(self, category: Category) -> Category | None:
        return self.by_id.get(category.parent_id) if category.parent_id is not None else None

    def ancestors(self, category: Category) -> list[Category]:
        """Give the categories above one, the root first."""
        above: list[Category] = []
        parent = self.parent(category)
        while parent is not None and parent not in above:
            above.insert(0, parent)
            parent = self.parent(parent)
        return above

    def reach(self, category_id: UUID) -> list[UUID]:
        """Give the ids of a category and of all below it; of an unknown one nothing."""
        if category_id not in self.by_id:
            return []
        found = [category_id]
        for each in found:
            found += [child.key for child in self.children(each) if child.key not in found]
        return found


def check_parent(category_id: UUID, parent_id: UUID | None, *, above_parent: Iterable[UUID]) -> None:
    """Refuse a circle; `above_parent` are the ids above the new parent.

    Raises: InvalidInput.
    """
    if parent_id is not None and (parent_id == category_id or category_id in above_parent):
        raise InvalidInput("A category cannot stand below itself.", path=["parentId"])
