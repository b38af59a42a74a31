"""What becomes of each field of every input: a new one has to be declared.

`KEPT` is what is found again in the database, column by column; `USED` is what is not, or cannot be looked for.
"""

from collections.abc import Mapping

ADDRESS = "saved_address.address cart.shipping_address cart.billing_address"
WORD = "label.text product.attributes product.options variant.options"
AMOUNTS = (
    "price.amount_minor price.compare_at_minor product_price.min_minor product_price.max_minor "
    "payment.amount_minor payment.authorized_minor payment.captured_minor payment.refunded_minor "
    "payment_event.amount_minor refund.amount_minor"
)
KEY = "idempotency.key"

KEPT: Mapping[str, Mapping[str, str]] = {
    "AddressCreateInput": {"idempotencyKey": KEY},
    "AddressInput": dict.fromkeys(["recipient", "line1", "line2", "city", "postalCode", "phone"], ADDRESS),
    "CartCreateInput": {"email": "cart.email", "idempotencyKey": KEY},
    "CartLinesAddInput": {"idempotencyKey": KEY},
    "CartLinesRemoveInput": {"idempotencyKey": KEY},
    "CartLinesUpdateInput": {"idempotencyKey": KEY},
    "CartUpdateInput": {"email": "cart.email"},
    "CategoryCreateInput": {"slug": "category.slug", "name": "category.name"},
    "CategoryTranslateInput": {"name": "category_translation.name"},
    "CategoryUpdateInput": {"slug": "category.slug", "name": "category.name"},
    "EmailChangeRequestInput": {"newEmail": "email_token.new_email"},
    "FulfillmentDeliverInput": {"idempotencyKey": KEY},
    "ImageInput": {"alt": "product.images review.images"},
    "MediaUploadInput": {"alt": "media.alt"},
    "MoneyInput": {"amount": AMOUNTS},
    "NameValueInput": {"name": f"{WORD} label.key", "value": f"{WORD} label.value_key"},
    "OrderCancelInput": {"reason": "order_event.note", "idempotencyKey": KEY},
    "OrderCreateInput": {"idempotencyKey": KEY},
    "OrderFulfillInput": {
        "carrier": "fulfillment.carrier order_event.note",
        "trackingNumber": "fulfillment.tracking_number order_event.note",
        "idempotencyKey": KEY,
    },
    "PaymentCaptureInput": {"idempotencyKey": KEY},
    "PaymentCreateInput": {"returnUrl": "payment.return_url", "idempotencyKey": KEY},
    "PaymentRefundInput": {"reason": "refund.reason order_event.note", "idempotencyKey": KEY},
    "PaymentVoidInput": {"idempotencyKey": KEY},
    "ProductCreateInput": {
        "slug": "product.slug",
        "name": "product.name",
        "description": "product.description",
        "brand": "product.brand",
        "idempotencyKey": KEY,
    },
    "ProductTranslateInput": {"name": "product_translation.name", "description": "product_translation.description"},
    "ProductUpdateInput": {
        "slug": "product.slug",
        "name": "product.name",
        "description": "product.description",
        "brand": "product.brand",
    },
    "ProductVariantCreateInput": {"idempotencyKey": KEY},
    "ProductVariantInput": {
        "sku": "variant.sku",
        "stock": "stock.available stock_movement.delta",
        "backorderLimit": "stock.backorder_limit",
    },
    "ProductVariantUpdateInput": {"sku": "variant.sku", "backorderLimit": "stock.backorder_limit"},
    "ReviewCreateInput": {"title": "review.title", "body": "review.body", "idempotencyKey": KEY},
    "ReviewModerateInput": {"reason": "review.moderation_reason"},
    "ReviewReplyInput": {"body": "review_reply.body", "idempotencyKey": KEY},
    "ReviewUpdateInput": {"title": "review.title", "body": "review.body"},
    "StockAdjustInput": {
        "delta": "stock_movement.delta",
        "reason": "stock_movement.reason",
        "idempotencyKey": KEY,
    },
    "UserRegisterInput": {
        "email": "users.email users.email_key",
        "displayName": "users.display_name email_token.display_name",
    },
    "UserUpdateInput": {"displayName": "users.display_name"},
}

BELOW, WHICH, AS_SEEN, HASHED, DONE, READ = "(below)", "(which)", "(as seen)", "(hashed)", "(done)", "(read)"
"""An object of inputs · which row is meant · compared with what is stored · never kept as it is · says what is done ·
of a list, which writes nothing.
"""
USED: Mapping[str, Mapping[str, str]] = {
    "AddressCreateInput": {"address": BELOW, "isDefault": "saved_address.is_default"},
    "AddressDeleteInput": {"id": WHICH},
    "AddressInput": {"region": ADDRESS, "country": ADDRESS},
    "AddressUpdateInput": {"id": WHICH, "address": BELOW, "isDefault": "saved_address.is_default"},
    "CartCreateInput": {"currency": "cart.currency", "lines": BELOW},
    "CartLineInput": {"variantId": "cart_line.variant_id", "quantity": "cart_line.quantity"},
    "CartLineQuantityInput": {"lineId": WHICH, "quantity": "cart_line.quantity"},
    "CartLinesAddInput": {"cartId": WHICH, "lines": BELOW, "expectedVersion": AS_SEEN},
    "CartLinesRemoveInput": {"cartId": WHICH, "lineIds": WHICH, "expectedVersion": AS_SEEN},
    "CartLinesUpdateInput": {"cartId": WHICH, "lines": BELOW, "expectedVersion": AS_SEEN},
    "CartUpdateInput": {
        "cartId": WHICH,
        "shippingAddress": BELOW,
        "shippingAddressId": "cart.shipping_address",
        "billingAddress": BELOW,
        "billingAddressId": "cart.billing_address",
        "deliveryOptionCode": "cart.delivery_code",
        "currency": "cart.currency",
        "expectedVersion": AS_SEEN,
    },
    "CategoryCreateInput": {"parentId": "category.parent_id"},
    "CategoryDeleteInput": {"id": WHICH},
    "CategoryTranslateInput": {"id": WHICH, "language": "category_translation.language"},
    "CategoryUpdateInput": {"id": WHICH, "parentId": "category.parent_id"},
    "EmailChangeRequestInput": {"password": AS_SEEN},
    "EmailVerificationRequestInput": {"email": WHICH},
    "FulfillmentDeliverInput": {"fulfillmentId": WHICH},
    "ImageInput": {"mediaId": "product.images review.images media.review_id media.is_product"},
    "KeyValuesInput": {"key": READ, "anyOf": READ},
    "MediaUploadInput": {"file": "media.digest media.width media.height media.size"},
    "MoneyInput": {"currency": "price.currency"},
    "OrderCancelInput": {"orderId": WHICH, "accessToken": AS_SEEN, "expectedVersion": AS_SEEN},
    "OrderCreateInput": {"cartId": WHICH, "expectedTotal": AS_SEEN},
    "OrderFilter": dict.fromkeys(["statuses", "paymentStatuses", "placedAfter", "placedBefore", "query"], READ),
    "OrderFulfillInput": {"orderId": WHICH, "lines": BELOW},
    "OrderLineQuantityInput": {
        "orderLineId": WHICH,
        "quantity": "order_line.quantity_fulfilled fulfillment_line.quantity",
    },
    "PasswordChangeInput": {"oldPassword": AS_SEEN, "newPassword": HASHED, "tokenMode": "session.mode"},
    "PasswordResetInput": {"token": WHICH, "password": HASHED, "tokenMode": "session.mode"},
    "PasswordResetRequestInput": {"email": WHICH},
    "PaymentCaptureInput": {"paymentId": WHICH, "amount": BELOW},
    "PaymentCreateInput": {
        "orderId": WHICH,
        "accessToken": AS_SEEN,
        "gateway": "payment.gateway",
        "amount": BELOW,
        "capture": "payment.capture",
        "method": "payment.method",
    },
    "PaymentRefundInput": {"paymentId": WHICH, "amount": BELOW},
    "PaymentVoidInput": {"paymentId": WHICH},
    "ProductCreateInput": {
        "categoryId": "product.category_id",
        "status": "product.status",
        "attributes": BELOW,
        "images": BELOW,
        "variants": BELOW,
    },
    "ProductFilter": {
        **dict.fromkeys(["ids", "categoryIds", "brands", "priceMin", "priceMax", "inStock", "minRating"], READ),
        **dict.fromkeys(["options", "attributes", "status"], READ),
    },
    "ProductTranslateInput": {"id": WHICH, "language": "product_translation.language"},
    "ProductUpdateInput": {
        "id": WHICH,
        "categoryId": "product.category_id",
        "status": "product.status",
        "attributes": BELOW,
        "images": BELOW,
        "expectedVersion": AS_SEEN,
    },
    "ProductVariantCreateInput": {"productId": WHICH, "variant": BELOW},
    "ProductVariantInput": {"selectedOptions": BELOW, "prices": BELOW, "compareAtPrices": BELOW},
    "ProductVariantUpdateInput": {
        "id": WHICH,
        "selectedOptions": BELOW,
        "prices": BELOW,
        "compareAtPrices": BELOW,
        "archived": "variant.archived_at",
        "expectedVersion": AS_SEEN,
    },
    "ReviewCreateInput": {"productId": "review.product_id", "rating": "review.rating", "images": BELOW},
    "ReviewDeleteInput": {"id": WHICH},
    "ReviewFilter": dict.fromkeys(["states", "productId", "rating"], READ),
    "ReviewModerateInput": {"id": WHICH, "state": "review.state"},
    "ReviewReplyInput": {"reviewId": "review_reply.review_id"},
    "ReviewUpdateInput": {"id": WHICH, "rating": "review.rating", "expectedVersion": AS_SEEN},
    "ReviewVoteInput": {"reviewId": "review_vote.review_id", "helpful": DONE},
    "StockAdjustInput": {"variantId": WHICH},
    "TokenRefreshInput": {"refreshToken": WHICH},
    "UserLoginInput": {"email": WHICH, "password": AS_SEEN, "cartId": WHICH, "tokenMode": "session.mode"},
    "UserLogoutInput": {"everywhere": DONE},
    "UserRegisterInput": {"password": HASHED, "language": "users.language"},
    "UserRolesSetInput": {"userId": WHICH, "roles": "users.roles"},
    "UserUpdateInput": {"language": "users.language", "expectedVersion": AS_SEEN},
    "UserVerifyInput": {"token": WHICH, "cartId": WHICH, "tokenMode": "session.mode"},
}

OWNED = (
    *("*.id", "*.version", "*.created_at", "*.updated_at", "*.user_id", "*.last_seq", "*.seq", "*.xid", "*.token"),
    *("users.roles", "users.password_hash", "users.email_verified_at", "session.*", "email_token.*", "users.email*"),
    *("orders.*", "order_line.*", "order_event.*", "payment.*", "payment_event.*", "refund.*", "cart.state"),
    *("product.stars", "product.rating_*", "product.popularity", "product_price.*", "review.state", "review.is_*"),
    *("review.helpful_count", "review.author_name", "review_reply.by_merchant", "review_reply.author_name"),
    *("media.url", "media.digest", "media.width", "media.height", "media.size", "stock.available", "cart_line.price_*"),
)
"""What only the shop itself decides: whose something is, where it stands, what it costs, what is proved of it."""
ALLOWED: Mapping[str, str] = {
    "users.roles": "UserRolesSetInput.roles",
    "users.email users.email_key": "UserRegisterInput.email",
    "email_token.new_email": "EmailChangeRequestInput.newEmail",
    "email_token.display_name": "UserRegisterInput.displayName",
    "session.mode": "PasswordChangeInput.tokenMode PasswordResetInput.tokenMode UserLoginInput.tokenMode "
    "UserVerifyInput.tokenMode",
    "review.state": "ReviewModerateInput.state",
    "stock.available": "ProductVariantInput.stock",
    "product_price.min_minor product_price.max_minor": "MoneyInput.amount",
    "payment.amount_minor payment.authorized_minor payment.captured_minor payment.refunded_minor": "MoneyInput.amount",
    "payment_event.amount_minor refund.amount_minor": "MoneyInput.amount",
    "payment.gateway": "PaymentCreateInput.gateway",
    "payment.capture": "PaymentCreateInput.capture",
    "payment.method": "PaymentCreateInput.method",
    "payment.return_url": "PaymentCreateInput.returnUrl",
    "refund.reason": "PaymentRefundInput.reason",
    "order_event.note": "OrderCancelInput.reason OrderFulfillInput.carrier OrderFulfillInput.trackingNumber "
    "PaymentRefundInput.reason",
    "order_line.quantity_fulfilled": "OrderLineQuantityInput.quantity",
    "media.digest media.width media.height media.size": "MediaUploadInput.file",
}
"""What of it an input decides all the same: by whose rights, says `test_access`; in which bounds, `test_bad_input`."""
