"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useStudio } from "@/components/studio/studio-context";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { announce } from "@/components/ui/browser/live-region";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import { waitKind } from "@/lib/catalog/wait-kind";
import { callTimingOptions } from "@/lib/client/timing";
import type { Generation, Run } from "@/lib/contract/run";
import type { Timing } from "@/lib/contract/timing";
import { stageTexts, waitingTexts } from "@/lib/language/texts";
import { useHeldFor } from "./held-for";
import { type Pace, paceOf, paceWords, valueText } from "./pace";
import { Ruler } from "./ruler";
import { StartAnotherButton } from "./start-another-button";
import { NotToldHere } from "./tell-me";
import { clock, timeAxis } from "./time-axis";

const words = waitingTexts;

/** From here on a person may wonder whether to stay. */
const SAFE_TO_CLOSE_FROM_S = 10;
/** Storing takes a moment; only more is worth a word. */
const SAVING_FROM_MS = 1_000;
/** The end of a task's name tells it from others; the record has the whole. */
const TASK_SHOWN = 4;

const nothingKnown: Timing = { of: "none", calls: 0 };

/** A call under way: its clock, and where calls like it landed before. */
export function Running({ run, generation }: { run: Run; generation: Generation }) {
  const seconds = useSecondsSince(generation.sentAt ?? generation.createdAt);
  const known = useCallTiming(generation);
  const timing = known ?? nothingKnown;
  const isSaving = useHeldFor(generation.saving === true, SAVING_FROM_MS);
  const pace = generation.saving ? "usual" : paceOf(seconds, timing);
  useSlowNews(generation.id, pace);
  const isSafe = seconds >= SAFE_TO_CLOSE_FROM_S;
  return (
    <>
      <div
        role="progressbar"
        aria-label={stageTexts.running}
        aria-valuetext={valueText(seconds, timing)}
      >
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="text-clock">{clock(seconds)}</span>
          <span className="text-label">
            {isSaving ? stageTexts.saving : stateWords(pace, generation.acceptedAs)}
          </span>
          <span
            data-shown={isSafe}
            className="flex-1 text-right text-meta whitespace-nowrap text-text-2 opacity-0 transition-opacity motion-reduce:transition-none data-[shown=true]:opacity-100 @max-[17.5rem]:hidden"
          >
            {isSafe && stageTexts.safeToClose}
          </span>
        </div>
        {/* Until it is known where calls land there is no axis, so that none is exchanged for another. */}
        <Ruler
          axis={known && timeAxis(seconds, known.landing)}
          words={known ? paceWords(pace, known) : ""}
          isAtZone={pace === "usual"}
        />
      </div>
      <News generation={generation} pace={pace} />
      {pace === "very-slow" && <StartAnotherButton run={run} generation={generation} />}
      <NotToldHere seconds={seconds} />
    </>
  );
}

function stateWords(pace: Pace, task?: string): string {
  switch (pace) {
    case "usual":
      return task === undefined ? stageTexts.running : words.accepted(task.slice(-TASK_SHOWN));
    case "slow":
      return words.slow;
    case "very-slow":
      return words.verySlow;
    default:
      return pace satisfies never;
  }
}

/** Nothing while it is being read. */
export function useCallTiming({ id, model: modelId, sandbox, parameters, expected }: Generation) {
  const { models } = useStudio();
  const hydrated = useHydrated();
  const model = models.find((offered) => offered.id === modelId);
  const kind =
    model === undefined
      ? { quality: "", size: "", count: expected }
      : waitKind(model, { parameters, count: expected });
  const { data, isError } = useQuery(callTimingOptions(id, { model: modelId, sandbox, kind }));
  // The strip's ring may have read it before the stage takes over what the server drew.
  if (!hydrated) return undefined;
  return isError ? nothingKnown : data;
}

/** The calls that were said to be slow: whoever comes back to one has heard it. */
const told = new Set<string>();

/** Said once, when a wait passes what is usual; never the ticking. */
function useSlowNews(id: string, pace: Pace): void {
  const isSlow = pace !== "usual";
  useEffect(() => {
    if (!isSlow || told.has(id)) return;
    told.add(id);
    announce(words.slow);
  }, [isSlow, id]);
}

type About = { generation: Generation; pace: Pace };

/** What is known of a call that lets one wait, or of one that this studio has not asked about yet. */
function News({ generation, pace }: About) {
  const { state, heardAt, saving } = generation;
  const isTask = state === "waiting";
  if (isTask && heardAt === undefined && saving !== true) {
    return <NewsLine>{stageTexts.pickedUp}</NewsLine>;
  }
  if (pace !== "very-slow") return null;
  if (isTask && heardAt !== undefined) return <LastNews heardAt={heardAt} />;
  return isTask ? null : <NewsLine>{words.noNews}</NewsLine>;
}

function LastNews({ heardAt }: { heardAt: string }) {
  return <NewsLine>{words.lastNews(useSecondsSince(heardAt))}</NewsLine>;
}

function NewsLine({ children }: { children: string }) {
  return <p className="mt-1 text-meta text-text-2 @max-[17.5rem]:hidden">{children}</p>;
}
