// A client of Apollo as its docs make one, what it asks for, and an order.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition, relayStylePagination } from "@apollo/client/utilities";
import { createClient } from "graphql-ws";
import { ask, stage } from "#stage";

const open = [];
let possibleTypes;

before(async () => {
  const { __schema } = await ask("{ __schema { types { kind name possibleTypes { name } } } }");
  possibleTypes = Object.fromEntries(
    __schema.types
      .filter(({ possibleTypes }) => possibleTypes?.length)
      .map(({ name, possibleTypes }) => [name, possibleTypes.map((type) => type.name)]),
  );
});

after(() => {
  for (const { client, socket } of open) {
    client.stop();
    socket.dispose();
  }
});

// A client as the docs of Apollo make one; `requests` is what it asked over HTTP, `answers` the headers that came.
export function apollo({ as, http = {}, links = [], ...options } = {}) {
  const requests = [];
  const answers = [];
  const headers = as ? { authorization: `Bearer ${stage.tokens[as]}` } : {};
  const socket = createClient({ url: stage.socket, connectionParams: headers });
  const request = new HttpLink({
    uri: stage.endpoint,
    headers,
    fetch: async (url, init) => {
      requests.push({ url: String(url), ...init });
      const answer = await fetch(url, init);
      answers.push(answer.headers);
      return answer;
    },
    ...http,
  });
  const isSubscription = ({ query }) => getMainDefinition(query).operation === "subscription";
  const client = new ApolloClient({
    link: ApolloLink.from([...links, ApolloLink.split(isSubscription, new GraphQLWsLink(socket), request)]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: {
          fields: {
            products: relayStylePagination(["query", "filter", "sort"]),
            node: (_, { args, toReference, cache }) => {
              const known = Object.keys(cache.extract()).find((key) => key.endsWith(`:${args.id}`));
              return known && toReference(known);
            },
          },
        },
      },
    }),
    ...options,
  });
  open.push({ client, socket });
  return { client, requests, answers };
}

// What a component would show: the results of a query, as the cache changes.
export function shown(client, options) {
  const results = [];
  const subscription = client.watchQuery(options).subscribe(({ data, loading }) => {
    if (!loading) results.push(data);
  });
  return { results, stop: () => subscription.unsubscribe() };
}

const MONEY = gql`fragment Sum on Money { amount currency }`;
export const CART = gql`
  fragment CartFields on Cart {
    id version totalQuantity
    lines { id quantity variant { id sku product { id name } } }
    total { ...Sum }
  }
  ${MONEY}
`;
export const PRODUCT = gql`query Product($slug: String!) { product(slug: $slug) { id version name brand } }`;
export const LAMPS = gql`
  query Lamps($after: String, $filter: ProductFilter) {
    products(first: 10, after: $after, filter: $filter, sort: PRICE_ASC) {
      totalCount
      edges { cursor node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
export const FOLLOW = gql`
  subscription Follow($id: ID!, $token: String) {
    orderStatusChanged(orderId: $id, accessToken: $token) {
      kind seq
      order { id version status paymentStatus }
    }
  }
`;

export async function createCart(client, lines) {
  const { data } = await client.mutate({
    mutation: gql`
      mutation Open($lines: [CartLineInput!]) {
        cartCreate(input: {lines: $lines}) { cart { ...CartFields } errors { code } }
      }
      ${CART}
    `,
    variables: { lines },
  });
  assert.deepEqual(data.cartCreate.errors, []);
  return data.cartCreate.cart;
}

// An order of a guest, and how it is paid.
export async function ordered(client) {
  const { id } = await createCart(client, [{ variantId: stage.mug.variants[0] }]);
  const address = {
    recipient: "Ada Lovelace",
    line1: "1 Broadway",
    city: "New York",
    region: "NY",
    postalCode: "10004",
    country: "US",
  };
  const mutate = async (mutation, variables) => {
    const { data } = await client.mutate({ mutation, variables });
    const payload = Object.values(data)[0];
    assert.deepEqual(payload.errors, []);
    return payload;
  };
  const { cart } = await mutate(
    gql`
      mutation Where($input: CartUpdateInput!) {
        cartUpdate(input: $input) { cart { id total { ...Sum } } errors { code } }
      }
      ${MONEY}
    `,
    { input: { cartId: id, email: "guest@souk.example", shippingAddress: address, deliveryOptionCode: "standard" } },
  );
  const { order } = await mutate(
    gql`
      mutation Order($input: OrderCreateInput!) {
        orderCreate(input: $input) { order { id accessToken } errors { code } }
      }
    `,
    {
      input: {
        cartId: id,
        expectedTotal: { amount: cart.total.amount, currency: cart.total.currency },
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  const pay = () =>
    mutate(
      gql`
        mutation Pay($input: PaymentCreateInput!) {
          paymentCreate(input: $input) { payment { id state } errors { code } }
        }
      `,
      {
        input: {
          orderId: order.id,
          accessToken: order.accessToken,
          gateway: "sandbox",
          method: { scenario: "approve" },
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
  return { order, pay };
}
