"""The availability of variants as clients follow it."""

from collections.abc import AsyncIterable
from typing import Annotated, Any

import strawberry

from engine.documents.public import public
from schema.kinds import Info, weighs
from schema.product.types import Availability
from schema.stream import StreamKind
from schema.variant import ProductVariant
from subscriptions import availability as streams


@strawberry.type(description="How available a variant is.", directives=[public()])
class AvailabilityEvent:
    kind: StreamKind = strawberry.field(description="What this event is; END when you may no longer see the variant.")
    variant: ProductVariant = strawberry.field(description="The variant.")
    availability: Availability = strawberry.field(description="How available it is now.")


@strawberry.type
class AvailabilitySubscription:
    @strawberry.subscription(
        description=(
            "Follows variants: one SNAPSHOT of each in the order asked for, then a CHANGE whenever one of them is "
            "available otherwise than you were told. One that you may not see refuses them all."
        ),
        graphql_type=AvailabilityEvent,
        directives=[weighs(10), public()],
    )
    @staticmethod
    async def variant_availability_changed(
        info: Info,
        variant_ids: Annotated[
            list[strawberry.ID], strawberry.argument(description="The variants: 1 to 100; one named twice counts once.")
        ],
    ) -> AsyncIterable[Any]:
        return await streams.changed(info.context, variant_ids)
