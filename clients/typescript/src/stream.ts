import { ConnectionError, RequestError } from "./errors.ts";
import { type Answer, type Send, isUnauthenticated, read } from "./http.ts";
import type { Operation } from "./operation.ts";
import { Place, backOff } from "./resume.ts";
import type { TokenSource } from "./tokens.ts";

export interface StreamOptions {
  /** How long to wait before the n-th try to get a lost stream back, from 0. Units: milliseconds. */
  readonly retryMs?: (attempt: number) => number;
  /**
   * A stream is lost that says nothing for so long; a minute when not given. The shop says something more often: every
   * 15 seconds, as it comes. Units: milliseconds.
   */
  readonly silenceMs?: number;
  /** Called when a lost stream is back; see the same option of sockets. */
  readonly onReconnect?: () => void;
}

const EVENTS = "text/event-stream";
const SILENCE_MS = 60_000;
/** Of what is refused with these statuses, the same may be taken later. */
const LATER = new Set([408, 425, 429]);

/** Follows by streams of events, each a request of its own, which are always got back. */
export class Streams {
  readonly #closing = new AbortController();
  readonly #send: Send;
  readonly #source: TokenSource;
  readonly #options: StreamOptions;

  constructor(send: Send, source: TokenSource, options: StreamOptions) {
    this.#send = send;
    this.#source = source;
    this.#options = options;
  }

  /** Follow something; `$sinceSeq` is kept at the last number that came, so that nothing is missed. */
  async *follow<Data>(
    operation: Operation<"subscription", Data, never>,
    variables: unknown,
    signal?: AbortSignal,
  ): AsyncGenerator<Data, void, undefined> {
    const { retryMs = backOff, silenceMs = SILENCE_MS, onReconnect } = this.#options;
    const place = new Place(operation.text, variables);
    const leaving = new AbortController();
    const over = AbortSignal.any([leaving.signal, this.#closing.signal, ...(signal ? [signal] : [])]);
    let refused: string | null = null;
    let denied: RequestError | null = null;
    let wasOpen = false;
    let attempt = 0;
    try {
      for (;;) {
        let token: string | null = null;
        try {
          over.throwIfAborted();
          token = await this.#source(refused);
          if (token === null && denied) throw denied;
          const asked = { document: operation, operationName: operation.name, variables: place.variables };
          const response = await this.#send(asked, EVENTS, token, over);
          if (!response.headers.get("content-type")?.startsWith(EVENTS)) throw await refusal(response);
          if (wasOpen) onReconnect?.();
          wasOpen = true;
          let count = 0;
          for await (const { name, text } of events(response.body, silenceMs)) {
            if (name === "complete") return;
            // What comes after the first comment shows that this connection can last.
            if (count++ > 0) attempt = 0;
            const { data, errors } = (name === undefined ? {} : JSON.parse(text)) as Answer<Data>;
            if (errors?.length) throw new RequestError(errors, data);
            // What is refused begins without a comment.
            refused = denied = null;
            if (!data) continue;
            place.pass(data);
            yield data;
            if (place.isOver) return;
          }
        } catch (error) {
          if (this.#closing.signal.aborted) return;
          signal?.throwIfAborted();
          if (error instanceof RequestError && error.errors.some(isUnauthenticated)) {
            // Twice in a row is not a token that has expired.
            if (token === null || denied) throw error;
            denied = error;
            refused = token;
            continue;
          }
          if (error instanceof RequestError || (error instanceof ConnectionError && isFinal(error.status))) throw error;
        }
        await pause(retryMs(attempt), over);
        attempt += 1;
      }
    } finally {
      leaving.abort();
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
  }
}

/** Why an answer is no stream: the shop's word, or whatever stands between and may be gone later. */
async function refusal(response: Response): Promise<Error> {
  if (!isFinal(response.status)) return new ConnectionError("There is no stream", { status: response.status });
  const { data, errors } = await read(response);
  return new RequestError(errors ?? [], data);
}

function isFinal(status = 0): boolean {
  return status < 500 && status >= 200 && !LATER.has(status);
}

/** Wait, unless it is over. */
function pause(waitMs: number, over: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      over.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, waitMs);
    over.addEventListener("abort", end);
    if (over.aborted) end();
  });
}

/** Without a name it is a comment, which says that the stream lives. */
interface Event {
  readonly name: string | undefined;
  readonly text: string;
}

/** The events of a stream as they come; a network that has gone says nothing, and its silence is thrown. */
async function* events(body: ReadableStream<Uint8Array> | null, silenceMs: number): AsyncGenerator<Event> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let came = "";
  try {
    for (;;) {
      const { done, value } = (await timely(reader?.read(), silenceMs)) ?? { done: true };
      if (done) return;
      const blocks = (came + decoder.decode(value, { stream: true })).split("\n\n");
      came = blocks.pop() ?? "";
      for (const block of blocks) {
        const lines = block.split("\n");
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim();
        yield { name: field("event"), text: field("data") ?? "" };
      }
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
}

async function timely<Value>(coming: Promise<Value> | undefined, silenceMs: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new ConnectionError("The stream has fallen silent")), silenceMs);
  });
  try {
    return await Promise.race([coming, silence]);
  } finally {
    clearTimeout(timer);
  }
}
