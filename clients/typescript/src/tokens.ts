import { ConnectionError, RequestError } from "./errors.ts";
import type { Post } from "./http.ts";
import type { DataOf } from "./operation.ts";
import { RefreshTokens } from "./refresh.ts";

/** What the API's `Tokens` holds; without a refresh token there is one in a cookie, or none. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt?: string | null;
  readonly refreshToken?: string | null;
}

/**
 * Gives an access token whenever one is needed. `refused` is one that the server does not take any more, so that
 * another is wanted.
 */
export type TokenSource = (refused: string | null) => string | null | Promise<string | null>;

const EARLY_MS = 10_000;
const SIGNED_OUT = new Set(["TOKEN_INVALID", "TOKEN_REUSED"]);

/** Holds the tokens of a sign-in and refreshes them: once, however many ask at the same time. */
export class Keeper {
  #tokens: Tokens | null = null;
  #dueAt = Infinity;
  #refreshing: Promise<string | null> | null = null;
  readonly #post: Post;
  readonly #inCookie: boolean;
  readonly #told: (tokens: Tokens | null) => void;

  /** `inCookie`: the browser has a refresh token that no script can see. */
  constructor(post: Post, inCookie: boolean, told: (tokens: Tokens | null) => void) {
    this.#post = post;
    this.#inCookie = inCookie;
    this.#told = told;
  }

  get tokens(): Tokens | null {
    return this.#tokens;
  }

  set tokens(tokens: Tokens | null) {
    this.#tokens = tokens;
    this.#dueAt = Infinity;
    if (tokens?.accessExpiresAt) {
      const left = Date.parse(tokens.accessExpiresAt) - Date.now();
      // A token that lives shortly is refreshed by the server's word alone.
      if (left > 2 * EARLY_MS) this.#dueAt = Date.now() + left - EARLY_MS;
    }
  }

  /** Give an access token that is good, as far as one can tell; `refused` is one that is not. */
  readonly source: TokenSource = (refused) => {
    if (this.#refreshing) return this.#refreshing;
    const tokens = this.#tokens;
    if (tokens === null) return null;
    if (tokens.accessToken !== refused && Date.now() < this.#dueAt) return tokens.accessToken;
    if (!this.#inCookie && !tokens.refreshToken) return tokens.accessToken === refused ? null : tokens.accessToken;
    return this.refresh();
  };

  /** Exchange the refresh token for new tokens; null when the sign-in has ended. */
  refresh(): Promise<string | null> {
    this.#refreshing ??= this.#exchange().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #exchange(): Promise<string | null> {
    const before = this.#tokens;
    const variables = { refreshToken: before?.refreshToken ?? null };
    const asked = { document: RefreshTokens, operationName: RefreshTokens.name, variables };
    const answer = await this.#post<DataOf<typeof RefreshTokens>>(asked, null);
    if (!answer.data) throw new RequestError(answer.errors ?? []);
    const { tokens, errors } = answer.data.tokenRefresh;
    if (tokens === null && !errors.every(({ code }) => SIGNED_OUT.has(code))) {
      throw new ConnectionError(errors.map(({ message }) => message).join("; "));
    }
    // Whoever signed in or out meanwhile is not overruled.
    if (this.#tokens === before) {
      this.tokens = tokens;
      this.#told(tokens);
    }
    return this.#tokens?.accessToken ?? null;
  }
}
