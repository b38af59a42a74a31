// Relay: nodes, connections, what can be fetched again, and ids and cursors that are worth nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import relay from "relay-runtime";
import { ask, hearing, stage, until } from "../js/stage.js";
import { compiled, environment, loadMore, mutate, read, shown } from "./environment.mjs";

const { createOperationDescriptor, fetchQuery, getRefetchMetadata, getSelector, requestSubscription } = relay;
const said = hearing();

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
    assert.deepEqual(at.errors, [], id);
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

test("two contexts need two environments", async () => {
  const at = environment();
  const variables = { slug: stage.mug.slug };
  await read(at, "shopProductQuery", variables);
  const german = createOperationDescriptor(compiled("shopGermanQuery"), variables);

  const { status } = at.relay.check(german);

  // The store does not see the directive: this is what the docs warn of.
  assert.equal(status, "available");
  assert.equal(at.relay.lookup(german.fragment).data.product.name, "Big mug");
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
