"use client";

import { Check, CircleAlert, CircleSlash, Clock } from "lucide-react";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";

const words = runsTexts;
const SECONDS_PER_SEGMENT = 5;
const segments = Array.from({ length: 12 }, (_, place) => place);

/** The state as a shape; its word stands beside it for those who cannot see it. */
export function RunStateIcon({ run }: { run: Run }) {
  return (
    <>
      <RunStateShape run={run} />
      <span className="spoken">{words.state[run.state]}</span>
    </>
  );
}

/** The same where the word is there to be read. */
export function RunStateShape({ run }: { run: Run }) {
  switch (run.state) {
    case "queued":
      return <Clock aria-hidden="true" className="text-text-2" />;
    case "running":
    case "waiting":
      return <RunningRing since={run.generations.find(({ sentAt }) => sentAt)?.sentAt} />;
    case "succeeded":
      return <Check aria-hidden="true" className="text-text-2" />;
    case "partial":
      return <CircleAlert aria-hidden="true" className="text-caution" />;
    case "failed":
      return <CircleAlert aria-hidden="true" className="text-negative" />;
    case "canceled":
      return <CircleSlash aria-hidden="true" className="text-text-2" />;
    default:
      return run.state satisfies never;
  }
}

/** One segment every five seconds, around in a minute: a clock, not a promise. */
function RunningRing({ since }: { since: string | undefined }) {
  const seconds = useSecondsSince(since ?? "");
  const filled = Math.floor((seconds || 0) / SECONDS_PER_SEGMENT) % segments.length;
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 -rotate-90 fill-none stroke-3">
      {segments.map((segment) => (
        <circle
          key={segment}
          cx="8"
          cy="8"
          r="6"
          pathLength={segments.length}
          strokeDasharray="0.55 11.45"
          strokeDashoffset={-segment}
          data-on={segment <= filled}
          className="stroke-surface-4 data-[on=true]:stroke-accent"
        />
      ))}
    </svg>
  );
}
