// Relay with what comes later: fragments, and the items of lists.
import assert from "node:assert/strict";
import { test } from "node:test";
import relay from "relay-runtime";
import { hearing, stage } from "../js/stage.js";
import { compiled, environment, shown } from "./environment.mjs";

const { createOperationDescriptor, getSelector } = relay;
const said = hearing();
const PARTS = 'multipart/mixed; boundary="-"';

// What the store holds whenever something has come.
function states(at, name, variables) {
  const operation = createOperationDescriptor(compiled(name), variables);
  const found = [];
  return new Promise((done, fail) => {
    at.relay.execute({ operation }).subscribe({
      next: () => found.push(at.relay.lookup(operation.fragment).data),
      complete: () => done(found),
      error: fail,
    });
  });
}

test("a fragment comes later", async () => {
  const at = environment();

  const [early, late, ...none] = await states(at, "shopLaterQuery", { slug: stage.pot.slug });

  const { variants } = shown(at, "shop_later", late.product);
  assert.deepEqual([early.product.id, none], [stage.pot.id, []]);
  assert.deepEqual(variants.nodes.map(({ id }) => id), stage.pot.variants.slice(0, 2));
  assert.deepEqual(at.kinds, [PARTS]);
});

test("until it comes it is missing", async () => {
  const at = environment();
  const operation = createOperationDescriptor(compiled("shopLaterQuery"), { slug: stage.pot.slug });
  const missing = [];

  await new Promise((complete, error) => {
    const next = () => {
      const { product } = at.relay.lookup(operation.fragment).data;
      missing.push(at.relay.lookup(getSelector(compiled("shop_later"), product)).isMissingData);
    };
    at.relay.execute({ operation }).subscribe({ next, complete, error });
  });

  assert.deepEqual(missing, [true, false]);
});

test("the items of a list come later", async () => {
  const at = environment();

  const found = await states(at, "shopStreamQuery", { filter: { categoryIds: [stage.light] } });

  const ids = found.map(({ products }) => products.nodes.map(({ id }) => id));
  assert.deepEqual(ids[0], stage.lamps.slice(0, 2).map(({ id }) => id));
  assert.deepEqual(ids.at(-1), stage.lamps.slice(0, 7).map(({ id }) => id));
  assert.deepEqual(at.kinds, [PARTS]);
});

test("what is refused later is an error with its code", async () => {
  const at = environment();

  const found = await states(at, "shopMineQuery", {});

  assert.equal(found[0].shop.name, "Souk");
  assert.equal(shown(at, "shop_mine", found.at(-1)).orders, null);
  assert.deepEqual(at.errors.map(({ path, extensions }) => [path, extensions.code]), [[["orders"], "UNAUTHENTICATED"]]);
});

test("the runtime had nothing to complain of", () => {
  assert.deepEqual(said, []);
});
