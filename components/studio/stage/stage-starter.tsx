"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { beginWith } from "@/components/studio/draft/begin-with";
import { draft } from "@/components/studio/draft/draft";
import { newRandomKey } from "@/lib/client/random-key";
import { referenceCheckOptions } from "@/lib/client/reference-check";
import type { OfferedModel } from "@/lib/contract/provider";
import { emptyStageTexts } from "@/lib/language/texts";

/** The sandbox keeps these two, so that a person without a link can try an edit. */
const SAMPLES = [
  "https://sandbox.invalid/samples/otter.png",
  "https://sandbox.invalid/samples/paper.png",
] as const;

type StarterProperties = { onPress: () => void; children: ReactNode };

export function StageStarter({ onPress, children }: StarterProperties) {
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        className="group flex min-h-11 w-full items-center gap-3 py-1.5 text-left text-body text-text-2 hover:text-text"
      >
        {children}
        <ArrowUpRight aria-hidden="true" className="ml-auto text-text-3 group-hover:text-text" />
      </button>
    </li>
  );
}

/** An edit with two numbered references: it shows how words and numbers belong together. */
export function StageSampleStarter({ model }: { model: OfferedModel }) {
  const prompt = emptyStageTexts.starters.style;
  const begin = () => {
    beginWith(() =>
      draft.takeSettings({
        model: model.id,
        prompt,
        parameters: {},
        references: SAMPLES.map((url) => ({ key: newRandomKey(), url })),
        count: 1,
      }),
    );
    focusPrompt();
  };
  return (
    <StageStarter onPress={begin}>
      {SAMPLES.map((url, index) => (
        <Sample key={url} url={url} position={index + 1} />
      ))}
      {prompt}
    </StageStarter>
  );
}

function Sample({ url, position }: { url: string; position: number }) {
  const { data } = useQuery(referenceCheckOptions(url));
  return (
    <span aria-hidden="true" className="relative size-7 flex-none bg-surface-3">
      {data?.state === "ready" && (
        <img src={data.preview} alt="" className="size-full rounded-thumb object-cover" />
      )}
      <span className="absolute -top-1 -left-1 flex size-4 items-center justify-center rounded-full bg-disc text-[0.6875rem]/none font-semibold text-white">
        {position}
      </span>
    </span>
  );
}
