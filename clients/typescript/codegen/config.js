// Types and documents of the examples that GraphiQL stores, and of what the client asks for itself: `npm run generate`
// writes them anew.
const EXAMPLES = "../../web/graphiql/examples/*.graphql";
const config = {
  from: "./operation.ts",
  skipTypename: true,
  mergeFragmentTypes: true,
  strictScalars: true,
  scalars: {
    ID: "string",
    CountryCode: "string",
    CurrencyCode: "string",
    DateTime: "string",
    Decimal: "string",
    JSON: "unknown",
    LanguageTag: "string",
    Upload: "Blob",
    URL: "string",
  },
};
const plugins = ["typescript-operations", "./codegen/operations.js"];

export default {
  schema: "../../schema.graphql",
  generates: {
    "src/operations.ts": { documents: EXAMPLES, plugins, config },
    "src/refresh.ts": { documents: "codegen/refresh.graphql", plugins, config },
    "persisted-documents.json": { documents: EXAMPLES, plugins: ["./codegen/operations.js"] },
  },
};
