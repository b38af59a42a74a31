// urql with its persisted exchange: a text is sent once, whoever sends it, and then its hash.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { gql } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { hearing, kinds, stage, until } from "#stage";
import { openCart, shown, urql } from "./urql.js";

const said = hearing();
const csrf = { fetchOptions: { headers: { "x-souk-csrf": "1" } } };

// A client that sends hashes, what it sent each time, and what it got.
function persisted({ exchange = {}, ...options } = {}) {
  const { client, requests, answers } = urql({ links: [persistedExchange(exchange)], ...csrf, ...options });
  const sent = () =>
    requests.map(({ method, url, body }) => {
      const asked = body ? JSON.parse(body) : Object.fromEntries(new URL(url).searchParams);
      const { persistedQuery } = body ? (asked.extensions ?? {}) : JSON.parse(asked.extensions);
      return [method, asked.query && "text", persistedQuery && "hash"].filter(Boolean).join(" ");
    });
  return { client, sent, answers };
}

// A document that no server has seen before.
function unseen(fields = "id name") {
  return gql(`query Unseen${randomUUID().replaceAll("-", "")}($slug: String!) { product(slug: $slug) { ${fields} } }`);
}

const named = async (client, query, { slug } = stage.mug) => {
  const { data, error } = await client.query(query, { slug });
  assert.equal(error, undefined);
  return data.product.name;
};

test("a text is sent when its hash is not known, and never again", async () => {
  const query = unseen();
  const [first, second] = [persisted(), persisted()];

  const names = [
    await named(first.client, query),
    await named(first.client, query, stage.pot),
    await named(second.client, query, stage.pot),
  ];

  assert.deepEqual(names, ["Big mug", "Tea pot", "Tea pot"]);
  assert.deepEqual([first.sent(), second.sent()], [["GET hash", "GET text hash", "GET hash"], ["GET hash"]]);
});

test("hashes go by POST where that is said, and no header is needed then", async () => {
  const query = unseen();
  const options = { exchange: { preferGetForPersistedQueries: false }, fetchOptions: {} };
  const [first, second] = [persisted(options), persisted(options)];

  const names = [await named(first.client, query), await named(second.client, query)];

  assert.deepEqual(names, ["Big mug", "Big mug"]);
  assert.deepEqual([first.sent(), second.sent()], [["POST hash", "POST text hash"], ["POST hash"]]);
});

test("what is public may be kept by anybody", async () => {
  const query = unseen("id name rating { average }");
  await named(persisted().client, query);
  const { client, answers } = persisted();

  await named(client, query);

  assert.match(answers[0].get("cache-control"), /^public, max-age=[1-9]\d*, /);
  assert.match(answers[0].get("etag"), /^"\w+"$/);
});

test("mutations have hashes too, by POST", async () => {
  const options = { exchange: { enableForMutation: true } };
  const [first, second] = [persisted(options), persisted(options)];
  await openCart(first.client, []);

  const { id } = await openCart(second.client, []);

  assert.match(id, /^cart_/);
  assert.ok(["POST hash", "POST text hash"].includes(first.sent().at(-1)));
  assert.deepEqual(second.sent(), ["POST hash"]);
});

test("subscriptions have hashes too where that is said, as streams of events", async () => {
  const document = gql(`
    subscription Unseen${randomUUID().replaceAll("-", "")}($id: ID!) {
      cartChanged(cartId: $id) { kind cart { id totalQuantity } }
    }
  `);
  const { id } = await openCart(urql().client, []);
  const follow = async ({ client }) => {
    const { results, stop } = shown(client.subscription(document, { id }));
    await until(() => results.length);
    stop();
    return results[0].data.cartChanged.kind;
  };
  const usual = persisted({ fetchSubscriptions: true });
  const hashed = persisted({ fetchSubscriptions: true, exchange: { enableForSubscriptions: true } });

  const heard = [await follow(usual), await follow(hashed)];

  assert.deepEqual(heard, ["SNAPSHOT", "SNAPSHOT"]);
  // The server knows the text since: urql would follow twice where it is not known.
  assert.deepEqual([usual.sent(), hashed.sent()], [["POST text"], ["POST hash"]]);
  assert.deepEqual(kinds(hashed.answers), ["text/event-stream; charset=utf-8"]);
});

test("what comes later comes by hash", async () => {
  const query = unseen("id ... @defer { name }");
  const { client, sent } = persisted();

  const { results, stop } = shown(client.query(query, { slug: stage.mug.slug }));

  await until(() => results.at(-1)?.hasNext === false);
  stop();
  assert.equal(results.at(-1).data.product.name, "Big mug");
  assert.deepEqual(sent(), ["GET hash", "GET text hash"]);
});

test("where no texts are kept they are sent from then on, without hashes", async () => {
  const query = unseen();
  const { client, sent } = persisted({ url: stage.forgetful.endpoint, preferGetMethod: false });

  const names = [await named(client, query), await named(client, query, stage.pot)];

  assert.deepEqual(names, ["Big mug", "Tea pot"]);
  assert.deepEqual(sent(), ["GET hash", "GET text", "POST text"]);
});

test("the client had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
