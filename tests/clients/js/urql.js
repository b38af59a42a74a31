// A client of urql with Graphcache, which knows the schema, and what it asks for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { buildSchema, introspectionFromSchema, isObjectType } from "graphql";
import { createClient } from "graphql-ws";
import { pipe, subscribe } from "wonka";
import { stage } from "#stage";

const schema = buildSchema(readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8"));
const introspection = introspectionFromSchema(schema, { descriptions: false });
// Values are kept within what holds them: every type that is no Node.
const values = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith("__") && !type.getFields().id && !isRoot(type),
);
const sockets = [];

after(() => {
  for (const socket of sockets) socket.dispose();
});

function isRoot(type) {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);
}

// A client as the docs of urql make one; `requests` is what it asked over HTTP, `answers` the headers that came.
export function urql({ as, links = [], ...options } = {}) {
  const requests = [];
  const answers = [];
  const headers = as ? { authorization: `Bearer ${stage.tokens[as]}` } : {};
  const socket = createClient({ url: stage.socket, connectionParams: headers });
  sockets.push(socket);
  const client = new Client({
    url: stage.endpoint,
    preferGetMethod: false,
    fetchOptions: { headers },
    fetch: async (url, init) => {
      requests.push({ url, ...init });
      const answer = await fetch(url, init);
      answers.push(answer.headers);
      return answer;
    },
    exchanges: [
      cacheExchange({
        schema: introspection,
        keys: Object.fromEntries(values.map(({ name }) => [name, () => null])),
        resolvers: { Query: { products: relayPagination(), orders: relayPagination() } },
      }),
      ...links,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
    ...options,
  });
  return { client, requests, answers };
}

// What a component would be shown, one after the other.
export function shown(source) {
  const results = [];
  const { unsubscribe } = pipe(
    source,
    subscribe((result) => results.push(result)),
  );
  return { results, stop: unsubscribe };
}

export const PRODUCT = gql`
  query Product($slug: String!) { product(slug: $slug) { id name priceRange { min { amount currency } } } }
`;
export const CART = gql`
  fragment CartFields on Cart { id version totalQuantity lines { id quantity } total { amount currency } }
`;

export async function openCart(client, lines) {
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
