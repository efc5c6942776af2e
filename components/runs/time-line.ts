import type { FullRecord, SubmissionRecord } from "@/lib/contract/record";

export type PartKind = "queue" | "accepting" | "making" | "making-and-fetching" | "fetching";
export type TimePart = { kind: PartKind; seconds: number };
export type MomentKind =
  | "pressed"
  | "sent"
  | "refused"
  | "accepted"
  | "answered"
  | "saved"
  | "ended";
/** `refused`: sent at that time, and refused some time later. */
export type Moment = { kind: MomentKind; at: number };

export type TimeLine = {
  /** From the press to the end; to now where there is none yet. */
  seconds: number;
  isOver: boolean;
  parts: TimePart[];
  moments: Moment[];
};

/** What happened when, as far as the rows tell; `now` in milliseconds. */
export function timeLine({ generation, submissions }: FullRecord, now: number): TimeLine {
  const pressed = Date.parse(generation.createdAt);
  const last = submissions.at(-1);
  const ended = timeOf(generation.finishedAt);
  const end = Math.max(pressed, ended ?? now);
  const marks = marksOf(generation, last, end);
  return {
    seconds: (end - pressed) / 1_000,
    isOver: ended !== undefined,
    parts: partsOf(pressed, marks),
    moments: momentsOf({ generation, submissions }, marks),
  };
}

type Marks = {
  sent: number | undefined;
  accepted: number | undefined;
  isTask: boolean;
  /** When the first image was saved. */
  saved: number | undefined;
  end: number;
};

function marksOf(
  { images }: FullRecord["generation"],
  last: SubmissionRecord | undefined,
  end: number,
): Marks {
  const saved = images.map(({ createdAt }) => Date.parse(createdAt)).toSorted((a, b) => a - b)[0];
  return {
    sent: timeOf(last?.createdAt),
    accepted: timeOf(last?.acceptedAt),
    isTask: last?.task !== undefined,
    saved,
    end,
  };
}

/** A task is accepted at once and made later; an answer at once is accepted when it is made. */
function partsOf(pressed: number, { sent, accepted, isTask, end }: Marks): TimePart[] {
  if (sent === undefined) return part("queue", pressed, end);
  const queue = part("queue", pressed, sent);
  if (accepted === undefined) return [...queue, ...part("making", sent, end)];
  const [before, after] = isTask
    ? (["accepting", "making-and-fetching"] as const)
    : (["making", "fetching"] as const);
  return [...queue, ...part(before, sent, accepted), ...part(after, accepted, end)];
}

function part(kind: PartKind, from: number, to: number): TimePart[] {
  return to > from ? [{ kind, seconds: (to - from) / 1_000 }] : [];
}

type Told = Pick<FullRecord, "generation" | "submissions">;

function momentsOf(
  { generation, submissions }: Told,
  { accepted, isTask, saved }: Marks,
): Moment[] {
  const finished = timeOf(generation.finishedAt);
  const told: (Moment | undefined)[] = [
    moment("pressed", Date.parse(generation.createdAt)),
    ...submissions.map(({ createdAt, outcome }) =>
      moment(outcome === "refused" ? "refused" : "sent", Date.parse(createdAt)),
    ),
    moment(isTask ? "accepted" : "answered", accepted),
    moment("saved", saved),
    moment("ended", finished),
  ];
  return told.filter((each) => each !== undefined);
}

function moment(kind: MomentKind, at: number | undefined): Moment | undefined {
  return at === undefined ? undefined : { kind, at };
}

function timeOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}
