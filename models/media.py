"""Uploaded pictures; their files lie in the storage, in a folder for each."""

from tortoise import fields
from tortoise.models import Model


class Media(Model):
    """One row for each upload. Units: `width` and `height` in pixels, `size` in bytes of the stored master.

    `is_product` is for good: orders go on showing what a product once showed. `review` is the one that shows it. What
    is shown nowhere after a day goes; from `doomed_at` on its file may be gone already.
    """

    id = fields.UUIDField(primary_key=True)
    user = fields.ForeignKeyField("models.User", related_name=False, null=True, on_delete=fields.SET_NULL)
    digest = fields.CharField(max_length=64)
    width = fields.IntField()
    height = fields.IntField()
    size = fields.IntField()
    alt = fields.CharField(max_length=300, null=True)
    is_product = fields.BooleanField(default=False)
    review = fields.ForeignKeyField("models.Review", related_name=False, null=True, on_delete=fields.SET_NULL)
    created_at = fields.DatetimeField()
    doomed_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "media"
        indexes = (("user_id", "id"), ("review_id",))
