// What the pages ask the endpoint: operations of documents.graphql, which the server knows by these ids.

export const SHOP = "x-souk-pages:Shop";
export const VERIFY = "x-souk-pages:Verify";
export const RESET_PASSWORD = "x-souk-pages:ResetPassword";
export const SIGN_OUT = "x-souk-pages:SignOut";
export const ASK_VERIFICATION = "x-souk-pages:AskVerification";
export const ASK_RESET = "x-souk-pages:AskReset";
export const ORDER = "x-souk-pages:Order";
export const FOLLOW = "x-souk-pages:Follow";
export const CANCEL = "x-souk-pages:Cancel";
export const PAY = "x-souk-pages:Pay";
