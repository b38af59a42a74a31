"""Timed work of the worker."""

from tortoise import fields
from tortoise.models import Model


class Job(Model):
    """One row for each timed job; `claimed_until` is the lease of the worker that runs it."""

    name = fields.CharField(max_length=60, primary_key=True)
    due_at = fields.DatetimeField()
    claimed_until = fields.DatetimeField(null=True)
    ran_at = fields.DatetimeField(null=True)
    failures = fields.IntField(default=0)

    class Meta(Model.Meta):
        table = "job"
