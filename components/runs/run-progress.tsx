"use client";

import { Ruler } from "@/components/studio/stage/waiting/ruler";
import { clock, timeAxis } from "@/components/studio/stage/waiting/time-axis";
import { sentenceOf, stateOfWait } from "@/components/studio/stage/waiting/wait-words";
import { useStudio } from "@/components/studio/studio-context";
import { useSecondsSince, useSecondsUntil } from "@/components/ui/browser/server-time";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { arrivedOf, errorOf, expectedOf, tookOf } from "./run-facts";

const words = runsTexts;

/** How far a run has come, or how it ended. */
export function RunProgress({ run }: { run: Run }) {
  switch (run.state) {
    case "queued":
      return <Queued run={run} />;
    case "running":
    case "waiting":
      return <Elapsed since={sentAt(run) ?? run.createdAt} />;
    case "succeeded":
      return <Took run={run} />;
    case "partial":
      return (
        <Two first={words.arrived(arrivedOf(run), expectedOf(run))} second={errorOf(run)?.title} />
      );
    case "failed":
      return isChecking(run) ? (
        <p>{words.askingAgain}</p>
      ) : (
        <p className="line-clamp-2">{errorOf(run)?.title ?? words.failedWithoutReason}</p>
      );
    case "canceled":
      return <p className="text-text-2">{words.stoppedByYou}</p>;
    default:
      return run.state satisfies never;
  }
}

function Took({ run }: { run: Run }) {
  const took = tookOf(run);
  return <p className="text-text-2">{took === undefined ? "" : clock(took)}</p>;
}

function Two({ first, second }: { first: string; second: string | undefined }) {
  return (
    <>
      <p>{first}</p>
      <p className="truncate text-meta text-text-2">{second}</p>
    </>
  );
}

function Queued({ run }: { run: Run }) {
  const { providers } = useStudio();
  const queued = run.generations.filter(({ state }) => state === "queued");
  const first = queued.find(({ retryAt }) => retryAt !== undefined) ?? queued[0];
  if (first === undefined) return null;
  const state = stateOfWait(
    first,
    providers.find(({ id }) => id === first.provider),
  );
  if (state.kind === "pause") return <Pause until={state.until} title={state.title} />;
  return <p className="text-text-2">{sentenceOf(state)}</p>;
}

function Pause({ until, title }: { until: string; title: string }) {
  const seconds = useSecondsUntil(until);
  return <Two first={words.nextTry(clock(Math.ceil(seconds)))} second={title} />;
}

function Elapsed({ since }: { since: string }) {
  const seconds = useSecondsSince(since);
  return (
    <div
      role="progressbar"
      aria-label={words.running}
      aria-valuetext={words.elapsed(seconds)}
      className="@container"
    >
      <p className="font-medium">{clock(seconds)}</p>
      <Ruler axis={timeAxis(seconds)} />
    </div>
  );
}

function sentAt(run: Run): string | undefined {
  return run.generations
    .flatMap((each) => each.sentAt ?? [])
    .toSorted()
    .at(0);
}

function isChecking(run: Run): boolean {
  return run.generations.some(({ checking }) => checking === true);
}
