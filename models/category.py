"""The tree of categories and its names in other languages."""

from tortoise import fields
from tortoise.models import Model


class Category(Model):
    """One row for each category; `name` is in the shop's first language."""

    id = fields.UUIDField(primary_key=True)
    slug = fields.CharField(max_length=120, unique=True)
    name = fields.CharField(max_length=200)
    parent = fields.ForeignKeyField("models.Category", related_name=False, null=True, on_delete=fields.RESTRICT)
    position = fields.IntField(default=0)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "category"


class CategoryTranslation(Model):
    """One row for each category and further language."""

    id = fields.UUIDField(primary_key=True)
    category = fields.ForeignKeyField("models.Category", related_name=False, on_delete=fields.CASCADE)
    language = fields.CharField(max_length=35)
    name = fields.CharField(max_length=200)

    class Meta(Model.Meta):
        table = "category_translation"
        unique_together = (("category_id", "language"),)
