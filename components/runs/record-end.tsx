"use client";

import { CircleAlert, CircleSlash } from "lucide-react";
import { endedWords } from "@/components/studio/stage/ended-words";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import type { Generation } from "@/lib/contract/run";
import { moneySentence, recordTexts, runsTexts } from "@/lib/language/texts";
import { isUnderWay } from "./run-facts";
import type { RunWays } from "./use-run-ways";

const words = recordTexts;

type Properties = { generation: Generation; ways: RunWays };

/** Why a part of a run has no image, what that means for money, and the ways on. */
export function RecordEnd({ generation, ways }: Properties) {
  const { providers } = useStudio();
  if (isUnderWay(generation)) return null;
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const plate = endedWords(generation, provider ?? generation.provider);
  if (plate === undefined) return null;
  const Icon = generation.state === "canceled" ? CircleSlash : CircleAlert;
  const asking = generation.checking === true;
  return (
    <section
      aria-label={plate.title}
      className="rounded-card bg-surface-1 p-4 shadow-[inset_0_0_0_1px_var(--color-edge)] forced-colors:border"
    >
      <h2 className="flex items-start gap-2 text-body font-semibold">
        <Icon
          aria-hidden="true"
          data-failed={generation.state === "failed"}
          className="mt-0.5 data-[failed=true]:text-negative"
        />
        {plate.title}
      </h2>
      <p className="mt-1.5 max-w-[80ch] text-label/5 text-text-2">{plate.message}</p>
      <p className="mt-1.5 text-meta text-text-2">
        {moneySentence(plate.billed, generation.sandbox, generation.error?.code)}
        {generation.error !== undefined && ` · ${words.code}: ${generation.error.code}`}
      </p>
      {generation.error?.detail !== undefined && (
        <p className="mt-1.5 font-mono text-meta break-words text-text-2">
          {generation.error.detail}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {(generation.canCheckAgain || asking) && (
          <Button busy={asking || ways.isBusy} onClick={() => ways.check([generation])}>
            {asking ? runsTexts.checking : runsTexts.check}
          </Button>
        )}
        {generation.expected > generation.images.length && (
          <Button variant="quiet" busy={ways.isBusy} onClick={() => ways.again(generation)}>
            {runsTexts.again}
          </Button>
        )}
      </div>
    </section>
  );
}
