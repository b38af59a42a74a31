// Relay: nodes, connections, what can be fetched again, and ids and cursors that are worth nothing.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { createClient } from "graphql-ws";
import relay from "relay-runtime";
import { ask, hearing, stage, until } from "../js/stage.js";

const {
  Environment,
  Network,
  Observable,
  RecordSource,
  Store,
  commitMutation,
  createOperationDescriptor,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSelector,
  requestSubscription,
} = relay;
const require = createRequire(import.meta.url);
const compiled = (name) => require(`./__generated__/${name}.graphql`);
const said = hearing();
const socket = createClient({ url: stage.socket });

after(() => socket.dispose());

function environment({ as } = {}) {
  const requests = [];
  const errors = [];
  const answer = async ({ text, name }, variables) => {
    requests.push(name);
    const response = await fetch(stage.endpoint, {
      method: "POST",
      headers: { "content-type": "application/json", ...(as && { authorization: `Bearer ${stage.tokens[as]}` }) },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    const result = await response.json();
    errors.push(...(result.errors ?? []));
    return result;
  };
  const follow = ({ text, name }, variables) =>
    Observable.create((sink) => socket.subscribe({ query: text, operationName: name, variables }, sink));
  return {
    relay: new Environment({
      network: Network.create(answer, follow),
      store: new Store(new RecordSource()),
      // A node that is known by its id is not asked for.
      missingFieldHandlers: [
        {
          kind: "linked",
          handle: (field, record, { id }) =>
            field.name === "node" && record?.getType() === "__Root" ? id : undefined,
        },
      ],
    }),
    requests,
    errors,
  };
}

const read = (at, name, variables, options) => fetchQuery(at.relay, compiled(name), variables, options).toPromise();

// What a component shows of a fragment.
function shown(at, fragment, reference) {
  return at.relay.lookup(getSelector(compiled(fragment), reference)).data;
}

function mutate(at, name, variables) {
  return new Promise((onCompleted, onError) => {
    commitMutation(at.relay, { mutation: compiled(name), variables, onCompleted, onError });
  });
}

// Load another page, as `usePaginationFragment` does.
async function loadMore(at, fragmentName, reference, direction, count) {
  const fragment = compiled(fragmentName);
  const page = getPaginationMetadata(fragment, fragmentName);
  const edge = direction === "forward" ? "endCursor" : "startCursor";
  const cursor = shown(at, fragmentName, reference).products.pageInfo[edge];
  const variables = getPaginationVariables(
    direction,
    count,
    cursor,
    getSelector(fragment, reference).variables,
    {},
    page.paginationMetadata,
  );
  const { identifierInfo } = getRefetchMetadata(fragment, fragmentName);
  const { id } = shown(at, fragmentName, reference);
  if (identifierInfo) variables[identifierInfo.identifierQueryVariableName] = id;
  const operation = createOperationDescriptor(page.paginationRequest, variables, { force: true });
  await fetchQuery(at.relay, page.paginationRequest, variables).toPromise();
  at.relay.retain(operation);
}

test("a node is read by its id", async () => {
  const at = environment();

  const { node } = await read(at, "shopNodeQuery", { id: stage.mug.id });

  assert.deepEqual([node.__typename, node.id], ["Product", stage.mug.id]);
  assert.deepEqual(shown(at, "shop_product", node.shop_product), {
    id: stage.mug.id,
    version: 1,
    name: "Big mug",
    priceRange: { min: { amount: "12.50", currency: "USD" } },
  });
});

test("an id that is worth nothing is null, whatever is wrong with it", async () => {
  const { foreign } = stage;
  const long = "x".repeat(5000);
  const worthless = ["", "rubbish", "prod_", `${stage.mug.id}x`, "Product:1", "cart_AAAA", "\u{1f4a5}", long];
  const swapped = stage.mug.id.replace("prod_", "ord_");

  for (const id of [...Object.values(foreign), ...worthless, swapped]) {
    const at = environment({ as: "ada" });
    assert.deepEqual(await read(at, "shopNodeQuery", { id }), { node: null }, id);
  }
});

test("nodes come in the order asked for, with a hole for each that is not there", async () => {
  const at = environment({ as: "ada" });
  const [blue, red] = stage.mug.variants;

  const ids = [red, "rubbish", blue, stage.foreign.order, stage.pot.id, red];

  const { nodes } = await read(at, "shopNodesQuery", { ids });

  assert.deepEqual(nodes, [
    { __typename: "ProductVariant", id: red, sku: "MUG-R" },
    null,
    { __typename: "ProductVariant", id: blue, sku: "MUG-B" },
    null,
    { __typename: "Product", id: stage.pot.id },
    { __typename: "ProductVariant", id: red, sku: "MUG-R" },
  ]);
});

test("what is known by its id is not fetched", async () => {
  const at = environment();
  await read(at, "shopProductQuery", { slug: stage.mug.slug });
  const request = createOperationDescriptor(compiled("shopNodeQuery"), { id: stage.mug.id });

  const { status } = at.relay.check(request);

  assert.equal(status, "available");
  assert.equal(at.relay.lookup(request.fragment).data.node.id, stage.mug.id);
  assert.deepEqual(at.requests, ["shopProductQuery"]);
});

test("a connection grows forwards", async () => {
  const at = environment();
  const { category } = await read(at, "shopLampsQuery", { id: stage.light });
  const sizes = [];

  for (;;) {
    const { edges, pageInfo } = shown(at, "shop_lamps", category).products;
    sizes.push(edges.length);
    if (!pageInfo.hasNextPage) break;
    await loadMore(at, "shop_lamps", category, "forward", 10);
  }

  const { edges, totalCount } = shown(at, "shop_lamps", category).products;
  assert.deepEqual(sizes, [10, 20, 25]);
  assert.equal(totalCount, 25);
  assert.deepEqual(
    edges.map(({ node }) => node.id),
    stage.lamps.map(({ id }) => id),
  );
  assert.deepEqual(at.requests, ["shopLampsQuery", "shopLampsPaginationQuery", "shopLampsPaginationQuery"]);
});

test("a connection of the root grows backwards", async () => {
  const at = environment();
  const root = await read(at, "shopLastQuery", {});

  for (let pages = 0; pages < 2; pages += 1) await loadMore(at, "shop_last", root, "backward", 4);

  const { edges, pageInfo } = shown(at, "shop_last", root).products;
  const { products } = await ask("{ products(sort: NEWEST, first: 100) { nodes { id } } }");
  assert.deepEqual(
    edges.map(({ node }) => node.id),
    products.nodes.slice(-12).map(({ id }) => id),
  );
  assert.equal(pageInfo.hasPreviousPage, true);
});

test("what can be fetched again is, by its id alone", async () => {
  const at = environment();
  const { product } = await read(at, "shopProductQuery", { slug: stage.pot.slug });
  const { refetchableRequest, identifierInfo } = getRefetchMetadata(compiled("shop_product"), "shop_product");
  await ask(
    "mutation ($input: ProductUpdateInput!) { productUpdate(input: $input) { errors { code } } }",
    { input: { id: stage.pot.id, name: "Samovar" } },
    "catalogue",
  );
  const before = shown(at, "shop_product", product);

  await fetchQuery(at.relay, refetchableRequest, {
    [identifierInfo.identifierQueryVariableName]: before.id,
  }).toPromise();

  const now = shown(at, "shop_product", product);
  assert.deepEqual([before.name, now.name], ["Tea pot", "Samovar"]);
  assert.equal(now.version, before.version + 1);
});

test("a mutation changes what is shown, and a conflict brings what is stored now", async () => {
  const at = environment({ as: "catalogue" });
  const { product } = await read(at, "shopProductQuery", { slug: stage.mug.slug });
  const { version } = shown(at, "shop_product", product);
  const seen = [];
  const watch = at.relay.subscribe(at.relay.lookup(getSelector(compiled("shop_product"), product)), ({ data }) =>
    seen.push(data.name),
  );

  const rename = (name) => ({ input: { id: stage.mug.id, name, expectedVersion: version } });
  const first = await mutate(at, "shopRenameMutation", rename("Huge mug"));
  const second = await mutate(at, "shopRenameMutation", rename("Small mug"));

  watch.dispose();
  assert.deepEqual(first.productUpdate.errors, []);
  assert.equal(second.productUpdate.product, null);
  const [{ current, ...error }] = second.productUpdate.errors;
  assert.deepEqual(error, { __typename: "ConflictError", code: "CONFLICT", path: ["expectedVersion"] });
  assert.deepEqual([current.id, shown(at, "shop_product", current.shop_product).name], [stage.mug.id, "Huge mug"]);
  assert.deepEqual(seen, ["Huge mug"]);
});

test("a subscription changes what is shown", async () => {
  const at = environment();
  const { cartCreate } = await mutate(at, "shopCartMutation", {
    input: { lines: [{ variantId: stage.mug.variants[0] }] },
  });
  const { id } = cartCreate.cart;
  const cart = await read(at, "shopCartQuery", { id });
  const query = createOperationDescriptor(compiled("shopCartQuery"), { id });
  const now = () => at.relay.lookup(query.fragment).data.cart;
  const kinds = [];
  const follow = requestSubscription(at.relay, {
    subscription: compiled("shopCartSubscription"),
    variables: { id },
    onNext: ({ cartChanged }) => kinds.push(cartChanged.kind),
  });
  await until(() => kinds.length === 1);

  await ask("mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { errors { code } } }", {
    input: { cartId: id, lines: [{ variantId: stage.mug.variants[1], quantity: 2 }] },
  });

  await until(() => now().totalQuantity === 3);
  follow.dispose();
  assert.equal(cart.cart.totalQuantity, 1);
  assert.deepEqual(kinds, ["SNAPSHOT", "CHANGE"]);
  assert.deepEqual(
    now().lines.map(({ quantity }) => quantity),
    [1, 2],
  );
});

test("a cursor that is worth nothing is refused without a word too many", async () => {
  const at = environment();
  const { category } = await read(at, "shopLampsQuery", { id: stage.light });
  const { endCursor } = shown(at, "shop_lamps", category).products.pageInfo;
  const strange = "This is not a cursor of ours.";
  const worthless = ["", "rubbish", "MQ==", "\u{1f4a5}", "' OR 1=1 --", "x".repeat(5000), `${endCursor}x`];
  const misplaced = [endCursor, "This cursor belongs to another list, filter or sort: start again without it."];

  for (const [cursor, message] of [...worthless.map((cursor) => [cursor, strange]), misplaced]) {
    const page = await read(at, "shopPageQuery", { first: 5, after: cursor }, { fetchPolicy: "network-only" });
    const [{ extensions, locations, ...error }, ...others] = at.errors.splice(0);
    assert.deepEqual([page, others], [{ products: null }, []]);
    assert.deepEqual(error, { message, path: ["products"] }, cursor);
    assert.deepEqual([extensions.code, Object.keys(extensions).sort()], ["INVALID_INPUT", ["code", "requestId"]]);
  }
});

test("a page that is too large is refused", async () => {
  for (const first of [-1, 101, 2147483647]) {
    const at = environment();
    const page = await read(at, "shopPageQuery", { first });
    const [error] = at.errors;
    assert.deepEqual([page, error.extensions.code, error.path], [{ products: null }, "INVALID_INPUT", ["products"]]);
  }
});

test("@inContext reaches the server", async () => {
  const { product } = await read(environment(), "shopGermanQuery", { slug: stage.mug.slug });

  assert.equal(product.name, "Großer Becher");
});

test("the runtime had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
