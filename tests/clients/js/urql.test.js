// urql with Graphcache, which knows the schema: a cache by id, pages, typed errors, subscriptions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { buildSchema, introspectionFromSchema, isObjectType } from "graphql";
import { createClient } from "graphql-ws";
import { pipe, subscribe } from "wonka";
import { ask, hearing, stage, until } from "#stage";

const said = hearing();
const schema = buildSchema(readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8"));
const introspection = introspectionFromSchema(schema, { descriptions: false });
// Values are kept within what holds them: every type that is no Node.
const values = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith("__") && !type.getFields().id && !isRoot(type),
);
const sockets = [];
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=", "base64");

after(() => {
  for (const socket of sockets) socket.dispose();
});

function isRoot(type) {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
}

function urql({ as, token, ...options } = {}) {
  const requests = [];
  const headers = as ? { authorization: `Bearer ${stage.tokens[as]}` } : {};
  const socket = createClient({ url: stage.socket, connectionParams: headers });
  sockets.push(socket);
  const client = new Client({
    url: stage.endpoint,
    preferGetMethod: false,
    fetchOptions: { headers },
    fetch: (url, init) => {
      requests.push({ url, ...init });
      return fetch(url, init);
    },
    exchanges: [
      cacheExchange({
        schema: introspection,
        keys: Object.fromEntries(values.map(({ name }) => [name, () => null])),
        resolvers: { Query: { products: relayPagination(), orders: relayPagination() } },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
    ...options,
  });
  return { client, requests };
}

function shown(source) {
  const results = [];
  const { unsubscribe } = pipe(
    source,
    subscribe((result) => results.push(result)),
  );
  return { results, stop: unsubscribe };
}

const PRODUCT = gql`
  query Product($slug: String!) { product(slug: $slug) { id name priceRange { min { amount currency } } } }
`;
const CART = gql`
  fragment CartFields on Cart { id version totalQuantity lines { id quantity } total { amount currency } }
`;

async function openCart(client, lines) {
  const { data, error } = await client.mutation(
    gql`
      mutation Open($lines: [CartLineInput!]) {
        cartCreate(input: {lines: $lines}) { cart { ...CartFields } errors { code } }
      }
      ${CART}
    `,
    { lines },
  );
  assert.equal(error, undefined);
  assert.deepEqual(data.cartCreate.errors, []);
  return data.cartCreate.cart;
}

test("a write that answers with an object changes every query that shows it", async () => {
  const { client, requests } = urql({ as: "catalogue" });
  const page = shown(client.query(PRODUCT, { slug: stage.pot.slug }));
  await until(() => page.results.length === 1);

  await client.mutation(
    gql`
      mutation Rename($input: ProductUpdateInput!) {
        productUpdate(input: $input) { product { id name } errors { code } }
      }
    `,
    { input: { id: stage.pot.id, name: "Samovar" } },
  );

  await until(() => page.results.length === 2);
  assert.deepEqual(
    page.results.map(({ data }) => [data.product.name, data.product.priceRange.min.amount]),
    [
      ["Tea pot", "39.00"],
      ["Samovar", "39.00"],
    ],
  );
  assert.equal(requests.length, 2);
  page.stop();
});

test("a cart is kept by its id through everything that happens to it", async () => {
  const { client, requests } = urql();
  const { id, lines } = await openCart(
    client,
    stage.mug.variants.map((variantId) => ({ variantId })),
  );
  const cart = shown(
    client.query(
      gql`
        query Cart($id: ID) { cart(id: $id) { ...CartFields } }
        ${CART}
      `,
      { id },
    ),
  );
  await until(() => cart.results.length === 1);

  await client.mutation(
    gql`
      mutation Less($input: CartLinesRemoveInput!) {
        cartLinesRemove(input: $input) { cart { ...CartFields } errors { code } }
      }
      ${CART}
    `,
    { input: { cartId: id, lineIds: [lines[1].id] } },
  );

  await until(() => cart.results.length === 2);
  assert.deepEqual(
    cart.results.map(({ data }) => [data.cart.lines.length, data.cart.total.amount]),
    [
      [2, "25.50"],
      [1, "12.50"],
    ],
  );
  assert.equal(requests.length, 3);
  cart.stop();
});

test("pages are put together", async () => {
  const { client } = urql();
  const LAMPS = gql`
    query Lamps($filter: ProductFilter, $after: String) {
      products(first: 10, after: $after, filter: $filter, sort: PRICE_ASC) {
        totalCount
        edges { cursor node { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `;
  const sizes = [];
  let after;
  let page;
  do {
    const { data } = await client.query(LAMPS, { filter: { categoryIds: [stage.light] }, after });
    page = data.products;
    after = page.pageInfo.endCursor;
    sizes.push(page.edges.length);
  } while (page.pageInfo.hasNextPage);

  assert.deepEqual(sizes, [10, 20, 25]);
  assert.deepEqual(page.edges.map(({ node }) => node.id), stage.lamps.map(({ id }) => id));
});

test("errors in a payload have their types, and a refused query has its code", async () => {
  const { client } = urql();
  const { id } = await openCart(client, []);

  const written = await client.mutation(
    gql`
      mutation TooMany($input: CartLinesAddInput!) {
        cartLinesAdd(input: $input) {
          cart { id }
          errors { __typename code ... on QuantityRuleError { maximum } }
        }
      }
    `,
    { input: { cartId: id, lines: [{ variantId: stage.pot.variants[0], quantity: 5000 }] } },
  );
  const read = await client.query(
    gql`query Mixed { shop { name } orders { nodes { id } } }`,
    {},
  );

  assert.deepEqual(written.data.cartLinesAdd.errors, [
    { __typename: "QuantityRuleError", code: "QUANTITY_RULE", maximum: 1000 },
  ]);
  assert.deepEqual(
    read.error.graphQLErrors.map(({ path, extensions }) => [path, extensions.code]),
    [[["orders"], "UNAUTHENTICATED"]],
  );
  assert.deepEqual([read.data.shop.name, read.data.orders], ["Souk", null]);
});

test("a subscription changes what a query of the cart shows", async () => {
  const { client } = urql();
  const { id } = await openCart(client, [{ variantId: stage.mug.variants[0] }]);
  const cart = shown(client.query(gql`
    query Quantity($id: ID) { cart(id: $id) { id version totalQuantity } }
  `, { id }));
  const follow = shown(
    client.subscription(
      gql`
        subscription Follow($id: ID!) {
          cartChanged(cartId: $id) { kind version cart { id version totalQuantity } }
        }
      `,
      { id },
    ),
  );
  await until(() => follow.results.length === 1 && cart.results.length);

  // Another device writes.
  await ask(
    "mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { errors { code } } }",
    { input: { cartId: id, lines: [{ variantId: stage.mug.variants[1], quantity: 2 }] } },
  );

  await until(() => cart.results.at(-1).data.cart.totalQuantity === 3);
  assert.deepEqual(
    follow.results.map(({ data }) => [data.cartChanged.kind, data.cartChanged.cart.totalQuantity]),
    [
      ["SNAPSHOT", 1],
      ["CHANGE", 3],
    ],
  );
  follow.stop();
  cart.stop();
});

test("a refused subscription ends with its error", async () => {
  const { client } = urql();
  const source = client.subscription(
    gql`subscription Follow($id: ID!) { orderStatusChanged(orderId: $id) { kind } }`,
    { id: stage.foreign.order },
  );

  const { results, stop } = shown(source);

  await until(() => results.length);
  assert.deepEqual(results[0].error.graphQLErrors.map(({ extensions }) => extensions.code), ["NOT_FOUND"]);
  stop();
});

test("queries go by GET as urql likes it, with a header that no other site can send", async () => {
  const { client, requests } = urql({ preferGetMethod: undefined, fetchOptions: { headers: { "x-souk-csrf": "1" } } });

  const { data } = await client.query(PRODUCT, { slug: stage.mug.slug });

  assert.equal(data.product.name, "Big mug");
  assert.equal(requests[0].method, "GET");
});

test("without that header the answer says what is lacking", async () => {
  const { client } = urql({ preferGetMethod: undefined, fetchOptions: undefined });

  const { error } = await client.query(PRODUCT, { slug: stage.mug.slug });

  assert.match(error.message, /send the header x-souk-csrf/);
});

test("a file in the variables is uploaded", async () => {
  const headers = { authorization: `Bearer ${stage.tokens.catalogue}`, "x-souk-csrf": "1" };
  const { client, requests } = urql({ fetchOptions: { headers } });
  const document = gql`
    mutation Upload($file: Upload!) {
      mediaUpload(input: {file: $file}) { media { id image { width height } } errors { code } }
    }
  `;

  const { data } = await client.mutation(document, { file: new File([PIXEL], "pixel.gif", { type: "image/gif" }) });

  const { media, errors } = data.mediaUpload;
  assert.deepEqual([media.image.width, media.image.height, errors], [1, 1, []]);
  assert.ok(requests[0].body instanceof FormData);
});

test("@inContext reaches the server", async () => {
  const { client } = urql();
  const document = gql`
    query Named($slug: String!) @inContext(language: "de", currency: "EUR") {
      product(slug: $slug) { id name priceRange { min { amount currency } } }
    }
  `;

  const { data } = await client.query(document, { slug: stage.mug.slug });

  assert.deepEqual(
    [data.product.name, data.product.priceRange.min.amount, data.product.priceRange.min.currency],
    ["Großer Becher", "11.90", "EUR"],
  );
});

test("the cache had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
