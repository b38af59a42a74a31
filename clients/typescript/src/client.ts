import { poster, run, sender } from "./http.ts";
import type { Arguments, Operation } from "./operation.ts";
import { Line, type SocketOptions } from "./socket.ts";
import { type StreamOptions, Streams } from "./stream.ts";
import { Keeper, type Tokens, type TokenSource } from "./tokens.ts";

export interface ClientOptions {
  /** Where the shop answers, for example https://shop.example/graphql. */
  readonly url: string | URL;
  /** The tokens to begin with, or a function that gives an access token if something else looks after them. */
  readonly token?: Tokens | TokenSource | null;
  /** Of subscriptions, which go over one websocket. */
  readonly ws?: SocketOptions;
  /** Have subscriptions go by streams of events instead, where websockets are blocked; `{}` will do. */
  readonly sse?: StreamOptions;
  /** Sent along with each request; a function is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string>);
  /** `include` where the shop's cookies are on another site. */
  readonly credentials?: RequestCredentials;
  /** The refresh token is in an HttpOnly cookie: `tokenMode: COOKIE`. */
  readonly refreshCookie?: boolean;
  /**
   * Ask for documents by their ids. The shop has to know them: it gets the manifest that is built with the operations, in
   * SOUK_DOCUMENTS_PATH.
   */
  readonly persisted?: boolean;
  /** Called when tokens were refreshed, and with null when the sign-in has ended. */
  readonly onTokens?: (tokens: Tokens | null) => void;
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface Client {
  /** Run a query. Throws a RequestError, a ConnectionError, or what `fetch` throws. */
  query<Data, Variables>(
    operation: Operation<"query", Data, Variables>,
    ...rest: Arguments<Variables, CallOptions>
  ): Promise<Data>;
  /** Run a mutation. What users can repair is in the payload's `errors`; throws as `query` does. */
  mutate<Data, Variables>(
    operation: Operation<"mutation", Data, Variables>,
    ...rest: Arguments<Variables, CallOptions>
  ): Promise<Data>;
  /**
   * Follow something, over lost sockets and expired tokens: `for await (const event of client.subscribe(...))`. It ends
   * when the shop says so, when the loop is left, or by the signal, which throws its reason.
   */
  subscribe<Data, Variables>(
    operation: Operation<"subscription", Data, Variables>,
    ...rest: Arguments<Variables, CallOptions>
  ): AsyncGenerator<Data, void, undefined>;
  /** The tokens as they are now. Set them at sign-in, and null at sign-out. */
  tokens: Tokens | null;
  /** Exchange the refresh token now, for instance the cookie's after a page was loaded; null when there is none. */
  refresh(): Promise<Tokens | null>;
  /** Close the socket, or the streams. */
  close(): Promise<void>;
}

/** Make a client of a shop. */
export function createClient(options: ClientOptions): Client {
  const url = String(options.url);
  const { token = null, headers = {}, ws = {}, sse, persisted = false } = options;
  const send = sender({
    url,
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    headers: typeof headers === "function" ? headers : () => headers,
    credentials: options.credentials,
    persisted,
  });
  const post = poster(send);
  const keeper = new Keeper(post, options.refreshCookie ?? false, options.onTokens ?? (() => {}));
  const source = typeof token === "function" ? token : keeper.source;
  if (typeof token !== "function") keeper.tokens = token;
  let line: Line | Streams | null = null;
  const open = () =>
    sse
      ? new Streams(send, source, sse)
      : new Line(String(ws.url ?? url.replace(/^http/, "ws")), source, ws, persisted);

  return {
    query: (operation, ...[variables, { signal } = {}]) => run(post, source, operation, variables, signal),
    mutate: (operation, ...[variables, { signal } = {}]) => run(post, source, operation, variables, signal),
    subscribe(operation, ...[variables, { signal } = {}]) {
      line ??= open();
      return line.follow(operation, variables, signal);
    },
    get tokens() {
      return keeper.tokens;
    },
    set tokens(tokens) {
      keeper.tokens = tokens;
    },
    async refresh() {
      await keeper.refresh();
      return keeper.tokens;
    },
    async close() {
      await line?.close();
      line = null;
    },
  };
}
