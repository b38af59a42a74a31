// A shop that runs no documents but those of the manifest that is built with the operations.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Operation, RequestError, createClient } from "../src/index.ts";
import * as operations from "../src/operations.ts";
import { AddToCart, FollowAvailability, Me, ProductPage, SignIn, StartCart } from "../src/operations.ts";
import { RefreshTokens } from "../src/refresh.ts";
import { stage } from "./stage.ts";

const MANIFEST = JSON.parse(readFileSync(new URL("../persisted-documents.json", import.meta.url), "utf8"));

test("the manifest holds every operation, and what the client asks for itself", () => {
  const all = [...Object.values<Operation>(operations), RefreshTokens];

  const written = all.map(({ hash, text }) => [`sha256:${hash}`, text]);

  assert.deepEqual(MANIFEST, Object.fromEntries(written));
  for (const { hash, text } of all) assert.equal(createHash("sha256").update(text).digest("hex"), hash);
});

test("whatever the client does, it does by ids", async () => {
  const client = createClient({ url: stage.endpoint, persisted: true });

  const { userLogin } = await client.mutate(SignIn, { email: stage.emails.ada, password: stage.password });
  client.tokens = userLogin.tokens;
  const refreshed = await client.refresh();
  const { me } = await client.query(Me);
  const { product } = await client.query(ProductPage, { slug: stage.mug.slug });
  await client.mutate(StartCart);
  const { cartLinesAdd } = await client.mutate(AddToCart, { variantId: stage.mug.variants[0], quantity: 1 });

  assert.equal(me?.email, stage.emails.ada);
  assert.notEqual(refreshed?.refreshToken, userLogin.tokens?.refreshToken);
  assert.equal(product?.name, "Big mug");
  assert.deepEqual(cartLinesAdd.errors, []);
});

test("subscriptions are followed by ids", async () => {
  const client = createClient({ url: stage.endpoint, persisted: true });

  const [variant] = stage.mug.variants;

  for await (const { variantAvailabilityChanged } of client.subscribe(FollowAvailability, { variantIds: [variant] })) {
    assert.equal(variantAvailabilityChanged.kind, "SNAPSHOT");
    break;
  }

  await client.close();
});

test("a text is refused, with a word about ids", async () => {
  const client = createClient({ url: stage.endpoint });

  await assert.rejects(client.query(Me), (error: RequestError) => {
    assert.equal(error.code, "PERSISTED_QUERY_ID_REQUIRED");
    assert.match(error.message, /send `documentId`/);
    return true;
  });
});
