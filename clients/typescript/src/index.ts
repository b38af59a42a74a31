export { type CallOptions, type Client, type ClientOptions, createClient } from "./client.ts";
export { ConnectionError, type GraphQLError, RequestError } from "./errors.ts";
export type { DataOf, Kind, Operation, VariablesOf } from "./operation.ts";
export type { SocketOptions } from "./socket.ts";
export type { StreamOptions } from "./stream.ts";
export type { Tokens, TokenSource } from "./tokens.ts";
