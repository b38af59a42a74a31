// Apollo Client with automatic persisted queries: a text is sent once, whoever sends it, and then its hash.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { test } from "node:test";
import { CombinedGraphQLErrors, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { hearing, stage } from "#stage";
import { apollo } from "./apollo.js";

const said = hearing();
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

// A client that sends hashes, what it sent each time, and what it got.
function persisted({ as, http = {}, ...options } = {}) {
  const { client, requests, answers } = apollo({ as, http, links: [new PersistedQueryLink({ sha256, ...options })] });
  const sent = () =>
    requests.map(({ method, url, body }) => {
      const asked = body ? JSON.parse(body) : Object.fromEntries(new URL(url).searchParams);
      const { persistedQuery } = body ? (asked.extensions ?? {}) : JSON.parse(asked.extensions);
      return [method, "query" in asked && "text", persistedQuery && "hash"].filter(Boolean).join(" ");
    });
  return { client, sent, answers };
}

// A document that no server has seen before.
function unseen(fields = "id name") {
  return gql(`query Unseen${randomUUID().replaceAll("-", "")}($slug: String!) { product(slug: $slug) { ${fields} } }`);
}

const named = async (client, query, { slug } = stage.mug) =>
  (await client.query({ query, variables: { slug } })).data.product.name;

test("a text is sent when its hash is not known, and never again", async () => {
  const query = unseen();
  const [first, second] = [persisted(), persisted()];

  const names = [
    await named(first.client, query),
    await named(first.client, query, stage.pot),
    await named(second.client, query, stage.pot),
  ];

  assert.deepEqual(names, ["Big mug", "Tea pot", "Tea pot"]);
  assert.deepEqual(first.sent(), ["POST hash", "POST text hash", "POST hash"]);
  assert.deepEqual(second.sent(), ["POST hash"]);
});

test("hashes go by GET, and what is public may be kept by anybody", async () => {
  const query = unseen("id name rating { average }");
  const options = { useGETForHashedQueries: true, http: { headers: { "x-souk-csrf": "1" } } };
  const [first, second] = [persisted(options), persisted(options)];

  const names = [await named(first.client, query), await named(second.client, query)];

  const kept = (answers) => answers.map((headers) => [headers.get("cache-control"), headers.has("etag")]);
  assert.deepEqual(names, ["Big mug", "Big mug"]);
  assert.deepEqual([first.sent(), second.sent()], [["GET hash", "POST text hash"], ["GET hash"]]);
  assert.deepEqual(kept(first.answers), Array(2).fill(["private, no-store", false]));
  const [[control, hasTag]] = kept(second.answers);
  assert.match(control, /^public, max-age=[1-9]\d*, /);
  assert.ok(hasTag);
});

test("what is personal is nobody else's, by GET and by its hash", async () => {
  const query = gql(`query Mine${randomUUID().replaceAll("-", "")} { me { email } }`);
  const headers = { "x-souk-csrf": "1", authorization: `Bearer ${stage.tokens.ada}` };
  const options = { useGETForHashedQueries: true, http: { headers } };
  await persisted(options).client.query({ query });
  const { client, sent, answers } = persisted(options);

  const { data } = await client.query({ query });

  assert.equal(data.me.email, stage.emails.ada);
  assert.deepEqual(sent(), ["GET hash"]);
  assert.equal(answers[0].get("cache-control"), "private, no-store");
});

test("a mutation goes by POST, with its hash too", async () => {
  const mutation = gql`
    mutation Begin($input: CartCreateInput!) { cartCreate(input: $input) { cart { id } errors { code } } }
  `;
  const { client, sent } = persisted({ useGETForHashedQueries: true, http: { headers: { "x-souk-csrf": "1" } } });
  await client.mutate({ mutation, variables: { input: {} } });

  const { data } = await client.mutate({ mutation, variables: { input: {} } });

  assert.match(data.cartCreate.cart.id, /^cart_/);
  assert.deepEqual(sent(), ["POST hash", "POST text hash", "POST hash"]);
});

test("a text with another's hash is refused, and is not kept by it", async () => {
  const [query, other] = [unseen(), unseen()];
  const generateHash = ({ loc }) => sha256(loc.source.body);
  const { client, sent } = persisted({ generateHash: () => generateHash(other) });

  const refused = await client.query({ query, variables: { slug: stage.mug.slug } }).catch((error) => error);
  const later = persisted({ generateHash: () => generateHash(other) });
  await later.client.query({ query, variables: { slug: stage.mug.slug } }).catch(() => {});

  assert.ok(CombinedGraphQLErrors.is(refused));
  assert.deepEqual(refused.errors.map(({ extensions }) => extensions.code), ["BAD_USER_INPUT"]);
  assert.deepEqual([sent(), later.sent()], [["POST hash", "POST text hash"], ["POST hash", "POST text hash"]]);
});

test("a text that is not valid has its errors, however it is sent", async () => {
  const { client, sent } = persisted();

  const refused = await client.query({ query: gql`query { shop { colour } }` }).catch((error) => error);

  assert.ok(CombinedGraphQLErrors.is(refused));
  assert.deepEqual(refused.errors.map(({ extensions }) => extensions.code), ["GRAPHQL_VALIDATION_FAILED"]);
  assert.deepEqual(sent(), ["POST hash", "POST text hash"]);
});

test("where no texts are kept they are sent from then on, without hashes", async () => {
  const query = unseen();
  const { client, sent } = persisted({ http: { uri: stage.forgetful.endpoint } });

  const names = [await named(client, query), await named(client, query, stage.pot)];

  assert.deepEqual(names, ["Big mug", "Tea pot"]);
  assert.deepEqual(sent(), ["POST hash", "POST text", "POST text"]);
});

test("the client had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
