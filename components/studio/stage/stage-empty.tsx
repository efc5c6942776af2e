"use client";

import Link from "next/link";
import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { beginWith } from "@/components/studio/draft/begin-with";
import { draft, useCurrentModel } from "@/components/studio/draft/draft";
import { draftRequest } from "@/components/studio/draft/run-request";
import { usePress } from "@/components/studio/draft/use-press";
import { ReferenceDrop } from "@/components/studio/references/reference-drop";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { emptyStageTexts } from "@/lib/language/texts";
import { StageSampleStarter, StageStarter } from "./stage-starter";

const words = emptyStageTexts;

/** The first visit: what this is, and three ways to begin. */
export function StageEmpty() {
  const { models } = useStudio();
  const model = useCurrentModel();
  const { press } = usePress();
  const withKey = models.some(({ ready }) => ready);
  const editor = models.find((other) => !other.ready && other.references?.accepts.includes("link"));
  const begin = (prompt: string) => {
    beginWith(() => draft.setPrompt(prompt));
    focusPrompt();
  };
  const trySandbox = () => {
    beginWith(() => draft.setPrompt(words.starters.lighthouse));
    press({ request: draftRequest(draft.get(), model), model });
  };
  return (
    <ReferenceDrop className="flex min-h-0 flex-1 overflow-y-auto p-6 max-md:p-4">
      <Corners />
      <div className="m-auto w-full max-w-[28.75rem]">
        <h2 className="text-display">{words.emptyTitle}</h2>
        <p className="mt-2 text-body/5.5 text-text-2">
          {withKey ? words.emptyWithKeys : words.emptyWithoutKeys}
        </p>
        {!withKey && (
          <div className="mt-6 flex flex-wrap gap-2">
            <Button variant="primary" onClick={trySandbox} className="h-9 px-4 text-body!">
              {words.trySandbox}
            </Button>
            <Link
              href="/settings/providers"
              prefetch={false}
              className="inline-flex h-9 items-center rounded-button bg-surface-3 px-4 text-body font-semibold text-text hover:bg-surface-4 pointer-coarse:h-11"
            >
              {words.setUpProvider}
            </Link>
          </div>
        )}
        <h3 className="mt-8 text-label text-text-2">
          {withKey ? words.startFrom : words.orStartFrom}
        </h3>
        <ul className="mt-2 divide-y divide-hairline">
          <StageStarter onPress={() => begin(words.starters.lighthouse)}>
            {words.starters.lighthouse}
          </StageStarter>
          <StageStarter onPress={() => begin(words.starters.foxes)}>
            {words.starters.foxes}
          </StageStarter>
          {editor !== undefined && <StageSampleStarter model={editor} />}
        </ul>
      </div>
    </ReferenceDrop>
  );
}

/** The corners of the frame that the first image will fill. */
function Corners() {
  const corner = "absolute size-3.5 border-text-3";
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-25 inset-y-7 max-lg:inset-4 max-md:hidden"
    >
      <span className={`${corner} top-0 left-0 border-t border-l`} />
      <span className={`${corner} top-0 right-0 border-t border-r`} />
      <span className={`${corner} bottom-0 left-0 border-b border-l`} />
      <span className={`${corner} right-0 bottom-0 border-r border-b`} />
    </div>
  );
}
