"""What the worker does by the clock."""

from datetime import timedelta

from kit import db
from loaders import shop as shops
from resolvers.context import Tools
from services import idempotency, throttle
from services.cart import expire as carts
from services.media import sweep as uploads
from services.product import popularity
from services.review import recount as stars
from services.settlement import expire as orders
from services.settlement import sweep as settlement
from services.user import sweep as accounts
from worker.schedule import Job


def jobs(tools: Tools) -> list[Job]:
    """List the timed jobs."""
    now = tools.clock

    async def sweep_idempotency() -> None:
        async with db.transaction() as tx:
            await idempotency.sweep(tx, now=now())

    async def sweep_accounts() -> None:
        async with db.transaction() as tx:
            await throttle.sweep(tx, now=now())
            await accounts.sweep(tx, now=now())

    async def sweep_carts() -> None:
        await carts.sweep(now=now())

    async def sweep_orders() -> None:
        await orders.sweep(clock=now)

    async def ask_about_payments() -> None:
        await settlement.sweep(payments=tools.payments, clock=now)

    async def sweep_uploads() -> None:
        await uploads.sweep(storage=tools.storage, now=now())

    async def recount_stars() -> None:
        shop = await shops.shop(tools.cache)
        await stars.recount(languages=shop.languages, clock=now)

    async def recount_popularity() -> None:
        await popularity.recount(now=now())

    return [
        Job("idempotency.sweep", timedelta(hours=1), sweep_idempotency),
        Job("accounts.sweep", timedelta(hours=6), sweep_accounts),
        Job("carts.sweep", timedelta(hours=1), sweep_carts),
        Job("uploads.sweep", timedelta(hours=1), sweep_uploads),
        Job("popularity.recount", timedelta(hours=1), recount_popularity),
        Job("stars.recount", "40 3 * * *", recount_stars),
        Job("orders.expire", timedelta(seconds=15), sweep_orders),
        # Each payment has a lease of its own: a worker that died keeps none of the others waiting.
        Job("payments.ask", timedelta(seconds=1), ask_about_payments, lease=timedelta(seconds=30)),
    ]
