"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts } from "@/lib/language/texts";
import { hearDrops } from "./file/hear-drops";
import { offeredFile } from "./file/offered-file";
import { keepAsText, type PastedText, pastedText } from "./pasted-text";

const READING_AFTER_MS = 300;

const ImportCard = lazy(async () => {
  try {
    return { default: (await import("./import-card")).ImportCard };
  } catch {
    // The reader could not be loaded, so the paste is what it would be without it.
    return { default: TextAfterAll };
  }
});

const FileCard = lazy(async () => ({ default: (await import("./file/file-card")).FileCard }));

/** Where the card stands while what came in waits for an answer: above the prompt it came into. */
export function ImportSlot({ inSheet }: { inSheet: boolean }) {
  const pasted = useStore(pastedText, (text) => text);
  const offered = useStore(offeredFile, (file) => file);
  useEffect(hearDrops, []);
  if (offered !== undefined && isInSheet(offered.field) === inSheet) {
    return (
      <Suspense>
        <FileCard key={keyOf(offered.file)} offered={offered} />
      </Suspense>
    );
  }
  if (pasted === undefined || isInSheet(pasted.field) !== inSheet) return null;
  return (
    <Suspense fallback={<Reading />}>
      <ImportCard key={pasted.text} pasted={pasted} />
    </Suspense>
  );
}

const fileKeys = new WeakMap<File, number>();
let files = 0;

/** Two files may have one name, as pasted ones do. */
function keyOf(file: File): number {
  const known = fileKeys.get(file);
  if (known !== undefined) return known;
  files += 1;
  fileKeys.set(file, files);
  return files;
}

function isInSheet(field: HTMLElement): boolean {
  return field.closest("dialog") !== null;
}

function TextAfterAll({ pasted }: { pasted: PastedText }) {
  useEffect(() => keepAsText(pasted), [pasted]);
  return null;
}

function Reading() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), READING_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <p className="mb-3 text-meta text-text-2">{composerTexts.reading}</p> : null;
}
