"""Categories as clients see and write them."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import strawberry

import resolvers.category
from domain import ids
from domain.category import Category as CategoryRow
from domain.ids import CategoryId
from domain.product import NO_FILTER
from engine.documents.public import public
from loaders.batch import Loader
from loaders.paging import Page
from loaders.product import ProductRow
from schema.errors import UserError, errors_field, mutation
from schema.kinds import (
    PAGED,
    After,
    Before,
    First,
    Info,
    Last,
    Node,
    assumed,
    change,
    given,
    node_type,
    page_args,
    written,
)
from schema.product.enums import ProductSort
from schema.product.inputs import ProductFilter
from schema.relation import PAGE, relation, shown
from schema.scalars import LanguageTag
from services.category.create import CreateCategory
from services.category.translate import TranslateCategory
from services.category.update import ParentRef, UpdateCategory

if TYPE_CHECKING:
    from schema.product import ProductConnection


@node_type(CategoryRow, description="A place in the tree that products stand in.", directives=[public(300)])
class Category(Node):
    slug: str = strawberry.field(description="For addresses.")
    name: str = strawberry.field(description="In the language of the request, else in the shop's first.")

    @relation(
        key="parent_id",
        description="The one above it; null for a root.",
        graphql_type=Annotated["Category", strawberry.lazy("schema.category")] | None,  # pyright: ignore[reportOperatorIssue]
    )
    @staticmethod
    def parent(info: Info) -> Loader[UUID, CategoryRow | None]:
        return info.context.loaders.category_by_id

    @relation(
        description="Those right below it, in the shop's order.",
        graphql_type=list[Annotated["Category", strawberry.lazy("schema.category")]],
        directives=[assumed(5)],
    )
    @staticmethod
    def children(info: Info) -> Loader[UUID, list[CategoryRow]]:
        return info.context.loaders.children_by_category

    @relation(
        description="Those above it, the root first.",
        graphql_type=list[Annotated["Category", strawberry.lazy("schema.category")]],
        directives=[assumed(3)],
    )
    @staticmethod
    def ancestors(info: Info) -> Loader[UUID, list[CategoryRow]]:
        return info.context.loaders.ancestors_by_category

    @relation(
        description="The products in it and in all categories below.",
        graphql_type=Annotated["ProductConnection", strawberry.lazy("schema.product")],
        directives=[PAGED, public(60)],
    )
    @staticmethod
    def products(
        info: Info,
        filter: Annotated[ProductFilter | None, strawberry.argument(description="Which of them.")] = strawberry.UNSET,
        sort: Annotated[ProductSort, strawberry.argument(description="In which order.")] = ProductSort.BEST_SELLING,
        first: First = strawberry.UNSET,
        after: After = strawberry.UNSET,
        last: Last = strawberry.UNSET,
        before: Before = strawberry.UNSET,
    ) -> Loader[UUID, Page[ProductRow]]:
        wanted = given(filter)
        return resolvers.category.products(
            info.context,
            wanted=wanted.value() if wanted is not None else NO_FILTER,
            sort=sort,
            args=page_args(first, after, last, before),
            needs=shown(info, *PAGE),
        )


@strawberry.type
class CategoryQuery:
    @strawberry.field(
        description="A category by its id or its slug: exactly one of them is given.",
        graphql_type=Category | None,
        directives=[public(300)],
    )
    @staticmethod
    async def category(
        info: Info,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Its id.")] = strawberry.UNSET,
        slug: Annotated[str | None, strawberry.argument(description="Its slug.")] = strawberry.UNSET,
    ) -> CategoryRow | None:
        return await resolvers.category.category(info.context, id=given(id), slug=given(slug))

    @strawberry.field(
        description="The roots of the tree.", graphql_type=list[Category], directives=[assumed(10), public(300)]
    )
    @staticmethod
    async def categories(info: Info) -> list[CategoryRow]:
        return await resolvers.category.roots(info.context)


@strawberry.input(description="A new category; its name in the shop's first language.")
class CategoryCreateInput:
    slug: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="1 to 120 of a-z, 0-9 and single hyphens between them, unique; made of the name when not given.",
    )
    name: str = strawberry.field(description="1 to 200 characters.")
    parent_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The one above it; a root when not given."
    )

    def command(self) -> CreateCategory:
        parent_id = given(self.parent_id)
        return CreateCategory(
            name=self.name,
            slug=given(self.slug),
            parent_id=_key(parent_id) if parent_id is not None else None,
            has_parent=parent_id is not None,
        )


@strawberry.input(description="What changes of a category; an absent field stays, null clears.")
class CategoryUpdateInput:
    id: strawberry.ID = strawberry.field(description="The category.")
    slug: str | None = strawberry.field(default=strawberry.UNSET, description="Unique; cannot be cleared.")
    name: str | None = strawberry.field(
        default=strawberry.UNSET, description="In the shop's first language; cannot be cleared."
    )
    parent_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The one above it, not one of those below it; null makes a root."
    )

    def command(self) -> UpdateCategory:
        parent: Any = change(self.parent_id)
        if parent is not None and parent.value is not None:
            parent = change(ParentRef(_key(parent.value)))
        return UpdateCategory(id=_key(self.id), slug=change(self.slug), name=change(self.name), parent=parent)


@strawberry.input(description="A category to be deleted: one with neither categories below it nor products in it.")
class CategoryDeleteInput:
    id: strawberry.ID = strawberry.field(description="The category.")


@strawberry.input(description="The name of a category in one language.")
class CategoryTranslateInput:
    id: strawberry.ID = strawberry.field(description="The category.")
    language: LanguageTag = strawberry.field(description="One of the shop's languages, exactly.")
    name: str = strawberry.field(description="1 to 200 characters.")


@strawberry.type(description="A category after a write.")
class CategoryPayload:
    category: Category | None = strawberry.field(
        default=None, description="The category, as it is now; a deleted one as it was."
    )
    errors: list[UserError] = errors_field()


def _key(node_id: str) -> CategoryId | None:
    key = ids.decode_as("Category", node_id)
    return CategoryId(key) if key is not None else None


@strawberry.type
class CategoryMutation:
    @mutation(description="Staff (CATALOGUE, ADMIN): make a category.")
    async def category_create(
        self, info: Info, input: Annotated[CategoryCreateInput, strawberry.argument(description="The category.")]
    ) -> CategoryPayload:
        return CategoryPayload(category=written(await resolvers.category.create(info.context, input.command())))

    @mutation(description="Staff (CATALOGUE, ADMIN): rename or move a category.")
    async def category_update(
        self, info: Info, input: Annotated[CategoryUpdateInput, strawberry.argument(description="What changes.")]
    ) -> CategoryPayload:
        return CategoryPayload(category=written(await resolvers.category.update(info.context, input.command())))

    @mutation(description="Staff (CATALOGUE, ADMIN): write a category's name in a language of the shop.")
    async def category_translate(
        self, info: Info, input: Annotated[CategoryTranslateInput, strawberry.argument(description="The name.")]
    ) -> CategoryPayload:
        command = TranslateCategory(id=_key(input.id), language=input.language, name=input.name)
        return CategoryPayload(category=written(await resolvers.category.translate(info.context, command)))

    @mutation(
        description="Staff (CATALOGUE, ADMIN): delete a category; CONFLICT while categories stand below it or products "
        "in it."
    )
    async def category_delete(
        self, info: Info, input: Annotated[CategoryDeleteInput, strawberry.argument(description="The category.")]
    ) -> CategoryPayload:
        return CategoryPayload(category=written(await resolvers.category.delete(info.context, input.id)))
