"""`python -m cli seed`: fill the database with the demo shop, and with a large one on top for benchmarks."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

import asyncpg
import typer

from cli import database
from cli.demo import generator, load
from cli.demo.content import catalogue
from cli.demo.people import PASSWORD
from cli.demo.shapes import DemoProduct, DemoUser
from cli.demo.sheets_history import Goods
from cli.demo.sheets_payments import GATEWAY
from kit import clock
from kit.config import Settings

ORDERED = 4000
"""So many of the generated products are bought, again and again."""
ORDERS_PER_PERSON = 5


class Refused(Exception):
    """The database is not one to fill."""


def command(
    products: Annotated[int, typer.Option(min=0, max=10_000_000, help="Further products, of three variants.")] = 0,
    orders: Annotated[int, typer.Option(min=0, max=10_000_000, help="Further orders of them.")] = 0,
) -> None:
    """Fill an empty database with the demo shop, and with a large one on top."""
    settings = Settings.read()
    settings = settings.model_copy(update={"database_url": database.url(settings)})
    try:
        asyncio.run(seed(settings, products=products, orders=orders))
    except Refused as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(1) from None
    except (OSError, asyncpg.PostgresConnectionError) as error:
        typer.echo(f"The database does not answer: {error}", err=True)
        raise typer.Exit(1) from None


async def seed_demo_if_empty(settings: Settings) -> bool:
    """Fill a database that has no product yet with the demo shop; tell whether it had none."""
    async with _target(settings) as target:
        if not await load.is_empty(target.connection):
            return False
        return await _demo(target, settings)


async def seed(settings: Settings, *, products: int = 0, orders: int = 0) -> None:
    """Fill a database with the demo shop where it is empty, then with generated products and orders.

    Raises: Refused in production, when there is nothing to do, or when generated products are there already.
    """
    if settings.is_production:
        raise Refused("This is a production shop: it gets no demo data.")
    async with _target(settings) as target:
        if await load.is_empty(target.connection):
            await _demo(target, settings)
            typer.echo("The demo shop is in the database.")
        elif not products and not orders:
            raise Refused("There are products in this database already: it is left as it is.")
        if (products or orders) and await load.has_generated(target.connection):
            raise Refused("Generated products are in this database already: use a new one.")
        bought = (
            await _products(target, products)
            if products
            else [each for each in catalogue().products if each.status == "ACTIVE"]
        )
        if orders:
            await _orders(target, orders, of=bought)
        await _finish(target)


@asynccontextmanager
async def _target(settings: Settings) -> AsyncGenerator[load.Target]:
    connection = await asyncpg.connect(settings.database_url, timeout=10)
    try:
        yield load.Target.at(connection, media=settings.state_dir / "media", now=clock.utc_now())
    finally:
        await connection.close()


async def _demo(target: load.Target, settings: Settings) -> bool:
    # Loaded here: whoever finds products does without them.
    from kit.passwords import passwords
    from wiring.payments import payments

    hasher = passwords(time_cost=settings.argon2_time, memory_kib=settings.argon2_memory_kib, threads=1)
    gateways = payments(settings, now=clock.utc_now)
    try:
        bank = gateways.get(GATEWAY)
        was_empty = await load.demo(target, password_hash=await hasher.hash(PASSWORD), bank=bank)
    finally:
        for gateway in gateways.values():
            await gateway.aclose()
    await _finish(target)
    return was_empty


async def _products(target: load.Target, total: int) -> list[DemoProduct]:
    """Write generated products; give those that orders are made of."""
    bought: list[DemoProduct] = []
    with typer.progressbar(length=total, label="Products") as bar:
        for batch in generator.products(total):
            await load.products(target, batch)
            bought += batch[: ORDERED - len(bought)]
            bar.update(len(batch))
    return bought


async def _orders(target: load.Target, total: int, *, of: list[DemoProduct]) -> None:
    people: list[DemoUser] = []
    for batch in generator.shoppers(max(total // ORDERS_PER_PERSON, 1)):
        await load.users(target, batch)
        people += batch
    copied = Goods.of(of)
    with typer.progressbar(length=total, label="Orders  ") as bar:
        for orders in generator.orders(total, of=of, by=people):
            async with target.connection.transaction():
                await load.orders(target, orders, goods=copied)
            bar.update(len(orders))


async def _finish(target: load.Target) -> None:
    """Count what sells well as the worker does, and let the planner know what is there."""
    from services.product import popularity

    await target.connection.execute(popularity.RECOUNT, clock.utc_now() - popularity.LATELY)
    await target.connection.execute("ANALYZE")
