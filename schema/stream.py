"""What all subscriptions share."""

from domain.stream import StreamKind
from schema.kinds import described_enum

described_enum(
    StreamKind,
    description="What an event of a subscription is.",
    values={
        "SNAPSHOT": "How things stand when the subscription begins.",
        "CHANGE": "Something changed.",
        "END": "Nothing more will come: the subscription completes.",
    },
)
