"""Who is shown which field, of every type: a new one has to be declared.

The things are those of `tests.contract.full`: the shopper's wherever they are somebody's, and for sale and published
wherever that can be, so that what is shown to one and not to another is seen field by field.
"""

from collections.abc import Mapping

from graphql import GraphQLObjectType

from tests.contract.full import full
from tests.contract.reach import REACH, outcomes
from tests.contract.test_access import OF_A_CART, OF_AN_ORDER, OK, SUPPORT, X
from tests.contract.test_contract import RUNNING
from tests.contract.town import VIEWERS, Counter, fresh

#           stranger, shopper, other, support, catalogue, admin
EVERYONE = (OK, OK, OK, OK, OK, OK)
NOBODY = (X, X, X, X, X, X)
"""An order's token is given once, to who makes the order; the others are empty here, or there are none of them yet."""
STAFF = (X, X, X, OK, X, OK)

FIELDS: Mapping[str, Mapping[tuple[str, ...], str]] = {
    "Shop": {EVERYONE: "name currencies languages countries paymentGateways"},
    "PaymentGateway": {EVERYONE: "code name currencies"},
    "UserConnection": {SUPPORT: "edges nodes pageInfo totalCount"},
    "UserEdge": {SUPPORT: "cursor node"},
    "ProductConnection": {EVERYONE: "edges nodes pageInfo totalCount"},
    "ProductEdge": {EVERYONE: "cursor node"},
    "OrderConnection": {OF_AN_ORDER: "edges nodes pageInfo totalCount"},
    "OrderEdge": {OF_AN_ORDER: "cursor node"},
    "ReviewConnection": {EVERYONE: "edges nodes pageInfo totalCount"},
    "ReviewEdge": {EVERYONE: "cursor node"},
    "ProductVariantConnection": {EVERYONE: "edges nodes pageInfo totalCount"},
    "ProductVariantEdge": {EVERYONE: "cursor node"},
    "OrderEventConnection": {OF_AN_ORDER: "edges nodes pageInfo totalCount"},
    "OrderEventEdge": {OF_AN_ORDER: "cursor node"},
    "PageInfo": {OF_AN_ORDER: "hasNextPage hasPreviousPage startCursor endCursor"},
    "User": {
        OF_AN_ORDER: (
            "id version email emailVerified displayName language createdAt roles addresses orders reviews sessions"
        ),
    },
    "Session": {OF_AN_ORDER: "id createdAt lastUsedAt userAgent current"},
    "SavedAddress": {OF_AN_ORDER: "id address isDefault"},
    "Address": {OF_AN_ORDER: "recipient line1 line2 city region postalCode country phone"},
    "Product": {
        EVERYONE: (
            "id version slug name description brand status images rating createdAt updatedAt category "
            "attributes options variants priceRange reviews availability"
        ),
        OF_A_CART: "viewerReview",
    },
    "RatingSummary": {EVERYONE: "average count histogram"},
    "Attribute": {EVERYONE: "key name valueKey value"},
    "ProductOption": {EVERYONE: "key name values"},
    "OptionValue": {EVERYONE: "key name"},
    "MoneyRange": {EVERYONE: "min max"},
    "ProductVariant": {
        EVERYONE: "id version sku image archived price compareAtPrice availability name product selectedOptions"
    },
    "SelectedOption": {EVERYONE: "key name valueKey value"},
    "Availability": {EVERYONE: "state quantity"},
    "Category": {EVERYONE: "id slug name parent children ancestors products"},
    "Media": {OF_AN_ORDER: "id image"},
    "Image": {OF_AN_ORDER: "url alt width height mediaId"},
    "Cart": {
        OF_A_CART: (
            "id version currency email lines totalQuantity shippingAddress billingAddress deliveryOptions "
            "deliveryOption subtotal discountTotal deliveryTotal taxTotal total explanation expiresAt"
        ),
        NOBODY: "couponCodes missing",
    },
    "CartLine": {OF_A_CART: "id quantity unitPrice total priceAtAdd variant"},
    "DeliveryOption": {OF_A_CART: "code name price estimate"},
    "PriceExplanation": {OF_A_CART: "steps", NOBODY: "rejected"},
    "PriceStep": {OF_A_CART: "rule before after reason"},
    "PriceRejection": {NOBODY: "rule reason"},
    "Order": {
        OF_AN_ORDER: (
            "id version number placedAt email status paymentStatus fulfillmentStatus shippingAddress "
            "billingAddress subtotal discountTotal deliveryTotal taxTotal total payBefore user "
            "availableActions lines refundable payments fulfillments events"
        ),
        NOBODY: "accessToken",
    },
    "Money": {OF_AN_ORDER: "amount currency formatted"},
    "OrderLine": {
        OF_AN_ORDER: (
            "id productName variantName sku selectedOptions image quantity quantityFulfilled "
            "quantityCancelled quantityReturned unitPrice discount tax total variant"
        ),
    },
    "OrderEvent": {OF_AN_ORDER: "id seq at type actor", STAFF: "note"},
    "Fulfillment": {OF_AN_ORDER: "id carrier trackingNumber createdAt deliveredAt lines"},
    "FulfillmentLine": {OF_AN_ORDER: "quantity orderLine"},
    "Payment": {
        OF_AN_ORDER: (
            "id version gateway state amount captured refunded refundable nextAction createdAt order refunds events"
        ),
    },
    "PaymentEvent": {OF_AN_ORDER: "seq at state amount", STAFF: "gatewayReference"},
    "RedirectAction": {OF_AN_ORDER: "url expiresAt"},
    "QrCodeAction": {OF_AN_ORDER: "payload expiresAt"},
    "SdkAction": {OF_AN_ORDER: "kind parameters"},
    "Refund": {OF_AN_ORDER: "id amount state reason createdAt payment"},
    "Review": {
        EVERYONE: (
            "id version authorName rating title body language verifiedPurchase state images helpfulCount "
            "createdAt editedAt product viewerVoted replies"
        ),
    },
    "ReviewReply": {EVERYONE: "id body byMerchant authorName createdAt"},
}

CALLS: Mapping[str, str] = {
    "AddressPayload": "savedAddress user errors",
    "AvailabilityEvent": "kind variant availability",
    "CartClosedError": "code message path order",
    "CartEvent": "kind version cart",
    "CartIncompleteError": "code message path missing",
    "CartPayload": "cart warnings errors",
    "CartWarning": "kind lineId message",
    "CategoryPayload": "category errors",
    "ConflictError": "code message path current",
    "EmailChangeRequestPayload": "accepted errors",
    "EmailVerificationRequestPayload": "accepted errors",
    "IllegalTransitionError": "code message path from allowed",
    "MediaUploadPayload": "media errors",
    "OrderPayload": "order errors",
    "OrderStatusEvent": "kind seq order change",
    "OutOfStockError": "code message path variant requested available",
    "PasswordResetRequestPayload": "accepted errors",
    "PaymentDeclinedError": "code message path retryable gatewayCode",
    "PaymentPayload": "payment errors",
    "PaymentRefundPayload": "refund payment errors",
    "PlainError": "code message path",
    "ProductPayload": "product errors",
    "ProductVariantPayload": "variant errors product",
    "QuantityRuleError": "code message path minimum maximum step",
    "RateLimitedError": "code message path retryAfterSeconds",
    "RefundExceedsCapturedError": "code message path refundable",
    "ReviewNotAllowedError": "code message path reason existing",
    "ReviewPayload": "review product errors",
    "ReviewReplyPayload": "reply review errors",
    "StockAdjustPayload": "variant errors",
    "TokenRefreshPayload": "tokens errors",
    "Tokens": "accessToken accessExpiresAt refreshToken refreshExpiresAt",
    "TotalChangedError": "code message path expected actual cart",
    "UserLogoutPayload": "sessionsEnded errors",
    "UserPayload": "user errors",
    "UserRegisterPayload": "accepted errors",
    "UserSessionPayload": "user tokens cart errors",
}
"""What calls and subscriptions tell whoever makes them; who may is declared in `test_access`."""


def types() -> dict[str, GraphQLObjectType]:
    """Give what has fields, but for the roots, which are declared in `test_access`."""
    roots = {RUNNING.query_type, RUNNING.mutation_type, RUNNING.subscription_type}
    found = {name: kind for name, kind in RUNNING.type_map.items() if isinstance(kind, GraphQLObjectType)}
    return {name: kind for name, kind in found.items() if not name.startswith("__") and kind not in roots}


def test_every_field_is_declared_here() -> None:
    declared = {name: " ".join(parts.values()).split() for name, parts in FIELDS.items()}
    declared |= {name: names.split() for name, names in CALLS.items()}

    assert {name: sorted(kind.fields) for name, kind in types().items()} == {
        name: sorted(names) for name, names in declared.items()
    }
    assert set(FIELDS) == set(REACH)


async def test_a_field_is_shown_to_whom_it_is_for(counter: Counter) -> None:
    town = await fresh(counter)
    had = await full(town)

    told = {name: {viewer: await outcomes(town, had, name, viewer) for viewer in VIEWERS} for name in FIELDS}

    seen = {
        f"{name}.{field}": tuple(told[name][viewer][field] for viewer in VIEWERS)
        for name in FIELDS
        for field in types()[name].fields
    }
    assert seen == {
        f"{name}.{field}": who
        for name, parts in FIELDS.items()
        for who, fields in parts.items()
        for field in fields.split()
    }
