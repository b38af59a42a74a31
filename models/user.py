"""Who has an account: users, their sessions, mailed tokens and address books."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class User(Model):
    """One row for each account; `email_key` is the case-folded address that identifies it."""

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    email = fields.CharField(max_length=254)
    email_key = fields.CharField(max_length=254, unique=True)
    email_verified_at = fields.DatetimeField(null=True)
    password_hash = fields.TextField(null=True)
    display_name = fields.CharField(max_length=100, null=True)
    language = fields.CharField(max_length=35)
    roles = ArrayField("text")
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "users"


class Session(Model):
    """One row for each sign-in; the refresh token is derived from `id` and `generation`, so none is stored."""

    id = fields.UUIDField(primary_key=True)
    user = fields.ForeignKeyField("models.User", related_name=False, on_delete=fields.CASCADE)
    mode = fields.CharField(max_length=6)
    user_agent = fields.CharField(max_length=300, null=True)
    generation = fields.IntField(default=1)
    rotated_at = fields.DatetimeField()
    created_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "session"
        indexes = (("user_id", "id"),)


class EmailToken(Model):
    """One row for each link sent by mail; only the token's hash is kept, and it works once.

    `password_hash` and `display_name` are those of the registration that the link was sent for: only who opens the
    link of their own registration gets their own password, whoever else registered the same address.
    """

    id = fields.UUIDField(primary_key=True)
    user = fields.ForeignKeyField("models.User", related_name=False, on_delete=fields.CASCADE)
    purpose = fields.CharField(max_length=12)
    token_hash = fields.BinaryField()
    new_email = fields.CharField(max_length=254, null=True)
    password_hash = fields.TextField(null=True)
    display_name = fields.CharField(max_length=100, null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "email_token"
        indexes = (("user_id", "purpose"),)


class SavedAddress(Model):
    """One row for each entry of an address book; carts and orders hold copies."""

    id = fields.UUIDField(primary_key=True)
    user = fields.ForeignKeyField("models.User", related_name=False, on_delete=fields.CASCADE)
    address = fields.JSONField()
    is_default = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "saved_address"
        indexes = (("user_id", "id"),)


class Throttle(Model):
    """One row for each key (an account, an address) whose attempts are counted in a window."""

    key = fields.CharField(max_length=120, primary_key=True)
    attempts = fields.IntField()
    window_ends_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "throttle"
