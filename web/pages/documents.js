// What the pages ask the endpoint.

export const SHOP = `
query Shop($language: LanguageTag) @inContext(language: $language) {
  shop { name paymentGateways { code name currencies } }
}`;

export const VERIFY = `
mutation Verify($token: String!, $language: LanguageTag) @inContext(language: $language) {
  userVerify(input: { token: $token }) {
    user { email }
    tokens { accessToken }
    errors { code message }
  }
}`;

export const RESET_PASSWORD = `
mutation ResetPassword($token: String!, $password: String!, $language: LanguageTag) @inContext(language: $language) {
  passwordReset(input: { token: $token, password: $password }) {
    user { email }
    tokens { accessToken }
    errors { code message }
  }
}`;

export const SIGN_OUT = `
mutation SignOut {
  userLogout(input: {}) { sessionsEnded }
}`;

export const ASK_VERIFICATION = `
mutation AskVerification($email: String!, $language: LanguageTag) @inContext(language: $language) {
  emailVerificationRequest(input: { email: $email }) {
    accepted
    errors { code message }
  }
}`;

export const ASK_RESET = `
mutation AskReset($email: String!, $language: LanguageTag) @inContext(language: $language) {
  passwordResetRequest(input: { email: $email }) {
    accepted
    errors { code message }
  }
}`;

const ORDER_FRAGMENT = `
fragment order on Order {
  id
  number
  placedAt
  payBefore
  status
  paymentStatus
  fulfillmentStatus
  availableActions
  lines {
    id
    productName
    variantName
    quantity
    quantityCancelled
    image { url }
    total { formatted }
  }
  shippingAddress { recipient line1 line2 postalCode city region country }
  subtotal { amount formatted }
  discountTotal { amount formatted }
  deliveryTotal { amount formatted }
  taxTotal { amount formatted }
  total { amount currency formatted }
  fulfillments { id carrier trackingNumber createdAt deliveredAt }
  events(last: 20) { nodes { seq at type } }
}`;

export const ORDER = `
query Order($id: ID!, $accessToken: String, $language: LanguageTag) @inContext(language: $language) {
  order(id: $id, accessToken: $accessToken) { ...order }
}
${ORDER_FRAGMENT}`;

export const FOLLOW = `
subscription Follow($id: ID!, $accessToken: String, $language: LanguageTag) @inContext(language: $language) {
  orderStatusChanged(orderId: $id, accessToken: $accessToken) {
    kind
    order { ...order }
  }
}
${ORDER_FRAGMENT}`;

export const CANCEL = `
mutation Cancel($id: ID!, $accessToken: String, $key: String!, $language: LanguageTag)
@inContext(language: $language) {
  orderCancel(input: { orderId: $id, accessToken: $accessToken, idempotencyKey: $key }) {
    order { ...order }
    errors { code message }
  }
}
${ORDER_FRAGMENT}`;

export const PAY = `
mutation Pay(
  $id: ID!, $accessToken: String, $gateway: String!, $returnUrl: URL!, $key: String!, $language: LanguageTag
) @inContext(language: $language) {
  paymentCreate(
    input: {
      orderId: $id, accessToken: $accessToken, gateway: $gateway, returnUrl: $returnUrl, idempotencyKey: $key
    }
  ) {
    payment {
      state
      nextAction {
        __typename
        ... on RedirectAction { url }
        ... on QrCodeAction { payload }
      }
      order { ...order }
    }
    errors { code message }
  }
}
${ORDER_FRAGMENT}`;
