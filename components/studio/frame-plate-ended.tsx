"use client";

import {
  CircleCheck,
  CircleHelp,
  CircleSlash,
  CircleStop,
  ShieldAlert,
  TriangleAlert,
} from "lucide-react";
import type { Generation, Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { EndedWays } from "./frame-plate-ways";
import { useStudio } from "./studio-context";

const words = texts.stage;

type Properties = { run: Run; generation: Generation };

/** What happened, what it means for money, what to do: in the frame that stays empty. */
export function EndedPlate({ run, generation }: Properties) {
  const { providers } = useStudio();
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const plate = plateOf(generation, provider ?? generation.provider);
  const Icon = iconOf(generation);
  const refused = generation.error?.code === "content_refused";
  return (
    <section
      aria-label={plate.title}
      className="flex size-full flex-col overflow-y-auto p-5 @max-[17.5rem]:p-3"
    >
      <h2 className="flex items-start gap-2 text-body font-semibold">
        <Icon
          aria-hidden="true"
          data-refused={refused}
          className="mt-0.5 data-[refused=true]:text-negative"
        />
        {plate.title}
      </h2>
      <p className="mt-2 text-label/5 text-text-2">{plate.message}</p>
      {generation.error?.problems?.map((problem) => (
        <p key={problem.path} className="mt-1 text-label/5 text-text-2">
          {problem.message}
        </p>
      ))}
      <div className="min-h-3 flex-1" />
      <p className="mb-3 flex items-center gap-2 text-meta text-text-2">
        {plate.billed === "no" ? (
          <CircleCheck aria-hidden="true" />
        ) : (
          <CircleHelp aria-hidden="true" />
        )}
        {texts.moneySentence(plate.billed, generation.sandbox)}
      </p>
      <EndedWays run={run} generation={generation} />
    </section>
  );
}

type Plate = { title: string; message: string; billed: "no" | "maybe" | "yes" };

function plateOf(generation: Generation, provider: string): Plate {
  if (generation.error !== undefined) return generation.error;
  if (generation.state !== "canceled") return { ...words.failedWithoutReason, billed: "maybe" };
  return generation.sentAt === undefined
    ? { title: words.stopped, message: words.stoppedEarly, billed: "no" }
    : {
        title: words.stopped,
        message: words.stoppedLate(provider),
        billed: "maybe",
      };
}

function iconOf({ state, error }: Generation) {
  if (state === "canceled") return CircleStop;
  if (error?.code === "content_refused") return ShieldAlert;
  return error?.billed === "no" ? CircleSlash : TriangleAlert;
}
