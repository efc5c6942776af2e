"use client";

import { Hourglass } from "lucide-react";
import { FramePlate } from "@/components/studio/stage/frame-plate";
import { PlateDetails } from "@/components/studio/stage/frame-plate-details";
import { useSecondsUntil } from "@/components/ui/browser/server-time";
import type { Generation } from "@/lib/contract/run";
import { moneySentence, waitsTexts } from "@/lib/language/texts";
import { StopButton } from "./stop-button";
import { clock } from "./time-axis";
import { TryNowButton } from "./try-now-button";

const words = waitsTexts;

type Properties = { generation: Generation; until: string; title: string; place: string };

/** A frame that was refused for now: why, how long until the next try, and the way not to wait. */
export function PausePlate({ generation, until, title, place }: Properties) {
  const seconds = useSecondsUntil(until);
  const { error, refusals, sandbox, id } = generation;
  return (
    <FramePlate
      title={title}
      place={place}
      icon={<Hourglass aria-hidden="true" className="mt-0.5 flex-none" />}
      sentences={[reason(error?.message, refusals)]}
      money={{ words: moneySentence("no", sandbox), isFree: true }}
      ways={
        <div className="flex flex-wrap items-start gap-2">
          <TryNowButton generationId={id} />
          <StopButton generationId={id} quiet />
          {error !== undefined && <PlateDetails generation={generation} error={error} />}
        </div>
      }
    >
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2.5">
        <span className="text-clock">{clock(Math.ceil(seconds))}</span>
        <span className="text-label text-text-2">{words.untilNextTry}</span>
      </p>
    </FramePlate>
  );
}

function reason(message: string | undefined, refusals = 0): string {
  if (message === undefined) return words.another;
  return refusals === 0 ? message : `${message} ${words.tried(refusals)}`;
}
