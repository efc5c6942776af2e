"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { texts } from "@/lib/language/texts";
import { ComposerControls } from "./composer-controls";
import { ComposerLeaveOut, leaveOutOf, useLeaveOut } from "./composer-leave-out";
import { ComposerMessage } from "./composer-message";
import { ComposerPrompt } from "./composer-prompt";
import { useCurrentModel } from "./draft";
import { ReferenceDrop } from "./reference-drop";
import { ReferenceTray } from "./reference-tray";
import { useGenerate } from "./use-generate";

/** Where the next image is described: references, words, chips, Generate. Never blocked. */
export function Composer() {
  const { generate } = useGenerate();
  return (
    <section
      aria-label={texts.composer.region}
      onKeyDown={(event) => generateByKeys(event, generate)}
      className="mx-4 mb-4 [@media(height<50rem)]:mb-3 rounded-bench bg-surface-2 p-3 shadow-[inset_0_0_0_1px_var(--color-edge)] focus-within:shadow-[inset_0_0_0_1px_var(--color-control)] max-md:hidden"
    >
      <ReferenceDrop>
        <ComposerFields />
      </ReferenceDrop>
    </section>
  );
}

/** The composer without its box, as the sheet of a phone shows it too. */
export function ComposerFields({ children }: { children?: ReactNode }) {
  const model = useCurrentModel();
  const parameter = leaveOutOf(model);
  const [leaveOutAsked, setLeaveOutAsked] = useState(false);
  // A sheet has room for the line and brings its own controls; the composer asks for it by a button.
  const inSheet = children !== undefined;
  const leaveOutOpen = useLeaveOut(model) !== "" || leaveOutAsked || inSheet;
  const box = useRef<HTMLDivElement>(null);
  const openLeaveOut = () => {
    flushSync(() => setLeaveOutAsked(true));
    box.current?.querySelector<HTMLElement>("[data-leave-out]")?.focus();
  };
  return (
    <div ref={box} className="contents">
      <div className="flex flex-wrap gap-3.5 max-md:flex-col">
        <ReferenceTray />
        <ComposerPrompt />
      </div>
      {parameter !== undefined && leaveOutOpen && (
        <ComposerLeaveOut model={model} parameter={parameter} />
      )}
      <ComposerMessage />
      {children ?? <ComposerControls leaveOutOpen={leaveOutOpen} onLeaveOut={openLeaveOut} />}
    </div>
  );
}

export function generateByKeys(event: KeyboardEvent, generate: () => void): void {
  if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  generate();
}
