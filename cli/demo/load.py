"""Writing the demo content into a database, by COPY, and its pictures into the media folder."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg

from cli.demo import generator, pictures, sheets, sheets_history
from cli.demo.bank import Known, make_payments
from cli.demo.content import OPENED, catalogue
from cli.demo.history import history
from cli.demo.shapes import BASE, DemoOrder, DemoPicture, DemoProduct, DemoUser
from cli.demo.sheets import Sheet
from cli.demo.shop import shop
from gateways.payment.port import PaymentGateway
from kit import news

ONE_AT_A_TIME = 0x534F554B0002
"""The advisory lock of whoever fills a database."""
TIMES = ("at", "pay_before")
"""The columns that hold a time although their names do not end in `_at`."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where the content goes. `shift` moves all its dates, so that the shop looks as young as its content."""

    connection: asyncpg.Connection
    media: Path
    shift: timedelta

    @classmethod
    def at(cls, connection: asyncpg.Connection, *, media: Path, now: datetime) -> "Target":
        """Aim at a database; whole days, so that whoever seeds twice on a day gets the same."""
        return cls(connection, media, timedelta(days=max((now - BASE).days, 0)))

    async def write(self, found: Iterable[Sheet]) -> None:
        for sheet in found:
            columns = sheet.columns.split()
            times = [place for place, name in enumerate(columns) if name in TIMES or name.endswith("_at")]
            rows = [self._moved(row, times) for row in sheet.rows] if self.shift and times else sheet.rows
            await self.connection.copy_records_to_table(sheet.table, columns=columns, records=rows)

    def _moved(self, row: tuple[object, ...], times: list[int]) -> list[object]:
        values = list(row)
        for place in times:
            value = values[place]
            if isinstance(value, datetime):
                values[place] = value + self.shift
        return values

    def draw(self, found: Iterable[DemoPicture]) -> None:
        """Draw the pictures that are not there yet; their names change with what they show."""
        for picture in dict.fromkeys(found):
            path = self.media / picture.path
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(pictures.render(picture))


async def is_empty(connection: asyncpg.Connection) -> bool:
    return not await connection.fetchval("SELECT EXISTS (SELECT FROM product)")


async def demo(target: Target, *, password_hash: str, bank: PaymentGateway | None = None) -> bool:
    """Fill an empty database with the demo shop, all of it or nothing; tell whether it was empty.

    Pictures and the bank come first: the database never shows what is not there.
    """
    content, past = catalogue(), history()
    target.draw(category.picture for category in content.categories)
    target.draw(picture for product in content.products for picture in product.pictures)
    known = Known()
    if bank is not None:
        shopper = next(user for user in past.users if user.is_account and user.addresses)
        known = await make_payments(past.orders, shop=shop(), always=shopper.id, gateway=bank)
    async with target.connection.transaction():
        await target.connection.execute("SELECT pg_advisory_xact_lock($1)", ONE_AT_A_TIME)
        if not await is_empty(target.connection):
            return False
        if not await target.connection.fetchval("SELECT EXISTS (SELECT FROM shop)"):
            await target.write(sheets.of_shop(shop()))
        await target.write(sheets.of_categories(content.categories, at=OPENED))
        await target.write(sheets.of_words(content, at=OPENED))
        await target.write(sheets.of_products(content.products, stars=sheets_history.stars_of(past.reviews)))
        await target.write(sheets_history.of_users(past.users, password_hash=password_hash))
        await orders(target, past.orders, goods=sheets_history.Goods.of(content.products), known=known)
        await target.write(sheets_history.of_reviews(past.reviews, shop_name=shop().name))
        await target.connection.execute(news.TELL_ALL)
    return True


async def orders(
    target: Target, found: Iterable[DemoOrder], *, goods: sheets_history.Goods, known: Known | None = None
) -> None:
    """Write orders in the transaction that is open."""
    xid = await target.connection.fetchval("SELECT pg_current_xact_id()::text::bigint")
    await target.write(sheets_history.of_orders(list(found), goods=goods, shop=shop(), known=known or Known(), xid=xid))


async def products(target: Target, batch: list[DemoProduct]) -> None:
    """Write a batch of further products."""
    target.draw(picture for product in batch for picture in product.pictures)
    async with target.connection.transaction():
        await target.write(sheets.of_products(batch, stars={}))
        await target.connection.execute(news.TELL_ALL)


async def users(target: Target, batch: list[DemoUser]) -> None:
    """Write a batch of further people."""
    async with target.connection.transaction():
        await target.write(sheets_history.of_users(batch))


async def has_generated(connection: asyncpg.Connection) -> bool:
    """Tell whether the database was filled by the generator before."""
    first = next(generator.products(1))[0]
    return await connection.fetchval("SELECT EXISTS (SELECT FROM product WHERE slug = $1)", first.slug)
