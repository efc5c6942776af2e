import { lookup } from "node:dns/promises";
import { open, rm } from "node:fs/promises";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import { CallFailed, callOnce, UnknownEncoding } from "./call-once";
import { addressRefused, guardedConnector, type Resolve } from "./guarded-connector";
import { type AnswerLocally, callSandbox, isSandboxUrl } from "./sandbox-url";
import { diskError, systemCode } from "./storage/disk-error";

const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
/**
 * Where web servers listen. A list of what is allowed needs no list of every service that could be
 * harmed; another port is opened by naming host and port in `allowPrivateHosts`.
 */
const PORTS = ["80", "443", "8080", "8443"];

const usualDeadlines = {
  connectMs: 10_000,
  headersMs: 30_000,
  idleMs: 30_000,
  totalMs: 600_000,
};

type ImageFetchOptions = {
  /** `host:port` of the private hosts, and of the odd ports, that the operator allows. */
  allowPrivateHosts: readonly string[];
  sandbox?: AnswerLocally;
  resolve?: Resolve;
  deadlines?: typeof usualDeadlines;
};

type FetchOptions = { signal: AbortSignal; limitBytes?: number };
export type Fetched = { bytes: number; contentType?: string };

/**
 * The door to strangers' addresses.
 *
 * `fetchToFile` writes what the address gives into a new file. Throws `address_refused` for an
 * address that is not open to us, `result_unreachable` (with `status` where there was one) when
 * nothing comes, `result_unusable` (with `limitBytes`) when it is too large; no file is left then.
 */
export type FetchImage = {
  fetchToFile(url: string, targetPath: string, options: FetchOptions): Promise<Fetched>;
};

export function createImageFetch(options: ImageFetchOptions): FetchImage {
  const { allowPrivateHosts, sandbox, resolve = resolveAll, deadlines = usualDeadlines } = options;
  const allowed = new Set(allowPrivateHosts.map((host) => host.toLowerCase()));
  const { connectMs: timeoutMs, headersMs, idleMs } = deadlines;
  const connectors = {
    open: guardedConnector({ resolve, timeoutMs, isPrivateAllowed: true }),
    guarded: guardedConnector({ resolve, timeoutMs, isPrivateAllowed: false }),
  };

  async function answer(url: URL, signal: AbortSignal): Promise<Response> {
    if (isSandboxUrl(url) && sandbox !== undefined) {
      return callSandbox(sandbox, new Request(url, { signal }));
    }
    // Reserved for what is not there (RFC 6761); no name server need hear of it.
    if (/\.invalid\.?$/.test(url.hostname)) throw addressRefused();
    const isNamed = allowed.has(`${url.hostname}:${portOf(url)}`);
    if (!isNamed && !PORTS.includes(portOf(url))) throw addressRefused();
    const connect = isNamed ? connectors.open : connectors.guarded;
    const headers = { accept: "*/*", "accept-encoding": "identity", "user-agent": "Proofsheet" };
    return callOnce({ method: "GET", url, headers, signal, connect, headersMs, idleMs });
  }

  async function follow(start: URL, signal: AbortSignal): Promise<Response> {
    let url = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await answer(url, signal);
      if (!REDIRECTS.includes(response.status)) return response;
      await response.body?.cancel();
      const next = parse(response.headers.get("location") ?? "", url);
      if (url.protocol === "https:" && next.protocol === "http:") {
        throw unreachable("The link leads from https to http.");
      }
      url = next;
    }
    throw unreachable(`The link leads on more than ${MOST_REDIRECTS} times.`);
  }

  return {
    async fetchToFile(url, targetPath, { signal, limitBytes = LARGEST_FILE }) {
      const total = AbortSignal.any([signal, AbortSignal.timeout(deadlines.totalMs)]);
      try {
        const response = await follow(parse(url), total);
        if (!response.ok) {
          await response.body?.cancel();
          throw new StudioError("result_unreachable", { facts: { status: response.status } });
        }
        const bytes = await write(response, { targetPath, limitBytes, signal: total });
        return { bytes, contentType: response.headers.get("content-type") ?? undefined };
      } catch (error) {
        throw failure(error);
      }
    },
  };
}

/** An address we may go to by its form alone; what it resolves to is the connector's to judge. */
function parse(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw addressRefused();
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw addressRefused();
  if (url.username !== "" || url.password !== "") throw addressRefused();
  return url;
}

function portOf(url: URL): string {
  if (url.port !== "") return url.port;
  return url.protocol === "https:" ? "443" : "80";
}

type Writing = { targetPath: string; limitBytes: number; signal: AbortSignal };

async function write(response: Response, options: Writing): Promise<number> {
  const { targetPath, limitBytes, signal } = options;
  let bytes = 0;
  const file = await open(/*turbopackIgnore: true*/ targetPath, "wx", 0o600);
  try {
    for await (const piece of response.body ?? []) {
      signal.throwIfAborted();
      bytes += piece.byteLength;
      if (bytes > limitBytes) {
        const detail = `It is larger than ${limitBytes} bytes.`;
        throw new StudioError("result_unusable", { detail, facts: { limitBytes } });
      }
      await file.writeFile(piece);
    }
    return bytes;
  } catch (error) {
    await rm(/*turbopackIgnore: true*/ targetPath, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function failure(error: unknown): unknown {
  const cause = error instanceof CallFailed ? error.cause : error;
  if (isStudioError(cause)) return cause;
  if (error instanceof UnknownEncoding) {
    const detail = `It is encoded as "${error.message}".`;
    return new StudioError("result_unusable", { detail, cause: error });
  }
  const ofDisk = diskError(cause);
  if (isStudioError(ofDisk)) return ofDisk;
  const detail = systemCode(cause) ?? (cause instanceof Error ? cause.name : undefined);
  return new StudioError("result_unreachable", { detail, cause });
}

function unreachable(detail: string): StudioError {
  return new StudioError("result_unreachable", { detail, facts: { leads: "astray" } });
}

function resolveAll(hostname: string) {
  return lookup(hostname, { all: true });
}
