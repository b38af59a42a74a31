"""The town in which made-up operations are run: everybody has something, and symbols stand for it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain import ids
from domain.ids import uuid7
from kit import clock, db
from services.order import access
from services.review import recount
from tests.conftest import SECRET
from tests.contract import test_bad_reads as reads
from tests.contract.calls.every import MUTATIONS
from tests.contract.things import Things, things
from tests.contract.town import ROLES, Counter, Town, fresh
from tests.fuzz.drafts import Draft, Template, labels
from tests.fuzz.symbols import GOOD, LONE, LONG, SIGN, SOUGHT, replaced
from tests.make import user as make_user

TABLES = {
    "User": "users",
    "Session": "session",
    "SavedAddress": "saved_address",
    "Product": "product",
    "ProductVariant": "variant",
    "Category": "category",
    "Media": "media",
    "CartLine": "cart_line",
    "Order": "orders",
    "OrderLine": "order_line",
    "OrderEvent": "order_event",
    "Fulfillment": "fulfillment",
    "Payment": "payment",
    "Refund": "refund",
    "Review": "review",
    "ReviewReply": "review_reply",
}
TEXTS = {
    "slug": "SELECT slug FROM product UNION SELECT slug FROM category",
    "sku": "SELECT sku FROM variant",
    "number": "SELECT number FROM orders",
    "email": "SELECT email FROM users",
}
MOST = 40
MOST_CURSORS = 200


def split(label: str) -> tuple[str, str]:
    kind, _, root = label.partition(".")
    return kind, root


class Place:
    """A town with what symbols stand for in it just now."""

    def __init__(self, town: Town, had: Things, hashes: Mapping[Any, str]) -> None:
        self.town = town
        self.had = had
        self.hashes = hashes
        self.known: dict[str, list[str]] = {}
        self.cursors: list[str] = []
        self.good: Mapping[str, Any] = {}

    async def template(self, label: str) -> Template:
        """Make ready what a good call of a root field needs, and give that call."""
        await self._restore()
        kind, root = split(label)
        if kind == "Mutation":
            call = await MUTATIONS[root](self.town)
            template = Template(call.by, {"input": dict(call.given)})
        else:
            template = Template(reads.viewer(root), reads.good(self.had).get(root, {}))
        # The factories write reviews without stars, and stars without reviews.
        await recount.recount(languages=["en"], clock=clock.utc_now)
        self.good = template.arguments
        await self._look()
        return template

    async def _restore(self) -> None:
        """Let everybody be who they were, and the mug as it was."""
        users, mug = self.town.users, self.town.mug
        async with db.transaction() as tx:
            await tx.executemany(
                "UPDATE users SET version = 1, email = $2, email_key = $2, email_verified_at = now(), language = 'en', "
                "roles = $3, password_hash = $4 WHERE id = $1",
                [
                    (user.key, user.email, ["SHOPPER", *map(str, ROLES.get(name, []))], self.hashes[user.key])
                    for name, user in users.items()
                ],
            )
            await tx.execute("UPDATE cart SET user_id = NULL WHERE state = 'OPEN'")
            await tx.execute("UPDATE review SET user_id = NULL WHERE product_id = $1", mug.id)
            await tx.execute("UPDATE product SET version = 1, status = 'ACTIVE' WHERE id = $1", mug.id)
            await tx.execute(
                "UPDATE variant SET version = 1, archived_at = NULL, sku = 'MUG-' || id WHERE product_id = $1", mug.id
            )
            await tx.execute("UPDATE stock SET available = 10 WHERE variant_id = ANY ($1)", mug.variant_ids)

        # Many an operation signs them out.
        tokens = {name: await make_user.token(user) for name, user in users.items()}
        self.town = replace(self.town, tokens={"stranger": None, **tokens})

    async def _look(self) -> None:
        parts = [
            f"(SELECT '{name}' AS name, id FROM {table} ORDER BY id LIMIT {MOST})" for name, table in TABLES.items()
        ]
        keys: dict[str, list[Any]] = {name: [] for name in TABLES}
        for row in await db.fetch(" UNION ALL ".join(parts)):
            keys[row["name"]].append(row["id"])
        self.known = {name: [ids.encode(name, key) for key in found] for name, found in keys.items()}
        self.known["access"] = [access.token(key, secret=SECRET) for key in keys["Order"]]
        carts = await db.fetch(f"SELECT token FROM cart ORDER BY id LIMIT {MOST}")
        self.known["Cart"] = [ids.encode_cart(row["token"]) for row in carts]
        for name, statement in TEXTS.items():
            self.known[name] = [row[0] for row in await db.fetch(f"{statement} ORDER BY 1 LIMIT {MOST}")]

    def keep(self, cursors: list[str]) -> None:
        """Remember places in lists, to go on from there."""
        self.cursors = (self.cursors + cursors)[-MOST_CURSORS:]

    def value(self, name: str, place: str) -> Any:
        """Give what a symbol stands for."""
        if name == GOOD:
            return self._good(place)
        if name == LONG:
            return "x" * int(place)
        if name == LONE:
            return chr(int(place, 16))
        found = self.cursors if name == "cursor" else self.known.get(name, [])
        if found:
            return found[int(place) % len(found)]
        return ids.encode(name, uuid7(clock.utc_now())) if name in TABLES else "nothing"

    def _good(self, place: str) -> Any:
        value: Any = self.good
        for step in place.split("."):
            value = value[int(step)] if isinstance(value, list | tuple) else value[step]
        return value

    def body(self, draft: Draft) -> dict[str, Any]:
        """Write a request with values in place of symbols, files among its variables."""
        return {"query": self._query(draft), "variables": self._filled(json.loads(draft.variables))}

    def _query(self, draft: Draft) -> str:

        def written(name: str, place: str) -> str:
            value = self.value(name, place)
            return "null" if isinstance(value, bytes) else json.dumps(value)

        return replaced(draft.query, written)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._filled(each) for name, each in value.items()}
        if isinstance(value, list):
            return [self._filled(each) for each in value]
        if isinstance(value, str) and value.startswith(SIGN) and (found := SOUGHT.fullmatch(f'"{value}"')):
            return self.value(found[1], found[2])
        return value


async def settled(counter: Counter, *, is_guest: bool) -> Place:
    """Make a town anew in which everybody has one of everything."""
    town = await fresh(counter, is_guest=is_guest)
    hashes = {row["id"]: row["password_hash"] for row in await db.fetch("SELECT id, password_hash FROM users")}
    return Place(town, await things(town), hashes)


async def templates(counter: Counter, *, is_guest: bool) -> dict[str, Template]:
    """Give a good call of every root field: what differs the next time stands in it as symbols."""
    place = await settled(counter, is_guest=is_guest)
    return {label: await place.template(label) for label in labels()}
