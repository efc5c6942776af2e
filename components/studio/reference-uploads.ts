import { ApiError } from "@/lib/client/api";
import { newRandomKey } from "@/lib/client/random-key";
import { LARGEST_UPLOAD_BYTES, sendUpload } from "@/lib/client/uploads";
import { texts } from "@/lib/language/texts";
import { draft } from "./draft";
import { announce } from "./live-region";
import { createStore } from "./store";
import { ownReference } from "./take-over";

const words = texts.references;

/** A file on its way to the studio, or why it did not get there. */
export type Upload =
  | { state: "sending"; part: number; preview: string }
  | { state: "refused"; message: string };

/** By the key of its reference. */
export const uploads = createStore<Readonly<Record<string, Upload>>>({});

const stops = new Map<string, AbortController>();

/** Puts files beside the prompt and sends each to the studio. */
export function addFiles(files: readonly File[]): true {
  for (const file of files) {
    const key = newRandomKey();
    draft.addReference({ key, file: file.name });
    if (file.size > LARGEST_UPLOAD_BYTES) note(key, refused(words.tooLarge(file.size)));
    else send(key, file);
  }
  if (files.length > 0) announce(texts.composer.added(draft.get().references.length));
  return true;
}

/** Removes a reference; a file that is on its way is not sent any further. */
export function removeReference(key: string): void {
  stops.get(key)?.abort();
  draft.removeReference(key);
}

function send(key: string, file: File): void {
  const preview = URL.createObjectURL(file);
  const stop = new AbortController();
  stops.set(key, stop);
  note(key, { state: "sending", part: 0, preview });
  sendUpload({
    file,
    signal: stop.signal,
    onPart: (part) => note(key, { state: "sending", part, preview }),
  })
    .then(
      (image) => {
        draft.replaceReference({ key, ...ownReference(image) });
        forget(key);
      },
      (error: unknown) => {
        if (stop.signal.aborted) forget(key);
        else note(key, refused(reasonOf(error)));
      },
    )
    .finally(() => {
      stops.delete(key);
      URL.revokeObjectURL(preview);
    });
}

function note(key: string, upload: Upload): void {
  uploads.set({ ...uploads.get(), [key]: upload });
}

function forget(key: string): void {
  const { [key]: _, ...others } = uploads.get();
  uploads.set(others);
}

function refused(message: string): Upload {
  return { state: "refused", message };
}

function reasonOf(error: unknown): string {
  const body = error instanceof ApiError ? error.body : undefined;
  return body?.message ?? words.notSent;
}
