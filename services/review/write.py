"""Write, edit and delete one's own review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.access import Viewer, signed_in
from domain.change import Change, required
from domain.checks import Checks
from domain.errors import Forbidden, NotFound, check_version
from domain.ids import ProductId, ReviewId, UserId, uuid7
from domain.media import MAX_REVIEW_IMAGES, ChosenImage, check_images
from domain.review import (
    AuthorFacts,
    Draft,
    ReviewState,
    admit,
    check_body,
    check_rating,
    check_title,
    counted,
    edited_state,
    first_state,
    signature,
)
from kit.db import Tx, transaction
from services import idempotency
from services.idempotency import Key
from services.media import show
from services.review import locked, stars

RECORD = """
SELECT
  (SELECT max(f.delivered_at) FROM order_line l
     JOIN orders o ON o.id = l.order_id AND o.user_id = $1
     JOIN fulfillment_line fl ON fl.order_line_id = l.id JOIN fulfillment f ON f.id = fl.fulfillment_id
     WHERE l.product_id = $2) AS delivered_at,
  (SELECT r.id FROM review r WHERE r.user_id = $1 AND r.product_id = $2) AS existing,
  (SELECT count(*) FROM review r WHERE r.user_id = $1 AND r.state = 'HIDDEN') AS hidden,
  (SELECT count(*) FROM review r WHERE r.user_id = $1 AND r.created_at > $3) AS last_hour,
  EXISTS (SELECT 1 FROM review r WHERE r.user_id = $1 AND r.body = $4) AS same_body
"""


@dataclass(frozen=True, slots=True)
class CreateReview:
    """`product_id` None is an id that is none of ours; `language` is what the author writes in."""

    product_id: ProductId | None
    rating: int
    title: str | None
    body: str
    language: str
    images: tuple[ChosenImage, ...] = ()


@dataclass(frozen=True, slots=True)
class UpdateReview:
    review_id: ReviewId | None
    rating: Change[int] | None = None
    title: Change[str] | None = None
    body: Change[str] | None = None
    expected_version: int | None = None


async def create(
    command: CreateReview,
    *,
    viewer: Viewer,
    key: Key | None,
    now: datetime,
    window: timedelta,
    languages: Sequence[str],
) -> ReviewId:
    """Review a product that was delivered to the viewer; what looks like spam waits for a moderator.

    Units: `window` is how long after the delivery one may review. `languages` are the shop's.
    Raises: Unauthenticated, NotFound, InvalidInput, ReviewNotAllowed.
    """
    user_id = signed_in(viewer)
    with Checks() as check:
        draft = check(lambda: _draft(command.rating, command.title, command.body))
        chosen = check(lambda: check_images(command.images, maximum=MAX_REVIEW_IMAGES))
    async with transaction() as tx:
        kept = await idempotency.recall(tx, key, now=now)
        if kept is not None:
            return ReviewId(UUID(kept["review"]))
        product_id = await _product(tx, command.product_id)
        name, facts = await _author(tx, user_id, product_id, draft, now=now)
        admit(facts, now=now, window=window)
        state = first_state(draft, last_hour=facts.last_hour, same_body_elsewhere=facts.same_body_elsewhere)
        images = await show.held_for_review(tx, chosen, user_id=user_id) if chosen else "[]"
        review_id = ReviewId(uuid7(now))
        await tx.execute(
            "INSERT INTO review (id, version, product_id, user_id, author_name, rating, title, body, language, "
            "is_verified, state, images, helpful_count, created_at) "
            "VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, true, $9, $11, 0, $10)",
            review_id,
            product_id,
            user_id,
            name,
            draft.rating,
            draft.title,
            draft.body,
            command.language,
            state,
            now,
            images,
        )
        if chosen:
            await show.on_review(tx, chosen, review_id)
        stars.tell(tx, review_id, product_id=product_id, now=now)
        idempotency.keep(tx, key, {"review": review_id})
        await stars.move(tx, product_id, before=None, after=counted(draft.rating, state), languages=languages, now=now)
    return review_id


async def update(command: UpdateReview, *, viewer: Viewer, now: datetime, languages: Sequence[str]) -> ReviewId:
    """Edit one's own review; the text that it replaces is kept.

    Raises: Unauthenticated, NotFound for another's, InvalidInput, Conflict.
    """
    user_id = signed_in(viewer)
    async with transaction() as tx:
        review = await locked.lock(tx, command.review_id)
        if review.author != user_id:
            raise NotFound(path=["id"])
        check_version(command.expected_version, review.version, type_name="Review", row_id=review.id)
        draft = _draft(
            required(command.rating, path=["rating"]) if command.rating is not None else review.rating,
            command.title.value if command.title is not None else review.title,
            required(command.body, path=["body"]) if command.body is not None else review.body,
        )
        if draft == Draft(review.rating, review.title, review.body):
            return review.id
        state = edited_state(review.state, draft)
        await _revise(tx, review, draft, state, now=now)
        stars.tell(tx, review.id, product_id=review.product_id, now=now)
        await stars.move(
            tx,
            review.product_id,
            before=counted(review.rating, review.state),
            after=counted(draft.rating, state),
            languages=languages,
            now=now,
        )
    return review.id


async def _revise(tx: Tx, review: locked.Locked, draft: Draft, state: ReviewState, *, now: datetime) -> None:
    """Replace a review's text, and keep what it replaces."""
    await tx.execute(
        "INSERT INTO review_revision (id, review_id, rating, title, body, written_at) VALUES ($1, $2, $3, $4, $5, $6)",
        uuid7(now),
        review.id,
        review.rating,
        review.title,
        review.body,
        review.written_at,
    )
    await tx.execute(
        "UPDATE review SET rating = $2, title = $3, body = $4, state = $5, edited_at = $6, version = version + 1 "
        "WHERE id = $1",
        review.id,
        draft.rating,
        draft.title,
        draft.body,
        state,
        now,
    )


async def delete(review_id: ReviewId | None, *, viewer: Viewer, now: datetime, languages: Sequence[str]) -> ProductId:
    """Delete a review with its replies and votes: one's own, or anybody's for support; give its product.

    A hidden one stays: its author cannot wash their record clean.
    Raises: Unauthenticated, NotFound for another's, Forbidden for a hidden one of one's own.
    """
    user_id = signed_in(viewer)
    async with transaction() as tx:
        review = await locked.lock(tx, review_id)
        if review.author != user_id and not viewer.is_support:
            raise NotFound(path=["id"])
        if review.state is ReviewState.HIDDEN and not viewer.is_support:
            raise Forbidden(path=["id"])
        await tx.execute("DELETE FROM review WHERE id = $1", review.id)
        stars.tell(tx, review.id, product_id=review.product_id, now=now)
        await stars.move(
            tx,
            review.product_id,
            before=counted(review.rating, review.state),
            after=None,
            languages=languages,
            now=now,
        )
    return review.product_id


def _draft(rating: int, title: str | None, body: str) -> Draft:
    with Checks() as check:
        draft = Draft(
            rating=check(lambda: check_rating(rating)),
            title=check(lambda: check_title(title)),
            body=check(lambda: check_body(body)),
        )
    return draft  # noqa: RET504  the block may end in an error


async def _product(tx: Tx, product_id: ProductId | None) -> ProductId:
    found = await tx.fetchval("SELECT id FROM product WHERE id = $1", product_id)
    if found is None:
        raise NotFound(path=["productId"])
    return ProductId(found)


async def _author(
    tx: Tx, user_id: UserId, product_id: ProductId, draft: Draft, *, now: datetime
) -> tuple[str, AuthorFacts]:
    """Read the author's name and record, holding the author: two reviews at once are judged one after the other."""
    author = await tx.fetchrow("SELECT display_name, email FROM users WHERE id = $1 FOR NO KEY UPDATE", user_id)
    # A statement of its own: it has to see what whoever held the lock before has written.
    row = await tx.fetchrow(RECORD, user_id, product_id, now - timedelta(hours=1), draft.body)
    if author is None or row is None:
        raise NotFound
    facts = AuthorFacts(
        delivered_at=row["delivered_at"],
        existing=row["existing"],
        hidden=row["hidden"],
        last_hour=row["last_hour"],
        same_body_elsewhere=row["same_body"],
    )
    return signature(display_name=author["display_name"], email=author["email"]), facts
