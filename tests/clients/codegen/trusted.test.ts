// A shop that runs the documents of the client preset's manifest, by their ids, and nothing else, whoever asks and how.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { type DocumentNode, type FormattedExecutionResult, getIntrospectionQuery, parse } from "graphql";
import { createClient as createStreams } from "graphql-sse";
import { createClient as createSocket } from "graphql-ws";
import type { TypedDocumentString } from "./__generated__/graphql.ts";
import { ADD, FOLLOW, PAGE, card } from "./front-end.ts";

type Document<Data, Variables> = TypedDocumentString<Data, Variables>;
type Request = { documentId?: string; query?: string; variables?: object; extensions?: object };
type Result = FormattedExecutionResult<any>;

const stage = JSON.parse(readFileSync(process.env.SOUK_STAGE ?? "", "utf8"));
const { endpoint, socket } = stage.trusting;
const MANIFEST: Record<string, string> = JSON.parse(
  readFileSync(new URL("__generated__/persisted-documents.json", import.meta.url), "utf8"),
);
const sockets = createSocket({ url: socket, retryAttempts: 0 });
const streams = createStreams({ url: endpoint, retryAttempts: 0 });

after(() => {
  sockets.dispose();
  streams.dispose();
});

function id(document: Document<any, any>): string {
  return String(document.__meta__?.["hash"]);
}

async function post(request: Request): Promise<Result> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: { accept: "application/graphql-response+json", "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  return answer.json() as Promise<Result>;
}

// The first result over a socket; what is refused there is an error message.
async function overSocket(request: Request): Promise<Result> {
  try {
    // graphql-ws insists on a text, if it is an empty one.
    for await (const result of sockets.iterate({ query: "", ...request } as { query: string })) return result as Result;
  } catch (errors) {
    return { errors } as Result;
  }
  throw new Error("There was none.");
}

// The first result as an event of a stream.
async function asEvent(request: Request): Promise<Result> {
  for await (const result of streams.iterate(request as { query: string })) return result as Result;
  throw new Error("There was none.");
}

const WAYS = { "by POST": post, "over a socket": overSocket, "as a stream": asEvent };
const code = ({ errors }: Result) => errors?.map(({ extensions }) => extensions?.["code"]);

async function cart(): Promise<string> {
  const { data } = await post({ documentId: id(ADD), variables: { input: {} } });
  return data.cartCreate.cart.id;
}

test("the manifest holds the documents by the hashes that they carry", () => {
  const digests = Object.values(MANIFEST).map((text) => `sha256:${createHash("sha256").update(text).digest("hex")}`);

  assert.deepEqual(Object.keys(MANIFEST), digests);
  assert.deepEqual(digests.sort(), [PAGE, ADD, FOLLOW].map(id).sort());
});

test("a query runs by GET, and its answer can be kept by anybody", async () => {
  const variables = JSON.stringify({ filter: { categoryIds: [stage.light] }, sort: "PRICE_DESC" });
  const url = `${endpoint}?${new URLSearchParams({ documentId: id(PAGE), variables })}`;

  const answer = await fetch(url, { headers: { "x-souk-csrf": "1" } });

  const { data } = (await answer.json()) as Result;
  assert.equal(card(data.products.nodes[0]), "Lamp 25: 19.25 EUR, here");
  assert.match(String(answer.headers.get("cache-control")), /^public, max-age=/);
});

for (const [name, ask] of Object.entries(WAYS)) {
  test(`queries and mutations run by their ids, ${name}`, async () => {
    const page = await ask({ documentId: id(PAGE), variables: { filter: { categoryIds: [stage.light] } } });
    const added = await ask({ documentId: id(ADD), variables: { input: {} } });

    assert.equal(page.data.products.nodes.length, 5);
    assert.deepEqual(added.data.cartCreate.errors, []);
  });

  test(`an id may lack its prefix, ${name}`, async () => {
    const { data } = await ask({ documentId: id(PAGE).replace("sha256:", "") });

    assert.equal(data.products.nodes.length, 5);
  });

  test(`variables are looked at as always, ${name}`, async () => {
    assert.deepEqual(code(await ask({ documentId: id(ADD), variables: { input: { line: [] } } })), ["BAD_USER_INPUT"]);
  });

  test(`nothing else runs, ${name}`, async () => {
    const text = "query Other { shop { name } }";
    const sha256Hash = createHash("sha256").update(text).digest("hex");
    const persistedQuery = { version: 1, sha256Hash };
    const refused: [Request, string][] = [
      [{ query: text }, "PERSISTED_QUERY_ID_REQUIRED"],
      [{ query: String(PAGE) }, "PERSISTED_QUERY_ID_REQUIRED"],
      [{ query: getIntrospectionQuery() }, "PERSISTED_QUERY_ID_REQUIRED"],
      [{ query: "{" }, "PERSISTED_QUERY_ID_REQUIRED"],
      [{ documentId: `sha256:${sha256Hash}` }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ documentId: "shop.v1" }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ documentId: `sha256:${sha256Hash}`, query: text }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ query: text, extensions: { persistedQuery } }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ extensions: { persistedQuery } }, "PERSISTED_QUERY_NOT_IN_LIST"],
      [{ documentId: id(PAGE), query: text }, "BAD_USER_INPUT"],
    ];

    for (const [request, expected] of refused) {
      assert.deepEqual(code(await ask(request)), [expected], JSON.stringify(request));
    }
    assert.deepEqual(code(await ask({ documentId: id(PAGE) })), undefined);
  });
}

for (const [name, ask] of [["over a socket", overSocket], ["as a stream", asEvent]] as const) {
  test(`subscriptions run by their ids, ${name}`, async () => {
    const variables = { id: await cart() };

    const { data } = await ask({ documentId: id(FOLLOW), variables });

    const { kind, cart: followed } = data.cartChanged;
    assert.deepEqual([kind, followed.id, followed.totalQuantity], ["SNAPSHOT", variables.id, 0]);
  });
}

// As documents are where the client preset writes no texts: trees that carry their hashes, too.
function tree(document: Document<any, any>): DocumentNode {
  return Object.assign(parse(String(document)), { __meta__: document.__meta__ });
}

const hash = (document: unknown) => String((document as Document<any, any>).__meta__?.["hash"]);

test("Apollo Client asks by the ids of the manifest", async () => {
  const bodies: Request[] = [];
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([
      new PersistedQueryLink({ generateHash: hash }),
      new HttpLink({
        uri: endpoint,
        fetch: (url, init) => {
          bodies.push(JSON.parse(String(init?.body)));
          return fetch(url, init);
        },
      }),
    ]),
  });

  const { data } = await client.query<any>({ query: tree(PAGE), variables: { filter: { categoryIds: [stage.light] } } });
  const added = await client.mutate<any>({ mutation: tree(ADD), variables: { input: {} } });

  assert.equal(data.products.nodes.length, 5);
  assert.deepEqual(added.data.cartCreate.errors, []);
  assert.deepEqual(bodies.map(({ query }) => query), [undefined, undefined]);
  assert.deepEqual(client.readQuery({ query: tree(PAGE), variables: { filter: { categoryIds: [stage.light] } } }), data);
});

test("urql asks by the ids of the manifest", async () => {
  const bodies: Request[] = [];
  const exchange = persistedExchange({
    generateHash: async (_, document) => hash(document),
    enforcePersistedQueries: true,
    enableForMutation: true,
    preferGetForPersistedQueries: false,
  });
  const client = new Client({
    url: endpoint,
    preferGetMethod: false,
    exchanges: [cacheExchange, exchange, fetchExchange],
    fetch: (url, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return fetch(url, init);
    },
  });

  const { data } = await client.query<any>(tree(PAGE), { filter: { categoryIds: [stage.light] } });
  const added = await client.mutation<any>(tree(ADD), { input: {} });

  assert.equal(data.products.nodes.length, 5);
  assert.deepEqual(added.data.cartCreate.errors, []);
  assert.deepEqual(bodies.map(({ query }) => query), [undefined, undefined]);
});
