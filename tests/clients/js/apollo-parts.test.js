// Apollo Client with what comes later: @defer and @stream, in both of the forms that it reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CombinedGraphQLErrors, HttpLink, gql } from "@apollo/client";
import { Defer20220824Handler, GraphQL17Alpha9Handler } from "@apollo/client/incremental";
import { hearing, kinds, stage, until } from "#stage";
import { apollo } from "./apollo.js";

const said = hearing();

// What a component would be shown, one after the other.
async function shown(client, options) {
  const results = [];
  const subscription = client
    .watchQuery({ errorPolicy: "all", notifyOnNetworkStatusChange: true, ...options })
    .subscribe((result) => results.push(result));
  await until(() => ["complete", "empty"].includes(results.at(-1)?.dataState) && !results.at(-1).loading);
  subscription.unsubscribe();
  return results.filter(({ dataState }) => dataState !== "empty");
}

const HANDLERS = [
  ["as drafted in 2022", Defer20220824Handler, "deferSpec=20220824"],
  ["as drafted today", GraphQL17Alpha9Handler, "incrementalSpec=v0.2"],
];

const light = () => ({ filter: { categoryIds: [stage.light] } });

for (const [name, Handler, form] of HANDLERS) {
  const made = () => apollo({ incrementalHandler: new Handler() });
  const PARTS = `multipart/mixed; boundary="-"; ${form}`;

  test(`a fragment comes later, ${name}`, async () => {
    const { client, answers } = made();
    const variables = { slug: stage.mug.slug };
    const query = gql`
      query Page($slug: String!) { product(slug: $slug) { id name ...More @defer(label: "more") } }
      fragment More on Product { variants(first: 2) { nodes { id sku } } rating { count } }
    `;

    const results = await shown(client, { query, variables });

    const first = { __typename: "Product", id: stage.mug.id, name: "Big mug" };
    const [{ data: early }, { data: late }] = results;
    assert.deepEqual(results.map(({ dataState }) => dataState), ["streaming", "complete"]);
    assert.deepEqual(early.product, first);
    assert.deepEqual(late.product.variants.nodes.map(({ sku }) => sku), ["MUG-B", "MUG-R"]);
    assert.deepEqual(client.readQuery({ query, variables }), late);
    assert.deepEqual(kinds(answers), [PARTS]);
  });

  test(`a fragment on each of a list comes later, ${name}`, async () => {
    const { client } = made();
    const query = gql`
      query Page($filter: ProductFilter) {
        products(first: 10, filter: $filter, sort: PRICE_ASC) {
          nodes { id ... @defer { name category { id name } } }
        }
      }
    `;

    const results = await shown(client, { query, variables: light() });

    const [first, last] = [results[0].data.products.nodes, results.at(-1).data.products.nodes];
    const ids = stage.lamps.slice(0, 10).map(({ id }) => id);
    assert.deepEqual(first, ids.map((id) => ({ __typename: "Product", id })));
    assert.deepEqual(
      last.map(({ id, name, category }) => [id, name, category.name]),
      ids.map((id, place) => [id, `Lamp ${String(place + 1).padStart(2, "0")}`, "Lamps"]),
    );
  });

  test(`the items of a list come later, ${name}`, async () => {
    const { client, answers } = made();
    const query = gql`
      query Lamps($filter: ProductFilter) {
        products(first: 7, filter: $filter, sort: PRICE_ASC) {
          nodes @stream(initialCount: 2) { id name }
          pageInfo { hasNextPage }
        }
      }
    `;

    const results = await shown(client, { query, variables: light() });

    const ids = results.map(({ data }) => data.products.nodes.map(({ id }) => id));
    assert.deepEqual(ids[0], stage.lamps.slice(0, 2).map(({ id }) => id));
    assert.deepEqual(ids.at(-1), stage.lamps.slice(0, 7).map(({ id }) => id));
    assert.equal(results.at(-1).data.products.pageInfo.hasNextPage, true);
    assert.deepEqual(kinds(answers), [PARTS]);
  });

  test(`what is refused later is an error with its code, ${name}`, async () => {
    const { client } = made();
    const query = gql`
      query Mixed { shop { name } ...Mine @defer }
      fragment Mine on Query { orders(first: 1) { nodes { id } } }
    `;

    const results = await shown(client, { query });

    const [early, late] = [results[0], results.at(-1)];
    assert.deepEqual([early.data.shop.name, early.error, late.data.orders], ["Souk", undefined, null]);
    assert.ok(CombinedGraphQLErrors.is(late.error));
    assert.deepEqual(
      late.error.errors.map(({ path, extensions }) => [path, extensions.code]),
      [[["orders"], "UNAUTHENTICATED"]],
    );
  });

  test(`what is not deferred after all is one answer in JSON, ${name}`, async () => {
    const { client, answers } = made();
    const query = gql`
      query Page($slug: String!, $later: Boolean!) {
        product(slug: $slug) { id ... @defer(if: $later) { name } }
      }
    `;

    const { data } = await client.query({ query, variables: { slug: stage.mug.slug, later: false } });

    assert.equal(data.product.name, "Big mug");
    assert.deepEqual(kinds(answers), ["application/graphql-response+json; charset=utf-8"]);
  });

  test(`a document that is not valid is refused in one piece, ${name}`, async () => {
    const { client } = made();
    const query = gql`query Wrong { shop { ... @defer { colour } } }`;

    const refused = await client.query({ query }).catch((error) => error);

    assert.ok(CombinedGraphQLErrors.is(refused));
    assert.deepEqual(refused.errors.map(({ extensions }) => extensions.code), ["GRAPHQL_VALIDATION_FAILED"]);
  });
}

test("a mutation tells what it did first, and the rest later", async () => {
  const { client, answers } = apollo({ incrementalHandler: new GraphQL17Alpha9Handler() });
  const variables = { input: { lines: [{ variantId: stage.lamps[0].variant }] } };
  const mutation = gql`
    mutation Open($input: CartCreateInput!) {
      cartCreate(input: $input) { errors { code } cart { id ... @defer { totalQuantity lines { id quantity } } } }
    }
  `;

  const { data } = await client.mutate({ mutation, variables });

  assert.match(kinds(answers)[0], /^multipart\/mixed/);
  assert.deepEqual(data.cartCreate.errors, []);
  assert.deepEqual([data.cartCreate.cart.totalQuantity, data.cartCreate.cart.lines[0].quantity], [1, 1]);
});

test("a subscription as parts is refused with a word about what there is", async () => {
  const { client } = apollo();
  client.setLink(new HttpLink({ uri: stage.endpoint }));
  const query = gql`
    subscription Stock($ids: [ID!]!) { variantAvailabilityChanged(variantIds: $ids) { kind } }
  `;

  const refused = await new Promise((tell) => {
    client
      .subscribe({ query, variables: { ids: stage.mug.variants } })
      .subscribe({ next: ({ error }) => tell(error), error: tell });
  });

  assert.ok(CombinedGraphQLErrors.is(refused));
  assert.match(refused.message, /^Subscriptions run over a websocket, graphql-transport-ws, or as text\/event-stream/);
});

test("the client had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
