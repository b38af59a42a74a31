// A plugin for graphql-codegen: a constant for each operation, typed by what `typescript-operations` writes beside it.
//
// Its option `from` names the module that `Operation` comes from.
import { print, visit } from "graphql";

export function plugin(_schema, documents, { from = "@souk/client" }) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === "FragmentDefinition").map((fragment) => [fragment.name.value, fragment]),
  );
  return {
    prepend: [`import type { Operation } from ${JSON.stringify(from)};\n`],
    content: definitions
      .filter(({ kind }) => kind === "OperationDefinition")
      .map((operation) => constant(operation, fragments))
      .join("\n"),
  };
}

function constant(operation, fragments) {
  const { operation: kind } = operation;
  const name = operation.name.value;
  const type = `${name}${kind[0].toUpperCase()}${kind.slice(1)}`;
  const text = [operation, ...spread(operation, fragments)].map(print).join("\n\n");
  const title = comment(operation);
  return [
    ...(title ? [`/** ${title.replaceAll("*/", "*")} */`] : []),
    `export const ${name}: Operation<"${kind}", ${type}, ${type}Variables> = {`,
    `  kind: "${kind}",`,
    `  name: "${name}",`,
    `  text: \`${text.replace(/[\\`]|\$\{/g, "\\$&")}\`,`,
    "};\n",
  ].join("\n");
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
