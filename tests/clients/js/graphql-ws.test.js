// graphql-ws: sockets that are lost and got back, operations side by side, and who is let in.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { CloseCode, createClient } from "graphql-ws";
import { line, stage, until } from "#stage";
import { FOLLOW, assertWhole, follow, ordered } from "./order.js";

const open = [];

after(() => {
  for (const client of open) client.dispose();
});

function client(options) {
  const made = createClient({
    url: stage.socket,
    retryAttempts: 50,
    retryWait: () => wait(50),
    // A lost network is an error event before it is a close.
    shouldRetry: () => true,
    ...options,
  });
  open.push(made);
  return made;
}

// One result of a query, a mutation or a subscription.
async function first(from, query, variables) {
  for await (const result of from.iterate({ query, variables })) return result;
}

const refusal = (promise) => promise.then(() => assert.fail("It is not refused."), (error) => error);

test("queries and mutations run over a socket too", async () => {
  const over = client();

  const named = "query Named($slug: String) { product(slug: $slug) { name } }";
  const read = await first(over, named, { slug: stage.pot.slug });
  const written = await first(
    over,
    "mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cart { totalQuantity } errors { code } } }",
    { input: { lines: [{ variantId: stage.lamps[1].variant, quantity: 2 }] } },
  );

  assert.deepEqual(read, { data: { product: { name: "Tea pot" } } });
  assert.deepEqual(written, { data: { cartCreate: { cart: { totalQuantity: 2 }, errors: [] } } });
});

test("after a cut line nothing is lost or doubled", async () => {
  const order = await ordered();
  const far = await line(stage.url);
  const following = follow(client({ url: far.socket }), order);
  await until(() => following.events.length === 1);

  far.lay("http://127.0.0.1:1");
  far.cut();
  await order.pay();
  far.lay(stage.url);

  await until(() => following.events.at(-1).order.status === "CONFIRMED" && following.events.length === 4);
  following.stop();
  far.close();
  assertWhole(following);
});

test("a server that stops says so, and another goes on", async () => {
  const order = await ordered();
  const far = await line(stage.spares[0].url);
  const closes = [];
  const following = follow(client({ url: far.socket, on: { closed: ({ code }) => closes.push(code) } }), order);
  await until(() => following.events.length === 1);

  far.lay(stage.url);
  process.kill(stage.spares[0].pid, "SIGTERM");
  await until(() => closes.length);
  await order.pay();

  await until(() => following.events.length === 4);
  assert.deepEqual([closes[0], following.completed], [1001, false]);
  following.stop();
  far.close();
  assertWhole(following);
});

test("what follows a cart or stock begins again with a SNAPSHOT", async () => {
  const far = await line(stage.url);
  const kinds = [];
  const stop = client({ url: far.socket }).subscribe(
    {
      query: "subscription ($ids: [ID!]!) { variantAvailabilityChanged(variantIds: $ids) { kind } }",
      variables: { ids: [stage.pot.variants[0]] },
    },
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

test("an operation that is not valid ends by itself, and the others go on", async () => {
  const far = await line(stage.url);
  const over = client({ url: far.socket });
  const order = await ordered();
  const following = follow(over, order);
  await until(() => following.events.length === 1);

  const syntax = await refusal(first(over, "{ shop {"));
  const unknown = await refusal(first(over, "{ shop { colour } }"));
  const variable = await refusal(first(over, "query ($id: ID!) { node(id: $id) { id } }", { id: null }));
  const nobody = await refusal(first(over, FOLLOW, { id: stage.foreign.order }));
  await order.pay();

  await until(() => following.events.length === 4);
  following.stop();
  assert.deepEqual(
    [syntax, unknown, variable, nobody].map(([{ extensions }]) => extensions.code),
    ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "NOT_FOUND"],
  );
  assert.equal(far.count, 1);
  assertWhole(following);
  far.close();
});

test("a refused field of a query is an error beside its data", async () => {
  const result = await first(client(), "{ shop { name } orders(first: 1) { nodes { id } } }");

  assert.deepEqual(result.data, { shop: { name: "Souk" }, orders: null });
  assert.deepEqual(
    result.errors.map(({ path, extensions }) => [path, extensions.code]),
    [[["orders"], "UNAUTHENTICATED"]],
  );
});

test("the token of the first message says who it is", async () => {
  const over = client({ connectionParams: () => ({ authorization: `Bearer ${stage.tokens.ada}` }) });

  const { data } = await first(over, "{ me { email } }");

  assert.equal(data.me.email, stage.emails.ada);
});

test("a token that is not valid is refused, and the next one is let in", async () => {
  const tokens = ["no", stage.tokens.ada];
  const closes = [];
  const over = client({
    connectionParams: () => ({ authorization: `Bearer ${tokens.shift()}` }),
    on: { closed: ({ code }) => closes.push(code) },
  });

  const { data } = await first(over, "{ me { email } }");

  assert.equal(data.me.email, stage.emails.ada);
  assert.deepEqual([closes[0], tokens], [CloseCode.Forbidden, []]);
});

test("an access token that expires closes the socket, and with the next one it goes on", async () => {
  const spare = stage.spares[1];
  const login = async () => {
    const answer = await fetch(spare.endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: "mutation ($input: UserLoginInput!) { userLogin(input: $input) { tokens { accessToken } } }",
        variables: { input: { email: stage.emails.support, password: stage.password } },
      }),
    });
    return (await answer.json()).data.userLogin.tokens.accessToken;
  };
  const order = await ordered();
  const closes = [];
  const following = follow(
    client({
      url: spare.socket,
      connectionParams: async () => ({ authorization: `Bearer ${await login()}` }),
      on: { closed: ({ code, reason }) => closes.push([code, reason]) },
    }),
    { id: order.id },
  );
  await until(() => closes.length);

  await order.pay();

  await until(() => following.events.length === 4);
  following.stop();
  assert.deepEqual(closes[0], [CloseCode.Forbidden, "The token has expired"]);
  assertWhole(following);
});

test("pings are answered", async () => {
  let pongs = 0;
  const over = client({ keepAlive: 50, lazy: false, on: { pong: (received) => (pongs += received ? 1 : 0) } });

  await until(() => pongs >= 3);

  assert.deepEqual((await first(over, "{ shop { name } }")).data, { shop: { name: "Souk" } });
});
