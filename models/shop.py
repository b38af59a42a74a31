"""The shop itself: its settings, the markets it sells to, and the ways it delivers."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class Shop(Model):
    """The one row of settings; the first language, currency and country are the defaults."""

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=100)
    languages = ArrayField("text")
    currencies = ArrayField("text")

    class Meta(Model.Meta):
        table = "shop"


class Market(Model):
    """One row for each country sold to. Units: `tax_basis_points` are hundredths of a percent.

    `prices_include_tax`: what the shopper sees is what they pay (inclusive), or tax comes on top (exclusive).
    """

    country = fields.CharField(max_length=2, primary_key=True)
    currency = fields.CharField(max_length=3)
    tax_basis_points = fields.IntField()
    prices_include_tax = fields.BooleanField()
    position = fields.IntField(default=0)

    class Meta(Model.Meta):
        table = "market"


class DeliveryMethod(Model):
    """One row for each way to deliver: `countries` empty means all markets; `names`, `estimates` are language → text;
    `prices` and `free_from` are currency → minor units, and a currency without a price is not offered the method.
    """

    code = fields.CharField(max_length=40, primary_key=True)
    names = fields.JSONField()
    estimates = fields.JSONField()
    countries = ArrayField("text")
    prices = fields.JSONField()
    free_from = fields.JSONField()
    position = fields.IntField(default=0)

    class Meta(Model.Meta):
        table = "delivery_method"
