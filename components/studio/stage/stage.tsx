"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { emptyStageTexts } from "@/lib/language/texts";
import { StageEmpty } from "./stage-empty";

type Properties = {
  /** Whether there is a run to show. */
  isShown: boolean;
  /** Why there is none. */
  absence: Absence;
  onRetry: () => void;
  children: ReactNode;
};

/** Nothing was made yet; a run is being read, is not on the server, or could not be read. */
export type Absence = "none-yet" | "reading" | "missing" | "unread";

/** The run at hand, as large as the window allows, on a neutral ground. */
export function Stage({ isShown, absence, onRetry, children }: Properties) {
  return (
    <section
      id="stage"
      aria-label={emptyStageTexts.region}
      data-shown={isShown}
      className="relative flex min-h-60 flex-1 flex-col bg-surround data-[shown=true]:bg-(--stage-surround)"
    >
      {children}
      {!isShown && absence === "none-yet" && <StageEmpty />}
      {!isShown && absence === "missing" && (
        <p className="m-auto px-6 text-body text-text-2">{emptyStageTexts.notHere}</p>
      )}
      {!isShown && absence === "unread" && (
        <p className="m-auto flex flex-wrap items-center gap-3 px-6 text-body text-text-2">
          {emptyStageTexts.unread}
          <Button onClick={onRetry}>{emptyStageTexts.tryAgain}</Button>
        </p>
      )}
    </section>
  );
}
