/** An error as the server writes it. */
export interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: {
    readonly code?: string;
    readonly requestId?: string;
    readonly [name: string]: unknown;
  };
}

/** The server refused the operation, or a part of it. What users can repair is in the payloads' `errors` instead. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  /** All of them, at least one. */
  readonly errors: readonly GraphQLError[];
  /** Whatever was answered all the same. */
  readonly data: unknown;

  constructor(errors: readonly GraphQLError[], data: unknown = null) {
    super(errors.map(({ message }) => message).join("; "));
    this.errors = errors;
    this.data = data;
  }

  /** The first error's, for example UNAUTHENTICATED. */
  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }

  /** What the shop's log knows the request by. */
  get requestId(): string | undefined {
    return this.errors[0]?.extensions?.requestId;
  }
}

/** There was no answer of the shop: something between answered in its place, or a socket cannot be had. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  /** The status of an HTTP answer or the code of a socket's close, where there was one. */
  readonly status: number | undefined;

  constructor(message: string, { status, cause }: { status?: number | undefined; cause?: unknown } = {}) {
    super(message, { cause });
    this.status = status;
  }
}
