"""Addresses as clients see and send them: values, of which carts and orders hold copies."""

from typing import TYPE_CHECKING, Annotated

import strawberry

import resolvers.address
import resolvers.user
from domain.address import Address as AddressValue
from domain.change import required
from loaders import user as rows
from schema.errors import UserError, errors_field, mutation
from schema.kinds import Info, Node, change, given, node_type, written
from schema.scalars import CountryCode
from services.address import CreateAddress

if TYPE_CHECKING:
    from schema.user import User


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


@node_type(rows.SavedAddress, description="An entry of a user's address book.")
class SavedAddress(Node):
    address: Address = strawberry.field(description="The address.")
    is_default: bool = strawberry.field(description="Whether it is the one to begin with; at most one is.")


@strawberry.input(description="A new entry of the viewer's address book.")
class AddressCreateInput:
    address: AddressInput = strawberry.field(description="The address.")
    is_default: bool = strawberry.field(default=False, description="Whether it becomes the default.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET, description="Sent twice, it adds one entry: 1 to 200 characters, kept for 24 hours."
    )


@strawberry.input(description="What an entry of the viewer's address book becomes.")
class AddressUpdateInput:
    id: strawberry.ID = strawberry.field(description="The entry.")
    address: AddressInput = strawberry.field(description="The whole address, in place of what was there.")
    is_default: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Whether it is the default; stays when not given."
    )


@strawberry.input(description="Which entry goes.")
class AddressDeleteInput:
    id: strawberry.ID = strawberry.field(description="The entry.")


@strawberry.type(description="An address book after a write.")
class AddressPayload:
    saved_address: SavedAddress | None = strawberry.field(
        default=None, description="The entry as it is now; a deleted one as it was."
    )
    user: Annotated["User", strawberry.lazy("schema.user")] | None = strawberry.field(
        default=None, description="Whose address book it is."
    )
    errors: list[UserError] = errors_field()


@strawberry.type
class AddressMutation:
    @mutation(description="Add an address to the viewer's address book, which holds at most 100.")
    async def address_create(
        self, info: Info, input: Annotated[AddressCreateInput, strawberry.argument(description="The address.")]
    ) -> AddressPayload:
        command = CreateAddress(address=input.address.value(), is_default=input.is_default)
        row = await resolvers.address.create(
            info.context, command, idempotency_key=given(input.idempotency_key), arguments=input
        )
        return await _payload(info, row)

    @mutation(description="Change an address of the viewer's address book; carts and orders keep their copies.")
    async def address_update(
        self, info: Info, input: Annotated[AddressUpdateInput, strawberry.argument(description="What it becomes.")]
    ) -> AddressPayload:
        default = change(input.is_default)
        row = await resolvers.address.update(
            info.context,
            address_id=input.id,
            address=input.address.value(),
            is_default=required(default, path=["isDefault"]) if default is not None else None,
        )
        return await _payload(info, row)

    @mutation(description="Take an address out of the viewer's address book.")
    async def address_delete(
        self, info: Info, input: Annotated[AddressDeleteInput, strawberry.argument(description="Which one.")]
    ) -> AddressPayload:
        return await _payload(info, await resolvers.address.delete(info.context, input.id))


async def _payload(info: Info, row: rows.SavedAddress | None) -> AddressPayload:
    return AddressPayload(saved_address=written(row), user=written(await resolvers.user.me(info.context)))
