"""What is to be told: events and mails, written in the transaction of what they tell, and answers kept for repeats."""

from tortoise import fields
from tortoise.models import Model


class OutboxEvent(Model):
    """One row for each event that the worker has not yet relayed; relayed rows are deleted.

    `entity_id` is the row that changed. `claimed_until` is the lease of the worker that has taken it.
    """

    id = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=60)
    version = fields.IntField(default=1)
    entity_id = fields.UUIDField()
    payload = fields.JSONField()
    attempts = fields.IntField(default=0)
    claimed_until = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "outbox"
        indexes = (("claimed_until", "id"),)


class Mail(Model):
    """One row for each mail that waits to be sent; sent rows are deleted, those given up stay with `gave_up_at`."""

    id = fields.UUIDField(primary_key=True)
    recipient = fields.CharField(max_length=254)
    subject = fields.CharField(max_length=200)
    text = fields.TextField()
    html = fields.TextField()
    attempts = fields.IntField(default=0)
    due_at = fields.DatetimeField()
    gave_up_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "mail"
        indexes = (("due_at", "id"),)


class MailboxMail(Model):
    """One row for each mail in the built-in mailbox of a development server."""

    id = fields.UUIDField(primary_key=True)
    recipient = fields.CharField(max_length=254)
    subject = fields.CharField(max_length=200)
    text = fields.TextField()
    html = fields.TextField()
    received_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "mailbox"
        indexes = (("recipient", "id"),)


class Idempotency(Model):
    """One row for each answered mutation with a key: the hash of its input and the ids of its result, for 24 hours."""

    id = fields.UUIDField(primary_key=True)
    scope = fields.CharField(max_length=80)
    mutation = fields.CharField(max_length=60)
    key = fields.CharField(max_length=200)
    input_hash = fields.BinaryField()
    result = fields.JSONField()
    created_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "idempotency"
        unique_together = (("scope", "mutation", "key"),)
