"use client";

import { Hourglass } from "lucide-react";
import type { Generation } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { useSecondsUntil } from "./server-time";
import { useStudio } from "./studio-context";
import { clock } from "./time-axis";
import { sentenceOf, stateOfWait } from "./wait-words";

const words = texts.waits;

/** Why a frame has not been sent: its turn, a pause with a clock that counts, or a key that is held. */
export function WaitingToBeSent({ generation }: { generation: Generation }) {
  const { providers } = useStudio();
  const provider = providers.find(({ id }) => id === generation.provider);
  const state = stateOfWait(generation, provider);
  if (state.kind === "pause") return <Pause until={state.until} title={state.title} />;
  return <p className="text-label text-text-2">{sentenceOf(state)}</p>;
}

function Pause({ until, title }: { until: string; title: string }) {
  const seconds = useSecondsUntil(until);
  return (
    <>
      <p className="flex items-center gap-2 text-body font-semibold">
        <Hourglass aria-hidden="true" />
        {title}
      </p>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2.5">
        <span className="text-label text-text-2">{words.nextTryIn}</span>
        <span className="text-clock">{clock(Math.ceil(seconds))}</span>
        <span className="text-label text-text-2">{words.byItself}</span>
      </p>
    </>
  );
}
