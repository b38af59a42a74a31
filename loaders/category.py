"""Reads of the category tree: one cached value for each language, so that no node of it costs a statement."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from domain.category import Category, Tree
from events.product import CATEGORIES, tree_keys
from kit import db
from loaders.batch import Loader, Surroundings, loader
from loaders.scope import Scope

Value = TypeVar("Value")

TTL = timedelta(minutes=10)


async def tree(*, scope: Scope) -> Tree:
    """Read the whole tree in the language of the request, from the cache where it stands there."""

    scope.note(CATEGORIES)

    async def read() -> list[Any]:
        records = await db.fetch(
            "SELECT c.id, c.slug, COALESCE(t.name, c.name) AS name, c.parent_id FROM category c "
            "LEFT JOIN category_translation t ON t.category_id = c.id AND t.language = $1 ORDER BY c.position, c.id",
            scope.language,
        )
        return [
            [str(row["id"]), row["slug"], row["name"], row["parent_id"] and str(row["parent_id"])] for row in records
        ]

    if scope.viewer.is_catalogue:
        # Who changes the tree sees what is stored, not what a cache may yet hold.
        return _build(await read())
    (key,) = tree_keys([scope.language])
    return await scope.cache.hold(key, read, _build, ttl=TTL)


def _build(rows: list[Any]) -> Tree:
    return Tree(
        Category(key=UUID(row_id), slug=slug, name=name, parent_id=UUID(parent) if parent else None)
        for row_id, slug, name, parent in rows
    )


class CategoryLoaders(Surroundings):
    @cached_property
    def _tree(self) -> Loader[str, Tree]:
        async def batch(keys: Sequence[str]) -> list[Tree]:
            return [await tree(scope=self.scope)] * len(keys)

        return loader(batch)

    @cached_property
    def category_by_id(self) -> Loader[UUID, Category | None]:
        return self._from_tree(lambda tree, key: tree.by_id.get(key))

    @cached_property
    def children_by_category(self) -> Loader[UUID, list[Category]]:
        return self._from_tree(lambda tree, key: tree.children(key))

    @cached_property
    def ancestors_by_category(self) -> Loader[UUID, list[Category]]:
        """Those above it, the root first."""
        return self._from_tree(lambda tree, key: tree.ancestors(tree.by_id[key]) if key in tree.by_id else [])

    def _from_tree(self, find: Callable[[Tree, UUID], Value]) -> Loader[UUID, Value]:
        async def batch(keys: Sequence[UUID]) -> list[Value]:
            tree = await self.categories()
            return [find(tree, key) for key in keys]

        def held(keys: Sequence[UUID]) -> list[Value] | None:
            tree = self._held_tree()
            return [find(tree, key) for key in keys] if tree is not None else None

        return loader(batch, held=held)

    def _held_tree(self) -> Tree | None:
        if self.scope.viewer.is_catalogue:
            return None
        (key,) = tree_keys([self.scope.language])
        return self.scope.cache.held(key)

    async def categories(self) -> Tree:
        """Give the tree, read once for each operation at most."""
        if self.scope.viewer.is_catalogue:
            return await self._tree.load(self.scope.language)
        # Held in the process, where it costs less than any loader.
        return await tree(scope=self.scope)
