"""The shop as clients see it."""

import strawberry

from domain.shop import Shop as ShopValue
from engine.documents.public import public
from schema.kinds import Info, assumed
from schema.scalars import CountryCode, CurrencyCode, LanguageTag


@strawberry.type(description="A way to pay that the shop offers.", directives=[public(300)])
class PaymentGateway:
    code: str = strawberry.field(description="What `paymentCreate` takes as `gateway`.")
    name: str = strawberry.field(description="For people.")
    currencies: list[CurrencyCode] = strawberry.field(
        description="The currencies it can take.", directives=[assumed(10)]
    )


@strawberry.type(
    description="What the shop speaks, sells in and delivers to; the first of each list is the default.",
    directives=[public(300)],
)
class Shop:
    name: str = strawberry.field(description="For people.")
    currencies: list[CurrencyCode] = strawberry.field(
        description="The currencies it sells in.", directives=[assumed(10)]
    )
    languages: list[LanguageTag] = strawberry.field(
        description="The languages that its texts are written in.", directives=[assumed(10)]
    )
    countries: list[CountryCode] = strawberry.field(
        description="The countries it delivers to.", directives=[assumed(50)]
    )

    @strawberry.field(description="The ways to pay.", directives=[assumed(5)])
    @staticmethod
    def payment_gateways(root: strawberry.Parent[ShopValue], info: Info) -> list[PaymentGateway]:
        return [
            PaymentGateway(
                code=gateway.code,
                name=gateway.name,
                currencies=[
                    CurrencyCode(code)
                    for code in root.currencies
                    if not gateway.currencies or code in gateway.currencies
                ],
            )
            for gateway in info.context.tools.payments.values()
        ]


@strawberry.type
class ShopQuery:
    @strawberry.field(description="The shop itself.", graphql_type=Shop, directives=[public(300)])
    @staticmethod
    def shop(info: Info) -> ShopValue:
        return info.context.shop
