"""Addresses as clients see and send them: values, of which carts and orders hold copies."""

import strawberry

from domain.address import Address as AddressValue
from schema.kinds import given
from schema.scalars import CountryCode


@strawberry.type(description="A value: carts and orders hold copies.")
class Address:
    recipient: str = strawberry.field(description="Who it is for.")
    line1: str = strawberry.field(description="Street and number.")
    line2: str | None = strawberry.field(description="Whatever else the street address needs.")
    city: str = strawberry.field(description="The city.")
    region: str | None = strawberry.field(description="State, province or prefecture, where the country has them.")
    postal_code: str | None = strawberry.field(description="The postcode, where the country has them.")
    country: CountryCode = strawberry.field(description="The country.")
    phone: str | None = strawberry.field(description="For the carrier; in the form +4930901820.")


@strawberry.input(description="An address; what is needed in it depends on its country.")
class AddressInput:
    recipient: str = strawberry.field(description="Who it is for: at most 100 characters.")
    line1: str = strawberry.field(description="Street and number: at most 200 characters.")
    line2: str | None = strawberry.field(
        default=strawberry.UNSET, description="Whatever else the street address needs: at most 200 characters."
    )
    city: str = strawberry.field(description="The city: at most 100 characters.")
    region: str | None = strawberry.field(
        default=strawberry.UNSET, description="State, province or prefecture; needed where the country has them."
    )
    postal_code: str | None = strawberry.field(
        default=strawberry.UNSET, description="The postcode; needed, and in its form, where the country has them."
    )
    country: CountryCode = strawberry.field(description="The country.")
    phone: str | None = strawberry.field(
        default=strawberry.UNSET, description="With its country code, or as it is dialled within the country."
    )

    def value(self) -> AddressValue:
        """Give the address as it was sent; `domain.address.checked` tidies it and finds what is wrong."""
        return AddressValue(
            recipient=self.recipient,
            line1=self.line1,
            line2=given(self.line2),
            city=self.city,
            region=given(self.region),
            postal_code=given(self.postal_code),
            country=self.country,
            phone=given(self.phone),
        )
