// What pytest has prepared for these tests, and the stretch of network between them and the servers.
import { readFileSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Client, type ClientOptions, type Tokens, createClient } from "../src/index.ts";
import { SignIn } from "../src/operations.ts";

interface Server {
  readonly pid: number;
  readonly url: string;
  readonly endpoint: string;
  readonly socket: string;
}

interface Made {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly variants: readonly [string, ...string[]];
}

interface Lamp {
  readonly id: string;
  readonly variant: string;
}

export interface Stage {
  readonly url: string;
  readonly endpoint: string;
  readonly socket: string;
  readonly password: string;
  readonly emails: Record<"ada" | "bob" | "support" | "catalogue", string>;
  readonly tokens: Record<"ada" | "bob" | "support" | "catalogue", string>;
  readonly lamps: readonly Lamp[];
  readonly mug: Made;
  readonly pot: Made;
  readonly foreign: Record<"order", string>;
  readonly spares: readonly [Server, Server];
  /** What carries subscriptions. */
  readonly by: "socket" | "stream";
}

const file = process.env["SOUK_STAGE"];
if (!file) throw new Error("SOUK_STAGE names no file: `make test-clients` runs these tests");
export const stage = JSON.parse(readFileSync(file, "utf8")) as Stage;

/** Sign in; each sign-in has tokens of its own. */
export async function signedIn(email: string, url = stage.endpoint): Promise<Tokens> {
  const { userLogin } = await createClient({ url }).mutate(SignIn, { email, password: stage.password });
  if (!userLogin.tokens) throw new Error(JSON.stringify(userLogin.errors));
  return userLogin.tokens;
}

/** A client, and the names of the operations that it has sent. */
export function counted(options: Partial<ClientOptions> = {}): { client: Client; sent: string[] } {
  const sent: string[] = [];
  const client = createClient({
    url: stage.endpoint,
    ...options,
    fetch: (url, init) => {
      sent.push((JSON.parse(String(init?.body)) as { operationName: string }).operationName);
      return fetch(url, init);
    },
  });
  return { client, sent };
}

export interface Line {
  readonly endpoint: string;
  readonly opened: number;
  lay(url: string): void;
  cut(): void;
  close(): void;
}

/** A line between clients and a server: it can be cut, and be laid to another server. */
export async function line(to: string): Promise<Line> {
  const open = new Set<Socket>();
  let target = new URL(to);
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(Number(target.port), target.hostname);
    const pairs: [Socket, Socket][] = [
      [near, far],
      [far, near],
    ];
    for (const [one, other] of pairs) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get opened() {
      return opened;
    },
    lay(url) {
      target = new URL(url);
    },
    cut,
    close() {
      cut();
      server.close();
    },
  };
}

/** Wait until something is true. */
export async function until(holds: () => unknown, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It did not come true: ${String(holds)}`);
    await wait(20);
  }
}
