// What pytest has prepared: where the server is, who has an account, what the shop sells.
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export const stage = JSON.parse(readFileSync(process.env.SOUK_STAGE, "utf8"));

/** Ask the server without any client, as somebody or as a stranger; errors fail. */
export async function ask(query, variables = {}, as = undefined) {
  const answer = await fetch(stage.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", ...(as && { authorization: `Bearer ${stage.tokens[as]}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  for (const payload of Object.values(data)) {
    if (payload?.errors?.length) throw new Error(JSON.stringify(payload.errors));
  }
  return data;
}

/** A line between a client and a server: it can be cut, and be laid to another server. */
export async function line(to) {
  const open = new Set();
  const held = { to: new URL(to), count: 0 };
  const server = createServer((near) => {
    held.count += 1;
    const far = connect(Number(held.to.port), held.to.hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    get count() {
      return held.count;
    },
    socket: `ws://127.0.0.1:${server.address().port}/graphql`,
    endpoint: `http://127.0.0.1:${server.address().port}/graphql`,
    lay(url) {
      held.to = new URL(url);
    },
    cut() {
      for (const socket of open) socket.destroy();
    },
    close() {
      this.cut();
      server.close();
    },
  };
}

/** Wait until something is true. */
export async function until(holds, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It did not come true: ${holds}`);
    await wait(20);
  }
}

/** Keep what a program says to its developer, so that a test can see that it said nothing. */
export function hearing() {
  const said = [];
  for (const name of ["warn", "error"]) {
    console[name] = (...words) => said.push(words.map(String).join(" "));
  }
  return said;
}

/** What kind of content each answer was, by its headers. */
export function kinds(answers) {
  return answers.map((headers) => headers.get("content-type"));
}

/** How many streams of events a server has open. */
export async function streams({ metrics }) {
  const text = await (await fetch(metrics)).text();
  return Number(/^souk_streams (\S+)$/m.exec(text)[1]);
}
