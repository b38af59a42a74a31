/** What an operation does. */
export type Kind = "query" | "mutation" | "subscription";

/** An operation with the types of its variables and of its answer. */
export interface Operation<K extends Kind = Kind, Data = unknown, Variables = never> {
  readonly kind: K;
  readonly name: string;
  readonly text: string;
  /** The text's SHA-256, by which a shop knows the document that has it in a manifest. */
  readonly hash?: string;
  /** For types alone; there is nothing here. */
  readonly __apiType?: (variables: Variables) => Data;
}

/** What an operation answers with. */
export type DataOf<O> = O extends Operation<Kind, infer Data, never> ? Data : never;

/** What an operation takes. */
export type VariablesOf<O> = O extends Operation<Kind, unknown, infer Variables> ? Variables : never;

/** The arguments behind an operation: variables can be left out where none is needed. */
export type Arguments<Variables, Options> = {} extends Variables
  ? [variables?: Variables, options?: Options]
  : [variables: Variables, options?: Options];
