// Queries, mutations, and the tokens that they go with.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mock, test } from "node:test";
import { ConnectionError, type Operation, RequestError, type Tokens, createClient } from "../src/index.ts";
import * as operations from "../src/operations.ts";
import { AddToCart, Browse, Me, Orders, ProductPage, SetQuantity, Shop, StartCart } from "../src/operations.ts";
import { counted, signedIn, stage } from "./stage.ts";

const EXAMPLES = new URL("../../../web/graphiql/examples/", import.meta.url);

test("every stored example is there, by its name", () => {
  const names = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => /^(query|mutation|subscription) (\w+)/m.exec(readFileSync(new URL(name, EXAMPLES), "utf8")))
    .map((found) => [found?.[2], found?.[1]]);

  const known = Object.values<Operation>(operations).map(({ name, kind }) => [name, kind]);

  assert.ok(names.length > 50);
  assert.deepEqual(known.sort(), names.sort());
  assert.deepEqual(
    Object.entries<Operation>(operations).filter(([key, { name }]) => key !== name),
    [],
  );
});

test("a query gives typed data", async () => {
  const client = createClient({ url: stage.endpoint });

  const { shop } = await client.query(Shop);
  const { product } = await client.query(ProductPage, { slug: stage.mug.slug });

  assert.deepEqual([shop.name, shop.currencies], ["Souk", ["USD", "EUR", "CNY", "JPY"]]);
  assert.equal(product?.name, "Big mug");
  assert.deepEqual(
    product?.variants.nodes.map(({ sku, price }) => [sku, price?.formatted]),
    [
      ["MUG-B", "$12.50"],
      ["MUG-R", "$13.00"],
    ],
  );
});

test("headers are asked for each time", async () => {
  let language = "en";
  const client = createClient({ url: stage.endpoint, headers: () => ({ "accept-language": language }) });
  const first = await client.query(ProductPage, { slug: stage.mug.slug });

  language = "de";
  const second = await client.query(ProductPage, { slug: stage.mug.slug });

  assert.deepEqual([first.product?.name, second.product?.name], ["Big mug", "Großer Becher"]);
});

test("what a user can repair is in the payload, with its own fields", async () => {
  const client = createClient({ url: stage.endpoint, token: await signedIn(stage.emails.ada) });
  await client.mutate(StartCart);
  const { cartLinesAdd } = await client.mutate(AddToCart, { variantId: stage.pot.variants[0], quantity: 1 });
  const lineId = cartLinesAdd.cart?.lines[0]?.id;
  assert.ok(lineId);

  const { cartLinesUpdate } = await client.mutate(SetQuantity, { lineId, quantity: 5000 });

  const [error] = cartLinesUpdate.errors;
  assert.equal(error?.code, "QUANTITY_RULE");
  assert.ok(error && "maximum" in error);
  assert.equal(error.maximum, 1000);
});

test("a refused query throws its code, the request's id and the rest of the answer", async () => {
  const client = createClient({ url: stage.endpoint });

  const failed = await client.query(Orders).catch((error: unknown) => error);

  assert.ok(failed instanceof RequestError);
  assert.equal(failed.code, "UNAUTHENTICATED");
  assert.match(String(failed.requestId), /\w+/);
  assert.deepEqual(failed.data, { orders: null });
});

test("an answer that is none of the shop throws its status", async () => {
  const server = createServer((_request, response) => response.writeHead(502).end("<h1>Bad Gateway</h1>"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });

  const failed = await client.query(Shop).catch((error: unknown) => error);

  server.close();
  assert.ok(failed instanceof ConnectionError);
  assert.equal(failed.status, 502);
});

test("a query can be called off", async () => {
  const { client, sent } = counted();
  const controller = new AbortController();
  controller.abort(new Error("Enough."));

  await assert.rejects(client.query(Shop, undefined, { signal: controller.signal }), /Enough/);
  assert.deepEqual(sent, []);
});

test("many queries at once refresh a refused token once", async () => {
  const told: (Tokens | null)[] = [];
  const tokens = await signedIn(stage.emails.ada);
  const token = { ...tokens, accessToken: `${tokens.accessToken}x` };
  const { client, sent } = counted({ token, onTokens: (now) => told.push(now) });

  const answers = await Promise.all(Array.from({ length: 8 }, () => client.query(Me)));
  await client.query(Me);

  assert.deepEqual(
    answers.map(({ me }) => me?.email),
    Array<string>(8).fill(stage.emails.ada),
  );
  assert.equal(sent.filter((name) => name === "RefreshTokens").length, 1);
  assert.equal(sent.filter((name) => name === "Me").length, 17);
  assert.deepEqual(told, [client.tokens]);
  assert.notEqual(client.tokens?.refreshToken, tokens.refreshToken);
});

test("a mutation that is refused for its token is sent again", async () => {
  const tokens = await signedIn(stage.emails.ada);
  const { client, sent } = counted({ token: { ...tokens, accessToken: "no" } });

  const { cartCreate } = await client.mutate(StartCart);

  assert.deepEqual(cartCreate.errors, []);
  assert.ok(cartCreate.cart);
  assert.deepEqual(sent, ["StartCart", "RefreshTokens", "StartCart"]);
});

test("a token that is about to expire is refreshed before it is sent", async () => {
  const tokens = await signedIn(stage.emails.ada);
  const { client, sent } = counted({ token: tokens });
  await client.query(Me);
  mock.timers.enable({ apis: ["Date"], now: Date.parse(tokens.accessExpiresAt ?? "") - 5000 });

  const { me } = await client.query(Me).finally(() => mock.timers.reset());

  assert.equal(me?.email, stage.emails.ada);
  assert.deepEqual(sent, ["Me", "RefreshTokens", "Me"]);
});

test("when the sign-in has ended all are refused and the tokens are gone", async () => {
  const told: (Tokens | null)[] = [];
  const tokens = await signedIn(stage.emails.ada);
  const token = { accessToken: "no", refreshToken: `${tokens.refreshToken}x` };
  const { client, sent } = counted({ token, onTokens: (now) => told.push(now) });

  const answers = await Promise.allSettled([client.query(Me), client.query(Me), client.query(Me)]);

  const codes = answers.map((answer) => (answer.status === "rejected" ? (answer.reason as RequestError).code : "ok"));
  assert.deepEqual(codes, Array<string>(3).fill("UNAUTHENTICATED"));
  assert.equal(sent.filter((name) => name === "RefreshTokens").length, 1);
  assert.deepEqual([told, client.tokens], [[null], null]);
  assert.deepEqual(await client.query(Me), { me: null });
});

test("a refresh whose answer was lost is repeated, and the sign-in goes on", async () => {
  const tokens = await signedIn(stage.emails.ada);
  let isLost = false;
  const client = createClient({
    url: stage.endpoint,
    token: { ...tokens, accessToken: "no" },
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      if (String(init?.body).includes("RefreshTokens") && !isLost) {
        isLost = true;
        throw new TypeError("fetch failed");
      }
      return answer;
    },
  });
  await assert.rejects(client.query(Me), /fetch failed/);

  const { me } = await client.query(Me);

  assert.equal(me?.email, stage.emails.ada);
});

test("a function can look after the tokens", async () => {
  const { accessToken } = await signedIn(stage.emails.ada);
  const asked: (string | null)[] = [];
  const { client, sent } = counted({
    token: (refused) => {
      asked.push(refused);
      return refused === null ? "old" : accessToken;
    },
  });

  const { me } = await client.query(Me);

  assert.equal(me?.email, stage.emails.ada);
  assert.deepEqual([asked, sent], [[null, "old"], ["Me", "Me"]]);
});

test("in cookie mode the page goes on after a reload", async () => {
  const jar = new Map<string, string>();
  const browser: typeof fetch = async (url, init) => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(url, { ...init, headers: { ...init?.headers, cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";", 1)[0]?.split("=") ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const login: Operation<"mutation", { userLogin: { tokens: Tokens } }, { email: string; password: string }> = {
    kind: "mutation",
    name: "Login",
    text: `mutation Login($email: String!, $password: String!) {
      userLogin(input: { email: $email, password: $password, tokenMode: COOKIE }) {
        tokens { accessToken refreshToken }
      }
    }`,
  };
  const before = createClient({ url: stage.endpoint, fetch: browser, refreshCookie: true });
  const { userLogin } = await before.mutate(login, { email: stage.emails.ada, password: stage.password });

  const after = createClient({ url: stage.endpoint, fetch: browser, refreshCookie: true });
  const [tokens, { me }] = await Promise.all([after.refresh(), after.query(Me)]);

  assert.equal(userLogin.tokens.refreshToken, null);
  assert.equal(tokens?.refreshToken, null);
  // It has waited for the tokens.
  assert.equal(me?.email, stage.emails.ada);
  // A token that the server does not take is exchanged by the cookie, too.
  after.tokens = { accessToken: "no" };
  assert.equal((await after.query(Me)).me?.email, stage.emails.ada);
});

test("a file among the variables is uploaded, also where the token has to be refreshed first", async () => {
  interface Uploaded {
    readonly mediaUpload: { readonly media: { readonly image: { readonly alt: string; readonly width: number } } };
  }
  const upload: Operation<"mutation", Uploaded, { input: { file: Blob; alt: string } }> = {
    kind: "mutation",
    name: "Upload",
    text: `mutation Upload($input: MediaUploadInput!) {
      mediaUpload(input: $input) { media { image { alt width } } errors { code } }
    }`,
  };
  const pixel = Buffer.from("R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=", "base64");
  const tokens = await signedIn(stage.emails.catalogue);
  const client = createClient({ url: stage.endpoint, token: { ...tokens, accessToken: "no" } });

  const { mediaUpload } = await client.mutate(upload, { input: { file: new Blob([pixel]), alt: "A dot" } });

  assert.deepEqual(mediaUpload.media.image, { alt: "A dot", width: 1 });
});

test("pages follow each other by their cursors", async () => {
  const client = createClient({ url: stage.endpoint });
  const { products: first } = await client.query(Browse);

  const { products: second } = await client.query(Browse, { after: first?.pageInfo.endCursor });

  const ids = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].map(({ id }) => id);
  assert.equal(new Set(ids).size, 24);
});
