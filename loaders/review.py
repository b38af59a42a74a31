"""Reads of reviews, their replies and votes, as the viewer may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

import orjson

from domain import ids, media, review
from domain.image import Image
from domain.review import ReviewSort, ReviewState
from events.review import REVIEW, REVIEWS
from kit import db
from loaders.batch import ByArguments, Loader, Surroundings, loader, many_each, one_each
from loaders.mapped import Mapped, Record, column, rows, select
from loaders.media import picture
from loaders.paging import Listing, Page, PageArgs, Sort
from loaders.scope import Scope


def _images(record: Record, scope: Scope) -> list[Image]:
    is_published = ReviewState(record["state"]) is ReviewState.PUBLISHED
    audience = media.audience(is_product=False, is_review_published=is_published)
    return [picture(each, audience=audience, scope=scope) for each in orjson.loads(record["images"])]


class ReplyRow(Mapped):
    key: UUID = column({"id": "p.id"}, always=True)
    review_key: UUID = column("p.review_id", always=True)
    author_name: str = column("p.author_name")
    by_merchant: bool = column("p.by_merchant")
    body: str = column("p.body")
    created_at: datetime = column("p.created_at")

    @property
    def id(self) -> str:
        return ids.encode("ReviewReply", self.key)


class ReviewRow(Mapped):
    key: UUID = column({"id": "r.id"}, always=True)
    version: int = column("r.version")
    product_key: UUID = column("r.product_id", always=True)
    user_key: UUID | None = column("r.user_id", always=True)
    author_name: str = column("r.author_name")
    rating: int = column("r.rating")
    title: str | None = column("r.title")
    body: str = column("r.body")
    language: str = column("r.language")
    verified_purchase: bool = column("r.is_verified")
    state: ReviewState = column("r.state", convert=ReviewState, always=True)
    images: list[Image] = column({"images": "r.images", "state": "r.state"}, _images)
    helpful_count: int = column("r.helpful_count")
    created_at: datetime = column("r.created_at")
    edited_at: datetime | None = column("r.edited_at")
    replies: list[ReplyRow] = rows(ReplyRow, "review_reply p WHERE p.review_id = r.id ORDER BY p.id")

    @property
    def id(self) -> str:
        return ids.encode("Review", self.key)


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """What staff look for; None does not narrow."""

    states: tuple[ReviewState, ...] | None = None
    product_id: UUID | None = None
    rating: int | None = None


COLUMNS = select(ReviewRow)
REPLY = select(ReplyRow)
SORTS = {
    ReviewSort.NEWEST: Sort("newest", key="r.created_at", kind="timestamptz", id="r.id"),
    ReviewSort.MOST_HELPFUL: Sort("helpful", key="r.helpful_count", kind="int", id="r.id"),
    ReviewSort.RATING_DESC: Sort("best", key="r.rating", kind="smallint", id="r.id"),
    ReviewSort.RATING_ASC: Sort("worst", key="r.rating", kind="smallint", id="r.id", descending=False),
}


async def reviews(keys: Sequence[UUID], *, scope: Scope) -> list[ReviewRow | None]:
    """Read reviews that the viewer may see. Shape: N keys → N rows in key order, missing → None."""
    scope.note_each(REVIEW, keys)
    if scope.noted is not None and scope.viewer.is_signed_in:
        # Its author sees a review that others do not.
        scope.noted.is_personal = True
    records = await db.fetch(f"SELECT {COLUMNS} FROM review r WHERE r.id = ANY($1::uuid[])", list(keys))
    found = [ReviewRow(record, scope) for record in records]
    return one_each(keys, [row for row in found if may_see(row, scope=scope)], key=lambda row: row.key)


def may_see(row: ReviewRow, *, scope: Scope) -> bool:
    return review.may_see(
        state=row.state,
        author=row.user_key,
        viewer_id=scope.viewer.user_id,
        is_support=scope.viewer.is_support,
    )


async def own_reviews(product_keys: Sequence[UUID], *, scope: Scope) -> list[ReviewRow | None]:
    """Read the viewer's own reviews. Shape: N products → N rows in key order, none written → None."""
    if scope.viewer.user_id is None:
        return [None] * len(product_keys)
    records = await db.fetch(
        f"SELECT {COLUMNS} FROM review r WHERE r.user_id = $1 AND r.product_id = ANY($2::uuid[])",
        scope.viewer.user_id,
        list(product_keys),
    )
    found = [ReviewRow(record, scope) for record in records]
    return one_each(product_keys, found, key=lambda row: row.product_key)


async def replies(review_keys: Sequence[UUID]) -> list[list[ReplyRow]]:
    """Read replies, the oldest first. Shape: N reviews → N lists in key order."""
    records = await db.fetch(
        f"SELECT {REPLY} FROM review_reply p WHERE p.review_id = ANY($1::uuid[]) ORDER BY p.id", list(review_keys)
    )
    return many_each(review_keys, [ReplyRow(record) for record in records], key=lambda row: row.review_key)


async def replies_by_id(keys: Sequence[UUID]) -> list[ReplyRow | None]:
    """Read replies by id. Shape: N keys → N rows in key order, missing → None."""
    records = await db.fetch(f"SELECT {REPLY} FROM review_reply p WHERE p.id = ANY($1::uuid[])", list(keys))
    return one_each(keys, [ReplyRow(record) for record in records], key=lambda row: row.key)


async def votes(review_keys: Sequence[UUID], *, scope: Scope) -> list[bool]:
    """Tell which reviews the viewer voted for. Shape: N keys → N answers in key order."""
    if scope.viewer.user_id is None:
        return [False] * len(review_keys)
    records = await db.fetch(
        "SELECT review_id FROM review_vote WHERE user_id = $1 AND review_id = ANY($2::uuid[])",
        scope.viewer.user_id,
        list(review_keys),
    )
    voted = {record["review_id"] for record in records}
    return [key in voted for key in review_keys]


class ReviewLoaders(Surroundings):
    @cached_property
    def review_by_id(self) -> Loader[UUID, ReviewRow | None]:
        return loader(lambda keys: reviews(keys, scope=self.scope))

    @cached_property
    def own_review_by_product(self) -> Loader[UUID, ReviewRow | None]:
        return loader(lambda keys: own_reviews(keys, scope=self.scope))

    @cached_property
    def replies_by_review(self) -> Loader[UUID, list[ReplyRow]]:
        return loader(replies)

    @cached_property
    def reply_by_id(self) -> Loader[UUID, ReplyRow | None]:
        return loader(replies_by_id)

    @cached_property
    def vote_by_review(self) -> Loader[UUID, bool]:
        return loader(lambda keys: votes(keys, scope=self.scope))

    def _review_row(self, record: Record) -> ReviewRow:
        return ReviewRow(record, self.scope)

    @cached_property
    def _review_pages(self) -> ByArguments:
        return ByArguments()

    def reviews_by_product(
        self, *, sort: ReviewSort, args: PageArgs, needs: frozenset[str] | None = None
    ) -> Loader[UUID, Page[ReviewRow]]:
        """Give the loader of one page of a product's published reviews, with what is needed of them."""
        described = Listing(
            name="Product.reviews",
            columns=select(ReviewRow, needs),
            source="review r",
            where="r.state = 'PUBLISHED'",
            parent="r.product_id",
        )
        return self._pages(described, SORTS[sort], args)

    def reviews_by_user(self, *, args: PageArgs, needs: frozenset[str] | None = None) -> Loader[UUID, Page[ReviewRow]]:
        """Give the loader of one page of what a user wrote, in any state: who sees the user sees them."""
        described = Listing(
            name="User.reviews",
            columns=select(ReviewRow, needs),
            source="review r",
            where="true",
            parent="r.user_id",
        )
        return self._pages(described, Sort("newest", id="r.id"), args)

    def _pages(self, described: Listing, sort: Sort, args: PageArgs) -> Loader[UUID, Page[ReviewRow]]:
        async def batch(keys: Sequence[UUID]) -> list[Page[ReviewRow]]:
            self.scope.note_each(REVIEWS, keys)
            return await self.pager.pages(described, keys, args=args, sort=sort, row=self._review_row)

        return self._review_pages.get((described.name, described.columns, sort.name, args), batch)

    async def reviews(
        self, *, wanted: ReviewFilter, args: PageArgs, needs: frozenset[str] | None = None
    ) -> Page[ReviewRow]:
        """Read one page of all reviews, the newest first; for staff."""
        where, values = ["true"], list[object]()
        for sql, value in (
            ("r.state = ANY(${}::text[])", wanted.states and list(wanted.states)),
            ("r.product_id = ${}", wanted.product_id),
            ("r.rating = ${}::int", wanted.rating),
        ):
            if value is not None:
                values.append(value)
                where.append(sql.format(len(values)))
        described = Listing(
            name="reviews",
            columns=select(ReviewRow, needs),
            source="review r",
            where=" AND ".join(where),
            values=tuple(values),
            binding=repr(wanted),
            is_filtered=bool(values),
        )
        return await self.pager.page(described, args=args, sort=Sort("newest", id="r.id"), row=self._review_row)
