"""The demo shop's settings: where it sells, how it taxes and delivers."""

from domain.shop import Delivery, Market, Shop

EVERYWHERE: list[str] = []


def shop() -> Shop:
    """Give the settings of the demo shop: four currencies, taxes on top in North America and included elsewhere."""
    return Shop(
        name="Souk",
        languages=["en", "zh-CN", "de", "ja"],
        currencies=["USD", "EUR", "CNY", "JPY"],
        markets=[
            Market("US", "USD", 800, prices_include_tax=False),
            Market("DE", "EUR", 1900, prices_include_tax=True),
            Market("CN", "CNY", 1300, prices_include_tax=True),
            Market("JP", "JPY", 1000, prices_include_tax=True),
            Market("AT", "EUR", 2000, prices_include_tax=True),
            Market("CA", "USD", 500, prices_include_tax=False),
            Market("FR", "EUR", 2000, prices_include_tax=True),
            Market("NL", "EUR", 2100, prices_include_tax=True),
        ],
        deliveries=[
            Delivery(
                "standard",
                {"en": "Standard", "zh-CN": "标准配送", "de": "Standardversand", "ja": "通常配送"},
                {"en": "3 to 5 business days", "zh-CN": "3至5个工作日", "de": "3 bis 5 Werktage", "ja": "3～5営業日"},
                EVERYWHERE,
                {"USD": 595, "EUR": 490, "CNY": 1200, "JPY": 600},
                {"USD": 7500, "EUR": 6900, "CNY": 29900, "JPY": 10000},
            ),
            Delivery(
                "express",
                {"en": "Express", "zh-CN": "特快专递", "de": "Expressversand", "ja": "速達便"},
                {"en": "Next business day", "zh-CN": "次日达", "de": "Am nächsten Werktag", "ja": "翌営業日"},
                EVERYWHERE,
                {"USD": 1495, "EUR": 1290, "CNY": 2800, "JPY": 1500},
                {},
            ),
            Delivery(
                "parcel-shop",
                {"en": "Parcel shop", "zh-CN": "自提点", "de": "Paketshop", "ja": "店舗受け取り"},
                {"en": "2 to 4 business days", "zh-CN": "2至4个工作日", "de": "2 bis 4 Werktage", "ja": "2～4営業日"},
                ["DE", "AT", "NL", "FR"],
                {"EUR": 290},
                {"EUR": 4900},
            ),
        ],
    )
