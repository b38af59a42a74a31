"""What is bought: variants, their prices and their stock."""

from tortoise import fields
from tortoise.models import Model


class Variant(Model):
    """One row for each sellable unit; `options` is an object of option key → valueKey, `image` like a product's.

    A SKU is unique among the variants that are not archived.
    """

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    product = fields.ForeignKeyField("models.Product", related_name=False, on_delete=fields.CASCADE)
    sku = fields.CharField(max_length=80)
    position = fields.IntField(default=0)
    options = fields.JSONField()
    image = fields.JSONField(null=True)
    created_at = fields.DatetimeField()
    archived_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "variant"


class Price(Model):
    """One row for each variant and currency."""

    id = fields.UUIDField(primary_key=True)
    variant = fields.ForeignKeyField("models.Variant", related_name=False, on_delete=fields.CASCADE)
    currency = fields.CharField(max_length=3)
    amount_minor = fields.BigIntField()
    compare_at_minor = fields.BigIntField(null=True)

    class Meta(Model.Meta):
        table = "price"
        unique_together = (("variant_id", "currency"),)


class Stock(Model):
    """One row for each variant: what can still be sold, down to `-backorder_limit`; moved by conditional updates."""

    variant = fields.OneToOneField("models.Variant", related_name=False, primary_key=True, on_delete=fields.CASCADE)
    available = fields.IntField()
    backorder_limit = fields.IntField(default=0)
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "stock"


class StockMovement(Model):
    """One row for each movement of stock, append-only; `key` names its cause, so that nothing moves twice."""

    id = fields.UUIDField(primary_key=True)
    variant = fields.ForeignKeyField("models.Variant", related_name=False, on_delete=fields.CASCADE)
    delta = fields.IntField()
    reason = fields.CharField(max_length=200)
    key = fields.CharField(max_length=120, unique=True)
    actor_id = fields.UUIDField(null=True)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "stock_movement"
