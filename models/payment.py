"""Payments, refunds, their logs, and the gateways' notifications."""

from tortoise import fields
from tortoise.models import Model


class Payment(Model):
    """One row for each attempt to pay an order. Units: `*_minor` in minor units of `currency`.

    `standing`, `gateway_seq` and the amounts are the facts of `domain.payment`, `doubt_step` and `doubt_minor` the step
    whose answer is out and `doubt_id` its name at the gateway; `state` follows from both.
    `refund_pending_minor` is what refunds under way may still take. `query_at` is when the gateway is asked next, for
    as long as something is open.
    """

    id = fields.UUIDField(primary_key=True)
    version = fields.IntField(default=1)
    order = fields.ForeignKeyField("models.Order", related_name=False, on_delete=fields.CASCADE)
    gateway = fields.CharField(max_length=40)
    state = fields.CharField(max_length=20)
    currency = fields.CharField(max_length=3)
    amount_minor = fields.BigIntField()
    authorized_minor = fields.BigIntField(default=0)
    captured_minor = fields.BigIntField(default=0)
    refunded_minor = fields.BigIntField(default=0)
    refund_pending_minor = fields.BigIntField(default=0)
    capture = fields.BooleanField()
    method = fields.JSONField()
    return_url = fields.TextField(null=True)
    next_action = fields.JSONField(null=True)
    reference = fields.CharField(max_length=120, null=True)
    decline_code = fields.CharField(max_length=60, null=True)
    retryable = fields.BooleanField(default=False)
    standing = fields.CharField(max_length=16, db_default="UNHEARD")
    voided_minor = fields.BigIntField(db_default=0)
    disputed_minor = fields.BigIntField(db_default=0)
    recovered_minor = fields.BigIntField(db_default=0)
    doubt_step = fields.CharField(max_length=8, null=True)
    doubt_minor = fields.BigIntField(db_default=0)
    doubt_id = fields.UUIDField(null=True)
    gateway_seq = fields.BigIntField(default=0)
    last_seq = fields.IntField(default=0)
    query_at = fields.DatetimeField(null=True)
    query_attempts = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "payment"


class Refund(Model):
    """One row for each refund of a payment."""

    id = fields.UUIDField(primary_key=True)
    payment = fields.ForeignKeyField("models.Payment", related_name=False, on_delete=fields.CASCADE)
    currency = fields.CharField(max_length=3)
    amount_minor = fields.BigIntField()
    state = fields.CharField(max_length=10)
    reason = fields.CharField(max_length=500, null=True)
    reference = fields.CharField(max_length=120, null=True)
    failure_code = fields.CharField(max_length=60, null=True)
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "refund"


class PaymentEvent(Model):
    """One row for each change of a payment; `seq` counts up from 1 with no gap."""

    id = fields.UUIDField(primary_key=True)
    payment = fields.ForeignKeyField("models.Payment", related_name=False, on_delete=fields.CASCADE)
    seq = fields.IntField()
    at = fields.DatetimeField()
    state = fields.CharField(max_length=20)
    amount_minor = fields.BigIntField(null=True)
    reference = fields.CharField(max_length=120, null=True)

    class Meta(Model.Meta):
        table = "payment_event"
        unique_together = (("payment_id", "seq"),)


class Notification(Model):
    """One row for each notification of a gateway, so that one that comes twice acts once."""

    id = fields.UUIDField(primary_key=True)
    gateway = fields.CharField(max_length=40)
    event_id = fields.CharField(max_length=200)
    payment_id = fields.UUIDField(null=True)
    received_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "notification"
        unique_together = (("gateway", "event_id"),)
