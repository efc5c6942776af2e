"use client";

import { CircleSlash, CircleStop, ShieldAlert, TriangleAlert } from "lucide-react";
import { useStudio } from "@/components/studio/studio-context";
import type { Generation, Run } from "@/lib/contract/run";
import { moneySentence, stageTexts } from "@/lib/language/texts";
import { FramePlate } from "./frame-plate";
import { EndedWays } from "./frame-plate-ways";

const words = stageTexts;

type Properties = { run: Run; generation: Generation; position: number; count: number };

/** The end of a frame that stays empty. */
export function EndedPlate({ run, generation, position, count }: Properties) {
  const { providers } = useStudio();
  const { error, sandbox } = generation;
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const plate = plateOf(generation, provider ?? generation.provider);
  const Icon = iconOf(generation);
  const isRefused = error?.code === "content_refused";
  const problems = error?.problems?.map(({ message }) => message) ?? [];
  return (
    <FramePlate
      title={plate.title}
      place={words.image(position, count)}
      icon={
        <Icon
          aria-hidden="true"
          data-refused={isRefused}
          className="mt-0.5 flex-none data-[refused=true]:text-negative"
        />
      }
      sentences={[plate.message, ...problems]}
      money={{
        words: moneySentence(plate.billed, sandbox, error?.code),
        isFree: sandbox || (plate.billed === "no" && !isRefused),
      }}
      ways={<EndedWays run={run} generation={generation} />}
    />
  );
}

type Plate = { title: string; message: string; billed: "no" | "maybe" | "yes" };

function plateOf(generation: Generation, provider: string): Plate {
  const { error, state, sentAt, listening } = generation;
  if (error !== undefined) return error;
  if (state !== "canceled") return { ...words.failedWithoutReason, billed: "maybe" };
  const title = words.stopped;
  if (sentAt === undefined) return { title, message: words.stoppedEarly, billed: "no" };
  const message = listening === true ? words.stoppedLate(provider) : words.stoppedOver(provider);
  return { title, message, billed: "maybe" };
}

function iconOf({ state, error }: Generation) {
  if (state === "canceled") return CircleStop;
  if (error?.code === "content_refused") return ShieldAlert;
  return error?.billed === "no" ? CircleSlash : TriangleAlert;
}
