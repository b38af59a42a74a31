// The typed documents of the client preset against the server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import type { TypedDocumentString } from "./__generated__/graphql.ts";
import { ADD, PAGE, card } from "./front-end.ts";

const stage = JSON.parse(readFileSync(process.env.SOUK_STAGE ?? "", "utf8"));

type Document<Data, Variables> = TypedDocumentString<Data, Variables>;

async function run<Data, Variables>(document: Document<Data, Variables>, variables: Variables): Promise<Data> {
  const answer = await fetch(stage.endpoint, {
    method: "POST",
    headers: { accept: "application/graphql-response+json", "content-type": "application/json" },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  assert.equal(errors, undefined);
  return data;
}

test("a page is shown by its cards", async () => {
  const variables: VariablesOf<typeof PAGE> = { filter: { categoryIds: [stage.light] }, sort: "PRICE_DESC" };

  const { products }: ResultOf<typeof PAGE> = await run(PAGE, variables);

  const nodes = products?.nodes ?? [];
  assert.deepEqual(nodes.map(card), [
    "Lamp 25: 19.25 EUR, here",
    "Lamp 24: 19.24 EUR, here",
    "Lamp 23: 19.23 EUR, here",
    "Lamp 22: 19.22 EUR, here",
    "Lamp 21: 19.21 EUR, here",
  ]);
  // @ts-expect-error: the name belongs to the card.
  assert.equal(nodes[0]?.name, "Lamp 25");
  assert.equal(products?.pageInfo.hasNextPage, true);
});

test("an error is told by its type", async () => {
  const { cartCreate } = await run(ADD, { input: { lines: [{ variantId: stage.pot.variants[0], quantity: 5000 }] } });

  const [error] = cartCreate.errors;
  assert.equal(cartCreate.cart, null);
  assert.equal(error?.__typename, "QuantityRuleError");
  if (error.__typename !== "QuantityRuleError") return;
  const maximum: number | null = error.maximum;
  assert.deepEqual([error.code, maximum], ["QUANTITY_RULE", 1000]);
});

test("what an input lacks or has too much does not compile, and is refused", async () => {
  // @ts-expect-error: there is no such field.
  const wrong: VariablesOf<typeof ADD> = { input: { line: [] } };

  await assert.rejects(run(ADD, wrong), assert.AssertionError);
});
