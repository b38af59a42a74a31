// Streams of events where websockets are blocked: what goes wrong on the way.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { ConnectionError, type DataOf, createClient } from "../src/index.ts";
import { FollowAvailability, FollowOrder, Shop } from "../src/operations.ts";
import { filled, ordered } from "./order.ts";
import { signedIn, stage, until } from "./stage.ts";

const retryMs = () => 50;
const variantIds = [stage.pot.variants[0]];

/** A server that has something to say to each request. */
async function saying(...answers: readonly (readonly [status: number, text: string])[]) {
  let asked = 0;
  const server = createServer((_request, response) => {
    const [status, text] = answers[Math.min(asked, answers.length - 1)] ?? [500, ""];
    asked += 1;
    response.writeHead(status, { "content-type": status === 200 ? "text/event-stream" : "text/html" });
    // Byte for byte, as some networks have it.
    for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get asked() {
      return asked;
    },
    close: () => server.close(),
  };
}

test("a stream that says nothing for too long is got back, and nothing is missed", async () => {
  const token = await signedIn(stage.emails.ada);
  const buyer = createClient({ url: stage.endpoint, token });
  await filled(buyer);
  const order = await ordered(buyer);
  let reconnects = 0;
  const client = createClient({
    url: stage.endpoint,
    token,
    sse: { retryMs, silenceMs: 200, onReconnect: () => (reconnects += 1) },
  });
  const seen: DataOf<typeof FollowOrder>["orderStatusChanged"][] = [];
  const following = (async () => {
    for await (const { orderStatusChanged } of client.subscribe(FollowOrder, { id: order.id })) {
      seen.push(orderStatusChanged);
      if (orderStatusChanged.change?.type === "CONFIRMED") break;
    }
  })();
  await until(() => reconnects >= 2);

  await order.pay();
  await following;

  assert.deepEqual(
    seen.map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
});

test("events are read however they are cut", async () => {
  const event = (sku: string) =>
    `event: next\ndata: {"data":{"variantAvailabilityChanged":{"variant":{"sku":"${sku}"}}}}\n\n`;
  const server = await saying([200, `:\n\n${event("größer")}:\n\n${event("b")}event: complete\ndata:\n\n`]);
  const client = createClient({ url: server.url, sse: {} });
  const skus: string[] = [];

  for await (const { variantAvailabilityChanged } of client.subscribe(FollowAvailability, { variantIds })) {
    skus.push(variantAvailabilityChanged.variant.sku);
  }

  server.close();
  assert.deepEqual([skus, server.asked], [["größer", "b"], 1]);
});

test("what may be gone later is tried again, and what will not is thrown", async () => {
  const server = await saying([502, "Bad gateway"], [429, "Slowly"], [200, ":\n\n"], [404, "Not here"]);
  const client = createClient({ url: server.url, sse: { retryMs } });

  const failed = await client
    .subscribe(FollowAvailability, { variantIds })
    .next()
    .catch((error: unknown) => error);

  server.close();
  assert.ok(failed instanceof ConnectionError);
  assert.deepEqual([failed.status, server.asked], [404, 4]);
});

test("a client that is closed ends its loops, and goes on if it is asked again", async () => {
  const client = createClient({ url: stage.endpoint, sse: {} });
  const kinds: string[] = [];
  const following = (async () => {
    for await (const { variantAvailabilityChanged } of client.subscribe(FollowAvailability, { variantIds })) {
      kinds.push(variantAvailabilityChanged.kind);
    }
  })();
  await until(() => kinds.length === 1);

  await client.close();
  await following;

  const again = client.subscribe(FollowAvailability, { variantIds });
  assert.equal((await again.next()).value?.variantAvailabilityChanged.kind, "SNAPSHOT");
  await again.return();
  assert.equal((await client.query(Shop)).shop.name, "Souk");
});
