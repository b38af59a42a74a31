// graphql-sse: a stream of events for each operation, lost and got back, and who is let in.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { NetworkError, createClient } from "graphql-sse";
import { hearing, line, stage, streams, until } from "#stage";
import { FOLLOW, assertWhole, follow, ordered } from "./order.js";

const said = hearing();
const open = [];
const STOCK = "subscription ($ids: [ID!]!) { variantAvailabilityChanged(variantIds: $ids) { kind variant { sku } } }";

after(() => {
  for (const { over } of open) over.dispose();
});

// A client, and the answers that it got.
function client({ as, ...options } = {}) {
  const answers = [];
  const over = createClient({
    url: stage.endpoint,
    headers: as ? { authorization: `Bearer ${stage.tokens[as]}` } : {},
    retryAttempts: 50,
    retry: () => wait(50),
    fetchFn: async (...request) => {
      const answer = await fetch(...request);
      answers.push([answer.status, answer.headers.get("content-type")]);
      return answer;
    },
    ...options,
  });
  open.push({ over });
  return { over, answers };
}

// All results of an operation that ends by itself.
async function all(over, query, variables) {
  const results = [];
  for await (const result of over.iterate({ query, variables })) results.push(result);
  return results;
}

test("queries and mutations are streams of one event", async () => {
  const { over, answers } = client();

  const read = await all(over, "query ($slug: String) { product(slug: $slug) { name } }", { slug: stage.pot.slug });
  const written = await all(
    over,
    "mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { totalQuantity } errors { code } } }",
    { input: { lines: [{ variantId: stage.lamps[1].variant, quantity: 2 }] } },
  );

  assert.deepEqual(read, [{ data: { product: { name: "Tea pot" } } }]);
  assert.deepEqual(written, [{ data: { cartCreate: { cart: { totalQuantity: 2 }, errors: [] } } }]);
  assert.deepEqual(answers, Array(2).fill([200, "text/event-stream; charset=utf-8"]));
});

test("an order is followed until it is over", async () => {
  const order = await ordered();
  const { over, answers } = client();
  const following = follow(over, order);
  await until(() => following.events.length === 1);

  await order.pay();

  await until(() => following.events.length === 4);
  following.stop();
  assertWhole(following);
  assert.equal(answers.length, 1);
});

test("after a cut line nothing is lost or doubled", async () => {
  const order = await ordered();
  const far = await line(stage.url);
  const { over } = client({ url: far.endpoint });
  const following = follow(over, order);
  await until(() => following.events.length === 1);

  far.lay("http://127.0.0.1:1");
  far.cut();
  await order.pay();
  far.lay(stage.url);

  await until(() => following.events.length === 4);
  following.stop();
  far.close();
  assertWhole(following);
});

test("a server that stops does not say that it was all, and another goes on", async () => {
  const order = await ordered();
  const far = await line(stage.spares[0].url);
  const { over } = client({ url: far.endpoint });
  const following = follow(over, order);
  await until(() => following.events.length === 1);

  far.lay(stage.url);
  process.kill(stage.spares[0].pid, "SIGTERM");
  await until(() => far.count > 1);
  await order.pay();

  await until(() => following.events.length === 4);
  assert.equal(following.completed, false);
  following.stop();
  far.close();
  assertWhole(following);
});

test("what follows a cart or stock begins again with a SNAPSHOT", async () => {
  const far = await line(stage.url);
  const { over } = client({ url: far.endpoint });
  const kinds = [];
  const stop = over.subscribe(
    { query: STOCK, variables: { ids: [stage.pot.variants[0]] } },
    {
      next: ({ data }) => kinds.push(data.variantAvailabilityChanged.kind),
      error: (error) => kinds.push(error),
      complete: () => kinds.push("completed"),
    },
  );
  await until(() => kinds.length === 1);

  far.cut();

  await until(() => kinds.length === 2);
  assert.deepEqual(kinds, ["SNAPSHOT", "SNAPSHOT"]);
  stop();
  far.close();
});

test("what does not begin is told within its stream, once, and is not asked for again", async () => {
  const { over, answers } = client({ as: "ada" });

  const refused = [
    await all(over, "{ shop {"),
    await all(over, "{ shop { colour } }"),
    await all(over, "query ($id: ID!) { node(id: $id) { id } }", { id: null }),
    await all(over, FOLLOW, { id: stage.foreign.order }),
    await all(over, "subscription { orderFeed { kind } }"),
  ];

  assert.deepEqual(
    refused.map(([{ errors, data }, ...more]) => [errors[0].extensions.code, data, more.length]),
    [
      ["GRAPHQL_PARSE_FAILED", undefined, 0],
      ["GRAPHQL_VALIDATION_FAILED", undefined, 0],
      ["BAD_USER_INPUT", undefined, 0],
      ["NOT_FOUND", undefined, 0],
      ["FORBIDDEN", undefined, 0],
    ],
  );
  assert.deepEqual(answers, Array(5).fill([200, "text/event-stream; charset=utf-8"]));
});

test("a refused field of a query is an error beside its data", async () => {
  const [result] = await all(client().over, "{ shop { name } orders(first: 1) { nodes { id } } }");

  assert.deepEqual(result.data, { shop: { name: "Souk" }, orders: null });
  assert.deepEqual(
    result.errors.map(({ path, extensions }) => [path, extensions.code]),
    [[["orders"], "UNAUTHENTICATED"]],
  );
});

test("who leaves a loop is gone, and the others are not", async () => {
  const [, spare] = stage.spares;
  const { over } = client({ url: spare.endpoint });
  const order = await ordered();
  const following = follow(over, order);
  const skus = [];

  for await (const { data } of over.iterate({ query: STOCK, variables: { ids: stage.mug.variants } })) {
    skus.push(data.variantAvailabilityChanged.variant.sku);
    if (skus.length === 2) break;
  }
  await until(async () => (await streams(spare)) === 1 && following.events.length === 1);
  await order.pay();

  await until(() => following.events.length === 4);
  following.stop();
  await until(async () => (await streams(spare)) === 0);
  assert.deepEqual(skus, ["MUG-B", "MUG-R"]);
  assertWhole(following);
});

test("a client that is disposed of leaves all its streams", async () => {
  const [, spare] = stage.spares;
  const { over } = client({ url: spare.endpoint });
  const orders = await Promise.all([ordered(), ordered(), ordered()]);
  const followed = orders.map((order) => follow(over, order));
  await until(() => followed.every(({ events }) => events.length === 1));
  assert.equal(await streams(spare), 3);

  over.dispose();

  await until(async () => (await streams(spare)) === 0);
  assert.deepEqual(followed.map(({ error, completed }) => [error, completed]), Array(3).fill([undefined, true]));
});

test("heartbeats are nothing to its reader", async () => {
  const order = await ordered();
  const messages = [];
  const beats = [];
  const { over } = client({
    url: stage.lively.endpoint,
    on: { message: ({ event }) => messages.push(event) },
    fetchFn: async (...request) => {
      const answer = await fetch(...request);
      const [read, kept] = answer.body.tee();
      (async () => {
        for await (const chunk of kept) beats.push(Buffer.from(chunk).toString());
      })().catch(() => {});
      return new Response(read, answer);
    },
  });
  const following = follow(over, order);
  await until(() => beats.filter((beat) => beat === ":\n\n").length >= 3);

  await order.pay();

  await until(() => following.events.length === 4);
  following.stop();
  assertWhole(following);
  assert.deepEqual(messages, Array(4).fill("next"));
});

test("a token says who it is, and one that is not valid is told so", async () => {
  const { over } = client({ as: "ada" });
  const { over: stranger } = client({ headers: { authorization: "Bearer no" } });

  const [ada] = await all(over, "{ me { email } }");
  const [nobody] = await all(stranger, "{ me { email } }");
  const followed = await all(stranger, "subscription { orderFeed { kind } }");

  assert.deepEqual(ada, { data: { me: { email: stage.emails.ada } } });
  assert.equal(nobody.errors[0].extensions.code, "UNAUTHENTICATED");
  assert.deepEqual(followed.map(({ errors }) => errors[0].extensions.code), ["UNAUTHENTICATED"]);
});

test("a token that expires ends its stream with an error, and with the next one it goes on", async () => {
  const spare = stage.spares[1];
  const login = async () => {
    const { over } = client({ url: spare.endpoint });
    const [{ data }] = await all(
      over,
      "mutation ($input: UserLoginInput!) { userLogin(input: $input) { tokens { accessToken } } }",
      { input: { email: stage.emails.support, password: stage.password } },
    );
    return data.userLogin.tokens.accessToken;
  };
  const order = await ordered();
  const { over } = client({
    url: spare.endpoint,
    headers: async () => ({ authorization: `Bearer ${await login()}` }),
  });
  const ended = follow(over, { id: order.id });
  await until(() => ended.completed);
  await order.pay();

  const following = follow(over, { id: order.id }, ended.events);

  await until(() => following.events.length === 4);
  following.stop();
  assert.deepEqual(ended.error.map(({ extensions }) => extensions.code), ["UNAUTHENTICATED"]);
  assertWhole(following);
});

test("one connection for all is not offered, which is told at once", async () => {
  const { over, answers } = client({ singleConnection: true, retryAttempts: 0 });

  const error = await all(over, STOCK, { ids: stage.mug.variants }).then(
    () => assert.fail("It is not refused."),
    (error) => error,
  );

  assert.ok(error instanceof NetworkError);
  assert.deepEqual(answers.map(([status]) => status), [405]);
});

test("the client had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
