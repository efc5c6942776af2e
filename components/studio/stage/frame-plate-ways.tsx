"use client";

import Link from "next/link";
import { CheckAgainButton } from "@/components/studio/stage/waiting/check-again-button";
import { Button } from "@/components/ui/button";
import type { Generation, Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { linkLook, PlateDetails } from "./frame-plate-details";
import { RunMissingButton } from "./run-missing-button";
import { useWays } from "./use-ways";
import type { Way } from "./ways-out";

const words = stageTexts;

type Properties = {
  run: Run;
  generation: Generation;
  /** The position of a link that is known not to answer. */
  dead: number | undefined;
};

/** The ways out of a frame that ended without an image, the main one first. */
export function EndedWays({ run, generation, dead }: Properties) {
  const { ways, act, reference } = useWays({ run, generation, dead });
  const { error } = generation;
  const drawn = (way: Way, index: number) => {
    const isMain = index === 0;
    switch (way) {
      case "check":
        return <CheckAgainButton key={way} generation={generation} />;
      case "missing":
        return <RunMissingButton key={way} run={run} />;
      case "providers":
      case "storage":
      case "record":
        return (
          <Link key={way} href={hrefOf(way, run)} prefetch={false} className={looks(isMain)}>
            {labelOf(way, reference)}
          </Link>
        );
      default:
        return (
          <Button key={way} onClick={act[way]} className={isMain ? MAIN : ""} variant={kind(index)}>
            {labelOf(way, reference)}
          </Button>
        );
    }
  };
  return (
    <div className="flex flex-wrap items-start gap-2">
      {ways.map(drawn)}
      {error !== undefined && <PlateDetails generation={generation} error={error} />}
    </div>
  );
}

/** The main one is told by its weight, and no plate has the colour of Generate. */
const MAIN = "bg-surface-4 font-semibold";

function kind(index: number): "secondary" | "quiet" {
  return index < 2 ? "secondary" : "quiet";
}

function looks(isMain: boolean): string {
  return isMain ? `${linkLook} ${MAIN} text-text!` : linkLook;
}

function hrefOf(way: "providers" | "storage" | "record", run: Run): string {
  switch (way) {
    case "providers":
      return "/settings/providers";
    case "storage":
      return "/settings/storage";
    case "record":
      return `/runs/${run.id}`;
    default:
      return way satisfies never;
  }
}

function labelOf(way: Way, reference: number | undefined): string {
  switch (way) {
    case "again":
      return words.runAgain;
    case "edit-prompt":
      return words.editPrompt;
    case "edit-settings":
      return words.editSettings;
    case "edit-references":
      return reference === undefined ? words.editReferences : words.replaceReference(reference);
    case "send-without":
      return words.sendWithout;
    case "other-model":
      return words.otherModel;
    case "other-provider":
      return words.otherProvider;
    case "sandbox":
      return words.runInSandbox;
    case "providers":
      return words.openProviders;
    case "storage":
      return words.storage;
    case "record":
      return words.record;
    case "check":
    case "missing":
      return "";
    default:
      return way satisfies never;
  }
}
