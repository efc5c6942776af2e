import { visiblePrompt } from "@/components/studio/composer/prompt-focus";
import { createStore } from "@/components/ui/browser/store";
import type { FileRecord } from "@/lib/contract/file-record";

/** An image file that tells how it was made, and the prompt above which that is offered. */
export type OfferedFile = { file: File; record: FileRecord; field: HTMLTextAreaElement };

export const offeredFile = createStore<OfferedFile | undefined>(undefined);

const KINDS = ["image/png", "image/jpeg", "image/webp"];

/**
 * Looks for a record in a single image file that was dropped or pasted, and offers it. Any other
 * files, and one without a record, go the way they would go.
 */
export function offerRecord(files: readonly File[], otherwise: (files: readonly File[]) => true) {
  const [file, ...more] = files;
  const field = visiblePrompt();
  if (file === undefined || field === undefined || more.length > 0 || !KINDS.includes(file.type)) {
    return otherwise(files);
  }
  import("./record-in-file")
    .then(({ recordInFile }) => recordInFile(file))
    .then(
      (record) => {
        if (record === undefined) otherwise(files);
        else offeredFile.set({ file, record, field });
      },
      // It could not be read here; the tray says what is wrong with it.
      () => otherwise(files),
    );
  return true;
}

/** Answered: the caret goes to the prompt. */
export function leaveFile({ field }: OfferedFile): void {
  offeredFile.set(undefined);
  field.focus();
}
