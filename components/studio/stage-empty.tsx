"use client";

import { Button } from "@/components/ui/button";
import { texts } from "@/lib/language/texts";
import { draft, useCurrentModel } from "./draft";
import { focusPrompt } from "./prompt-focus";
import { draftRequest } from "./run-request";
import { StageSampleStarter, StageStarter } from "./stage-starter";
import { useStudio } from "./studio-context";
import { usePress } from "./use-press";

const words = texts.stage;

/** The first visit: what this is, and three ways to begin. */
export function StageEmpty() {
  const { models, providers } = useStudio();
  const model = useCurrentModel();
  const { press } = usePress();
  const withKey = models.some(({ ready }) => ready);
  const editor = models.find((other) => !other.ready && other.references?.accepts.includes("link"));
  const begin = (prompt: string) => {
    draft.setPrompt(prompt);
    focusPrompt();
  };
  const trySandbox = () => {
    draft.setPrompt(words.starters.lighthouse);
    press({ request: draftRequest(draft.get(), model), model });
  };
  return (
    <div className="relative flex min-h-0 flex-1 overflow-y-auto p-6 max-md:p-4">
      <Corners />
      <div className="m-auto w-full max-w-[28.75rem]">
        <h2 className="text-display">{words.emptyTitle}</h2>
        <p className="mt-2 text-body/5.5 text-text-2">
          {withKey ? words.emptyWithKeys : words.emptyWithoutKeys}
        </p>
        {!withKey && (
          <Button variant="primary" onClick={trySandbox} className="mt-6 h-9 px-4 text-body">
            {words.trySandbox}
          </Button>
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
        {!withKey && (
          <p className="mt-6 text-meta text-text-2">
            {words.keyHint(providers.map(({ keyVariable }) => keyVariable))}
          </p>
        )}
      </div>
    </div>
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
