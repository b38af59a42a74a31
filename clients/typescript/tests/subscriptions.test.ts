// Following orders and carts over networks that fail, servers that stop and tokens that expire.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Client,
  type ClientOptions,
  ConnectionError,
  type DataOf,
  RequestError,
  type SocketOptions,
  type StreamOptions,
  createClient,
} from "../src/index.ts";
import { FollowAvailability, FollowCart, FollowOrder, Me, OrderFeed } from "../src/operations.ts";
import { filled, ordered } from "./order.ts";
import { line, signedIn, stage, until } from "./stage.ts";

const PAID = ["PAYMENT_STARTED", "PAID", "CONFIRMED"];
const retryMs = () => 50;
// The same by a socket and by streams of events.
const isSocket = stage.by === "socket";
const carried = (options: SocketOptions & StreamOptions = {}): Pick<ClientOptions, "ws" | "sse"> =>
  isSocket ? { ws: { retryMs, ...options } } : { sse: { retryMs, ...options } };
const clients: Client[] = [];

type Event = DataOf<typeof FollowOrder>["orderStatusChanged"];

after(async () => {
  for (const client of clients) await client.close();
});

function made(...options: Parameters<typeof createClient>): Client {
  const client = createClient(...options);
  clients.push(client);
  return client;
}

async function ada(): Promise<Client> {
  return made({ url: stage.endpoint, token: await signedIn(stage.emails.ada), ...carried() });
}

// Follow an order until it stands so; gives all that came.
async function follow(client: Client, id: string, last: string, seen: Event[] = []): Promise<Event[]> {
  for await (const { orderStatusChanged } of client.subscribe(FollowOrder, { id })) {
    seen.push(orderStatusChanged);
    if (orderStatusChanged.change?.type === last) break;
  }
  return seen;
}

const types = (events: Event[]) => events.map(({ kind, change }) => change?.type ?? kind);
const numbers = (events: Event[]) => events.map(({ seq }) => seq);

test("an order is followed from its SNAPSHOT on", async () => {
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const seen: Event[] = [];
  const following = follow(client, order.id, "CONFIRMED", seen);
  await until(() => seen.length === 1);

  await order.pay();
  const events = await following;

  assert.deepEqual(types(events), ["SNAPSHOT", ...PAID]);
  assert.deepEqual(numbers(events), [1, 2, 3, 4]);
  assert.equal(events.at(-1)?.order.status, "CONFIRMED");
});

test("a cut line loses nothing and doubles nothing", async () => {
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const far = await line(stage.url);
  let reconnects = 0;
  const follower = made({
    url: far.endpoint,
    token: client.tokens,
    ...carried({ onReconnect: () => (reconnects += 1) }),
  });
  const seen: Event[] = [];
  const following = follow(follower, order.id, "CONFIRMED", seen);
  await until(() => seen.length === 1);

  far.lay("http://127.0.0.1:1");
  far.cut();
  await order.pay();
  far.lay(stage.url);
  const events = await following;

  far.close();
  assert.deepEqual(types(events), ["SNAPSHOT", ...PAID]);
  assert.deepEqual(numbers(events), [1, 2, 3, 4]);
  assert.equal(reconnects, 1);
});

test("what has come and was not read yet does not come again", async () => {
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const far = await line(stage.url);
  const follower = made({ url: far.endpoint, token: client.tokens, ...carried() });
  const events = follower.subscribe(FollowOrder, { id: order.id });
  const first = await events.next();
  await order.pay();
  await wait(500);

  far.cut();
  // A socket is got back at once, a stream when it is read again.
  if (isSocket) await until(() => far.opened === 2);
  await wait(500);
  const rest = [await events.next(), await events.next(), await events.next()];

  assert.ok(!first.done);
  assert.deepEqual(
    rest.map(({ value }) => value?.orderStatusChanged.seq),
    [2, 3, 4],
  );
  await events.return();
  far.close();
});

test("an access token that expires under an open socket is refreshed, and nothing is missed", async () => {
  const [spare] = stage.spares;
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const refreshed: unknown[] = [];
  const follower = made({
    url: spare.endpoint,
    // Tokens end soon there.
    token: await signedIn(stage.emails.ada, spare.endpoint),
    ...carried(),
    onTokens: (now) => refreshed.push(now),
  });
  const seen: Event[] = [];
  const following = follow(follower, order.id, "CONFIRMED", seen);
  await until(() => seen.length === 1);

  // The socket is closed when the token ends, and again when the next one does.
  await until(() => refreshed.length >= 2);
  await order.pay();
  const events = await following;

  assert.deepEqual(types(events), ["SNAPSHOT", ...PAID]);
  assert.deepEqual(numbers(events), [1, 2, 3, 4]);
  assert.ok(!refreshed.includes(null));
});

// Follow an order at a server that is stopped, and go on at another.
async function survives(place: 0 | 1, signal: NodeJS.Signals): Promise<void> {
  const spare = stage.spares[place];
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const far = await line(spare.url);
  const follower = made({ url: far.endpoint, token: client.tokens, ...carried() });
  const seen: Event[] = [];
  const following = follow(follower, order.id, "CONFIRMED", seen);
  await until(() => seen.length === 1);

  far.lay(stage.url);
  process.kill(spare.pid, signal);
  await until(() => far.opened > 1);
  await order.pay();
  const events = await following;

  far.close();
  assert.deepEqual(types(events), ["SNAPSHOT", ...PAID]);
  assert.deepEqual(numbers(events), [1, 2, 3, 4]);
}

test("another server goes on where one was told to stop", () => survives(0, "SIGTERM"));

test("another server goes on where one was killed", () => survives(1, "SIGKILL"));

test("several are followed at once, and one that is refused leaves the others alone", async () => {
  const far = await line(stage.url);
  const client = made({ url: far.endpoint, ...carried() });
  const stock = client.subscribe(FollowAvailability, { variantIds: [...stage.mug.variants] });
  const first = await stock.next();

  const refused = await client
    .subscribe(FollowOrder, { id: stage.foreign.order })
    .next()
    .catch((error: unknown) => error);
  const second = await stock.next();

  assert.ok(refused instanceof RequestError);
  assert.equal(refused.code, "NOT_FOUND");
  assert.deepEqual(
    [first, second].map(({ value }) => value?.variantAvailabilityChanged.variant.sku),
    ["MUG-B", "MUG-R"],
  );
  if (isSocket) assert.equal(far.opened, 1);
  await stock.return();
  far.close();
});

test("the loop ends when the shop says that it is over", async () => {
  const client = await ada();
  const cartId = await filled(client);
  const kinds: string[] = [];
  const following = (async () => {
    for await (const { cartChanged } of client.subscribe(FollowCart, { cartId })) kinds.push(cartChanged.kind);
  })();
  await until(() => kinds.length === 1);

  await ordered(client);
  await following;

  assert.deepEqual([kinds[0], kinds.at(-1)], ["SNAPSHOT", "END"]);
});

test("it can be called off, also while there is no server", async () => {
  const far = await line(stage.url);
  const client = made({ url: far.endpoint, ...carried({ retryMs: () => 60_000 }) });
  const controller = new AbortController();
  const events = client.subscribe(
    FollowAvailability,
    { variantIds: [stage.pot.variants[0]] },
    { signal: controller.signal },
  );
  await events.next();
  far.lay("http://127.0.0.1:1");
  far.cut();
  const next = events.next();

  controller.abort(new Error("Enough."));

  await assert.rejects(next, /Enough/);
  far.close();
});

test("a sign-in that ends elsewhere ends what was followed", async () => {
  const client = await ada();
  await filled(client);
  const order = await ordered(client);
  const events = client.subscribe(FollowOrder, { id: order.id });
  await events.next();
  const other = await ada();

  await other.mutate({
    kind: "mutation",
    name: "Leave",
    text: "mutation Leave { userLogout(input: { everywhere: true }) { sessionsEnded } }",
  });
  const last = await events.next();
  const none = await events.next();

  assert.equal(last.value?.orderStatusChanged.kind, "END");
  assert.ok(none.done);
  await assert.rejects(client.query(Me), (error) => error instanceof RequestError && error.code === "UNAUTHENTICATED");
  assert.equal(client.tokens, null);
});

test("who may not is told why", async () => {
  const client = await ada();

  const refused = client.subscribe(OrderFeed).next();

  await assert.rejects(refused, (error) => error instanceof RequestError && error.code === "FORBIDDEN");
});

test("a token that is never taken is not tried for ever", async () => {
  const asked: (string | null)[] = [];
  const client = made({
    url: stage.endpoint,
    ...carried(),
    token: (refused) => {
      asked.push(refused);
      return "no";
    },
  });

  const failed = await client
    .subscribe(OrderFeed)
    .next()
    .catch((error: unknown) => error);

  if (isSocket) {
    assert.ok(failed instanceof ConnectionError);
    assert.equal(failed.status, 4403);
  } else {
    assert.ok(failed instanceof RequestError);
    assert.equal(failed.code, "UNAUTHENTICATED");
  }
  assert.deepEqual(asked, [null, "no"]);
});
