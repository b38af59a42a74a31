"""What clients send to fill a cart, and the commands it becomes."""

from collections.abc import Sequence

import strawberry

from domain import ids
from domain.change import Change
from domain.errors import InvalidInput
from domain.ids import AddressId, CartLineId, VariantId
from schema.address import AddressInput
from schema.kinds import change, given
from schema.scalars import CurrencyCode
from services.cart.create import CreateCart
from services.cart.lines import LineQuantity, LineToAdd
from services.cart.update import AddressChange, SavedId, UpdateCart

CART_ID = "The cart; not given: the signed-in user's, else the cookie's."
VERSION = "Refused when the cart has another version."
KEY = "Sent again with the same input it does nothing twice; kept for 24 hours."


@strawberry.input(description="So many of a variant.")
class CartLineInput:
    variant_id: strawberry.ID = strawberry.field(description="The variant, sold in the cart's currency.")
    quantity: int = strawberry.field(default=1, description="How many: 1 to 1000.")


@strawberry.input(description="What a new cart begins with.")
class CartCreateInput:
    currency: CurrencyCode | None = strawberry.field(
        default=strawberry.UNSET, description="Its currency; not given: that of the request."
    )
    lines: list[CartLineInput] | None = strawberry.field(
        default=strawberry.UNSET, description="What goes into it at once; at most 100."
    )
    email: str | None = strawberry.field(default=strawberry.UNSET, description="Where mails go.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET, description=f"{KEY} Signed out it is random, of 16 characters or more."
    )

    def command(self) -> CreateCart:
        return CreateCart(
            currency=given(self.currency), lines=_to_add(given(self.lines) or ()), email=given(self.email)
        )


@strawberry.input(description="What is to be added to a cart.")
class CartLinesAddInput:
    cart_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description=CART_ID)
    lines: list[CartLineInput] = strawberry.field(description="What is added; at most 100.")
    expected_version: int | None = strawberry.field(default=strawberry.UNSET, description=VERSION)
    idempotency_key: str | None = strawberry.field(default=strawberry.UNSET, description=KEY)

    def command(self) -> list[LineToAdd]:
        return _to_add(self.lines)


@strawberry.input(description="How many a line is to hold.")
class CartLineQuantityInput:
    line_id: strawberry.ID = strawberry.field(description="The line.")
    quantity: int = strawberry.field(description="How many: 1 to 1000; 0 takes the line out.")


@strawberry.input(description="What quantities are to be.")
class CartLinesUpdateInput:
    cart_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description=CART_ID)
    lines: list[CartLineQuantityInput] = strawberry.field(description="The lines to change, each once.")
    expected_version: int | None = strawberry.field(default=strawberry.UNSET, description=VERSION)
    idempotency_key: str | None = strawberry.field(default=strawberry.UNSET, description=KEY)

    def command(self) -> list[LineQuantity]:
        return [LineQuantity(_line_id(line.line_id), line.quantity) for line in self.lines]


@strawberry.input(description="What is to be taken out of a cart.")
class CartLinesRemoveInput:
    cart_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description=CART_ID)
    line_ids: list[strawberry.ID] = strawberry.field(description="The lines; at most 100.")
    expected_version: int | None = strawberry.field(default=strawberry.UNSET, description=VERSION)
    idempotency_key: str | None = strawberry.field(default=strawberry.UNSET, description=KEY)

    def command(self) -> list[CartLineId | None]:
        return [_line_id(line_id) for line_id in self.line_ids]


@strawberry.input(description="What is to change of a cart: an absent field stays, null clears.")
class CartUpdateInput:
    cart_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description=CART_ID)
    email: str | None = strawberry.field(default=strawberry.UNSET, description="Where mails go.")
    shipping_address: AddressInput | None = strawberry.field(default=strawberry.UNSET, description="Where it goes.")
    shipping_address_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The same by an entry of the user's address book."
    )
    billing_address: AddressInput | None = strawberry.field(default=strawberry.UNSET, description="Who pays.")
    billing_address_id: strawberry.ID | None = strawberry.field(
        default=strawberry.UNSET, description="The same by an entry of the user's address book."
    )
    delivery_option_code: str | None = strawberry.field(
        default=strawberry.UNSET, description="One of the cart's `deliveryOptions`."
    )
    currency: CurrencyCode | None = strawberry.field(
        default=strawberry.UNSET, description="Re-prices every line, or fails whole."
    )
    expected_version: int | None = strawberry.field(default=strawberry.UNSET, description=VERSION)

    def command(self) -> UpdateCart:
        return UpdateCart(
            email=change(self.email),
            shipping=_address(self.shipping_address, self.shipping_address_id, name="shippingAddress"),
            billing=_address(self.billing_address, self.billing_address_id, name="billingAddress"),
            delivery_code=change(self.delivery_option_code),
            currency=change(self.currency),
        )


def _to_add(lines: Sequence[CartLineInput]) -> list[LineToAdd]:
    return [LineToAdd(_variant_id(line.variant_id), line.quantity) for line in lines]


def _variant_id(text: str) -> VariantId | None:
    value = ids.decode_as("ProductVariant", text)
    return VariantId(value) if value is not None else None


def _line_id(text: str) -> CartLineId | None:
    value = ids.decode_as("CartLine", text)
    return CartLineId(value) if value is not None else None


def _address(value: AddressInput | None, saved_id: str | None, *, name: str) -> AddressChange | None:
    """Read an address that may come in two ways.

    Raises: InvalidInput when it comes in both.
    """
    if value is strawberry.UNSET and saved_id is strawberry.UNSET:
        return None
    by_value, by_id = given(value), given(saved_id)
    if by_value is not None and by_id is not None:
        raise InvalidInput("Give the address or the id of a saved one, not both.", path=[f"{name}Id"])
    if by_id is not None:
        found = ids.decode_as("SavedAddress", by_id)
        return Change(SavedId(AddressId(found) if found is not None else None))
    return Change(by_value.value() if by_value is not None else None)
