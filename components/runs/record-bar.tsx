"use client";

import { Link2, RotateCw, SlidersHorizontal } from "lucide-react";
import { clock } from "@/components/studio/stage/waiting/time-axis";
import { useStudio } from "@/components/studio/studio-context";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";
import type { Run } from "@/lib/contract/run";
import { galleryTexts, recordTexts, runsTexts } from "@/lib/language/texts";
import { isSandboxed, isUnderWay, tookOf } from "./run-facts";
import { RunStateShape } from "./run-state-icon";
import type { RunWays } from "./use-run-ways";

const words = recordTexts;

type Properties = { run: Run; ways: RunWays };

/** Which run this is, how it stands, and what can be done with the whole of it. */
export function RecordBar({ run, ways }: Properties) {
  const underWay = isUnderWay(run);
  return (
    <>
      <Facts run={run} />
      <span className="flex-1" />
      <CopyLink />
      {underWay ? (
        <Button busy={ways.isBusy} onClick={ways.stop}>
          {runsTexts.stop}
        </Button>
      ) : (
        <Button
          busy={ways.isBusy}
          onClick={() => ways.again()}
          aria-label={words.runExactlyAgain}
          className="max-md:px-2"
        >
          <RotateCw aria-hidden="true" className="lg:hidden" />
          <span className="max-lg:hidden">{words.runExactlyAgain}</span>
        </Button>
      )}
      <Button
        onClick={() => ways.edit(false)}
        aria-label={words.useSettings}
        className="ml-2 max-md:px-2"
      >
        <SlidersHorizontal aria-hidden="true" className="lg:hidden" />
        <span className="max-lg:hidden">{words.useSettings}</span>
      </Button>
    </>
  );
}

function Facts({ run }: { run: Run }) {
  const { providers } = useStudio();
  const hydrated = useHydrated();
  const [first] = run.generations;
  const provider = providers.find(({ id }) => id === first?.provider)?.name ?? first?.provider;
  const took = tookOf(run);
  const facts = [
    runsTexts.state[run.state],
    took === undefined ? undefined : clock(took),
    hydrated ? galleryTexts.made(new Date(run.createdAt)) : undefined,
  ];
  return (
    <p className="flex min-w-0 items-center gap-2 text-label text-text-2">
      <span className="truncate max-md:hidden">
        {words.via(isSandboxed(run) ? runsTexts.sandbox : (provider ?? ""))}
      </span>
      <span aria-hidden="true" className="mx-1 h-4 w-px bg-hairline max-md:hidden" />
      <RunStateShape run={run} />
      <span className="truncate text-text">
        {facts.filter((fact) => fact !== undefined).join(" · ")}
      </span>
    </p>
  );
}

function CopyLink() {
  const { isCopied, copy } = useCopy();
  return (
    <Button variant="quiet" onClick={() => copy(location.href)} className="max-lg:hidden">
      <Link2 aria-hidden="true" />
      {isCopied ? words.copied : words.copyLink}
    </Button>
  );
}
