"""What clients send about products."""

from uuid import UUID

import strawberry

from domain import ids
from domain.errors import InvalidInput
from domain.ids import CategoryId, ProductId
from domain.money import InvalidAmount
from domain.money import Money as MoneyValue
from domain.product import KeyValues
from domain.product import ProductFilter as FilterValue
from domain.variant import Amount, NewVariant, Words
from schema.image import ImageInput, chosen
from schema.kinds import MoneyInput, change, given
from schema.product.enums import ProductStatus
from schema.scalars import LanguageTag
from services.product.create import CreateProduct
from services.product.translate import TranslateProduct
from services.product.update import CategoryRef, UpdateProduct


@strawberry.input(description="A key, and the values of which any will do.")
class KeyValuesInput:
    key: str = strawberry.field(description="An option's or attribute's `key`.")
    any_of: list[str] = strawberry.field(description="Values by `valueKey`: at most 100.")


@strawberry.input(
    description="Which products: all that is given must hold. A list holds at most 100 values, of which any will do; "
    "an empty one, or one of unknown ids only, matches nothing. Options, prices and being in stock must hold for one "
    "and the same variant."
)
class ProductFilter:
    ids: list[strawberry.ID] | None = strawberry.field(default=strawberry.UNSET, description="These products.")
    category_ids: list[strawberry.ID] | None = strawberry.field(
        default=strawberry.UNSET, description="In one of these categories, or anywhere below."
    )
    brands: list[str] | None = strawberry.field(default=strawberry.UNSET, description="Of one of these brands.")
    price_min: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="A variant costs this or more; in the currency of the request."
    )
    price_max: MoneyInput | None = strawberry.field(
        default=strawberry.UNSET, description="A variant costs this or less; in the currency of the request."
    )
    in_stock: bool | None = strawberry.field(
        default=strawberry.UNSET, description="True: a variant lies there. False: none does."
    )
    min_rating: float | None = strawberry.field(
        default=strawberry.UNSET, description="Rated so many stars on average, or more."
    )
    options: list[KeyValuesInput] | None = strawberry.field(
        default=strawberry.UNSET, description="A variant has one of the values of each."
    )
    attributes: list[KeyValuesInput] | None = strawberry.field(
        default=strawberry.UNSET, description="The product has one of the values of each."
    )
    status: ProductStatus | None = strawberry.field(
        default=strawberry.UNSET,
        description="Only the catalogue's staff may ask for other than ACTIVE; not given, all that the viewer may see.",
    )

    def value(self) -> FilterValue:
        """Give the filter as a value; ids of other types are left out of their list.

        Raises: InvalidInput for an amount that its currency cannot carry.
        """
        return FilterValue(
            ids=_keys("Product", given(self.ids)),
            category_ids=_keys("Category", given(self.category_ids)),
            brands=_tuple(given(self.brands)),
            price_min=_money(given(self.price_min), "priceMin"),
            price_max=_money(given(self.price_max), "priceMax"),
            in_stock=given(self.in_stock),
            min_rating=given(self.min_rating),
            options=_pairs(given(self.options)),
            attributes=_pairs(given(self.attributes)),
            status=given(self.status),
        )


def _keys(type_name: str, node_ids: "list[strawberry.ID] | None") -> tuple[UUID, ...] | None:
    if node_ids is None:
        return None
    return tuple(key for key in (ids.decode_as(type_name, each) for each in node_ids) if key is not None)


def _tuple(values: list[str] | None) -> tuple[str, ...] | None:
    return tuple(values) if values is not None else None


def _pairs(pairs: list[KeyValuesInput] | None) -> tuple[KeyValues, ...] | None:
    return tuple(KeyValues(pair.key, tuple(pair.any_of)) for pair in pairs) if pairs is not None else None


def _money(sent: MoneyInput | None, name: str) -> MoneyValue | None:
    if sent is None:
        return None
    try:
        return MoneyValue.parse(sent.amount, sent.currency)
    except InvalidAmount:
        raise InvalidInput("This is not an amount of its currency.", path=["filter", name, "amount"]) from None


@strawberry.input(description="In the shop's first language; keys are made from them where none exists yet.")
class NameValueInput:
    name: str = strawberry.field(description="What it is: at most 200 characters.")
    value: str = strawberry.field(description="Its value: at most 200 characters.")

    def words(self) -> Words:
        return Words(self.name, self.value)


@strawberry.input(description="A variant of a product.")
class ProductVariantInput:
    sku: str = strawberry.field(description="Unique among the variants for sale: 1 to 80 characters.")
    selected_options: list[NameValueInput] | None = strawberry.field(
        default=strawberry.UNSET,
        description="At most 5, the same names for all variants of a product, together different for each.",
    )
    prices: list[MoneyInput] = strawberry.field(
        description="One for each currency that it is sold in; before or with tax as the market has it."
    )
    compare_at_prices: list[MoneyInput] | None = strawberry.field(
        default=strawberry.UNSET, description="What the price is shown against, and above it; by currency."
    )
    stock: int = strawberry.field(default=0, description="How many lie there.")
    backorder_limit: int = strawberry.field(
        default=0, description="How many can be ordered when none lies there; they are owed."
    )

    def new(self) -> NewVariant:
        return NewVariant(
            sku=self.sku,
            options=words(given(self.selected_options)),
            prices=amounts(self.prices),
            compare_at=amounts(given(self.compare_at_prices)),
            stock=self.stock,
            backorder_limit=self.backorder_limit,
        )


def words(sent: list[NameValueInput] | None) -> tuple[Words, ...]:
    return tuple(each.words() for each in sent or ())


def amounts(sent: list[MoneyInput] | None) -> tuple[Amount, ...]:
    return tuple(Amount(each.amount, each.currency) for each in sent or ())


@strawberry.input(description="A new product; texts in the shop's first language.")
class ProductCreateInput:
    slug: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="1 to 160 of a-z, 0-9 and single hyphens between them, unique; made of the name when not given.",
    )
    name: str = strawberry.field(description="1 to 200 characters.")
    description: str | None = strawberry.field(
        default=strawberry.UNSET, description="Plain text of at most 20000 characters."
    )
    brand: str | None = strawberry.field(default=strawberry.UNSET, description="At most 100 characters.")
    category_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="Where it stands.")
    status: ProductStatus = strawberry.field(default=ProductStatus.DRAFT, description="Who sees it.")
    attributes: list[NameValueInput] | None = strawberry.field(
        default=strawberry.UNSET, description="What is true of all its variants: at most 50, each name once."
    )
    images: list[ImageInput] | None = strawberry.field(
        default=strawberry.UNSET, description="Uploads of your own, the main one first: at most 20."
    )
    variants: list[ProductVariantInput] = strawberry.field(description="In the order to be shown: at most 200.")
    idempotency_key: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Sent again with the same input, the product of the first call is answered.",
    )

    def command(self) -> CreateProduct:
        category_id = given(self.category_id)
        key = ids.decode_as("Category", category_id) if category_id is not None else None
        return CreateProduct(
            name=self.name,
            slug=given(self.slug),
            description=given(self.description),
            brand=given(self.brand),
            category_id=CategoryId(key) if key is not None else None,
            has_category=category_id is not None,
            status=self.status,
            attributes=words(given(self.attributes)),
            images=chosen(given(self.images)),
            variants=tuple(variant.new() for variant in self.variants),
        )


@strawberry.input(description="What changes of a product; an absent field stays, null clears.")
class ProductUpdateInput:
    id: strawberry.ID = strawberry.field(description="The product.")
    slug: str | None = strawberry.field(
        default=strawberry.UNSET, description="The old one goes on finding the product; cannot be cleared."
    )
    name: str | None = strawberry.field(
        default=strawberry.UNSET, description="In the shop's first language; cannot be cleared."
    )
    description: str | None = strawberry.field(
        default=strawberry.UNSET, description="Plain text in the shop's first language."
    )
    brand: str | None = strawberry.field(default=strawberry.UNSET, description="At most 100 characters.")
    category_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="Where it stands.")
    status: ProductStatus | None = strawberry.field(
        default=strawberry.UNSET, description="Who sees it; cannot be cleared."
    )
    attributes: list[NameValueInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All of them: those not sent are taken away."
    )
    images: list[ImageInput] | None = strawberry.field(
        default=strawberry.UNSET,
        description="All of them, the main one first: uploads of your own, and those that a product has shown before.",
    )
    expected_version: int | None = strawberry.field(
        default=strawberry.UNSET, description="CONFLICT where another is stored by now."
    )

    def command(self) -> UpdateProduct:
        key = ids.decode_as("Product", self.id)
        category, attributes, images = change(self.category_id), change(self.attributes), change(self.images)
        return UpdateProduct(
            id=ProductId(key) if key is not None else None,
            slug=change(self.slug),
            name=change(self.name),
            description=change(self.description),
            brand=change(self.brand),
            category=category and change(_category(category.value)),
            status=change(self.status),
            attributes=attributes and change(words(attributes.value)),
            images=images and change(chosen(images.value)),
            expected_version=given(self.expected_version),
        )


def _category(node_id: strawberry.ID | None) -> CategoryRef | None:
    if node_id is None:
        return None
    key = ids.decode_as("Category", node_id)
    return CategoryRef(CategoryId(key) if key is not None else None)


@strawberry.input(description="The texts of a product in one language.")
class ProductTranslateInput:
    id: strawberry.ID = strawberry.field(description="The product.")
    language: LanguageTag = strawberry.field(description="One of the shop's languages, exactly.")
    name: str = strawberry.field(description="1 to 200 characters.")
    description: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Absent it stays; null clears it, and the one in the shop's first language shows.",
    )

    def command(self) -> TranslateProduct:
        key = ids.decode_as("Product", self.id)
        return TranslateProduct(
            id=ProductId(key) if key is not None else None,
            language=self.language,
            name=self.name,
            description=change(self.description),
        )
