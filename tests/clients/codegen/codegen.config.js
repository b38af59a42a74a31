// The client preset with all that is strict about it, and with the types' names, which caches want.
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

export default {
  schema: "../../../schema.graphql",
  documents: "front-end.ts",
  importExtension: ".ts",
  generates: {
    "./__generated__/": {
      preset: "client",
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: { unmaskFunctionName: "show" }, persistedDocuments: true },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        strictScalars: true,
        useTypeImports: true,
        scalars: {
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
