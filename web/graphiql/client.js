// How the page speaks to the endpoint: requests by fetch, subscriptions over graphql-transport-ws.
(() => {
  "use strict";

  const ENDPOINT = new URL("/graphql", location.href);
  const SOCKET = new URL("/graphql", location.href.replace(/^http/, "ws"));
  const RETRY_MS = 1000;
  const FATAL = new Set([4400, 4401, 4403, 4406, 4409, 4429]);

  // Which kind of operation is about to run: by its name, or the only one.
  function kindOf(documentAST, operationName) {
    const operations = (documentAST?.definitions ?? []).filter((part) => part.kind === "OperationDefinition");
    const chosen = operationName ? operations.find((part) => part.name?.value === operationName) : operations[0];
    return chosen?.operation ?? "query";
  }

  async function request(params, headers) {
    const response = await fetch(ENDPOINT, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...headers,
      },
      body: JSON.stringify(params),
    });
    return response.json();
  }

  // One socket for each subscription; it comes back by itself when the server restarts.
  function subscribe(params, headers, seen, sink) {
    let socket;
    let timer;
    let done = false;

    function finish(how, value) {
      if (done) return;
      done = true;
      clearTimeout(timer);
      socket.close(1000);
      sink[how](value);
    }

    function open() {
      socket = new WebSocket(SOCKET, "graphql-transport-ws");
      const send = (message) => socket.send(JSON.stringify(message));
      socket.onopen = () => send({ type: "connection_init", payload: headers });
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.type === "connection_ack") send({ id: "1", type: "subscribe", payload: params });
        else if (message.type === "next") {
          seen(message.payload);
          sink.next(message.payload);
        } else if (message.type === "error") {
          sink.next({ errors: message.payload });
          finish("complete");
        } else if (message.type === "complete") finish("complete");
        else if (message.type === "ping") send({ type: "pong" });
      };
      socket.onclose = ({ code, reason }) => {
        if (done) return;
        if (FATAL.has(code)) finish("error", new Error(`The socket was closed: ${code} ${reason}`));
        else timer = setTimeout(open, RETRY_MS);
      };
    }

    open();
    return {
      unsubscribe() {
        if (done) return;
        done = true;
        clearTimeout(timer);
        socket.close(1000);
      },
    };
  }

  // A fetcher as GraphiQL wants it. `token()` gives the access token; `seen(result)` hears every result.
  window.soukFetcher = ({ token, seen }) => (params, options = {}) => {
    const kind = kindOf(options.documentAST, params.operationName);
    const headers = { ...(token() ? { authorization: `Bearer ${token()}` } : {}), ...options.headers };
    if (kind === "subscription") return { subscribe: (sink) => subscribe(params, headers, seen, sink) };
    return request(params, headers).then((result) => {
      if (params.operationName !== "IntrospectionQuery") seen(result);
      return result;
    });
  };
})();
