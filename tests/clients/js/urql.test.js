// urql with Graphcache, which knows the schema: a cache by id, pages, typed errors, subscriptions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gql } from "@urql/core";
import { ask, hearing, stage, until } from "#stage";
import { CART, PRODUCT, openCart, shown, urql } from "./urql.js";

const said = hearing();
const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=", "base64");

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

test("two contexts need two caches", async () => {
  const name = (context) => gql(`query Named($slug: String!) ${context} { product(slug: $slug) { id name } }`);
  const { client, requests } = urql();
  await client.query(name(""), { slug: stage.mug.slug });

  const { data } = await client.query(name('@inContext(language: "de")'), { slug: stage.mug.slug });

  // The cache does not see the directive: this is what the docs warn of.
  assert.equal(data.product.name, "Big mug");
  assert.equal(requests.length, 1);
});

test("the cache had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
