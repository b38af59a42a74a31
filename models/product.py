"""Products, their texts in other languages, their addresses of the past, and the words of options and attributes."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class Product(Model):
    """One row for each product; `name` and `description` are in the shop's first language.

    `options` is an ordered array of {"key", "values": [valueKey, …]}, `attributes` an object of key → valueKey,
    `images` an ordered array of {"url", "alt", "width", "height"}, and "media" with the id of an upload. `stars` counts
    published reviews of one to five stars, in that order; `rating_count` and `rating_average` follow from it in the
    same statement.
    """

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    slug = fields.CharField(max_length=160, unique=True)
    name = fields.CharField(max_length=200)
    description = fields.TextField(null=True)
    brand = fields.CharField(max_length=100, null=True)
    status = fields.CharField(max_length=8)
    category = fields.ForeignKeyField("models.Category", related_name=False, null=True, on_delete=fields.RESTRICT)
    options = fields.JSONField()
    attributes = fields.JSONField()
    images = fields.JSONField()
    popularity = fields.IntField(default=0)
    stars = ArrayField("int")
    rating_count = fields.IntField(default=0)
    rating_average = fields.DecimalField(max_digits=5, decimal_places=4, null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "product"


class ProductTranslation(Model):
    """One row for each product and further language."""

    id = fields.UUIDField(primary_key=True)
    product = fields.ForeignKeyField("models.Product", related_name=False, on_delete=fields.CASCADE)
    language = fields.CharField(max_length=35)
    name = fields.CharField(max_length=200)
    description = fields.TextField(null=True)

    class Meta(Model.Meta):
        table = "product_translation"
        unique_together = (("product_id", "language"),)


class ProductSlug(Model):
    """One row for each slug that a product once had; it goes on finding the product."""

    slug = fields.CharField(max_length=160, primary_key=True)
    product = fields.ForeignKeyField("models.Product", related_name=False, on_delete=fields.CASCADE)

    class Meta(Model.Meta):
        table = "product_slug"


class ProductPrice(Model):
    """One row for each product and currency: the span of its unarchived variants' prices, kept by who writes those."""

    id = fields.UUIDField(primary_key=True)
    product = fields.ForeignKeyField("models.Product", related_name=False, on_delete=fields.CASCADE)
    currency = fields.CharField(max_length=3)
    min_minor = fields.BigIntField()
    max_minor = fields.BigIntField()

    class Meta(Model.Meta):
        table = "product_price"
        unique_together = (("product_id", "currency"),)


class Label(Model):
    """One row for each word of options and attributes in a language: a key's where `value_key` is empty."""

    id = fields.UUIDField(primary_key=True)
    key = fields.CharField(max_length=60)
    value_key = fields.CharField(max_length=60, default="")
    language = fields.CharField(max_length=35)
    text = fields.CharField(max_length=200)

    class Meta(Model.Meta):
        table = "label"
        unique_together = (("key", "value_key", "language"),)
