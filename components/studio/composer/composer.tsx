"use client";

import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isGenerateKey } from "@/components/studio/commands/generate-key";
import { calledJudge } from "@/components/studio/draft/called-judge";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { sending } from "@/components/studio/draft/sender";
import { ImportSlot } from "@/components/studio/import/import-slot";
import { ReferenceDrop } from "@/components/studio/references/reference-drop";
import { ReferenceTray } from "@/components/studio/references/reference-tray";
import { composerTexts } from "@/lib/language/texts";
import { ComposerControls } from "./composer-controls";
import { ComposerLeaveOut, leaveOutOf, useLeaveOut } from "./composer-leave-out";
import { ComposerMessage } from "./composer-message";
import { ComposerPrompt } from "./composer-prompt";
import { useGenerate, useIsTouched } from "./use-generate";

/** Where the next image is described: references, words, chips, Generate. Never blocked. */
export const Composer = memo(function Composer() {
  const { generate } = useGenerate();
  return (
    <section
      aria-label={composerTexts.region}
      data-composer
      onFocus={sending.warm}
      onKeyDown={(event) => generateByKeys(event, generate)}
      className="mx-4 mb-4 [@media(height<50rem)]:mb-3 rounded-bench bg-surface-2 p-3 shadow-[inset_0_0_0_1px_var(--color-edge)] focus-within:shadow-[inset_0_0_0_1px_var(--color-control)] max-md:hidden forced-colors:border"
    >
      <ReferenceDrop>
        <ComposerFields />
      </ReferenceDrop>
      <SendingWhenTouched />
    </section>
  );
});

function SendingWhenTouched() {
  const code = sending.useCode();
  const isTouched = useIsTouched();
  useEffect(() => {
    if (!isTouched) return;
    calledJudge.warm();
    sending.warm();
  }, [isTouched]);
  return code && <code.Sending />;
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
      <ImportSlot inSheet={inSheet} />
      <div className="flex flex-wrap gap-3.5 max-md:flex-col">
        <ReferenceTray />
        <ComposerPrompt />
      </div>
      {parameter !== undefined && leaveOutOpen && (
        <ComposerLeaveOut model={model} parameter={parameter} />
      )}
      {inSheet ? (
        <>
          <ComposerMessage />
          {children}
        </>
      ) : (
        <ComposerControls leaveOutOpen={leaveOutOpen} onLeaveOut={openLeaveOut} />
      )}
    </div>
  );
}

export function generateByKeys(event: KeyboardEvent, generate: () => void): void {
  if (event.defaultPrevented || !isGenerateKey(event.nativeEvent)) return;
  event.preventDefault();
  generate();
}
