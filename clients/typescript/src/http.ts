import { ConnectionError, type GraphQLError, RequestError } from "./errors.ts";
import type { Kind, Operation } from "./operation.ts";
import type { TokenSource } from "./tokens.ts";

export interface Body {
  readonly document: Pick<Operation, "text" | "hash">;
  readonly operationName: string;
  readonly variables: unknown;
}

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
}

/** Sends a request with an access token, or with none, and gives the answer. */
export type Post = <Data>(body: Body, token: string | null, signal?: AbortSignal) => Promise<Answer<Data>>;

export interface HttpOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly headers: () => Record<string, string>;
  readonly credentials: RequestCredentials | undefined;
  readonly persisted: boolean;
}

/** Name a document: by its text, or by its id. */
export function named({ text, hash }: Body["document"], persisted: boolean): { query: string } | { documentId: string } {
  return persisted && hash !== undefined ? { documentId: `sha256:${hash}` } : { query: text };
}

/** Sends a request and gives the answer before it is read. */
export type Send = (body: Body, accept: string, token: string | null, signal?: AbortSignal) => Promise<Response>;

export function sender({ url, fetch, headers, credentials, persisted }: HttpOptions): Send {
  return ({ document, ...asked }, accept, token, signal) => {
    const content = written({ ...named(document, persisted), ...asked });
    return fetch(url, {
      method: "POST",
      headers: {
        accept,
        ...content.headers,
        ...headers(),
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: content.body,
      ...(credentials && { credentials }),
      ...(signal && { signal }),
    });
  };
}

export function poster(send: Send): Post {
  return async <Data>(body: Body, token: string | null, signal?: AbortSignal) =>
    read<Data>(await send(body, "application/graphql-response+json, application/json;q=0.9", token, signal));
}

/** Read an answer in JSON. Throws a ConnectionError where it is none of the shop. */
export async function read<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as Answer<Data>;
    if (answer.data !== undefined || answer.errors?.length) return answer;
  } catch {
    // It is no answer of the shop; see below.
  }
  throw new ConnectionError(`The answer is none of the shop: ${response.status} ${response.statusText}`.trim(), {
    status: response.status,
  });
}

interface Content {
  readonly headers: Record<string, string>;
  readonly body: string | FormData;
}

/** Write a request as JSON; files among the variables make it a multipart request. */
function written(body: Omit<Body, "document">): Content {
  const files: { readonly file: Blob; readonly path: string }[] = [];
  const operations = JSON.stringify({ ...body, variables: withoutFiles(body.variables, "variables", files) });
  if (files.length === 0) return { headers: { "content-type": "application/json" }, body: operations };
  const form = new FormData();
  form.set("operations", operations);
  form.set("map", JSON.stringify(Object.fromEntries(files.map(({ path }, place) => [place, [path]]))));
  for (const [place, { file }] of files.entries()) form.set(String(place), file);
  // No page of another site can send it without asking first.
  return { headers: { "x-souk-csrf": "1" }, body: form };
}

function withoutFiles(value: unknown, path: string, files: { file: Blob; path: string }[]): unknown {
  if (value instanceof Blob) {
    files.push({ file: value, path });
    return null;
  }
  if (Array.isArray(value)) return value.map((each, place) => withoutFiles(each, `${path}.${place}`, files));
  // Whatever is no plain object says itself how it is written: a Date for instance.
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutFiles(each, `${path}.${name}`, files)]),
  );
}

/** Run a query or a mutation; once more with another token where the server does not take the one it was sent with. */
export async function run<Data>(
  send: Post,
  source: TokenSource,
  operation: Operation<Kind, Data, never>,
  variables: unknown,
  signal?: AbortSignal,
): Promise<Data> {
  signal?.throwIfAborted();
  const body = { document: operation, operationName: operation.name, variables: variables ?? {} };
  const token = await source(null);
  let answer = await send<Data>(body, token, signal);
  if (token !== null && isRefused(answer, operation.kind)) {
    const other = await source(token);
    if (other !== null && other !== token) answer = await send<Data>(body, other, signal);
  }
  if (answer.errors?.length || !answer.data) throw new RequestError(answer.errors ?? [], answer.data);
  return answer.data;
}

/** Whether the token was the reason that nothing was done, so that the same can be sent again. */
function isRefused({ data, errors }: Answer<unknown>, kind: Kind): boolean {
  const isTold = (errors ?? []).some(isUnauthenticated);
  if (kind !== "mutation") return isTold;
  const payloads = Object.values((data ?? {}) as Record<string, unknown>).filter((payload) => payload !== null);
  if (payloads.length === 0) return isTold;
  return payloads.every(
    (payload) =>
      typeof payload === "object" &&
      payload !== null &&
      "errors" in payload &&
      Array.isArray(payload.errors) &&
      payload.errors.some((error: { code?: unknown }) => error.code === "UNAUTHENTICATED"),
  );
}

export function isUnauthenticated(error: GraphQLError): boolean {
  return error.extensions?.code === "UNAUTHENTICATED";
}
