"""Reviews, replies to them, and votes."""

from tortoise import fields
from tortoise.models import Model


class Review(Model):
    """One row for each buyer and product; `author_name` is a copy, so that a renamed person keeps what they signed."""

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    product = fields.ForeignKeyField("models.Product", related_name=False, on_delete=fields.CASCADE)
    user = fields.ForeignKeyField("models.User", related_name=False, null=True, on_delete=fields.SET_NULL)
    author_name = fields.CharField(max_length=100)
    rating = fields.SmallIntField()
    title = fields.CharField(max_length=200, null=True)
    body = fields.TextField()
    language = fields.CharField(max_length=35)
    is_verified = fields.BooleanField()
    state = fields.CharField(max_length=9)
    images = fields.JSONField()
    helpful_count = fields.IntField(default=0)
    moderation_reason = fields.CharField(max_length=500, null=True)
    created_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "review"
        unique_together = (("product_id", "user_id"),)


class ReviewRevision(Model):
    """One row for each text that an edit replaced; `written_at` is when it was written."""

    id = fields.UUIDField(primary_key=True)
    review = fields.ForeignKeyField("models.Review", related_name=False, on_delete=fields.CASCADE)
    rating = fields.SmallIntField()
    title = fields.CharField(max_length=200, null=True)
    body = fields.TextField()
    written_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "review_revision"
        indexes = (("review_id", "id"),)


class ReviewReply(Model):
    """One row for each reply."""

    id = fields.UUIDField(primary_key=True)
    review = fields.ForeignKeyField("models.Review", related_name=False, on_delete=fields.CASCADE)
    user = fields.ForeignKeyField("models.User", related_name=False, null=True, on_delete=fields.SET_NULL)
    author_name = fields.CharField(max_length=100)
    by_merchant = fields.BooleanField()
    body = fields.TextField()
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "review_reply"
        indexes = (("review_id", "id"),)


class ReviewVote(Model):
    """One row for each user who found a review helpful."""

    id = fields.UUIDField(primary_key=True)
    review = fields.ForeignKeyField("models.Review", related_name=False, on_delete=fields.CASCADE)
    user = fields.ForeignKeyField("models.User", related_name=False, on_delete=fields.CASCADE)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "review_vote"
        unique_together = (("review_id", "user_id"),)
