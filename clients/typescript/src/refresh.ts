/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from "./operation.ts";

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

export type RefreshTokensMutationVariables = Exact<{
  refreshToken?: string | null | undefined;
}>;


export type RefreshTokensMutation = { tokenRefresh: { tokens: { accessToken: string, accessExpiresAt: string, refreshToken: string | null } | null, errors: Array<{ code: ErrorCode, message: string }> } };

export const RefreshTokens: Operation<"mutation", RefreshTokensMutation, RefreshTokensMutationVariables> = {
  kind: "mutation",
  name: "RefreshTokens",
  hash: "a6d2c0e87e19ddcc19af68ee7f2920101bfce5e812f3a4f17db969e048111393",
  text: `mutation RefreshTokens($refreshToken: String) {
  tokenRefresh(input: {refreshToken: $refreshToken}) {
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
