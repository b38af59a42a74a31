// What a shopper does until an order is paid, by the stored examples alone.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Client } from "../src/index.ts";
import { AddToCart, DeliverBy, DeliverTo, OrderCart, PayOrder, StartCart } from "../src/operations.ts";
import { stage } from "./stage.ts";

const address = {
  recipient: "Ada Lovelace",
  line1: "1 Broadway",
  city: "New York",
  region: "NY",
  postalCode: "10004",
  country: "US",
};
let place = 0;

/** Fill the cart of whoever is signed in; gives its id. */
export async function filled(client: Client): Promise<string> {
  const { cartCreate } = await client.mutate(StartCart);
  assert.deepEqual(cartCreate.errors, []);
  const lamp = stage.lamps[place++ % stage.lamps.length];
  assert.ok(lamp && cartCreate.cart);
  const { cartLinesAdd } = await client.mutate(AddToCart, { variantId: lamp.variant, quantity: 1 });
  assert.deepEqual(cartLinesAdd.errors, []);
  return cartCreate.cart.id;
}

export interface Ordered {
  readonly id: string;
  /** Pay all of it: three things happen to the order. */
  pay(): Promise<void>;
}

/** Order what is in the cart of whoever is signed in. */
export async function ordered(client: Client): Promise<Ordered> {
  await client.mutate(DeliverTo, { address });
  const { cartUpdate } = await client.mutate(DeliverBy, { code: "standard" });
  assert.ok(cartUpdate.cart);
  const { amount, currency } = cartUpdate.cart.total;
  const { orderCreate } = await client.mutate(OrderCart, { expectedTotal: { amount, currency }, key: randomUUID() });
  assert.deepEqual(orderCreate.errors, []);
  const order = orderCreate.order;
  assert.ok(order);
  return {
    id: order.id,
    async pay() {
      const { paymentCreate } = await client.mutate(PayOrder, {
        orderId: order.id,
        method: { scenario: "approve" },
        key: randomUUID(),
      });
      assert.deepEqual(paymentCreate.errors, []);
    },
  };
}
