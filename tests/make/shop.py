"""A shop that sells to four markets in four currencies."""

import orjson

from kit import db

LANGUAGES = ["en", "zh-CN", "de"]
CURRENCIES = ["USD", "EUR", "CNY", "JPY"]
MARKETS = [
    ("US", "USD", 0, False),
    ("DE", "EUR", 1900, True),
    ("CN", "CNY", 1300, True),
    ("JP", "JPY", 1000, True),
    ("CA", "USD", 500, False),
]


async def shop() -> None:
    """Write the shop, its markets and two ways to deliver: `standard` everywhere, `express` to DE and US."""
    names = {"en": "Standard", "zh-CN": "标准配送", "de": "Standard"}
    express = {"en": "Express", "zh-CN": "特快", "de": "Express"}
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO shop (id, name, languages, currencies) VALUES (1, 'Souk', $1, $2)", LANGUAGES, CURRENCIES
        )
        await tx.executemany(
            "INSERT INTO market (country, currency, tax_basis_points, prices_include_tax, position) "
            "VALUES ($1, $2, $3, $4, $5)",
            [(*market, position) for position, market in enumerate(MARKETS)],
        )
        await tx.executemany(
            "INSERT INTO delivery_method (code, names, estimates, countries, prices, free_from, position) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                (
                    "standard",
                    orjson.dumps(names).decode(),
                    orjson.dumps({"en": "3 to 5 days"}).decode(),
                    [],
                    orjson.dumps({"USD": 500, "EUR": 490, "CNY": 1000, "JPY": 600}).decode(),
                    orjson.dumps({"USD": 10000, "EUR": 10000}).decode(),
                    0,
                ),
                (
                    "express",
                    orjson.dumps(express).decode(),
                    orjson.dumps({"en": "tomorrow"}).decode(),
                    ["DE", "US"],
                    orjson.dumps({"USD": 1500, "EUR": 1490}).decode(),
                    orjson.dumps({}).decode(),
                    1,
                ),
            ],
        )
