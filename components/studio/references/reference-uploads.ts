import { type DraftReference, draft } from "@/components/studio/draft/draft";
import { ownReference } from "@/components/studio/draft/take-over";
import { announce } from "@/components/ui/browser/live-region";
import { createStore } from "@/components/ui/browser/store";
import { ApiError } from "@/lib/client/api";
import { newRandomKey } from "@/lib/client/random-key";
import { LARGEST_UPLOAD_BYTES, sendUpload } from "@/lib/client/uploads";
import { composerTexts, referencesTexts } from "@/lib/language/texts";

const words = referencesTexts;

/** A file on its way to the studio, or why it did not get there. */
export type Upload =
  | { state: "sending"; part: number; preview: string }
  | { state: "refused"; message: string; tooLarge?: File };

/** By the key of its reference. */
export const uploads = createStore<Readonly<Record<string, Upload>>>({});

const stops = new Map<string, AbortController>();

/** Puts files beside the prompt and sends each to the studio. */
export function addFiles(files: readonly File[]): true {
  for (const file of files) {
    const key = newRandomKey();
    draft.addReference({ key, file: file.name });
    begin(key, file);
  }
  if (files.length > 0) announce(composerTexts.added(draft.get().references.length));
  return true;
}

/** Puts a file in the place of a reference; the words that point there point at the new one. */
export function replaceWithFile(key: string, file: File): void {
  const next = newRandomKey();
  replaceReference(key, { key: next, file: file.name });
  begin(next, file);
}

/** Puts another in the place of a reference; a file that is on its way is not sent any further. */
export function replaceReference(key: string, by: DraftReference): void {
  stops.get(key)?.abort();
  draft.setReferences(draft.get().references.map((each) => (each.key === key ? by : each)));
}

/** Sends a smaller copy of a file that is over the limit. */
export async function resizeCopy(key: string): Promise<void> {
  const upload = uploads.get()[key];
  const file = upload?.state === "refused" ? upload.tooLarge : undefined;
  if (file === undefined) return;
  note(key, { state: "sending", part: 0, preview: "" });
  try {
    const { smallerCopy } = await import("./smaller-copy");
    const smaller = await smallerCopy(file, LARGEST_UPLOAD_BYTES);
    if (isThere(key)) send(key, smaller);
    else forget(key);
  } catch {
    if (!isThere(key)) return forget(key);
    // What the browser cannot read is no image.
    note(key, refused(words.notResized));
  }
}

/** Removes a reference; a file that is on its way is not sent any further. */
export function removeReference(key: string): void {
  stops.get(key)?.abort();
  draft.removeReference(key);
}

/** Whether it is still beside the prompt: it may be removed while a smaller copy is made. */
function isThere(key: string): boolean {
  return draft.get().references.some((each) => each.key === key);
}

function begin(key: string, file: File): void {
  if (file.size <= LARGEST_UPLOAD_BYTES) send(key, file);
  else note(key, { ...refused(words.tooLarge(file.size)), tooLarge: file });
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

function refused(message: string) {
  return { state: "refused", message } as const;
}

function reasonOf(error: unknown): string {
  const body = error instanceof ApiError ? error.body : undefined;
  return body?.message ?? words.notSent;
}
