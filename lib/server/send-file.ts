import { stat } from "node:fs/promises";
import { StudioError } from "@/lib/contract/errors";
import { bodyOf, filePieces } from "./file-pieces";
import { systemCode } from "./storage/disk-error";

type File = {
  path: string;
  /** Decided by the first bytes when the file was stored. */
  type: string;
  /** What the bytes are: they never change under one tag. */
  tag: string;
  downloadName?: string;
};

/** Sends a stored file: fixed type, a sandboxing policy, immutable caching, Range and conditional requests. */
export async function sendFile(request: Request, file: File): Promise<Response> {
  const size = await sizeOf(file.path);
  const headers = new Headers({
    "content-type": file.type,
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, max-age=31536000, immutable",
    "accept-ranges": "bytes",
    etag: `"${file.tag}"`,
  });
  if (file.downloadName !== undefined) {
    headers.set("content-disposition", `attachment; filename="${file.downloadName}"`);
  }
  if (request.headers.get("if-none-match") === `"${file.tag}"`) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range !== undefined) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const body = bodyOf(filePieces(file.path, [{ from: start, to: end + 1 }]));
  return new Response(body, { status: range === undefined ? 200 : 206, headers });
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(refuseMissing)).size;
}

/** A file that is not there is `not_found`; any other trouble with it is trouble of the studio. */
export function refuseMissing(cause: unknown): never {
  if (systemCode(cause) !== "ENOENT") throw cause;
  throw new StudioError("not_found", { facts: { thing: "file" }, cause });
}

type Range = { start: number; end: number };

/** One byte range; several at once are answered with the whole file, as RFC 9110 allows. */
function readRange(header: string | null, size: number): Range | "unsatisfiable" | undefined {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [first, last] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
