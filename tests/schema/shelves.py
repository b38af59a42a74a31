"""A shop in which everything there is several of comes so many times."""

from dataclasses import dataclass, field

from domain import ids
from domain.access import Role
from domain.ids import OrderId, UserId
from kit import db
from tests.make import NOW
from tests.make import cart as make_cart
from tests.make import order as make_order
from tests.make import product as make_product
from tests.make import review as make_review
from tests.make import user as make_user

REFUNDS = """
INSERT INTO refund (id, payment_id, currency, amount_minor, state, reason, created_at, updated_at)
SELECT gen_random_uuid(), p.id, 'USD', 1, 'SUCCEEDED', NULL, $2, $2 FROM payment p, generate_series(1, $1)
"""
PAYMENT_EVENTS = """
INSERT INTO payment_event (id, payment_id, seq, at, state)
SELECT gen_random_uuid(), p.id, n, $2, 'CAPTURED' FROM payment p, generate_series(1, $1) n
"""
REPLIES = """
INSERT INTO review_reply (id, review_id, user_id, author_name, by_merchant, body, created_at)
SELECT gen_random_uuid(), r.id, NULL, 'Souk', true, 'Thanks', $2 FROM review r, generate_series(1, $1)
"""
TABLES = {
    "Category": "category",
    "Product": "product",
    "ProductVariant": "variant",
    "Order": "orders",
    "OrderLine": "order_line",
    "OrderEvent": "order_event",
    "Fulfillment": "fulfillment",
    "Payment": "payment",
    "Refund": "refund",
    "Review": "review",
    "ReviewReply": "review_reply",
    "User": "users",
    "Session": "session",
    "SavedAddress": "saved_address",
    "CartLine": "cart_line",
}


@dataclass(slots=True)
class Shelves:
    """What was written: an admin's token, a product's slug, and `count` ids of each type that a node can be."""

    token: str
    count: int
    slug: str
    nodes: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @property
    def root_arguments(self) -> dict[str, str]:
        """The arguments of root fields that need one row named."""
        one = {
            "category": "Category",
            "productVariant": "ProductVariant",
            "order": "Order",
            "payment": "Payment",
            "review": "Review",
        }
        return {"product": f'slug: "{self.slug}"'} | {
            name: f'id: "{self.nodes[kind][0]}"' for name, kind in one.items()
        }


async def filled(count: int) -> Shelves:
    """Write `count` of everything, and as many in everything that holds several."""
    admin = await make_user.user(roles=[Role.ADMIN])
    buyers = [admin, *[await make_user.user() for _ in range(count - 1)]]
    for buyer in buyers:
        for _ in range(count):
            await make_user.session(buyer)
            await make_user.address(buyer)
    made = await _catalogue(count, [buyer.key for buyer in buyers])
    await make_cart.ready(dict.fromkeys(made.variant_ids, 1), user=admin.key)
    for buyer in buyers:
        for _ in range(count):
            await _order(count, buyer.key, made)
    async with db.transaction() as tx:
        for statement in (REFUNDS, PAYMENT_EVENTS, REPLIES):
            await tx.execute(statement, count, NOW)
    shelves = Shelves(await make_user.token(admin), count, made.slug)
    for kind, table in TABLES.items():
        first = "parent_id IS NOT NULL, id" if kind == "Category" else "id"
        rows = await db.fetch(f"SELECT id FROM {table} ORDER BY {first} LIMIT {count}")
        shelves.nodes[kind] = [ids.encode(kind, row["id"]) for row in rows]
    return shelves


async def _catalogue(count: int, authors: list[UserId]) -> make_product.Made:
    """Write roots with children, and in each of them products; give one product."""
    keys = [f"k{number}" for number in range(count)]
    for key in keys:
        await make_product.label(key, en=key.upper())
        for value in keys:
            await make_product.label(key, value, en=value.upper())
    variants = [
        make_product.Variant(options=dict.fromkeys(keys, key), image="/media/x.svg", compare_at={"USD": 1200})
        for key in keys
    ]
    specs: list[make_product.Product] = []
    for _ in keys:
        root = lowest = await make_product.category()
        for _ in keys:
            await make_product.category(parent=root)
            lowest = await make_product.category(parent=lowest)
        product = make_product.Product(
            category=lowest,
            attributes={key: key for key in keys},
            images=[f"/media/{key}.svg" for key in keys],
            variants=variants,
        )
        specs += [product] * count
    made = await make_product.products(*specs)
    for product in made:
        for author in authors:
            await make_review.review(product.id, user_id=author)
    return made[0]


async def _order(count: int, user_id: UserId, product: make_product.Made) -> OrderId:
    lines = [
        make_order.Line(variant_id=variant_id, product_id=product.id, quantity=count, fulfilled=count)
        for variant_id in product.variant_ids
    ]
    made = await make_order.order(user_id=user_id, status="CONFIRMED", lines=lines, placed_at=NOW)
    for _ in range(count):
        await make_order.payment(made.id, captured=1000, refunded=1)
        await make_order.parcel(made.id, [(line_id, 1) for line_id in made.line_ids])
        await make_order.note(made.id, "called", actor="STAFF")
    return made.id
