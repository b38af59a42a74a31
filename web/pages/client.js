// How the pages speak to the endpoint: requests by fetch, subscriptions over graphql-transport-ws.

const ENDPOINT = new URL("graphql", location.href);
const SOCKET = new URL(ENDPOINT.href.replace(/^http/, "ws"));
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

// The server will never talk to this page again, however often it asks.
const FATAL = new Set([4400, 4401, 4403, 4406, 4409, 4429]);

/** A refusal or a fault: `message` is for people where the server gave one. */
export class Failed extends Error {}

/** Run an operation and give its data. Cookies stay at home: a link acts for whoever holds it, not for this browser. */
export async function ask(documentId, variables, { token } = {}) {
  let answer;
  try {
    const response = await fetch(ENDPOINT, {
      method: "POST",
      credentials: "omit",
      headers: {
        accept: "application/graphql-response+json",
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ documentId, variables }),
    });
    answer = await response.json();
  } catch {
    throw new Failed("");
  }
  if (answer.errors?.length) throw new Failed(answer.errors[0].message);
  return answer.data;
}

/** A key under which a repeated call acts once. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Follow a subscription for as long as the page is open; a lost socket comes back by itself.
 * `seen(data)` hears each result, `live(isLive)` whether the socket is open.
 */
export function follow(documentId, variables, { seen, live }) {
  let pause = FIRST_PAUSE_MS;
  let isOver = false;

  function open() {
    const socket = new WebSocket(SOCKET, "graphql-transport-ws");
    const send = (message) => socket.send(JSON.stringify(message));
    const end = () => {
      isOver = true;
      socket.close(1000);
    };
    socket.onopen = () => send({ type: "connection_init" });
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "connection_ack") send({ id: "1", type: "subscribe", payload: { documentId, variables } });
      else if (message.type === "ping") send({ type: "pong" });
      else if (message.type === "error" || message.type === "complete") end();
      else if (message.type === "next" && message.payload.data) {
        pause = FIRST_PAUSE_MS;
        live(true);
        seen(message.payload.data);
      }
    };
    socket.onclose = ({ code }) => {
      live(false);
      if (isOver || FATAL.has(code)) return;
      setTimeout(open, pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
  }

  open();
}
