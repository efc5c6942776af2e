import { buildConnector } from "undici";
import { StudioError } from "@/lib/contract/errors";
import type { Outgoing, Send } from "@/lib/protocols/adapter";
import { CallFailed, callOnce, UnknownEncoding } from "./call-once";
import { type AnswerLocally, callSandbox, isSandboxUrl } from "./sandbox-url";
import { systemCode } from "./storage/disk-error";

const CONNECT_MS = 10_000;
/** A submission is ended by whoever sends it: cutting it earlier would throw away a paid image. */
const SUBMIT_HEADERS_MS = 630_000;
const OTHER_HEADERS_MS = 30_000;
/** The spool times the body. */
const NO_LIMIT = 0;

type SendOptions = {
  sandbox: AnswerLocally;
  /** Sent with every call, e.g. a mark for a log; a call's own headers win. */
  extraHeaders?: Readonly<Record<string, string>>;
};

/** The door to the providers. */
export function createProviderSend({ sandbox, extraHeaders }: SendOptions): Send {
  const connect = buildConnector({ timeout: CONNECT_MS });
  return async (outgoing) => {
    const url = new URL(outgoing.url);
    const headers = {
      "accept-encoding": "identity",
      "user-agent": "Proofsheet",
      ...extraHeaders,
      ...outgoing.headers,
    };
    if (isSandboxUrl(url)) return sendLocally(sandbox, { ...outgoing, headers });
    const { method, body, signal } = outgoing;
    const headersMs = method === "POST" ? SUBMIT_HEADERS_MS : OTHER_HEADERS_MS;
    const call = { method, url, headers, body, signal, connect, headersMs, idleMs: NO_LIMIT };
    try {
      return await callOnce(call);
    } catch (error) {
      throw failure(error, url);
    }
  };
}

function failure(error: unknown, { host }: URL): unknown {
  if (error instanceof UnknownEncoding) {
    const detail = `The answer is encoded as "${error.message}".`;
    return new StudioError("provider_protocol", { detail, cause: error });
  }
  if (!(error instanceof CallFailed)) return error;
  const code = error.isSent ? "outcome_unknown" : "provider_unreachable";
  return new StudioError(code, { facts: { host }, detail: systemCode(error.cause), cause: error });
}

async function sendLocally(sandbox: AnswerLocally, outgoing: Outgoing): Promise<Response> {
  const { url, method, headers, body, signal } = outgoing;
  if (signal.aborted) throw new StudioError("provider_unreachable", { cause: signal.reason });
  try {
    return await callSandbox(sandbox, new Request(url, { method, headers, body, signal }));
  } catch (cause) {
    throw new StudioError("outcome_unknown", { detail: systemCode(cause), cause });
  }
}
