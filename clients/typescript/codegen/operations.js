// A plugin for graphql-codegen: a constant for each operation, typed by what `typescript-operations` writes beside it.
// Into a file whose name ends in `.json` it writes the manifest of these operations, and of what the client itself asks.
//
// Its option `from` names the module that `Operation` comes from.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse, print, visit } from "graphql";

const OWN = new URL("refresh.graphql", import.meta.url);

export function plugin(_schema, documents, { from = "@souk/client" }, info) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === "FragmentDefinition").map((fragment) => [fragment.name.value, fragment]),
  );
  if (info?.outputFile?.endsWith(".json")) return manifest(definitions, fragments);
  return {
    prepend: [`import type { Operation } from ${JSON.stringify(from)};\n`],
    content: definitions
      .filter(({ kind }) => kind === "OperationDefinition")
      .map((operation) => constant(operation, fragments))
      .join("\n"),
  };
}

function manifest(definitions, fragments) {
  const operations = [...definitions, ...parse(readFileSync(OWN, "utf8")).definitions].filter(
    ({ kind }) => kind === "OperationDefinition",
  );
  const texts = operations.map((operation) => written(operation, fragments));
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [`sha256:${digest(text)}`, text])), null, 2)}\n`;
}

function constant(operation, fragments) {
  const { operation: kind } = operation;
  const name = operation.name.value;
  const type = `${name}${kind[0].toUpperCase()}${kind.slice(1)}`;
  const text = written(operation, fragments);
  const title = comment(operation);
  return [
    ...(title ? [`/** ${title.replaceAll("*/", "*")} */`] : []),
    `export const ${name}: Operation<"${kind}", ${type}, ${type}Variables> = {`,
    `  kind: "${kind}",`,
    `  name: "${name}",`,
    `  hash: "${digest(text)}",`,
    `  text: \`${text.replace(/[\\`]|\$\{/g, "\\$&")}\`,`,
    "};\n",
  ].join("\n");
}

function written(operation, fragments) {
  return [operation, ...spread(operation, fragments)].map(print).join("\n\n");
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}

/** What stands right above a definition as a comment. */
function comment({ loc }) {
  const before = loc.source.body.slice(0, loc.start).trimEnd();
  return /(?:^|\n)#([^\n]*)$/.exec(before)?.[1].trim();
}

/** The fragments that a definition needs, each once. */
function spread(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) {
        found.add(fragment);
        spread(fragment, fragments, found);
      }
    },
  });
  return found;
}
