"""Orders: frozen copies of what was bought, what left the house, and the log of what happened."""

from tortoise import fields
from tortoise.models import Model


class Order(Model):
    """One row for each order. Units: `*_minor` in minor units of `currency`.

    `status` moves by the transition table of `domain.order`; `payment_status` and `fulfillment_status` are derived from
    payments and lines by whoever writes those. `last_seq` is the seq of the newest event, gapless from 1. `extended_at`
    is when the time to pay was extended, which happens once.
    """

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    number = fields.CharField(max_length=20, unique=True)
    cart = fields.OneToOneField("models.Cart", related_name=False, null=True, on_delete=fields.SET_NULL)
    user = fields.ForeignKeyField("models.User", related_name=False, null=True, on_delete=fields.SET_NULL)
    email = fields.CharField(max_length=254)
    language = fields.CharField(max_length=35)
    currency = fields.CharField(max_length=3)
    status = fields.CharField(max_length=16)
    payment_status = fields.CharField(max_length=20)
    fulfillment_status = fields.CharField(max_length=20)
    subtotal_minor = fields.BigIntField()
    discount_minor = fields.BigIntField()
    delivery_minor = fields.BigIntField()
    tax_minor = fields.BigIntField()
    total_minor = fields.BigIntField()
    prices_include_tax = fields.BooleanField()
    tax_country = fields.CharField(max_length=2)
    tax_basis_points = fields.IntField()
    shipping_address = fields.JSONField(null=True)
    billing_address = fields.JSONField(null=True)
    delivery_code = fields.CharField(max_length=40)
    delivery_name = fields.CharField(max_length=200)
    last_seq = fields.IntField(default=0)
    placed_at = fields.DatetimeField()
    pay_before = fields.DatetimeField(null=True)
    extended_at = fields.DatetimeField(null=True)
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "orders"


class OrderLine(Model):
    """One row for each line, a frozen copy of the catalogue: later edits never show here.

    `options` is an array of {"key", "name", "valueKey", "value"}; `image` like a product's, or null.
    """

    id = fields.UUIDField(primary_key=True)
    order = fields.ForeignKeyField("models.Order", related_name=False, on_delete=fields.CASCADE)
    position = fields.IntField()
    variant = fields.ForeignKeyField("models.Variant", related_name=False, null=True, on_delete=fields.SET_NULL)
    product = fields.ForeignKeyField("models.Product", related_name=False, null=True, on_delete=fields.SET_NULL)
    product_name = fields.CharField(max_length=200)
    variant_name = fields.CharField(max_length=200)
    sku = fields.CharField(max_length=80)
    options = fields.JSONField()
    image = fields.JSONField(null=True)
    quantity = fields.IntField()
    quantity_fulfilled = fields.IntField(default=0)
    quantity_cancelled = fields.IntField(default=0)
    quantity_returned = fields.IntField(default=0)
    unit_price_minor = fields.BigIntField()
    discount_minor = fields.BigIntField()
    tax_minor = fields.BigIntField()
    total_minor = fields.BigIntField()

    class Meta(Model.Meta):
        table = "order_line"


class Fulfillment(Model):
    """One row for each parcel."""

    id = fields.UUIDField(primary_key=True)
    order = fields.ForeignKeyField("models.Order", related_name=False, on_delete=fields.CASCADE)
    carrier = fields.CharField(max_length=100, null=True)
    tracking_number = fields.CharField(max_length=100, null=True)
    created_at = fields.DatetimeField()
    delivered_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "fulfillment"


class FulfillmentLine(Model):
    """One row for each order line in a parcel."""

    id = fields.UUIDField(primary_key=True)
    fulfillment = fields.ForeignKeyField("models.Fulfillment", related_name=False, on_delete=fields.CASCADE)
    order_line = fields.ForeignKeyField("models.OrderLine", related_name=False, on_delete=fields.CASCADE)
    quantity = fields.IntField()

    class Meta(Model.Meta):
        table = "fulfillment_line"
        unique_together = (("fulfillment_id", "order_line_id"),)


class OrderEvent(Model):
    """One row for each thing that happened to an order; `seq` counts up from 1 with no gap.

    `xid` is the number of the transaction that wrote it: a reader of the whole log tells by it what it has not seen,
    for ids do not come in the order of commits.
    """

    id = fields.UUIDField(primary_key=True)
    order = fields.ForeignKeyField("models.Order", related_name=False, on_delete=fields.CASCADE)
    seq = fields.IntField()
    at = fields.DatetimeField()
    type = fields.CharField(max_length=16)
    actor = fields.CharField(max_length=8)
    actor_id = fields.UUIDField(null=True)
    note = fields.CharField(max_length=500, null=True)
    xid = fields.BigIntField()

    class Meta(Model.Meta):
        table = "order_event"
        unique_together = (("order_id", "seq"),)
