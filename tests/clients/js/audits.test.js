// GraphQL over HTTP, as its own audits see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";
import { stage } from "#stage";

const audits = serverAudits({
  url: stage.endpoint,
  // What a browser cannot send to another site without asking first.
  fetchFn: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, "x-souk-csrf": "1" } }),
});

for (const audit of audits) {
  test(audit.name, async () => {
    const result = await audit.fn();
    assert.equal(result.status, "ok", result.reason);
  });
}
