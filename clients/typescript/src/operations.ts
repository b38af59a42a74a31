/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from "./operation.ts";

/** Who made something happen. */
export type ActorKind =
  /** What took the payment. */
  | 'GATEWAY'
  /** The buyer. */
  | 'SHOPPER'
  /** Someone of the staff. */
  | 'STAFF'
  /** The shop by itself. */
  | 'SYSTEM';

/** An address; what is needed in it depends on its country. */
export type AddressInput = {
  /** The city: at most 100 characters. */
  city: string;
  /** The country. */
  country: string;
  /** Street and number: at most 200 characters. */
  line1: string;
  /** Whatever else the street address needs: at most 200 characters. */
  line2?: string | null | undefined;
  /** With its country code, or as it is dialled within the country. */
  phone?: string | null | undefined;
  /** The postcode; needed, and in its form, where the country has them. */
  postalCode?: string | null | undefined;
  /** Who it is for: at most 100 characters. */
  recipient: string;
  /** State, province or prefecture; needed where the country has them. */
  region?: string | null | undefined;
};

/** Whether something can be bought now. */
export type AvailabilityState =
  /** There is none, but it can be ordered and comes later. */
  | 'BACKORDER'
  /** There is plenty. */
  | 'IN_STOCK'
  /** There are only a few left. */
  | 'LOW_STOCK'
  /** There is none, and it cannot be ordered. */
  | 'OUT_OF_STOCK';

/** What a cart needs before it can be ordered. */
export type CartRequirement =
  /** Who pays; the shipping address counts. */
  | 'BILLING_ADDRESS'
  /** One of the ways to deliver that the cart is offered. */
  | 'DELIVERY_OPTION'
  /** An e-mail address; that of a signed-in user's account counts. */
  | 'EMAIL'
  /** Something to buy. */
  | 'LINES'
  /** Where it goes. */
  | 'SHIPPING_ADDRESS';

/** What a shopper should know of a write that happened. */
export type CartWarningKind =
  /** A coupon does not apply any more. */
  | 'COUPON_DROPPED'
  /** A line was taken out: it is no longer sold. */
  | 'LINE_REMOVED'
  /** The price is another than when the line was added. */
  | 'PRICE_CHANGED'
  /** Fewer than asked for: more are not in stock. */
  | 'QUANTITY_REDUCED';

/** A new category; its name in the shop's first language. */
export type CategoryCreateInput = {
  /** 1 to 200 characters. */
  name: string;
  /** The one above it; a root when not given. */
  parentId?: string | null | undefined;
  /** 1 to 120 of a-z, 0-9 and single hyphens between them, unique; made of the name when not given. */
  slug?: string | null | undefined;
};

/** Why something was refused; more may be added. */
export type ErrorCode =
  /** An order was made of this cart. */
  | 'CART_CLOSED'
  /** Something is missing before an order can be made. */
  | 'CART_INCOMPLETE'
  /** Someone else wrote first, or a unique value is taken. */
  | 'CONFLICT'
  /** The coupon does not apply. */
  | 'COUPON_REJECTED'
  /** An amount or a price is in another currency. */
  | 'CURRENCY_MISMATCH'
  /** The delivery option is not offered for this cart. */
  | 'DELIVERY_UNAVAILABLE'
  /** The address has to be verified by the link that was mailed. */
  | 'EMAIL_UNVERIFIED'
  /** The viewer's roles do not suffice. */
  | 'FORBIDDEN'
  /** The gateway does not answer: try again, or another way to pay. */
  | 'GATEWAY_UNAVAILABLE'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The state does not allow this any more, or not yet. */
  | 'ILLEGAL_TRANSITION'
  /** Unknown address or wrong password. */
  | 'INVALID_CREDENTIALS'
  /** A value of the input is not acceptable; see `path`. */
  | 'INVALID_INPUT'
  /** There is no such thing, or it is not the viewer's. */
  | 'NOT_FOUND'
  /** There is less in stock than was asked for. */
  | 'OUT_OF_STOCK'
  /** The gateway declined. */
  | 'PAYMENT_DECLINED'
  /** The quantity is outside what may be bought. */
  | 'QUANTITY_RULE'
  /** Too many attempts. */
  | 'RATE_LIMITED'
  /** More than is left to refund. */
  | 'REFUND_EXCEEDS_CAPTURED'
  /** The viewer may not review this. */
  | 'REVIEW_NOT_ALLOWED'
  /** The token is unknown, used or expired. */
  | 'TOKEN_INVALID'
  /** The refresh token was used before: its session has ended, sign in again. */
  | 'TOKEN_REUSED'
  /** The total is no longer what the shopper saw. */
  | 'TOTAL_CHANGED'
  /** Sign in first, or refresh the access token. */
  | 'UNAUTHENTICATED';

/** How an order stands with parcels; it follows from its lines. */
export type FulfillmentStatus =
  /** All has arrived. */
  | 'DELIVERED'
  /** All was sent. */
  | 'FULFILLED'
  /** A part was sent. */
  | 'PARTIALLY_FULFILLED'
  /** A part came back. */
  | 'PARTIALLY_RETURNED'
  /** All came back. */
  | 'RETURNED'
  /** Nothing was sent. */
  | 'UNFULFILLED';

/** An upload to be shown. */
export type ImageInput = {
  /** What it shows: at most 300 characters; without it that of the upload, else the product's name. */
  alt?: string | null | undefined;
  /** What `mediaUpload` gave, or an `Image.mediaId`. */
  mediaId: string;
};

/** A key, and the values of which any will do. */
export type KeyValuesInput = {
  /** Values by `valueKey`: at most 100. */
  anyOf: Array<string>;
  /** An option's or attribute's `key`. */
  key: string;
};

/** An exact amount of one currency. */
export type MoneyInput = {
  /** In major units, for example "19.90". */
  amount: string;
  /** The currency. */
  currency: string;
};

/** In the shop's first language; keys are made from them where none exists yet. */
export type NameValueInput = {
  /** What it is: at most 200 characters. */
  name: string;
  /** Its value: at most 200 characters. */
  value: string;
};

/** What can be done with an order. */
export type OrderAction =
  /** Its buyer or SUPPORT cancels it, until its first parcel leaves: `orderCancel`. */
  | 'CANCEL'
  /** SUPPORT notes that a parcel arrived: `fulfillmentDeliver`. */
  | 'DELIVER'
  /** SUPPORT sends what is left: `orderFulfill`. */
  | 'FULFILL'
  /** Its buyer pays what is left: `paymentCreate`. */
  | 'PAY'
  /** SUPPORT gives money back: `paymentRefund`. */
  | 'REFUND'
  /** Its buyer puts the same into a cart again: `cartLinesAdd` with the variants of its lines. */
  | 'REORDER'
  /** Its buyer asks to send something back. */
  | 'REQUEST_RETURN'
  /** Its owner reviews what has arrived: `reviewCreate`. */
  | 'REVIEW';

/** What happened to an order. */
export type OrderEventType =
  /** The whole total is held. */
  | 'AUTHORIZED'
  /** It was cancelled; the note says why. */
  | 'CANCELLED'
  /** Everything has arrived. */
  | 'COMPLETED'
  /** It can be sent. */
  | 'CONFIRMED'
  /** A parcel arrived; the note names carrier and tracking number. */
  | 'DELIVERED'
  /** It was not paid in time. */
  | 'EXPIRED'
  /** A parcel left; the note names carrier and tracking number. */
  | 'FULFILLED'
  /** Anything else; what staff noted is shown to staff only. */
  | 'NOTE'
  /** The whole total was taken. */
  | 'PAID'
  /** A payment came to nothing. */
  | 'PAYMENT_FAILED'
  /** A payment was begun. */
  | 'PAYMENT_STARTED'
  /** It was made. */
  | 'PLACED'
  /** A refund arrived. */
  | 'REFUNDED'
  /** A refund was begun. */
  | 'REFUND_STARTED';

/** Which orders: all conditions hold at once. */
export type OrderFilter = {
  /** Standing so with money; an empty list restricts nothing. */
  paymentStatuses?: Array<PaymentStatus> | null | undefined;
  /** Made then or later. */
  placedAfter?: string | null | undefined;
  /** Made earlier than that. */
  placedBefore?: string | null | undefined;
  /** A part of the number or of the e-mail address, in any case: at most 200 characters. */
  query?: string | null | undefined;
  /** In one of these states; an empty list restricts nothing. */
  statuses?: Array<OrderStatus> | null | undefined;
};

/** Where an order stands. */
export type OrderStatus =
  /** Cancelled; its stock and its money go back. */
  | 'CANCELLED'
  /** Everything has arrived. */
  | 'COMPLETED'
  /** Paid or authorized: it can be sent. */
  | 'CONFIRMED'
  /** Not paid in time; its stock has gone back. */
  | 'EXPIRED'
  /** Waits to be paid, its stock set aside until `payBefore`. */
  | 'PENDING_PAYMENT';

/** How a payment stands. */
export type PaymentState =
  /** The shopper has something to do: see `nextAction`. */
  | 'ACTION_REQUIRED'
  /** The money is held and can be captured. */
  | 'AUTHORIZED'
  /** The money was taken. */
  | 'CAPTURED'
  /** The payer's bank took money back. */
  | 'DISPUTED'
  /** Declined or given up; another payment may succeed. */
  | 'FAILED'
  /** A part was taken, more is held. */
  | 'PARTIALLY_CAPTURED'
  /** A part of what was taken went back. */
  | 'PARTIALLY_REFUNDED'
  /** The gateway has not decided yet. */
  | 'PENDING'
  /** All that was taken went back. */
  | 'REFUNDED'
  /** The gateway's answer was lost: the shop asks until it knows. */
  | 'UNKNOWN'
  /** What was held was let go, or what was open was closed. */
  | 'VOIDED';

/** How an order stands with money; it follows from its payments. */
export type PaymentStatus =
  /** The whole total is held and can be captured. */
  | 'AUTHORIZED'
  /** The payer's bank disputes a payment. */
  | 'DISPUTED'
  /** The whole total was taken. */
  | 'PAID'
  /** A part was taken. */
  | 'PARTIALLY_PAID'
  /** A part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** Everything that was taken was given back. */
  | 'REFUNDED'
  /** Nothing was taken. */
  | 'UNPAID';

/** A new product; texts in the shop's first language. */
export type ProductCreateInput = {
  /** What is true of all its variants: at most 50, each name once. */
  attributes?: Array<NameValueInput> | null | undefined;
  /** At most 100 characters. */
  brand?: string | null | undefined;
  /** Where it stands. */
  categoryId?: string | null | undefined;
  /** Plain text of at most 20000 characters. */
  description?: string | null | undefined;
  /** Sent again with the same input, the product of the first call is answered. */
  idempotencyKey?: string | null | undefined;
  /** Uploads of your own, the main one first: at most 20. */
  images?: Array<ImageInput> | null | undefined;
  /** 1 to 200 characters. */
  name: string;
  /** 1 to 160 of a-z, 0-9 and single hyphens between them, unique; made of the name when not given. */
  slug?: string | null | undefined;
  /** Who sees it. */
  status?: ProductStatus;
  /** In the order to be shown: at most 200. */
  variants: Array<ProductVariantInput>;
};

/** Which products: all that is given must hold. A list holds at most 100 values, of which any will do; an empty one, or one of unknown ids only, matches nothing. Options, prices and being in stock must hold for one and the same variant. */
export type ProductFilter = {
  /** The product has one of the values of each. */
  attributes?: Array<KeyValuesInput> | null | undefined;
  /** Of one of these brands. */
  brands?: Array<string> | null | undefined;
  /** In one of these categories, or anywhere below. */
  categoryIds?: Array<string> | null | undefined;
  /** These products. */
  ids?: Array<string> | null | undefined;
  /** True: a variant lies there. False: none does. */
  inStock?: boolean | null | undefined;
  /** Rated so many stars on average, or more. */
  minRating?: number | null | undefined;
  /** A variant has one of the values of each. */
  options?: Array<KeyValuesInput> | null | undefined;
  /** A variant costs this or less; in the currency of the request. */
  priceMax?: MoneyInput | null | undefined;
  /** A variant costs this or more; in the currency of the request. */
  priceMin?: MoneyInput | null | undefined;
  /** Only the catalogue's staff may ask for other than ACTIVE; not given, all that the viewer may see. */
  status?: ProductStatus | null | undefined;
};

/** How a list of products is ordered; ties go by id. */
export type ProductSort =
  /** What sells most first. */
  | 'BEST_SELLING'
  /** The newest first. */
  | 'NEWEST'
  /** The lowest price first. Lists only what is sold in the currency of the request. */
  | 'PRICE_ASC'
  /** By the lowest price of each, falling. Lists only what is sold in the currency of the request. */
  | 'PRICE_DESC'
  /** The best rated first, those without a review last. */
  | 'RATING'
  /** The best matches of the query first. */
  | 'RELEVANCE';

/** Who sees a product. */
export type ProductStatus =
  /** For sale; seen by everyone. */
  | 'ACTIVE'
  /** No longer for sale; seen by the catalogue's staff. */
  | 'ARCHIVED'
  /** Not yet for sale; seen by the catalogue's staff. */
  | 'DRAFT';

/** The texts of a product in one language. */
export type ProductTranslateInput = {
  /** Absent it stays; null clears it, and the one in the shop's first language shows. */
  description?: string | null | undefined;
  /** The product. */
  id: string;
  /** One of the shop's languages, exactly. */
  language: string;
  /** 1 to 200 characters. */
  name: string;
};

/** A variant of a product. */
export type ProductVariantInput = {
  /** How many can be ordered when none lies there; they are owed. */
  backorderLimit?: number;
  /** What the price is shown against, and above it; by currency. */
  compareAtPrices?: Array<MoneyInput> | null | undefined;
  /** One for each currency that it is sold in; before or with tax as the market has it. */
  prices: Array<MoneyInput>;
  /** At most 5, the same names for all variants of a product, together different for each. */
  selectedOptions?: Array<NameValueInput> | null | undefined;
  /** Unique among the variants for sale: 1 to 80 characters. */
  sku: string;
  /** How many lie there. */
  stock?: number;
};

/** How a refund stands. */
export type RefundState =
  /** It will not go back this way; the amount is refundable again. */
  | 'FAILED'
  /** Under way. */
  | 'PENDING'
  /** The money went back. */
  | 'SUCCEEDED'
  /** The gateway's answer was lost: the shop asks until it knows. */
  | 'UNKNOWN';

/** What staff look for. */
export type ReviewFilter = {
  /** Of this product. */
  productId?: string | null | undefined;
  /** With so many stars. */
  rating?: number | null | undefined;
  /** In one of these states. */
  states?: Array<ReviewState> | null | undefined;
};

/** Why the viewer may not review a product. */
export type ReviewRefusal =
  /** They have: see `existing`. */
  | 'ALREADY_REVIEWED'
  /** Several of their reviews were hidden. */
  | 'BLOCKED'
  /** It was not bought, or has not been delivered yet. */
  | 'NOT_BOUGHT'
  /** It was delivered too long ago. */
  | 'WINDOW_CLOSED';

/** Where a review stands. */
export type ReviewState =
  /** Taken out of sight by a moderator; it does not count. */
  | 'HIDDEN'
  /** Waits for a moderator; only its author and support see it. */
  | 'PENDING'
  /** Everybody sees it, and it counts. */
  | 'PUBLISHED';

/** What a user may do beyond what everyone may. */
export type Role =
  /** May do all of it, and sets roles. */
  | 'ADMIN'
  /** Sees products in any status; writes the catalogue and its stock. */
  | 'CATALOGUE'
  /** Owns a profile, carts, orders, payments and reviews; everyone who has an account. */
  | 'SHOPPER'
  /** Sees every user, order, payment and review; fulfils, refunds, moderates, replies. */
  | 'SUPPORT';

/** What an event of a subscription is. */
export type StreamKind =
  /** Something changed. */
  | 'CHANGE'
  /** Nothing more will come: the subscription completes. */
  | 'END'
  /** How things stand when the subscription begins. */
  | 'SNAPSHOT';

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { name: string, languages: Array<string>, currencies: Array<string>, countries: Array<string>, paymentGateways: Array<{ code: string, name: string, currencies: Array<string> }> } };

export type InContextQueryVariables = Exact<{ [key: string]: never; }>;


export type InContextQuery = { shop: { name: string } };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node: (
    { id: string }
    & { __typename: 'Cart' | 'CartLine' | 'Category' | 'Fulfillment' | 'Media' | 'Order' | 'OrderEvent' | 'OrderLine' | 'Payment' | 'Product' | 'ProductVariant' | 'Refund' | 'Review' | 'ReviewReply' | 'SavedAddress' | 'Session' | 'User' }
  ) | null };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { userLogin: { user: { displayName: string | null, roles: Array<Role> } | null, tokens: { accessToken: string, accessExpiresAt: string, refreshToken: string | null } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, emailVerified: boolean, displayName: string | null, language: string, roles: Array<Role> } | null };

export type BrowseQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BrowseQuery = { products: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, brand: string | null, category: { id: string, slug: string, name: string } | null, priceRange: { min: { formatted: string }, max: { formatted: string } } | null, availability: { state: AvailabilityState }, rating: { average: number | null, count: number }, variants: { nodes: Array<{ id: string, sku: string, name: string, price: { formatted: string } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NextPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NextPageQuery = { products: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

export type FilterQueryVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
}>;


export type FilterQuery = { products: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, priceRange: { min: { amount: string, currency: string } } | null, rating: { average: number | null }, options: Array<{ key: string, values: Array<{ key: string, name: string }> }> }> } | null };

export type SearchQueryVariables = Exact<{
  query: string;
}>;


export type SearchQuery = { products: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, brand: string | null }> } | null };

export type ProductPageQueryVariables = Exact<{
  slug: string;
}>;


export type ProductPageQuery = { product: { id: string, version: number, slug: string, name: string, description: string | null, brand: string | null, images: Array<{ url: string, alt: string | null }>, category: { id: string, name: string, ancestors: Array<{ name: string }> } | null, attributes: Array<{ key: string, name: string, value: string }>, options: Array<{ key: string, name: string, values: Array<{ key: string, name: string }> }>, variants: { nodes: Array<{ id: string, version: number, sku: string, name: string, price: { formatted: string } | null, compareAtPrice: { formatted: string } | null, availability: { state: AvailabilityState, quantity: number | null } }> }, rating: { average: number | null, count: number, histogram: Array<number> } } | null };

export type ProductInChinaQueryVariables = Exact<{
  slug: string;
}>;


export type ProductInChinaQuery = { product: { name: string, description: string | null, priceRange: { min: { formatted: string } } | null, options: Array<{ name: string, values: Array<{ name: string }> }> } | null };

export type VariantQueryVariables = Exact<{
  sku: string;
}>;


export type VariantQuery = { productVariant: { id: string, sku: string, name: string, selectedOptions: Array<{ name: string, value: string }>, price: { amount: string, currency: string, formatted: string } | null, availability: { state: AvailabilityState, quantity: number | null }, product: { id: string, slug: string, name: string } } | null };

export type CategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoriesQuery = { categories: Array<{ id: string, slug: string, name: string, children: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }> }> };

export type CategoryPageQueryVariables = Exact<{
  slug: string;
}>;


export type CategoryPageQuery = { category: { id: string, name: string, ancestors: Array<{ name: string }>, products: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, priceRange: { min: { formatted: string } } | null }> } } | null };

export type FollowAvailabilitySubscriptionVariables = Exact<{
  variantIds: Array<string> | string;
}>;


export type FollowAvailabilitySubscription = { variantAvailabilityChanged: { kind: StreamKind, variant: { id: string, sku: string, name: string }, availability: { state: AvailabilityState, quantity: number | null } } };

export type StartCartMutationVariables = Exact<{ [key: string]: never; }>;


export type StartCartMutation = { cartCreate: { cart: { id: string, version: number } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type AddToCartMutationVariables = Exact<{
  variantId: string;
  quantity: number;
}>;


export type AddToCartMutation = { cartLinesAdd: { cart: { id: string, version: number, missing: Array<CartRequirement>, lines: Array<{ id: string, quantity: number, variant: { sku: string, name: string }, unitPrice: { formatted: string } }>, total: { amount: string, currency: string, formatted: string } } | null, warnings: Array<{ kind: CartWarningKind, message: string }>, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type CartQueryVariables = Exact<{ [key: string]: never; }>;


export type CartQuery = { cart: { id: string, version: number, currency: string, totalQuantity: number, missing: Array<CartRequirement>, expiresAt: string | null, lines: Array<{ id: string, quantity: number, variant: { sku: string, name: string }, unitPrice: { formatted: string }, priceAtAdd: { formatted: string } }>, deliveryOptions: Array<{ code: string, name: string, estimate: string | null, price: { formatted: string } }>, explanation: { steps: Array<{ rule: string, reason: string, after: { formatted: string } }> }, taxTotal: { formatted: string }, total: { amount: string, currency: string, formatted: string } } | null };

export type SetQuantityMutationVariables = Exact<{
  lineId: string;
  quantity: number;
}>;


export type SetQuantityMutation = { cartLinesUpdate: { cart: { id: string, version: number, lines: Array<{ id: string, quantity: number }>, total: { amount: string, currency: string, formatted: string } } | null, warnings: Array<{ kind: CartWarningKind, lineId: string | null, message: string }>, errors: Array<
      | { code: ErrorCode, message: string }
      | { requested: number, available: number, code: ErrorCode, message: string }
      | { minimum: number | null, maximum: number | null, code: ErrorCode, message: string }
    > } };

export type RemoveFromCartMutationVariables = Exact<{
  lineId: string;
}>;


export type RemoveFromCartMutation = { cartLinesRemove: { cart: { id: string, version: number, totalQuantity: number } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type DeliverToMutationVariables = Exact<{
  email?: string | null | undefined;
  address?: AddressInput | null | undefined;
}>;


export type DeliverToMutation = { cartUpdate: { cart: { id: string, version: number, missing: Array<CartRequirement>, taxTotal: { formatted: string }, deliveryOptions: Array<{ code: string, name: string, estimate: string | null, price: { formatted: string } }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type DeliverByMutationVariables = Exact<{
  code?: string | null | undefined;
}>;


export type DeliverByMutation = { cartUpdate: { cart: { id: string, version: number, missing: Array<CartRequirement>, deliveryTotal: { formatted: string }, taxTotal: { formatted: string }, total: { amount: string, currency: string, formatted: string } } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type FollowCartSubscriptionVariables = Exact<{
  cartId: string;
}>;


export type FollowCartSubscription = { cartChanged: { kind: StreamKind, version: number, cart: { id: string, totalQuantity: number, total: { amount: string, currency: string, formatted: string } } } };

export type OrderCartMutationVariables = Exact<{
  expectedTotal: MoneyInput;
  key: string;
}>;


export type OrderCartMutation = { orderCreate: { order: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, payBefore: string | null, accessToken: string | null, lines: Array<{ productName: string, variantName: string, quantity: number }>, total: { amount: string, currency: string, formatted: string } } | null, errors: Array<
      | { code: ErrorCode, message: string }
      | { missing: Array<CartRequirement>, code: ErrorCode, message: string }
      | { available: number, code: ErrorCode, message: string, variant: { sku: string } }
      | { code: ErrorCode, message: string, actual: { amount: string, currency: string } }
    > } };

export type PayOrderMutationVariables = Exact<{
  orderId: string;
  accessToken?: string | null | undefined;
  method?: unknown;
  key: string;
}>;


export type PayOrderMutation = { paymentCreate: { payment: { id: string, state: PaymentState, captured: { formatted: string }, order: { status: OrderStatus, paymentStatus: PaymentStatus } } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { from: string, allowed: Array<OrderAction>, code: ErrorCode, message: string, path: Array<string> | null }
      | { retryable: boolean, gatewayCode: string | null, code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PayByPageMutationVariables = Exact<{
  orderId: string;
  accessToken?: string | null | undefined;
  method?: unknown;
  key: string;
}>;


export type PayByPageMutation = { paymentCreate: { payment: { id: string, state: PaymentState, nextAction: { url: string, expiresAt: string | null } | null } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { from: string, allowed: Array<OrderAction>, code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type PaymentQueryVariables = Exact<{
  id: string;
  accessToken?: string | null | undefined;
}>;


export type PaymentQuery = { payment: { id: string, state: PaymentState, amount: { formatted: string }, captured: { formatted: string }, refunded: { formatted: string }, events: Array<{ seq: number, at: string, state: PaymentState, amount: { formatted: string } | null }>, refunds: Array<{ state: RefundState, reason: string | null, amount: { formatted: string } }> } | null };

export type OrderQueryVariables = Exact<{
  id: string;
  accessToken?: string | null | undefined;
}>;


export type OrderQuery = { order: { id: string, number: string, version: number, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, availableActions: Array<OrderAction>, payBefore: string | null, lines: Array<{ productName: string, variantName: string, quantity: number, quantityFulfilled: number, total: { formatted: string } }>, total: { amount: string, currency: string }, refundable: { amount: string }, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, deliveredAt: string | null }>, events: { nodes: Array<{ seq: number, at: string, type: OrderEventType, actor: ActorKind, note: string | null }> } } | null };

export type FollowOrderSubscriptionVariables = Exact<{
  id: string;
  accessToken?: string | null | undefined;
  sinceSeq?: number | null | undefined;
}>;


export type FollowOrderSubscription = { orderStatusChanged: { kind: StreamKind, seq: number, change: { type: OrderEventType, actor: ActorKind, note: string | null, at: string } | null, order: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, availableActions: Array<OrderAction> } } };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { totalCount: number, nodes: Array<{ id: string, number: string, placedAt: string, email: string | null, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, total: { formatted: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CancelOrderMutationVariables = Exact<{
  id: string;
  accessToken?: string | null | undefined;
  reason?: string | null | undefined;
  key: string;
}>;


export type CancelOrderMutation = { orderCancel: { order: { id: string, status: OrderStatus, paymentStatus: PaymentStatus, availableActions: Array<OrderAction> } | null, errors: Array<
      | { code: ErrorCode, message: string }
      | { from: string, allowed: Array<OrderAction>, code: ErrorCode, message: string }
    > } };

export type ReviewsQueryVariables = Exact<{
  productId: string;
}>;


export type ReviewsQuery = { product: { name: string, rating: { average: number | null, count: number, histogram: Array<number> }, reviews: { totalCount: number, nodes: Array<{ id: string, rating: number, title: string | null, body: string, authorName: string, verifiedPurchase: boolean, helpfulCount: number, replies: Array<{ authorName: string, body: string }> }> } } | null };

export type HelpfulMutationVariables = Exact<{
  reviewId: string;
  helpful: boolean;
}>;


export type HelpfulMutation = { reviewVote: { review: { helpfulCount: number, viewerVoted: boolean } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type ArrivedQueryVariables = Exact<{ [key: string]: never; }>;


export type ArrivedQuery = { orders: { nodes: Array<{ number: string, availableActions: Array<OrderAction>, lines: Array<{ productName: string, variant: { product: { id: string, name: string, viewerReview: { rating: number, body: string } | null } } | null }> }> } | null };

export type WriteReviewMutationVariables = Exact<{
  productId: string;
  rating: number;
  title?: string | null | undefined;
  body: string;
}>;


export type WriteReviewMutation = { reviewCreate: { review: { id: string, version: number, state: ReviewState, rating: number, verifiedPurchase: boolean } | null, product: { rating: { average: number | null, count: number } } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { reason: ReviewRefusal, code: ErrorCode, message: string, path: Array<string> | null, existing: { id: string, version: number, rating: number, body: string } | null }
    > } };

export type EditReviewMutationVariables = Exact<{
  id: string;
  rating?: number | null | undefined;
  body?: string | null | undefined;
  version?: number | null | undefined;
}>;


export type EditReviewMutation = { reviewUpdate: { review: { id: string, version: number, state: ReviewState, rating: number, body: string, editedAt: string | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type OrderFeedSubscriptionVariables = Exact<{
  filter?: OrderFilter | null | undefined;
}>;


export type OrderFeedSubscription = { orderFeed: { seq: number, change: { type: OrderEventType, actor: ActorKind, at: string } | null, order: { id: string, number: string, status: OrderStatus, paymentStatus: PaymentStatus, fulfillmentStatus: FulfillmentStatus, availableActions: Array<OrderAction> } } };

export type ToSendQueryVariables = Exact<{ [key: string]: never; }>;


export type ToSendQuery = { orders: { totalCount: number, nodes: Array<{ id: string, number: string, fulfillmentStatus: FulfillmentStatus, lines: Array<{ id: string, productName: string, variantName: string, quantity: number, quantityFulfilled: number, quantityCancelled: number }>, shippingAddress: { recipient: string, line1: string, postalCode: string | null, city: string, country: string } | null }> } | null };

export type SendParcelMutationVariables = Exact<{
  id: string;
  carrier?: string | null | undefined;
  trackingNumber?: string | null | undefined;
  key: string;
}>;


export type SendParcelMutation = { orderFulfill: { order: { id: string, status: OrderStatus, fulfillmentStatus: FulfillmentStatus, availableActions: Array<OrderAction>, fulfillments: Array<{ id: string, carrier: string | null, trackingNumber: string | null, createdAt: string, lines: Array<{ quantity: number, orderLine: { productName: string } }> }> } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { from: string, allowed: Array<OrderAction>, code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type ParcelArrivedMutationVariables = Exact<{
  id: string;
}>;


export type ParcelArrivedMutation = { fulfillmentDeliver: { order: { id: string, status: OrderStatus, fulfillmentStatus: FulfillmentStatus, events: { nodes: Array<{ seq: number, type: OrderEventType, note: string | null }> } } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export type PaidQueryVariables = Exact<{ [key: string]: never; }>;


export type PaidQuery = { orders: { nodes: Array<{ number: string, status: OrderStatus, payments: Array<{ id: string, gateway: string, state: PaymentState, refundable: { amount: string, currency: string }, events: Array<{ state: PaymentState, gatewayReference: string | null }> }> }> } | null };

export type RefundMutationVariables = Exact<{
  paymentId: string;
  amount?: MoneyInput | null | undefined;
  reason?: string | null | undefined;
  key: string;
}>;


export type RefundMutation = { paymentRefund: { refund: { id: string, state: RefundState, amount: { formatted: string } } | null, payment: { id: string, state: PaymentState, refundable: { amount: string, currency: string }, order: { paymentStatus: PaymentStatus } } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { code: ErrorCode, message: string, path: Array<string> | null, refundable: { amount: string, currency: string } }
    > } };

export type ToModerateQueryVariables = Exact<{
  filter?: ReviewFilter | null | undefined;
}>;


export type ToModerateQuery = { reviews: { totalCount: number, nodes: Array<{ id: string, state: ReviewState, rating: number, title: string | null, body: string, authorName: string, createdAt: string, product: { name: string } }> } | null };

export type ModerateMutationVariables = Exact<{
  id: string;
  state: ReviewState;
  reason?: string | null | undefined;
}>;


export type ModerateMutation = { reviewModerate: { review: { id: string, state: ReviewState } | null, product: { rating: { average: number | null, count: number } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type ReplyMutationVariables = Exact<{
  reviewId: string;
  body: string;
}>;


export type ReplyMutation = { reviewReply: { reply: { id: string, authorName: string, body: string } | null, review: { id: string, replies: Array<{ authorName: string, body: string }> } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type MakeProductMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type MakeProductMutation = { productCreate: { product: { id: string, version: number, slug: string, name: string, status: ProductStatus, options: Array<{ key: string, name: string, values: Array<{ key: string, name: string }> }>, variants: { nodes: Array<{ id: string, version: number, sku: string, name: string, price: { formatted: string } | null, availability: { state: AvailabilityState, quantity: number | null } }> } } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type TranslateProductMutationVariables = Exact<{
  input: ProductTranslateInput;
}>;


export type TranslateProductMutation = { productTranslate: { product: { id: string, version: number } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type PublishProductMutationVariables = Exact<{
  id: string;
  version?: number | null | undefined;
}>;


export type PublishProductMutation = { productUpdate: { product: { id: string, version: number, slug: string, status: ProductStatus } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { code: ErrorCode, message: string, path: Array<string> | null, current: { version: number, status: ProductStatus } | null }
    > } };

export type ChangePricesMutationVariables = Exact<{
  id: string;
  prices: Array<MoneyInput> | MoneyInput;
}>;


export type ChangePricesMutation = { productVariantUpdate: { variant: { id: string, version: number, price: { formatted: string } | null, compareAtPrice: { formatted: string } | null } | null, product: { priceRange: { min: { formatted: string }, max: { formatted: string } } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

export type CorrectStockMutationVariables = Exact<{
  id: string;
  delta: number;
  reason: string;
  key: string;
}>;


export type CorrectStockMutation = { stockAdjust: { variant: { id: string, availability: { state: AvailabilityState, quantity: number | null } } | null, errors: Array<
      | { code: ErrorCode, message: string, path: Array<string> | null }
      | { requested: number, available: number, code: ErrorCode, message: string, path: Array<string> | null }
    > } };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { products: { totalCount: number, nodes: Array<{ id: string, version: number, slug: string, name: string, status: ProductStatus }> } | null };

export type MakeCategoryMutationVariables = Exact<{
  input: CategoryCreateInput;
}>;


export type MakeCategoryMutation = { categoryCreate: { category: { id: string, slug: string, name: string, parent: { name: string } | null } | null, errors: Array<{ code: ErrorCode, message: string, path: Array<string> | null }> } };

/** Shop: What it sells in */
export const Shop: Operation<"query", ShopQuery, ShopQueryVariables> = {
  kind: "query",
  name: "Shop",
  hash: "d12d74d0bb2a282587929e9c2f62f4135f1b8df8a6deb69c1278f35f1574374e",
  text: `query Shop {
  shop {
    name
    languages
    currencies
    countries
    paymentGateways {
      code
      name
      currencies
    }
  }
}`,
};

/** Shop: In another language and currency */
export const InContext: Operation<"query", InContextQuery, InContextQueryVariables> = {
  kind: "query",
  name: "InContext",
  hash: "fb23cd6fa1d1b43921cedbe61459dbe15d6121150479967b55d57b58fdb32f28",
  text: `query InContext @inContext(language: "zh-CN", country: "CN", currency: "CNY") {
  shop {
    name
  }
}`,
};

/** Shop: Anything by its id */
export const Node: Operation<"query", NodeQuery, NodeQueryVariables> = {
  kind: "query",
  name: "Node",
  hash: "019d2d7957a06057dcbb3594541c1a69017a1ba70db332637296225fec5e7099",
  text: `query Node($id: ID!) {
  node(id: $id) {
    __typename
    id
  }
}`,
};

/** Account: Sign in */
export const SignIn: Operation<"mutation", SignInMutation, SignInMutationVariables> = {
  kind: "mutation",
  name: "SignIn",
  hash: "86804796893794c8ece45f088a51a19f31c5a5f473cec1c197ea4ac059d66803",
  text: `mutation SignIn($email: String!, $password: String!) {
  userLogin(input: {email: $email, password: $password}) {
    user {
      displayName
      roles
    }
    tokens {
      accessToken
      accessExpiresAt
      refreshToken
    }
    errors {
      code
      message
    }
  }
}`,
};

/** Account: Who am I */
export const Me: Operation<"query", MeQuery, MeQueryVariables> = {
  kind: "query",
  name: "Me",
  hash: "da34937b1b0e94f2c6c0ebd8a593c443a1602aa4982e76c947755954dabd7316",
  text: `query Me {
  me {
    id
    email
    emailVerified
    displayName
    language
    roles
  }
}`,
};

/** Product: Browse what sells best */
export const Browse: Operation<"query", BrowseQuery, BrowseQueryVariables> = {
  kind: "query",
  name: "Browse",
  hash: "b685ac1c454d0ee8a493b7042fe8734c93a81530602c181859dece3714e69d65",
  text: `query Browse($after: String) {
  products(first: 12, after: $after) {
    totalCount
    nodes {
      id
      slug
      name
      brand
      category {
        id
        slug
        name
      }
      priceRange {
        min {
          formatted
        }
        max {
          formatted
        }
      }
      availability {
        state
      }
      rating {
        average
        count
      }
      variants(first: 3) {
        nodes {
          id
          sku
          name
          price {
            formatted
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
};

/** Product: The next page */
export const NextPage: Operation<"query", NextPageQuery, NextPageQueryVariables> = {
  kind: "query",
  name: "NextPage",
  hash: "19a4154bccc57ac973c98c785ee8a83ea9ca2b362783a79a98914c203d4213b3",
  text: `query NextPage($after: String) {
  products(first: 12, after: $after) {
    nodes {
      id
      name
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}`,
};

/** Product: Filter and sort */
export const Filter: Operation<"query", FilterQuery, FilterQueryVariables> = {
  kind: "query",
  name: "Filter",
  hash: "a5c87f36a48b69d4408a16a6e288ea5685d2db15a582e61e8d7d096c9fb744ed",
  text: `query Filter($filter: ProductFilter, $sort: ProductSort) @inContext(currency: "USD") {
  products(filter: $filter, sort: $sort) {
    totalCount
    nodes {
      id
      slug
      name
      priceRange {
        min {
          amount
          currency
        }
      }
      rating {
        average
      }
      options {
        key
        values {
          key
          name
        }
      }
    }
  }
}`,
};

/** Product: Find by name */
export const Search: Operation<"query", SearchQuery, SearchQueryVariables> = {
  kind: "query",
  name: "Search",
  hash: "59349cce4777d43635a5b1a1a61e8b85f51609c00bce6e7b0c01675d654200f3",
  text: `query Search($query: String!) {
  products(query: $query) {
    totalCount
    nodes {
      id
      slug
      name
      brand
    }
  }
}`,
};

/** Product: One product, whole */
export const ProductPage: Operation<"query", ProductPageQuery, ProductPageQueryVariables> = {
  kind: "query",
  name: "ProductPage",
  hash: "bf1e271036ca38be30d8c3a5c009b59f0571c2052a54b6967b743067230a75a9",
  text: `query ProductPage($slug: String!) {
  product(slug: $slug) {
    id
    version
    slug
    name
    description
    brand
    images {
      url
      alt
    }
    category {
      id
      name
      ancestors {
        name
      }
    }
    attributes {
      key
      name
      value
    }
    options {
      key
      name
      values {
        key
        name
      }
    }
    variants {
      nodes {
        id
        version
        sku
        name
        price {
          formatted
        }
        compareAtPrice {
          formatted
        }
        availability {
          state
          quantity
        }
      }
    }
    rating {
      average
      count
      histogram
    }
  }
}`,
};

/** Product: In Chinese, priced in yuan */
export const ProductInChina: Operation<"query", ProductInChinaQuery, ProductInChinaQueryVariables> = {
  kind: "query",
  name: "ProductInChina",
  hash: "f6f56b8013a1f944496e55d36f7ea0b80f45dc5a5fb1fc5a403e9f8314b14791",
  text: `query ProductInChina($slug: String!) @inContext(language: "zh-CN", country: "CN") {
  product(slug: $slug) {
    name
    description
    priceRange {
      min {
        formatted
      }
    }
    options {
      name
      values {
        name
      }
    }
  }
}`,
};

/** Product: A variant by its SKU */
export const Variant: Operation<"query", VariantQuery, VariantQueryVariables> = {
  kind: "query",
  name: "Variant",
  hash: "2b34c9655fffa7b5a7f5e0eb973e91f53f0a5c615c122554e5bec1af3799e7ad",
  text: `query Variant($sku: String!) {
  productVariant(sku: $sku) {
    id
    sku
    name
    selectedOptions {
      name
      value
    }
    price {
      amount
      currency
      formatted
    }
    availability {
      state
      quantity
    }
    product {
      id
      slug
      name
    }
  }
}`,
};

/** Product: The tree of categories */
export const Categories: Operation<"query", CategoriesQuery, CategoriesQueryVariables> = {
  kind: "query",
  name: "Categories",
  hash: "7cd1c9981d878bfad9d8b605238094c5ef91fb78b3724fce8276e381a83abcfc",
  text: `query Categories {
  categories {
    id
    slug
    name
    children {
      slug
      name
      children {
        slug
        name
      }
    }
  }
}`,
};

/** Product: What stands in a category, newest first */
export const CategoryPage: Operation<"query", CategoryPageQuery, CategoryPageQueryVariables> = {
  kind: "query",
  name: "CategoryPage",
  hash: "8ac87d98715e92339af7b03b64bd9a44c3b34ac0ba95835edcbec9e1d4c99808",
  text: `query CategoryPage($slug: String!) {
  category(slug: $slug) {
    id
    name
    ancestors {
      name
    }
    products(sort: NEWEST, first: 8) {
      totalCount
      nodes {
        id
        slug
        name
        priceRange {
          min {
            formatted
          }
        }
      }
    }
  }
}`,
};

/** Product: Follow how available a variant is */
export const FollowAvailability: Operation<"subscription", FollowAvailabilitySubscription, FollowAvailabilitySubscriptionVariables> = {
  kind: "subscription",
  name: "FollowAvailability",
  hash: "8ea392052a4834807422d44aa1a9438fae450de3ac72b07d1fa40ba7546a28ea",
  text: `subscription FollowAvailability($variantIds: [ID!]!) {
  variantAvailabilityChanged(variantIds: $variantIds) {
    kind
    variant {
      id
      sku
      name
    }
    availability {
      state
      quantity
    }
  }
}`,
};

/** Cart: Start a cart */
export const StartCart: Operation<"mutation", StartCartMutation, StartCartMutationVariables> = {
  kind: "mutation",
  name: "StartCart",
  hash: "99ec931116743795c495ade2fb3e9f641fe90290333cdf22f3ec643e64c1878c",
  text: `mutation StartCart {
  cartCreate(input: {}) {
    cart {
      id
      version
    }
    errors {
      code
      message
    }
  }
}`,
};

/** Cart: Put something in */
export const AddToCart: Operation<"mutation", AddToCartMutation, AddToCartMutationVariables> = {
  kind: "mutation",
  name: "AddToCart",
  hash: "a170723051607be5eeeacee8da7f7943cb35309e739189b0a53a4258ed5fb300",
  text: `mutation AddToCart($variantId: ID!, $quantity: Int!) {
  cartLinesAdd(input: {lines: [{variantId: $variantId, quantity: $quantity}]}) {
    cart {
      id
      version
      lines {
        id
        quantity
        variant {
          sku
          name
        }
        unitPrice {
          formatted
        }
      }
      missing
      total {
        amount
        currency
        formatted
      }
    }
    warnings {
      kind
      message
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Cart: See the cart, and why it costs what it does */
export const Cart: Operation<"query", CartQuery, CartQueryVariables> = {
  kind: "query",
  name: "Cart",
  hash: "d86edeb7c0432ee18181f277029e8d744210281e7fc88c7742d22af77b14931e",
  text: `query Cart {
  cart {
    id
    version
    currency
    totalQuantity
    lines {
      id
      quantity
      variant {
        sku
        name
      }
      unitPrice {
        formatted
      }
      priceAtAdd {
        formatted
      }
    }
    deliveryOptions {
      code
      name
      estimate
      price {
        formatted
      }
    }
    missing
    explanation {
      steps {
        rule
        reason
        after {
          formatted
        }
      }
    }
    taxTotal {
      formatted
    }
    total {
      amount
      currency
      formatted
    }
    expiresAt
  }
}`,
};

/** Cart: Set a quantity */
export const SetQuantity: Operation<"mutation", SetQuantityMutation, SetQuantityMutationVariables> = {
  kind: "mutation",
  name: "SetQuantity",
  hash: "ca554dd90e688b97d808f34aa883c60ea4695ca0baef76dad1199416c7073679",
  text: `mutation SetQuantity($lineId: ID!, $quantity: Int!) {
  cartLinesUpdate(input: {lines: [{lineId: $lineId, quantity: $quantity}]}) {
    cart {
      id
      version
      lines {
        id
        quantity
      }
      total {
        amount
        currency
        formatted
      }
    }
    warnings {
      kind
      lineId
      message
    }
    errors {
      code
      message
      ... on OutOfStockError {
        requested
        available
      }
      ... on QuantityRuleError {
        minimum
        maximum
      }
    }
  }
}`,
};

/** Cart: Take a line out */
export const RemoveFromCart: Operation<"mutation", RemoveFromCartMutation, RemoveFromCartMutationVariables> = {
  kind: "mutation",
  name: "RemoveFromCart",
  hash: "47ed18eac7cb069a1268d51ecbab14ab557a5a35c9c38b6f60dd63030ec03a11",
  text: `mutation RemoveFromCart($lineId: ID!) {
  cartLinesRemove(input: {lineIds: [$lineId]}) {
    cart {
      id
      version
      totalQuantity
    }
    errors {
      code
      message
    }
  }
}`,
};

/** Cart: Say where it goes */
export const DeliverTo: Operation<"mutation", DeliverToMutation, DeliverToMutationVariables> = {
  kind: "mutation",
  name: "DeliverTo",
  hash: "86eb00e9d4c0636fe82c7290ebadbbc024c7c5a9f5893e0680e45e731da675ad",
  text: `mutation DeliverTo($email: String, $address: AddressInput) {
  cartUpdate(input: {email: $email, shippingAddress: $address}) {
    cart {
      id
      version
      missing
      taxTotal {
        formatted
      }
      deliveryOptions {
        code
        name
        estimate
        price {
          formatted
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Cart: Choose how it is delivered */
export const DeliverBy: Operation<"mutation", DeliverByMutation, DeliverByMutationVariables> = {
  kind: "mutation",
  name: "DeliverBy",
  hash: "4c4ff9711e4924c107e91d852b7a4d9df389abe4d422e46625e69c856080546d",
  text: `mutation DeliverBy($code: String) {
  cartUpdate(input: {deliveryOptionCode: $code}) {
    cart {
      id
      version
      missing
      deliveryTotal {
        formatted
      }
      taxTotal {
        formatted
      }
      total {
        amount
        currency
        formatted
      }
    }
    errors {
      code
      message
    }
  }
}`,
};

/** Cart: Follow a cart */
export const FollowCart: Operation<"subscription", FollowCartSubscription, FollowCartSubscriptionVariables> = {
  kind: "subscription",
  name: "FollowCart",
  hash: "299b7e51ef2320ee32400e5c9d414dd19c06d2aa5dbbecb5618f0ca3524c7ebd",
  text: `subscription FollowCart($cartId: ID!) {
  cartChanged(cartId: $cartId) {
    kind
    version
    cart {
      id
      totalQuantity
      total {
        amount
        currency
        formatted
      }
    }
  }
}`,
};

/** Checkout: Order the cart */
export const OrderCart: Operation<"mutation", OrderCartMutation, OrderCartMutationVariables> = {
  kind: "mutation",
  name: "OrderCart",
  hash: "2fe0e06c5b06a78c7a42864686592995c0027b208945f2d402f618d790f45710",
  text: `mutation OrderCart($expectedTotal: MoneyInput!, $key: String!) {
  orderCreate(input: {expectedTotal: $expectedTotal, idempotencyKey: $key}) {
    order {
      id
      number
      status
      paymentStatus
      payBefore
      accessToken
      lines {
        productName
        variantName
        quantity
      }
      total {
        amount
        currency
        formatted
      }
    }
    errors {
      code
      message
      ... on CartIncompleteError {
        missing
      }
      ... on TotalChangedError {
        actual {
          amount
          currency
        }
      }
      ... on OutOfStockError {
        variant {
          sku
        }
        available
      }
    }
  }
}`,
};

/** Pay: Pay the order */
export const PayOrder: Operation<"mutation", PayOrderMutation, PayOrderMutationVariables> = {
  kind: "mutation",
  name: "PayOrder",
  hash: "1e0af8115bd1df366611516337ae0cf7fd9650463f42853e350dfd613c96bfc7",
  text: `mutation PayOrder($orderId: ID!, $accessToken: String, $method: JSON, $key: String!) {
  paymentCreate(
    input: {orderId: $orderId, accessToken: $accessToken, gateway: "sandbox", method: $method, idempotencyKey: $key}
  ) {
    payment {
      id
      state
      captured {
        formatted
      }
      order {
        status
        paymentStatus
      }
    }
    errors {
      code
      message
      path
      ... on PaymentDeclinedError {
        retryable
        gatewayCode
      }
      ... on IllegalTransitionError {
        from
        allowed
      }
    }
  }
}`,
};

/** Pay: Pay by a click on the bank's page */
export const PayByPage: Operation<"mutation", PayByPageMutation, PayByPageMutationVariables> = {
  kind: "mutation",
  name: "PayByPage",
  hash: "e313f8dec0bd0ed66c716143279a418366c789b751c47cec9c6714f041c66e82",
  text: `mutation PayByPage($orderId: ID!, $accessToken: String, $method: JSON, $key: String!) {
  paymentCreate(
    input: {orderId: $orderId, accessToken: $accessToken, gateway: "sandbox", method: $method, idempotencyKey: $key}
  ) {
    payment {
      id
      state
      nextAction {
        ... on RedirectAction {
          url
          expiresAt
        }
      }
    }
    errors {
      code
      message
      path
      ... on IllegalTransitionError {
        from
        allowed
      }
    }
  }
}`,
};

/** Pay: See the payment */
export const Payment: Operation<"query", PaymentQuery, PaymentQueryVariables> = {
  kind: "query",
  name: "Payment",
  hash: "f2b324b3ade5da52d33cadf6bb60297c31ff84f3dd334e3766f49a6b97dc43f9",
  text: `query Payment($id: ID!, $accessToken: String) {
  payment(id: $id, accessToken: $accessToken) {
    id
    state
    amount {
      formatted
    }
    captured {
      formatted
    }
    refunded {
      formatted
    }
    events {
      seq
      at
      state
      amount {
        formatted
      }
    }
    refunds {
      state
      reason
      amount {
        formatted
      }
    }
  }
}`,
};

/** Order: See the order */
export const Order: Operation<"query", OrderQuery, OrderQueryVariables> = {
  kind: "query",
  name: "Order",
  hash: "20a40b3cabf70f926e3e2a993fab0a320963df5cd47f929b446cdd0662b7546c",
  text: `query Order($id: ID!, $accessToken: String) {
  order(id: $id, accessToken: $accessToken) {
    id
    number
    version
    status
    paymentStatus
    fulfillmentStatus
    availableActions
    payBefore
    lines {
      productName
      variantName
      quantity
      quantityFulfilled
      total {
        formatted
      }
    }
    total {
      amount
      currency
    }
    refundable {
      amount
    }
    fulfillments {
      id
      carrier
      trackingNumber
      deliveredAt
    }
    events {
      nodes {
        seq
        at
        type
        actor
        note
      }
    }
  }
}`,
};

/** Order: Follow the order */
export const FollowOrder: Operation<"subscription", FollowOrderSubscription, FollowOrderSubscriptionVariables> = {
  kind: "subscription",
  name: "FollowOrder",
  hash: "ee07bf3d5b1ce9f8391a7596cb3e5d64a8ced7ad273e61a4a8f14019dbcca835",
  text: `subscription FollowOrder($id: ID!, $accessToken: String, $sinceSeq: Int) {
  orderStatusChanged(orderId: $id, accessToken: $accessToken, sinceSeq: $sinceSeq) {
    kind
    seq
    change {
      type
      actor
      note
      at
    }
    order {
      id
      number
      status
      paymentStatus
      fulfillmentStatus
      availableActions
    }
  }
}`,
};

/** Order: My orders, for support everybody's */
export const Orders: Operation<"query", OrdersQuery, OrdersQueryVariables> = {
  kind: "query",
  name: "Orders",
  hash: "121dbbdff6f6d00598462bfbc93365e3442dcebb96b9c6671ea6cef9a0028113",
  text: `query Orders($filter: OrderFilter, $after: String) {
  orders(filter: $filter, first: 10, after: $after) {
    nodes {
      id
      number
      placedAt
      email
      status
      paymentStatus
      fulfillmentStatus
      total {
        formatted
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
};

/** Order: Cancel the order */
export const CancelOrder: Operation<"mutation", CancelOrderMutation, CancelOrderMutationVariables> = {
  kind: "mutation",
  name: "CancelOrder",
  hash: "04c8582d67d8468ab5fd54067a38979b4fb36026e49d4ae3ce1e515bda98ec3f",
  text: `mutation CancelOrder($id: ID!, $accessToken: String, $reason: String, $key: String!) {
  orderCancel(
    input: {orderId: $id, accessToken: $accessToken, reason: $reason, idempotencyKey: $key}
  ) {
    order {
      id
      status
      paymentStatus
      availableActions
    }
    errors {
      code
      message
      ... on IllegalTransitionError {
        from
        allowed
      }
    }
  }
}`,
};

/** Review: What buyers say */
export const Reviews: Operation<"query", ReviewsQuery, ReviewsQueryVariables> = {
  kind: "query",
  name: "Reviews",
  hash: "52b00d00858668f8c45dcffa610d1c7c23e63d216178d220f97ade7b537487f7",
  text: `query Reviews($productId: ID!) {
  product(id: $productId) {
    name
    rating {
      average
      count
      histogram
    }
    reviews(sort: MOST_HELPFUL, first: 5) {
      totalCount
      nodes {
        id
        rating
        title
        body
        authorName
        verifiedPurchase
        helpfulCount
        replies {
          authorName
          body
        }
      }
    }
  }
}`,
};

/** Review: Say that it was helpful */
export const Helpful: Operation<"mutation", HelpfulMutation, HelpfulMutationVariables> = {
  kind: "mutation",
  name: "Helpful",
  hash: "6608977d288af7bc84c7186e1a07312ab26dbd3e56734caf6032673d09338e6d",
  text: `mutation Helpful($reviewId: ID!, $helpful: Boolean!) {
  reviewVote(input: {reviewId: $reviewId, helpful: $helpful}) {
    review {
      helpfulCount
      viewerVoted
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Review: What I can review */
export const Arrived: Operation<"query", ArrivedQuery, ArrivedQueryVariables> = {
  kind: "query",
  name: "Arrived",
  hash: "157fcf8a9dc98597729204882614c7d6ce82b5e05af56682d885d109a1667d7d",
  text: `query Arrived {
  orders(filter: {statuses: [COMPLETED]}, first: 3) {
    nodes {
      number
      availableActions
      lines {
        productName
        variant {
          product {
            id
            name
            viewerReview {
              rating
              body
            }
          }
        }
      }
    }
  }
}`,
};

/** Review: Review what has arrived */
export const WriteReview: Operation<"mutation", WriteReviewMutation, WriteReviewMutationVariables> = {
  kind: "mutation",
  name: "WriteReview",
  hash: "5dac31b952d3ca908c362a993ca15ba92057ccb1c9e8749ac85021d15bb5a0e7",
  text: `mutation WriteReview($productId: ID!, $rating: Int!, $title: String, $body: String!) {
  reviewCreate(
    input: {productId: $productId, rating: $rating, title: $title, body: $body}
  ) {
    review {
      id
      version
      state
      rating
      verifiedPurchase
    }
    product {
      rating {
        average
        count
      }
    }
    errors {
      code
      message
      path
      ... on ReviewNotAllowedError {
        reason
        existing {
          id
          version
          rating
          body
        }
      }
    }
  }
}`,
};

/** Review: Think again */
export const EditReview: Operation<"mutation", EditReviewMutation, EditReviewMutationVariables> = {
  kind: "mutation",
  name: "EditReview",
  hash: "6ae2c0bbb257f1e28394a4f1ba836340b538b39f4674e2f0b6b74e0fe6c8846d",
  text: `mutation EditReview($id: ID!, $rating: Int, $body: String, $version: Int) {
  reviewUpdate(
    input: {id: $id, rating: $rating, body: $body, expectedVersion: $version}
  ) {
    review {
      id
      version
      state
      rating
      body
      editedAt
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Every order that changes */
export const OrderFeed: Operation<"subscription", OrderFeedSubscription, OrderFeedSubscriptionVariables> = {
  kind: "subscription",
  name: "OrderFeed",
  hash: "0d6e6169853a9e832536efa6296a672ce9fe568179693ad866d08201d94a6478",
  text: `subscription OrderFeed($filter: OrderFilter) {
  orderFeed(filter: $filter) {
    seq
    change {
      type
      actor
      at
    }
    order {
      id
      number
      status
      paymentStatus
      fulfillmentStatus
      availableActions
    }
  }
}`,
};

/** Staff: What is to be sent */
export const ToSend: Operation<"query", ToSendQuery, ToSendQueryVariables> = {
  kind: "query",
  name: "ToSend",
  hash: "5edcadbc0cd7c45d9c69c325e8bb8a3fe75f0ccb082e80979a3cff499edc1ed3",
  text: `query ToSend {
  orders(
    filter: {statuses: [CONFIRMED], paymentStatuses: [AUTHORIZED, PAID]}
    first: 20
  ) {
    nodes {
      id
      number
      fulfillmentStatus
      lines {
        id
        productName
        variantName
        quantity
        quantityFulfilled
        quantityCancelled
      }
      shippingAddress {
        recipient
        line1
        postalCode
        city
        country
      }
    }
    totalCount
  }
}`,
};

/** Staff: Send a parcel */
export const SendParcel: Operation<"mutation", SendParcelMutation, SendParcelMutationVariables> = {
  kind: "mutation",
  name: "SendParcel",
  hash: "3b90e8e2c4bba2ab19a3de74289e10ea65f21365ff27a79f4616126bf4a02be2",
  text: `mutation SendParcel($id: ID!, $carrier: String, $trackingNumber: String, $key: String!) {
  orderFulfill(
    input: {orderId: $id, carrier: $carrier, trackingNumber: $trackingNumber, idempotencyKey: $key}
  ) {
    order {
      id
      status
      fulfillmentStatus
      availableActions
      fulfillments {
        id
        carrier
        trackingNumber
        createdAt
        lines {
          quantity
          orderLine {
            productName
          }
        }
      }
    }
    errors {
      code
      message
      path
      ... on IllegalTransitionError {
        from
        allowed
      }
    }
  }
}`,
};

/** Staff: Note that the parcel arrived */
export const ParcelArrived: Operation<"mutation", ParcelArrivedMutation, ParcelArrivedMutationVariables> = {
  kind: "mutation",
  name: "ParcelArrived",
  hash: "c40195120ff361476d55739cd98d97a40062fd6bec2afec5fa8874b892af6c1e",
  text: `mutation ParcelArrived($id: ID!) {
  fulfillmentDeliver(input: {fulfillmentId: $id}) {
    order {
      id
      status
      fulfillmentStatus
      events(last: 3) {
        nodes {
          seq
          type
          note
        }
      }
    }
    errors {
      code
      message
    }
  }
}`,
};

/** Staff: What was paid */
export const Paid: Operation<"query", PaidQuery, PaidQueryVariables> = {
  kind: "query",
  name: "Paid",
  hash: "ebd4129f3646b83ffc86d1738bfcaf895a1968f71f64f588fb231b1df2cdbd0a",
  text: `query Paid {
  orders(filter: {paymentStatuses: [PAID]}, first: 10) {
    nodes {
      number
      status
      payments {
        id
        gateway
        state
        refundable {
          amount
          currency
        }
        events {
          state
          gatewayReference
        }
      }
    }
  }
}`,
};

/** Staff: Give money back */
export const Refund: Operation<"mutation", RefundMutation, RefundMutationVariables> = {
  kind: "mutation",
  name: "Refund",
  hash: "0e10be9f602114a86f8ee8ee7038dbd292019a30d15d48de500b03af8f21f109",
  text: `mutation Refund($paymentId: ID!, $amount: MoneyInput, $reason: String, $key: String!) {
  paymentRefund(
    input: {paymentId: $paymentId, amount: $amount, reason: $reason, idempotencyKey: $key}
  ) {
    refund {
      id
      state
      amount {
        formatted
      }
    }
    payment {
      id
      state
      refundable {
        amount
        currency
      }
      order {
        paymentStatus
      }
    }
    errors {
      code
      message
      path
      ... on RefundExceedsCapturedError {
        refundable {
          amount
          currency
        }
      }
    }
  }
}`,
};

/** Staff: Reviews to look at */
export const ToModerate: Operation<"query", ToModerateQuery, ToModerateQueryVariables> = {
  kind: "query",
  name: "ToModerate",
  hash: "5472a1b4d1509c4518367d2bc168db13f2fce85500837ac3c13aee2e73b241ff",
  text: `query ToModerate($filter: ReviewFilter) {
  reviews(filter: $filter, first: 10) {
    totalCount
    nodes {
      id
      state
      rating
      title
      body
      authorName
      createdAt
      product {
        name
      }
    }
  }
}`,
};

/** Staff: Publish or hide a review */
export const Moderate: Operation<"mutation", ModerateMutation, ModerateMutationVariables> = {
  kind: "mutation",
  name: "Moderate",
  hash: "6854cdce823d74a16d1179ebb06b1f675481e2dcfc3ab05a5765a97207a08780",
  text: `mutation Moderate($id: ID!, $state: ReviewState!, $reason: String) {
  reviewModerate(input: {id: $id, state: $state, reason: $reason}) {
    review {
      id
      state
    }
    product {
      rating {
        average
        count
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Answer a review */
export const Reply: Operation<"mutation", ReplyMutation, ReplyMutationVariables> = {
  kind: "mutation",
  name: "Reply",
  hash: "5a60b738eadec96b17005c6e93a7c18e0fde37dfdfa82e9f2549a16b78a1fa96",
  text: `mutation Reply($reviewId: ID!, $body: String!) {
  reviewReply(input: {reviewId: $reviewId, body: $body}) {
    reply {
      id
      authorName
      body
    }
    review {
      id
      replies {
        authorName
        body
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Make a product */
export const MakeProduct: Operation<"mutation", MakeProductMutation, MakeProductMutationVariables> = {
  kind: "mutation",
  name: "MakeProduct",
  hash: "c789b7a6460c07d649fc45a81d0b30e6b4931ed398ceb624c1fbc056c78896ea",
  text: `mutation MakeProduct($input: ProductCreateInput!) {
  productCreate(input: $input) {
    product {
      id
      version
      slug
      name
      status
      options {
        key
        name
        values {
          key
          name
        }
      }
      variants {
        nodes {
          id
          version
          sku
          name
          price {
            formatted
          }
          availability {
            state
            quantity
          }
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Translate a product */
export const TranslateProduct: Operation<"mutation", TranslateProductMutation, TranslateProductMutationVariables> = {
  kind: "mutation",
  name: "TranslateProduct",
  hash: "845ab91bde31f8ee6a197a1a0cd6151c754464344c088253bfabc987abb3063b",
  text: `mutation TranslateProduct($input: ProductTranslateInput!) {
  productTranslate(input: $input) {
    product {
      id
      version
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Put a product up for sale */
export const PublishProduct: Operation<"mutation", PublishProductMutation, PublishProductMutationVariables> = {
  kind: "mutation",
  name: "PublishProduct",
  hash: "8b98fc0f16854de5caf3799c102c479e408698a316ff81b348c14a347c37c7b8",
  text: `mutation PublishProduct($id: ID!, $version: Int) {
  productUpdate(input: {id: $id, status: ACTIVE, expectedVersion: $version}) {
    product {
      id
      version
      slug
      status
    }
    errors {
      code
      message
      path
      ... on ConflictError {
        current {
          ... on Product {
            version
            status
          }
        }
      }
    }
  }
}`,
};

/** Staff: Change the prices of a variant */
export const ChangePrices: Operation<"mutation", ChangePricesMutation, ChangePricesMutationVariables> = {
  kind: "mutation",
  name: "ChangePrices",
  hash: "cbe1343a9738937e8577e514a9f2e13fb9748ec0910f09ec2eeed2c7548bc184",
  text: `mutation ChangePrices($id: ID!, $prices: [MoneyInput!]!) {
  productVariantUpdate(input: {id: $id, prices: $prices}) {
    variant {
      id
      version
      price {
        formatted
      }
      compareAtPrice {
        formatted
      }
    }
    product {
      priceRange {
        min {
          formatted
        }
        max {
          formatted
        }
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};

/** Staff: Correct the stock of a variant */
export const CorrectStock: Operation<"mutation", CorrectStockMutation, CorrectStockMutationVariables> = {
  kind: "mutation",
  name: "CorrectStock",
  hash: "0f1d14f12df7e1388907136626f8055d912c7f2678e7b5fb4464bd968a3b9aba",
  text: `mutation CorrectStock($id: ID!, $delta: Int!, $reason: String!, $key: String!) {
  stockAdjust(
    input: {variantId: $id, delta: $delta, reason: $reason, idempotencyKey: $key}
  ) {
    variant {
      id
      availability {
        state
        quantity
      }
    }
    errors {
      code
      message
      path
      ... on OutOfStockError {
        requested
        available
      }
    }
  }
}`,
};

/** Staff: What is not yet for sale */
export const Drafts: Operation<"query", DraftsQuery, DraftsQueryVariables> = {
  kind: "query",
  name: "Drafts",
  hash: "a8074dc8270971c4a9efdbfcdf58c86adad1933cf623ae61798630c15da15279",
  text: `query Drafts {
  products(filter: {status: DRAFT}, sort: NEWEST) {
    totalCount
    nodes {
      id
      version
      slug
      name
      status
    }
  }
}`,
};

/** Staff: Make a category */
export const MakeCategory: Operation<"mutation", MakeCategoryMutation, MakeCategoryMutationVariables> = {
  kind: "mutation",
  name: "MakeCategory",
  hash: "b1b92f92e1bd7a5f52ed017c0e001b757f301a919d5bc018b2215ebb3b1a9bcb",
  text: `mutation MakeCategory($input: CategoryCreateInput!) {
  categoryCreate(input: $input) {
    category {
      id
      slug
      name
      parent {
        name
      }
    }
    errors {
      code
      message
      path
    }
  }
}`,
};
