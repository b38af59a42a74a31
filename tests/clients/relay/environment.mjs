// An environment of Relay whose requests go by fetch: texts, or ids where relay-compiler has made some; and what a
// component does with it.
import { createRequire } from "node:module";
import { after } from "node:test";
import { createClient } from "graphql-ws";
import relay from "relay-runtime";
import { stage } from "../js/stage.js";

const {
  Environment,
  Network,
  Observable,
  RecordSource,
  Store,
  commitMutation,
  createOperationDescriptor,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSelector,
} = relay;
const require = createRequire(import.meta.url);
const { artifacts, endpoint, socket: socketUrl } = stage.relay;
const socket = createClient({ url: socketUrl });

after(() => socket.dispose());

/** What relay-compiler has made of a document. */
export const compiled = (name) => require(`${artifacts}/${name}.graphql`);

export function environment({ as } = {}) {
  const requests = [];
  const errors = [];
  const kinds = [];
  const named = ({ id, text, name }, variables) => ({
    ...(id ? { documentId: id } : { query: text }),
    operationName: name,
    variables,
  });
  const ask = async (sink, params, variables) => {
    requests.push(params.name);
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/json, multipart/mixed",
        "content-type": "application/json",
        ...(as && { authorization: `Bearer ${stage.tokens[as]}` }),
      },
      body: JSON.stringify(named(params, variables)),
    });
    kinds.push(response.headers.get("content-type"));
    for await (const part of parts(response)) {
      errors.push(...(part.errors ?? []), ...(part.incremental ?? []).flatMap(({ errors }) => errors ?? []));
      sink.next(payloads(part));
    }
    sink.complete();
  };
  const answer = (params, variables) =>
    Observable.create((sink) => void ask(sink, params, variables).catch((error) => sink.error(error)));
  const follow = (params, variables) =>
    // graphql-ws insists on a text, if it is an empty one.
    Observable.create((sink) => socket.subscribe({ query: "", ...named(params, variables) }, sink));
  return {
    relay: new Environment({
      network: Network.create(answer, follow),
      store: new Store(new RecordSource()),
      // A node that is known by its id is not asked for.
      missingFieldHandlers: [
        {
          kind: "linked",
          handle: (field, record, { id }) =>
            field.name === "node" && record?.getType() === "__Root" ? id : undefined,
        },
      ],
    }),
    requests,
    errors,
    kinds,
  };
}

// The parts of an answer as they come; one that is whole is one.
async function* parts(response) {
  if (!response.headers.get("content-type").startsWith("multipart/mixed")) {
    yield await response.json();
    return;
  }
  let came = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const found = (came + chunk).split("\r\n---");
    came = found.pop();
    for (const part of found) if (part.includes("{")) yield JSON.parse(part.slice(part.indexOf("\r\n\r\n")));
  }
}

// What Relay takes: a payload for each fragment and for each item that came later.
function payloads({ hasNext, incremental, ...whole }) {
  if (hasNext === undefined) return whole;
  const all = (incremental ?? []).flatMap(({ items, path, ...more }) => {
    if (!items) return [{ path, ...more }];
    const index = path.at(-1);
    return items.map((data, place) => ({ data, path: [...path.slice(0, -1), index + place], ...more }));
  });
  const found = "data" in whole ? [whole, ...all] : all;
  return found.map((payload, place) => ({
    ...payload,
    extensions: { ...payload.extensions, is_final: !hasNext && place === found.length - 1 },
  }));
}

export const read = (at, name, variables, options) =>
  fetchQuery(at.relay, compiled(name), variables, options).toPromise();

/** What a component shows of a fragment. */
export function shown(at, fragment, reference) {
  return at.relay.lookup(getSelector(compiled(fragment), reference)).data;
}

export function mutate(at, name, variables) {
  return new Promise((onCompleted, onError) => {
    commitMutation(at.relay, { mutation: compiled(name), variables, onCompleted, onError });
  });
}

/** Load another page, as `usePaginationFragment` does. */
export async function loadMore(at, fragmentName, reference, direction, count) {
  const fragment = compiled(fragmentName);
  const page = getPaginationMetadata(fragment, fragmentName);
  const edge = direction === "forward" ? "endCursor" : "startCursor";
  const cursor = shown(at, fragmentName, reference).products.pageInfo[edge];
  const variables = getPaginationVariables(
    direction,
    count,
    cursor,
    getSelector(fragment, reference).variables,
    {},
    page.paginationMetadata,
  );
  const { identifierInfo } = getRefetchMetadata(fragment, fragmentName);
  const { id } = shown(at, fragmentName, reference);
  if (identifierInfo) variables[identifierInfo.identifierQueryVariableName] = id;
  const operation = createOperationDescriptor(page.paginationRequest, variables, { force: true });
  await fetchQuery(at.relay, page.paginationRequest, variables).toPromise();
  at.relay.retain(operation);
}
