// Types and documents of the examples that GraphiQL stores: `npm run generate` writes them anew.
export default {
  schema: "../../schema.graphql",
  documents: "../../web/graphiql/examples/*.graphql",
  generates: {
    "src/operations.ts": {
      plugins: ["typescript-operations", "./codegen/operations.js"],
      config: {
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
      },
    },
  },
};
