"use client";

import { CircleSlash, CircleStop, ShieldAlert, TriangleAlert } from "lucide-react";
import { useStudio } from "@/components/studio/studio-context";
import type { Generation, Run } from "@/lib/contract/run";
import { moneySentence, stageTexts } from "@/lib/language/texts";
import { useDeadReference } from "./dead-reference";
import { endedWords } from "./ended-words";
import { FramePlate } from "./frame-plate";
import { EndedWays } from "./frame-plate-ways";

const words = stageTexts;

type Properties = { run: Run; generation: Generation; position: number; count: number };

/** The end of a frame that stays empty. */
export function EndedPlate({ run, generation, position, count }: Properties) {
  const { providers } = useStudio();
  const { error, sandbox } = generation;
  const dead = useDeadReference(generation);
  const provider = providers.find(({ id }) => id === generation.provider)?.name;
  const plate = endedWords(generation, provider ?? generation.provider);
  if (plate === undefined) return null;
  const Icon = iconOf(generation);
  const isRefused = error?.code === "content_refused";
  const problems = error?.problems?.map(({ message }) => message) ?? [];
  const suspicion = dead === undefined ? [] : [words.deadReference(dead.position, dead.message)];
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
      sentences={[plate.message, ...problems, ...suspicion]}
      money={{
        words: moneySentence(plate.billed, sandbox, error?.code),
        isFree: sandbox || (plate.billed === "no" && !isRefused),
      }}
      ways={<EndedWays run={run} generation={generation} dead={dead?.position} />}
    />
  );
}

function iconOf({ state, error }: Generation) {
  if (state === "canceled") return CircleStop;
  if (error?.code === "content_refused") return ShieldAlert;
  return error?.billed === "no" ? CircleSlash : TriangleAlert;
}
