// The schema as linters of GraphQL see it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import graphql from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";

const ROOT = resolve(import.meta.dirname, "../../..");
const SCHEMA = resolve(ROOT, "schema.graphql");
const { "flat/schema-recommended": recommended, "flat/schema-relay": relay } = graphql.configs;

const linter = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.graphql"],
      plugins: { "@graphql-eslint": graphql },
      languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: SCHEMA } } },
      rules: {
        ...recommended.rules,
        ...relay.rules,
        "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
        "@graphql-eslint/require-description": [
          "error",
          {
            types: true,
            rootField: true,
            DirectiveDefinition: true,
            FieldDefinition: true,
            InputValueDefinition: true,
            EnumValueDefinition: true,
          },
        ],
        "@graphql-eslint/require-deprecation-date": "error",
        "@graphql-eslint/no-scalar-result-type-on-mutation": "error",
        "@graphql-eslint/require-nullable-fields-with-oneof": "error",
        "@graphql-eslint/require-type-pattern-with-oneof": "error",
        // Payloads, values and errors are no nodes: they have no id.
        "@graphql-eslint/strict-id-in-types": "off",
      },
    },
  ],
});

async function problems(text) {
  const [{ messages }] = await linter.lintText(text, { filePath: SCHEMA });
  return messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`);
}

test("the schema has no problem", async () => {
  assert.deepEqual(await problems(readFileSync(SCHEMA, "utf8")), []);
});

test("a problem would be found", async () => {
  const worse = readFileSync(SCHEMA, "utf8").replace(
    /"""The shop itself."""\n {2}shop: Shop!/,
    'shop: Shop! @deprecated(reason: "old")',
  );

  const found = await problems(worse);

  assert.deepEqual(
    found.map((problem) => problem.split(": ")[1]),
    ["@graphql-eslint/require-description", "@graphql-eslint/require-deprecation-date"],
  );
});
