import type { Connection, Context, SpooledAnswer } from "./adapter";

export type Call = {
  connection: Connection;
  method: "GET" | "POST";
  /** Below the base URL. */
  path: string;
  /** Sent as JSON. */
  body?: Readonly<Record<string, unknown>>;
};

/**
 * Sends one call to a provider and resolves when its answer stands on disk, whatever its status.
 * Nothing is repeated here: whether a call may be sent again is the engine's to decide.
 */
export async function callProvider(call: Call, context: Context): Promise<SpooledAnswer> {
  const response = await context.send({
    method: call.method,
    url: joinUrl(call.connection.baseUrl, call.path),
    headers: headersOf(call),
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    signal: context.signal,
  });
  return context.spool(response);
}

/** One slash between the two, however they were written. */
export function joinUrl(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
}

function headersOf({ connection, body }: Call): Record<string, string> {
  const { key, scheme } = connection;
  return {
    // Serevix marks it as required (https://docs.serevixai.ai, 2026-11-21); it harms nobody else.
    accept: "application/json",
    authorization: scheme === "bearer" ? `Bearer ${key}` : key,
    ...(body !== undefined && { "content-type": "application/json" }),
  };
}
