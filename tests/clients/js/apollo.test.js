// Apollo Client: a cache by id, pages, typed errors, and subscriptions over graphql-ws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CombinedGraphQLErrors, Observable, gql } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { ask, hearing, stage, until } from "#stage";
import { CART, FOLLOW, LAMPS, PRODUCT, apollo, createCart, ordered, shown } from "./apollo.js";

const said = hearing();

test("a write that answers with an object changes every query that shows it", async () => {
  const { client, requests } = apollo({ as: "catalogue" });
  const page = shown(client, { query: PRODUCT, variables: { slug: stage.pot.slug } });
  const list = shown(client, {
    query: gql`query Named($filter: ProductFilter) { products(filter: $filter) { nodes { id name } } }`,
    variables: { filter: { ids: [stage.pot.id] } },
  });
  await until(() => page.results.length === 1 && list.results.length === 1);

  await client.mutate({
    mutation: gql`
      mutation Rename($input: ProductUpdateInput!) {
        productUpdate(input: $input) { product { id version name } errors { message } }
      }
    `,
    variables: { input: { id: stage.pot.id, name: "Samovar" } },
  });

  await until(() => page.results.length === 2 && list.results.length === 2);
  assert.deepEqual([page.results[0].product.name, page.results[1].product.name], ["Tea pot", "Samovar"]);
  assert.equal(page.results[1].product.version, page.results[0].product.version + 1);
  assert.deepEqual(list.results[1].products.nodes.map(({ name }) => name), ["Samovar"]);
  assert.equal(requests.length, 3);
  page.stop();
  list.stop();
});

test("a cart is kept by its id through everything that happens to it", async () => {
  const { client, requests } = apollo();
  const [blue, red] = stage.mug.variants;
  const { id, lines } = await createCart(client, [{ variantId: blue }, { variantId: red }]);
  const cart = shown(client, {
    query: gql`
      query Cart($id: ID) { cart(id: $id) { ...CartFields } }
      ${CART}
    `,
    variables: { id },
  });
  await until(() => cart.results.length === 1);

  await client.mutate({
    mutation: gql`
      mutation More($input: CartLinesUpdateInput!) {
        cartLinesUpdate(input: $input) { cart { ...CartFields } errors { code } }
      }
      ${CART}
    `,
    variables: { input: { cartId: id, lines: [{ lineId: lines[0].id, quantity: 3 }] } },
  });
  await client.mutate({
    mutation: gql`
      mutation Less($input: CartLinesRemoveInput!) {
        cartLinesRemove(input: $input) { cart { ...CartFields } errors { code } }
      }
      ${CART}
    `,
    variables: { input: { cartId: id, lineIds: [lines[1].id] } },
  });

  await until(() => cart.results.at(-1).cart.lines.length === 1);
  const sums = cart.results.map(({ cart }) => [cart.totalQuantity, cart.total.amount]);
  assert.deepEqual(sums, [
    [2, "25.50"],
    [4, "50.50"],
    [3, "37.50"],
  ]);
  assert.equal(requests.length, 4);
  cart.stop();
});

test("what is known by its id is not asked for again", async () => {
  const { client, requests } = apollo();
  await client.query({ query: PRODUCT, variables: { slug: stage.mug.slug } });
  const NODE = gql`query Node($id: ID!) { node(id: $id) { id ... on Product { name } } }`;

  const { data } = await client.query({ query: NODE, variables: { id: stage.mug.id } });

  assert.deepEqual([data.node.__typename, data.node.name], ["Product", "Big mug"]);
  assert.equal(requests.length, 1);
});

test("pages are put together", async () => {
  const { client } = apollo();
  const variables = { filter: { categoryIds: [stage.light] } };
  const lamps = client.watchQuery({ query: LAMPS, variables });
  const pages = [];
  const subscription = lamps.subscribe(({ data, loading }) => !loading && pages.push(data.products));
  await until(() => pages.length === 1);

  while (pages.at(-1).pageInfo.hasNextPage) {
    const { length } = pages;
    await lamps.fetchMore({ variables: { after: pages.at(-1).pageInfo.endCursor } });
    await until(() => pages.length > length);
  }

  assert.deepEqual(pages.map(({ edges }) => edges.length), [10, 20, 25]);
  assert.deepEqual(pages.at(-1).edges.map(({ node }) => node.id), stage.lamps.map(({ id }) => id));
  assert.equal(pages.at(-1).totalCount, 25);
  subscription.unsubscribe();
});

test("errors in a payload have their types, by a fragment on the interface too", async () => {
  const { client } = apollo();
  const { id } = await createCart(client, []);

  const { data } = await client.mutate({
    mutation: gql`
      mutation TooMany($input: CartLinesAddInput!) {
        cartLinesAdd(input: $input) {
          cart { id }
          errors { ... on UserError { code message path } ... on QuantityRuleError { minimum maximum } }
        }
      }
    `,
    variables: { input: { cartId: id, lines: [{ variantId: stage.pot.variants[0], quantity: 5000 }] } },
  });

  const [error] = data.cartLinesAdd.errors;
  assert.equal(data.cartLinesAdd.cart, null);
  assert.deepEqual([error.__typename, error.code, error.maximum], ["QuantityRuleError", "QUANTITY_RULE", 1000]);
  assert.deepEqual(error.path, ["lines", "0", "quantity"]);
});

test("a refused query is an error with its code, and the rest of the answer is there", async () => {
  const { client } = apollo();

  const { data, error } = await client.query({
    query: gql`query Mixed { shop { name } orders(first: 1) { nodes { id } } }`,
    errorPolicy: "all",
  });

  assert.ok(CombinedGraphQLErrors.is(error));
  assert.deepEqual(
    error.errors.map(({ path, extensions }) => [path, extensions.code]),
    [[["orders"], "UNAUTHENTICATED"]],
  );
  assert.deepEqual([data.shop.name, data.orders], ["Souk", null]);
});

test("a subscription changes what a query of the order shows", async () => {
  const { client } = apollo();
  const { order, pay } = await ordered(client);
  const query = shown(client, {
    query: gql`
      query Order($id: ID!, $token: String) {
        order(id: $id, accessToken: $token) { id version status paymentStatus }
      }
    `,
    variables: { id: order.id, token: order.accessToken },
  });
  await until(() => query.results.length === 1);
  const events = [];
  const follow = client
    .subscribe({ query: FOLLOW, variables: { id: order.id, token: order.accessToken } })
    .subscribe(({ data, error }) => events.push(error ?? data.orderStatusChanged));
  await until(() => events.length === 1);

  await pay();

  await until(() => query.results.at(-1).order.status === "CONFIRMED");
  assert.equal(events[0].kind, "SNAPSHOT");
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, place) => place + 1),
  );
  assert.deepEqual(
    [query.results[0].order.status, query.results.at(-1).order.paymentStatus],
    ["PENDING_PAYMENT", "PAID"],
  );
  follow.unsubscribe();
  query.stop();
});

test("a refused subscription ends with its error, and the socket serves others", async () => {
  const { client } = apollo();
  const refused = new Promise((tell) => {
    client
      .subscribe({ query: FOLLOW, variables: { id: stage.foreign.order } })
      .subscribe({ next: ({ error }) => error && tell(error), error: tell });
  });
  const stock = [];
  const following = client
    .subscribe({
      query: gql`
        subscription Stock($ids: [ID!]!) {
          variantAvailabilityChanged(variantIds: $ids) { kind variant { id sku } }
        }
      `,
      variables: { ids: stage.mug.variants },
    })
    .subscribe(({ data }) => stock.push(data.variantAvailabilityChanged));

  const error = await refused;

  await until(() => stock.length === 2);
  assert.deepEqual(error.errors.map(({ extensions }) => extensions.code), ["NOT_FOUND"]);
  assert.deepEqual(stock.map(({ kind, variant }) => [kind, variant.sku]), [
    ["SNAPSHOT", "MUG-B"],
    ["SNAPSHOT", "MUG-R"],
  ]);
  following.unsubscribe();
});

test("queries go by GET with a header that no other site can send", async () => {
  const { client, requests } = apollo({ http: { useGETForQueries: true, headers: { "x-souk-csrf": "1" } } });

  const { data } = await client.query({ query: PRODUCT, variables: { slug: stage.mug.slug } });

  assert.equal(data.product.name, "Big mug");
  assert.deepEqual([requests[0].method, requests[0].body], ["GET", undefined]);
});

test("@inContext reaches the server, and two contexts need two caches", async () => {
  const name = (context) => ({
    query: gql(`query Named($slug: String!) ${context} { product(slug: $slug) { id name } }`),
    variables: { slug: stage.mug.slug },
  });
  const [{ client }, { client: german }] = [apollo(), apollo()];
  const first = await client.query(name(""));
  const apart = await german.query(name('@inContext(language: "de")'));

  const together = await client.query(name('@inContext(language: "de")'));

  assert.deepEqual([first.data.product.name, apart.data.product.name], ["Big mug", "Großer Becher"]);
  // The cache does not see the directive: this is what the docs warn of.
  assert.equal(together.data.product.name, "Big mug");
});

test("an access token that is no longer valid is refreshed once and the query is sent again", async () => {
  const { data: signedIn } = await apollo().client.mutate({
    mutation: gql`
      mutation SignIn($input: UserLoginInput!) {
        userLogin(input: $input) { tokens { accessToken refreshToken } }
      }
    `,
    variables: { input: { email: stage.emails.ada, password: stage.password } },
  });
  let { accessToken, refreshToken } = signedIn.userLogin.tokens;
  accessToken += "no";
  let refreshes = 0;
  const refresh = async () => {
    refreshes += 1;
    const { tokenRefresh } = await ask(
      `mutation ($token: String) {
        tokenRefresh(input: { refreshToken: $token }) { tokens { accessToken refreshToken } errors { code } }
      }`,
      { token: refreshToken },
    );
    ({ accessToken, refreshToken } = tokenRefresh.tokens);
  };
  const isRefused = ({ extensions }) => extensions.code === "UNAUTHENTICATED";
  const { client, requests } = apollo({
    links: [
      new ErrorLink(({ error, operation, forward }) => {
        if (CombinedGraphQLErrors.is(error) && error.errors.some(isRefused)) {
          return new Observable((observer) => {
            refresh().then(() => forward(operation).subscribe(observer), (failed) => observer.error(failed));
          });
        }
      }),
      new SetContextLink(({ headers }) => ({ headers: { ...headers, authorization: `Bearer ${accessToken}` } })),
    ],
  });

  const { data } = await client.query({
    query: gql`query Me { me { id email } }`,
  });

  assert.equal(data.me.email, stage.emails.ada);
  assert.deepEqual([refreshes, requests.length], [1, 2]);
});

test("the client had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
