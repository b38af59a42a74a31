// An order of a guest, made and paid without any client; what its followers ask for, and what they hear then.
import assert from "node:assert/strict";
import { ask, stage } from "#stage";

const MONEY = "{ amount currency }";
export const FOLLOW = `
  subscription Follow($id: ID!, $token: String, $sinceSeq: Int) {
    orderStatusChanged(orderId: $id, accessToken: $token, sinceSeq: $sinceSeq) {
      kind
      seq
      change { type }
      order { status }
    }
  }
`;
// What happens to an order that is paid.
const PAID = ["PAYMENT_STARTED", "PAID", "CONFIRMED"];

async function filled() {
  const { cartCreate } = await ask(
    "mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } errors { code } } }",
    { input: { lines: [{ variantId: stage.lamps[0].variant }] } },
  );
  return cartCreate.cart.id;
}

/** Order what is in a cart; gives how it is paid, too. */
export async function ordered(cart) {
  const cartId = cart ?? (await filled());
  const { cartUpdate } = await ask(
    `mutation ($input: CartUpdateInput!) { cartUpdate(input: $input) { cart { total ${MONEY} } errors { code } } }`,
    {
      input: {
        cartId,
        email: "guest@souk.example",
        deliveryOptionCode: "standard",
        shippingAddress: {
          recipient: "Ada Lovelace",
          line1: "1 Broadway",
          city: "New York",
          region: "NY",
          postalCode: "10004",
          country: "US",
        },
      },
    },
  );
  const { orderCreate } = await ask(
    "mutation ($input: OrderCreateInput!) { orderCreate(input: $input) { order { id accessToken } errors { code } } }",
    {
      input: {
        cartId,
        expectedTotal: cartUpdate.cart.total,
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  const { id, accessToken: token } = orderCreate.order;
  const pay = () =>
    ask("mutation ($input: PaymentCreateInput!) { paymentCreate(input: $input) { errors { code } } }", {
      input: {
        orderId: id,
        accessToken: token,
        gateway: "sandbox",
        method: { scenario: "approve" },
        idempotencyKey: crypto.randomUUID(),
      },
    });
  return { id, token, pay };
}

/** Follow an order by a client; `sinceSeq` is read anew each time that the subscription is sent. */
export function follow(from, { id, token }, events = []) {
  const state = { events, completed: false, error: undefined };
  const payload = {
    query: FOLLOW,
    get variables() {
      return { id, token, sinceSeq: events.at(-1)?.seq };
    },
  };
  state.stop = from.subscribe(payload, {
    next: ({ data, errors }) => (data ? events.push(data.orderStatusChanged) : (state.error = errors)),
    error: (error) => (state.error = error),
    complete: () => (state.completed = true),
  });
  return state;
}

/** Whoever has followed an order until it was paid has heard of everything, once and in order. */
export function assertWhole({ events, error }) {
  assert.equal(error, undefined);
  assert.deepEqual(
    events.map(({ seq, change, kind }) => [seq, change?.type ?? kind]),
    [[1, "SNAPSHOT"], ...PAID.map((type, place) => [place + 2, type])],
  );
}
