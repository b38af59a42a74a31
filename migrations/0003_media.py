"""Uploaded pictures."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index

STATEMENTS = [
    "CREATE INDEX media_unused ON media (created_at) WHERE NOT is_product AND review_id IS NULL",
    "ALTER TABLE media ADD CONSTRAINT media_sizes CHECK (width > 0 AND height > 0 AND size > 0)",
]


class Migration(migrations.Migration):
    dependencies = [('models', '0002_rules')]

    initial = False

    operations = [
        ops.CreateModel(
            name='Media',
            fields=[
                ('id', fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ('user', fields.ForeignKeyField('models.User', source_field='user_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.SET_NULL)),
                ('digest', fields.CharField(max_length=64)),
                ('width', fields.IntField()),
                ('height', fields.IntField()),
                ('size', fields.IntField()),
                ('alt', fields.CharField(null=True, max_length=300)),
                ('is_product', fields.BooleanField(default=False)),
                ('review', fields.ForeignKeyField('models.Review', source_field='review_id', null=True, db_constraint=True, to_field='id', related_name=False, on_delete=OnDelete.SET_NULL)),
                ('created_at', fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ('doomed_at', fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={'table': 'media', 'app': 'models', 'indexes': [Index(fields=['user_id', 'id']), Index(fields=['review_id'])], 'pk_attr': 'id', 'table_description': 'One row for each upload. Units: `width` and `height` in pixels, `size` in bytes of the stored master.'},
            bases=['Model'],
        ),
        *(ops.RunSQL(statement) for statement in STATEMENTS),
    ]
