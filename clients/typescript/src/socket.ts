import { type Client as Socket, createClient as createSocket } from "graphql-ws";
import { type Answer, isUnauthenticated, named } from "./http.ts";
import { ConnectionError, type GraphQLError, RequestError } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { Place, backOff } from "./resume.ts";
import type { TokenSource } from "./tokens.ts";

export interface SocketOptions {
  /** Where; the same address as for requests, with `ws` in place of `http`, when not given. */
  readonly url?: string | URL;
  /** What opens a socket, where there is no global `WebSocket`. */
  readonly impl?: unknown;
  /** How often to look whether the socket is still there; 20 seconds when not given. Units: milliseconds. */
  readonly keepAliveMs?: number;
  /** How long to wait before the n-th try to get a lost socket back, from 0. Units: milliseconds. */
  readonly retryMs?: (attempt: number) => number;
  /**
   * Called when a lost socket is back. What was missed comes by itself where a subscription takes `$sinceSeq` or begins
   * with a SNAPSHOT; anything else is to be read again.
   */
  readonly onReconnect?: () => void;
}

const FORBIDDEN = 4403;
const KEEP_ALIVE_MS = 20_000;

/** The one socket of a client: open while somebody follows something, and always got back. */
export class Line {
  readonly #socket: Socket;
  readonly #source: TokenSource;
  readonly #persisted: boolean;
  #token: string | null = null;
  #refused: string | null = null;
  #refusals = 0;

  constructor(url: string, source: TokenSource, options: SocketOptions, persisted: boolean) {
    const { impl, keepAliveMs = KEEP_ALIVE_MS, retryMs = backOff, onReconnect } = options;
    let pong: ReturnType<typeof setTimeout> | undefined;
    this.#source = source;
    this.#persisted = persisted;
    this.#socket = createSocket({
      url,
      ...(impl !== undefined && { webSocketImpl: impl }),
      keepAlive: keepAliveMs,
      retryAttempts: Infinity,
      // Twice in a row is not a token that has expired.
      shouldRetry: () => this.#refusals < 2,
      retryWait: (attempt) => {
        const waitMs = this.#refusals === 1 ? 0 : retryMs(attempt);
        return new Promise((done) => setTimeout(done, waitMs));
      },
      connectionParams: async () => {
        this.#token = await source(this.#refused);
        return this.#token === null ? undefined : { authorization: `Bearer ${this.#token}` };
      },
      on: {
        connected: (_socket, _payload, wasRetry) => {
          this.#refused = null;
          this.#refusals = 0;
          if (wasRetry) onReconnect?.();
        },
        closed: (event) => {
          clearTimeout(pong);
          if ((event as { code?: number }).code === FORBIDDEN) {
            this.#refused = this.#token;
            this.#refusals += 1;
          }
        },
        ping: (received) => {
          // A network that has gone says nothing: only the lack of an answer tells.
          if (!received) pong = setTimeout(() => this.#socket.terminate(), keepAliveMs / 2);
        },
        pong: (received) => {
          if (received) clearTimeout(pong);
        },
      },
    });
  }

  /** Follow something; `$sinceSeq` is kept at the last number that came, so that nothing is missed. */
  async *follow<Data>(
    operation: Operation<"subscription", Data, never>,
    variables: unknown,
    signal?: AbortSignal,
  ): AsyncGenerator<Data, void, undefined> {
    const place = new Place(operation.text, variables);
    for (let refused: string | null = null; ; ) {
      try {
        yield* this.#events(operation, place, signal);
        return;
      } catch (error) {
        // The token has expired, and the socket has not been closed yet: once more over another.
        const token = this.#token;
        if (!(error instanceof RequestError) || !error.errors.some(isUnauthenticated)) throw error;
        if (token === null || token === refused || (await this.#source(token)) === null) throw error;
        refused = token;
        this.#socket.terminate();
      }
    }
  }

  async *#events<Data>(
    operation: Operation<"subscription", Data, never>,
    place: Place,
    signal?: AbortSignal,
  ): AsyncGenerator<Data, void, undefined> {
    signal?.throwIfAborted();
    const inbox: Inbox<Data> = { answers: [], end: null, wake() {} };
    const finish = (end: End) => {
      inbox.end ??= end;
      inbox.wake();
    };
    const abort = () => {
      inbox.answers.length = 0;
      finish({ error: signal?.reason });
    };
    signal?.addEventListener("abort", abort);
    const stop = this.#socket.subscribe<Data>(
      {
        operationName: operation.name,
        // graphql-ws wants a text; beside an id an empty one is none.
        query: "",
        ...named(operation, this.#persisted),
        // It is read whenever the subscription is sent: at first, and again over each socket.
        get variables() {
          return place.variables;
        },
      },
      {
        next: (answer) => {
          place.pass(answer.data);
          inbox.answers.push(answer as Answer<Data>);
          inbox.wake();
        },
        error: (error) => finish({ error: told(error) }),
        complete: () => finish({}),
      },
    );
    try {
      for (;;) {
        for (let answer = inbox.answers.shift(); answer; answer = inbox.answers.shift()) {
          const { data, errors } = answer;
          if (errors?.length || !data) throw new RequestError(errors ?? [], data);
          yield data;
        }
        if (inbox.end) {
          if ("error" in inbox.end) throw inbox.end.error;
          return;
        }
        await new Promise<void>((woken) => {
          inbox.wake = woken;
        });
      }
    } finally {
      signal?.removeEventListener("abort", abort);
      stop();
    }
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }
}

type End = { readonly error?: unknown };

/** What has come and was not read yet. */
interface Inbox<Data> {
  readonly answers: Answer<Data>[];
  end: End | null;
  wake: () => void;
}

/** What graphql-ws throws, as errors of ours. */
function told(error: unknown): unknown {
  if (error instanceof Error) return error;
  if (Array.isArray(error)) return new RequestError(error as GraphQLError[]);
  const { code, reason } = error as { code?: number; reason?: string };
  const why = code === undefined ? "The socket cannot be opened" : `The socket was closed: ${code} ${reason ?? ""}`;
  return new ConnectionError(why.trim(), { status: code, cause: error });
}
