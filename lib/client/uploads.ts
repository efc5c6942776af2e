import type { Image } from "@/lib/contract/run";
import { ApiError, errorBodyIn } from "./api";

type Sending = {
  file: File;
  /** From 0 to 1. */
  onPart: (part: number) => void;
  signal: AbortSignal;
};

/** What the server takes at most; asking here first spares a person the wait. */
export const LARGEST_UPLOAD_BYTES = 32 * 1024 * 1024;

/** Sends a file to the studio. `fetch` cannot tell how much of a body has left, so this one asks the older way. */
export function sendUpload({ file, onPart, signal }: Sending): Promise<Image> {
  const { promise, resolve, reject } = deferred<Image>();
  const request = new XMLHttpRequest();
  request.open("POST", "/api/uploads");
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    if (total > 0) onPart(loaded / total);
  });
  request.addEventListener("load", () => {
    const { status, responseText } = request;
    if (status === 201) return resolve(JSON.parse(responseText));
    const body = errorBodyIn(responseText, request.getResponseHeader("content-type"));
    reject(new ApiError(status, { body }));
  });
  request.addEventListener("error", () => reject(new ApiError(0)));
  request.addEventListener("abort", () => reject(new ApiError(0)));
  signal.addEventListener("abort", () => request.abort(), { once: true });
  const form = new FormData();
  form.set("file", file);
  request.send(form);
  return promise;
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
