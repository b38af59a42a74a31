// How to go on where a connection was lost.

const LONGEST_WAIT_MS = 30_000;

/** Half a second at first, twice as long each time, and never the same as everybody else. */
export function backOff(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.5 + Math.random());
}

/** How far a subscription has come. */
export class Place {
  readonly #given: Record<string, unknown>;
  readonly #isNumbered: boolean;
  #seq: number | null = null;
  /** Whether the shop has said END. */
  isOver = false;

  constructor(text: string, given: unknown) {
    this.#given = { ...(given as Record<string, unknown> | undefined) };
    this.#isNumbered = /\$sinceSeq\s*:/.test(text);
  }

  get variables(): Record<string, unknown> {
    return this.#seq === null ? this.#given : { ...this.#given, sinceSeq: this.#seq };
  }

  pass(data: unknown): void {
    const [event] = Object.values((data ?? {}) as Record<string, { seq?: unknown; kind?: unknown } | null>);
    this.isOver = event?.kind === "END";
    if (this.#isNumbered && typeof event?.seq === "number") this.#seq = event.seq;
  }
}
