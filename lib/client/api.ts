import type { ErrorBody } from "@/lib/contract/run";
import { noteServerDate } from "./server-clock";

/** An answer other than success; `status` 0 means that no answer came at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody | undefined;

  constructor(status: number, options: { body?: ErrorBody; cause?: unknown } = {}) {
    super(options.body?.message ?? `status ${status}`, {
      cause: options.cause,
    });
    this.name = "ApiError";
    this.status = status;
    this.body = options.body;
  }
}

type Call = {
  method?: "GET" | "POST" | "DELETE";
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  keepalive?: boolean;
};

/** The one place where the browser asks our server for something. */
export async function callApi<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const response = await success(path, call);
  const answer: Answer = await response.json();
  return answer;
}

/** The same, where the answer says nothing but that it is done. */
export async function tellApi(path: string, call: Call): Promise<void> {
  await success(path, call);
}

async function success(path: string, call: Call): Promise<Response> {
  const response = await answerTo(path, call);
  noteServerDate(response.headers.get("date"), Date.now());
  if (!response.ok) throw new ApiError(response.status, { body: await errorBody(response) });
  return response;
}

async function answerTo(path: string, call: Call): Promise<Response> {
  const { method = "GET", body, headers, signal, keepalive } = call;
  const hasBody = body !== undefined;
  try {
    return await fetch(path, {
      method,
      signal,
      keepalive,
      headers: {
        ...headers,
        ...(hasBody ? { "Content-Type": "application/json" } : {}),
      },
      body: hasBody ? JSON.stringify(body) : undefined,
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, { cause });
  }
}

async function errorBody(response: Response): Promise<ErrorBody | undefined> {
  const text = await response.text();
  return errorBodyIn(text, response.headers.get("content-type"));
}

/** The error that an answer of ours carries; none where it is no answer of ours. */
export function errorBodyIn(text: string, type: string | null): ErrorBody | undefined {
  if (!type?.includes("json")) return undefined;
  const answer: unknown = JSON.parse(text);
  return hasErrorBody(answer) ? answer.error : undefined;
}

function hasErrorBody(value: unknown): value is { error: ErrorBody } {
  if (typeof value !== "object" || value === null || !("error" in value)) return false;
  const { error } = value;
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
