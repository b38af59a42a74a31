"""Carts and their lines."""

from tortoise import fields
from tortoise.models import Model


class Cart(Model):
    """One row for each cart. `token` is 32 random bytes, the cart's public id, new at sign-in.

    `state` is OPEN, ORDERED (an order was made of it) or MERGED (into its owner's at sign-in); a user has one OPEN.
    """

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    token = fields.BinaryField()
    user = fields.ForeignKeyField("models.User", related_name=False, null=True, on_delete=fields.SET_NULL)
    state = fields.CharField(max_length=8, default="OPEN")
    currency = fields.CharField(max_length=3)
    email = fields.CharField(max_length=254, null=True)
    shipping_address = fields.JSONField(null=True)
    billing_address = fields.JSONField(null=True)
    delivery_code = fields.CharField(max_length=40, null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "cart"


class CartLine(Model):
    """One row for each variant in a cart. Units: `price_at_add_minor` in minor units of the cart's currency."""

    id = fields.UUIDField(primary_key=True)
    cart = fields.ForeignKeyField("models.Cart", related_name=False, on_delete=fields.CASCADE)
    variant = fields.ForeignKeyField("models.Variant", related_name=False, on_delete=fields.CASCADE)
    quantity = fields.IntField()
    price_at_add_minor = fields.BigIntField()
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "cart_line"
        unique_together = (("cart_id", "variant_id"),)
