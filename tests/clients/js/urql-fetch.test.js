// urql by fetch alone: subscriptions as streams of events, answers in parts, and everything else in JSON.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gql } from "@urql/core";
import { ask, hearing, kinds, stage, streams, until } from "#stage";
import { ordered } from "./order.js";
import { PRODUCT, openCart, shown, urql } from "./urql.js";

const said = hearing();
const JSON_KIND = "application/graphql-response+json; charset=utf-8";
const EVENTS = "text/event-stream; charset=utf-8";
const PARTS = 'multipart/mixed; boundary="-"';
const FOLLOW = gql`
  subscription Follow($id: ID!) { cartChanged(cartId: $id) { kind version cart { id version totalQuantity } } }
`;
const fetching = (options = {}) => urql({ fetchSubscriptions: true, ...options });
const add = (cartId, quantity) =>
  ask("mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { errors { code } } }", {
    input: { cartId, lines: [{ variantId: stage.mug.variants[1], quantity }] },
  });

test("queries and mutations are answered in JSON, although urql takes streams too", async () => {
  const { client, requests, answers } = fetching();

  const { data } = await client.query(PRODUCT, { slug: stage.mug.slug });
  await openCart(client, []);

  assert.equal(data.product.name, "Big mug");
  assert.match(requests[0].headers.accept, /, text\/event-stream, multipart\/mixed$/);
  assert.deepEqual(kinds(answers), [JSON_KIND, JSON_KIND]);
});

test("a subscription is a stream of events, and changes what a query of the cart shows", async () => {
  const { client, answers } = fetching();
  const { id } = await openCart(client, [{ variantId: stage.mug.variants[0] }]);
  const cart = shown(client.query(gql`query Quantity($id: ID) { cart(id: $id) { id version totalQuantity } }`, { id }));
  const follow = shown(client.subscription(FOLLOW, { id }));
  await until(() => follow.results.length === 1 && cart.results.length);

  await add(id, 2);

  await until(() => cart.results.at(-1).data.cart.totalQuantity === 3);
  assert.deepEqual(
    follow.results.map(({ data, hasNext }) => [data.cartChanged.kind, data.cartChanged.cart.totalQuantity, hasNext]),
    [
      ["SNAPSHOT", 1, true],
      ["CHANGE", 3, true],
    ],
  );
  assert.deepEqual(kinds(answers).sort(), [JSON_KIND, JSON_KIND, EVENTS]);
  follow.stop();
  cart.stop();
});

test("a subscription that is over says so", async () => {
  const { client } = fetching();
  const { id } = await openCart(client, [{ variantId: stage.mug.variants[0] }]);
  const follow = shown(client.subscription(FOLLOW, { id }));
  await until(() => follow.results.length === 1);

  await ordered(id);

  await until(() => follow.results.at(-1).hasNext === false);
  assert.equal(follow.results.at(-1).data.cartChanged.kind, "END");
  assert.ok(follow.results.every(({ error }) => error === undefined));
});

test("a refused subscription ends with its error", async () => {
  const { client, answers } = fetching();
  const source = client.subscription(
    gql`subscription Follow($id: ID!) { orderStatusChanged(orderId: $id) { kind } }`,
    { id: stage.foreign.order },
  );

  const { results, stop } = shown(source);

  await until(() => results.length);
  assert.deepEqual(results[0].error.graphQLErrors.map(({ extensions }) => extensions.code), ["NOT_FOUND"]);
  assert.deepEqual(kinds(answers), [EVENTS]);
  stop();
});

test("the server hears of who is no longer interested", async () => {
  const [spare] = stage.spares;
  const { client } = fetching({ url: spare.endpoint });
  const { id } = await openCart(client, []);
  const follow = shown(client.subscription(FOLLOW, { id }));
  await until(() => follow.results.length === 1);
  const before = await streams(spare);

  follow.stop();

  await until(async () => (await streams(spare)) === 0);
  assert.equal(before, 1);
});

test("a fragment comes later", async () => {
  const { client, answers } = fetching();
  const query = gql`
    query Page($slug: String!) { product(slug: $slug) { id name ...More @defer } }
    fragment More on Product { variants(first: 2) { nodes { id sku } } }
  `;

  const { results, stop } = shown(client.query(query, { slug: stage.mug.slug }));

  await until(() => results.at(-1)?.hasNext === false);
  stop();
  const [{ data: early }, { data: late }] = results;
  assert.deepEqual(early.product, { id: stage.mug.id, name: "Big mug" });
  assert.deepEqual(late.product.variants.nodes.map(({ sku }) => sku), ["MUG-B", "MUG-R"]);
  assert.deepEqual(results.map(({ hasNext }) => hasNext), [true, false]);
  assert.deepEqual(kinds(answers), [PARTS]);
});

test("the items of a list come later, and what is on each of them", async () => {
  const { client, answers } = fetching();
  const query = gql`
    query Lamps($filter: ProductFilter) {
      products(first: 7, filter: $filter, sort: PRICE_ASC) { nodes @stream(initialCount: 2) { id ... @defer { name } } }
    }
  `;

  const { results, stop } = shown(client.query(query, { filter: { categoryIds: [stage.light] } }));

  await until(() => results.at(-1)?.hasNext === false);
  stop();
  const lamps = stage.lamps.slice(0, 7).map(({ id }, place) => ({ id, name: `Lamp 0${place + 1}` }));
  assert.deepEqual(results[0].data.products.nodes.map(({ id }) => id), lamps.slice(0, 2).map(({ id }) => id));
  assert.deepEqual(results.at(-1).data.products.nodes, lamps);
  assert.deepEqual(kinds(answers), [PARTS]);
});

test("what is refused later is an error with its code", async () => {
  const { client } = fetching();
  const query = gql`
    query Mixed { shop { name } ...Mine @defer }
    fragment Mine on Query { orders(first: 1) { nodes { id } } }
  `;

  const { results, stop } = shown(client.query(query, {}));

  await until(() => results.at(-1)?.hasNext === false);
  stop();
  const late = results.at(-1);
  assert.deepEqual([results[0].data.shop.name, results[0].error, late.data.shop.name], ["Souk", undefined, "Souk"]);
  assert.deepEqual(
    late.error.graphQLErrors.map(({ path, extensions }) => [path, extensions.code]),
    [[["orders"], "UNAUTHENTICATED"]],
  );
});

test("the cache had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
