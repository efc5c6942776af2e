import { CircleAlert, Clock, HardDrive, ImageOff, TriangleAlert } from "lucide-react";
import { referencesTexts } from "@/lib/language/texts";
import type { ReferenceState } from "./reference-state";
import type { SeenReference } from "./seen-references";

const words = referencesTexts;

/** What a tile says of itself, after its number. */
export function referenceWords(seen: SeenReference, model: string): string {
  if (seen.isParked) return words.parked(model);
  const { state, sameAs } = seen;
  const same = sameAs === undefined ? "" : `, ${words.same(sameAs)}`;
  return `${stateWords(state)}${same}`;
}

function stateWords(state: ReferenceState): string {
  switch (state.kind) {
    case "sending":
      return words.sending(state.part);
    case "checking":
      return words.checking;
    case "ready":
    case "doubtful":
    case "stuck":
      return state.words;
    default:
      return state satisfies never;
  }
}

/** The picture of a reference, and what is to be known about it as a mark. */
export function ReferenceLook({ seen }: { seen: SeenReference }) {
  const { state, preview } = seen;
  return (
    <>
      {preview === undefined ? (
        <Instead state={state} />
      ) : (
        <img src={preview} alt="" draggable={false} className="size-full object-cover" />
      )}
      {state.kind === "sending" && <Ring part={state.part} />}
      {preview !== undefined && <Mark state={state} />}
    </>
  );
}

function Instead({ state }: { state: ReferenceState }) {
  switch (state.kind) {
    case "stuck":
      return <TriangleAlert aria-hidden="true" className="text-caution" />;
    case "doubtful":
      return <ImageOff aria-hidden="true" />;
    case "sending":
      return null;
    case "checking":
    case "ready":
      return <Clock aria-hidden="true" />;
    default:
      return state satisfies never;
  }
}

function Mark({ state }: { state: ReferenceState }) {
  const icon = markOf(state);
  if (icon === undefined) return null;
  return (
    <span className="scheme-dark absolute right-1 bottom-1 flex size-[18px] items-center justify-center rounded-full bg-disc text-white md:[@media(height<50rem)]:right-0.5 md:[@media(height<50rem)]:bottom-0.5 md:[@media(height<50rem)]:size-4 [&>svg]:size-3">
      {icon}
    </span>
  );
}

function markOf(state: ReferenceState) {
  if (state.kind === "stuck") return <TriangleAlert aria-hidden="true" className="text-caution" />;
  if (state.kind === "doubtful") return <CircleAlert aria-hidden="true" />;
  if (state.kind === "ready" && state.as === "data") return <HardDrive aria-hidden="true" />;
  return undefined;
}

const AROUND = 2 * Math.PI * 15;

/** How much has left, as a ring and in figures. */
function Ring({ part }: { part: number }) {
  return (
    <span className="absolute inset-0 flex items-center justify-center bg-disc text-[0.6875rem]/none font-semibold text-white">
      <svg viewBox="0 0 36 36" aria-hidden="true" className="absolute size-9 -rotate-90">
        <circle cx="18" cy="18" r="15" fill="none" strokeWidth="3" className="stroke-white/25" />
        <circle
          cx="18"
          cy="18"
          r="15"
          fill="none"
          strokeWidth="3"
          strokeDasharray={`${AROUND * part} ${AROUND}`}
          className="stroke-white"
        />
      </svg>
      {words.percent(part)}
    </span>
  );
}
