"use client";

import { useCallTiming } from "@/components/studio/stage/waiting/running";
import { timeAxis } from "@/components/studio/stage/waiting/time-axis";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import type { Generation } from "@/lib/contract/run";

const SEGMENTS = 12;
const RADIUS = 13.5;
const AROUND = 360;
const OPEN_DEGREES = 22;

const segments = Array.from({ length: SEGMENTS }, (_, index) => arc((AROUND / SEGMENTS) * index));

type Properties = { generation: Generation; className?: string };

/** Twelve fixed segments that fill along the same axis as the call's ruler; nothing turns. */
export function StripRing({ generation, className = "size-7.5" }: Properties) {
  const seconds = useSecondsSince(generation.sentAt ?? generation.createdAt);
  const { fill } = timeAxis(seconds, useCallTiming(generation)?.landing);
  const full = Math.floor(fill * SEGMENTS);
  return (
    <svg
      viewBox="-15 -15 30 30"
      aria-hidden="true"
      data-segments={full}
      className={`flex-none fill-none stroke-3 ${className}`}
    >
      {segments.map((path, index) => (
        <path
          key={path}
          d={path}
          data-full={index < full}
          className="stroke-surface-4 data-[full=true]:stroke-accent forced-colors:stroke-[GrayText] forced-colors:data-[full=true]:stroke-[Highlight]"
        />
      ))}
    </svg>
  );
}

/** A piece of the ring, clockwise from the top. */
function arc(from: number): string {
  const [x1, y1] = pointAt(from);
  const [x2, y2] = pointAt(from + OPEN_DEGREES);
  return `M${x1} ${y1}A${RADIUS} ${RADIUS} 0 0 1 ${x2} ${y2}`;
}

function pointAt(degrees: number): [string, string] {
  const angle = ((degrees - AROUND / 4) * Math.PI) / (AROUND / 2);
  return [(RADIUS * Math.cos(angle)).toFixed(2), (RADIUS * Math.sin(angle)).toFixed(2)];
}
