import { expect, it } from "vitest";
import type { Run, RunRequest } from "@/lib/contract/run";
import type { Scenario } from "@/lib/server/sandbox/scenario";
import type { Studio } from "@/lib/server/studio";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const sample = { url: "https://sandbox.invalid/samples/otter.png" };

/** One model for each way that a provider answers. */
const orders = {
  "a link at once": { model: "siraya/flux-1-srpo", prompt: "Otter" },
  "base64 at once": { model: "serevix/gpt-image-1.5", prompt: "Otter" },
  "a task": {
    model: "siray/niji-7",
    prompt: "Otter",
    parameters: { aspect_ratio: "1:1" },
  },
  "an edit": { model: "siraya/dreamomni2", prompt: "Brighter", references: [sample] },
} satisfies Record<string, RunRequest>;

type Way = keyof typeof orders;

const ways: readonly Way[] = ["a link at once", "base64 at once", "a task", "an edit"];

/** How a generation ended: its state, its error, whether it may have cost money, its images. */
type End = [state: string, code?: string, billed?: string, images?: number];

const made = (images = 1): End => ["succeeded", undefined, undefined, images];
const refused = (code: string): End => ["failed", code, "no", 0];

async function endsOf(studio: Studio, id: string): Promise<{ run: Run; ends: End[] }> {
  const run = await runOver(studio, id);
  const ends = run.generations.map(
    ({ state, error, images }): End => [state, error?.code, error?.billed, images.length],
  );
  return { run, ends };
}

type Row = {
  rehearse: Exclude<Scenario, "slow" | "very_slow">;
  count?: number;
  ends: Readonly<Record<Way, End[]>>;
  state?: Run["state"];
};

const failing = { rehearse: "refused", state: "failed" } as const;
const alike = (end: End): Row["ends"] => ({
  "a link at once": [end],
  "base64 at once": [end],
  "a task": [end],
  "an edit": [end],
});

const rows: Row[] = [
  { ...failing, ends: alike(refused("content_refused")) },
  { ...failing, rehearse: "key_refused", ends: alike(refused("key_refused")) },
  { rehearse: "rate_limited", state: "succeeded", ends: alike(made()) },
  {
    ...failing,
    rehearse: "connection_lost",
    ends: alike(["failed", "outcome_unknown", "maybe", 0]),
  },
  {
    ...failing,
    rehearse: "result_broken",
    ends: {
      ...alike(["failed", "result_unreachable", "yes", 0]),
      "base64 at once": [["failed", "result_unusable", "yes", 0]],
    },
  },
  {
    rehearse: "bad_reference",
    ends: { ...alike(made()), "an edit": [refused("reference_unusable")] },
  },
  {
    rehearse: "two_of_four",
    count: 4,
    state: "partial",
    ends: {
      "a link at once": [["succeeded", "no_image", "yes", 2]],
      "base64 at once": [made(), refused("content_refused"), made(), refused("content_refused")],
      "a task": [
        made(),
        ["failed", "task_failed", "maybe", 0],
        made(),
        ["failed", "task_failed", "maybe", 0],
      ],
      "an edit": [["succeeded", "no_image", "yes", 2]],
    },
  },
];

it.each(rows)(
  "rehearsing $rehearse ends as told, in whatever way the provider answers",
  async ({ rehearse, count = 1, state, ends }) => {
    const studio = await startedStudio({}, hurriedClock(20));
    const overs = await Promise.all(
      ways.map(async (way) => {
        const { run } = await press(studio, { ...orders[way], rehearse, count });
        return { way, ...(await endsOf(studio, run.id)) };
      }),
    );
    for (const { way, run, ends: ended } of overs) {
      expect(ended, way).toEqual(ends[way]);
      if (state !== undefined) expect(run.state, way).toBe(state);
      expect(run.generations.every(({ sandbox }) => sandbox)).toBe(true);
    }
  },
);

it("names the image that was refused", async () => {
  const studio = await startedStudio({}, hurriedClock(20));
  const { run } = await press(studio, { ...orders["an edit"], rehearse: "bad_reference" });
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.error?.title).toBe("Siraya does not accept image 1");
});

it.each(["slow", "very_slow"] as const)("%s answers are waited for", async (scenario) => {
  // Ninety seconds are 0.9 here, eight minutes 4.8, and the studio's ten minutes are ten seconds.
  const sandbox = await startedSandbox({ pace: 0.01 });
  await sandbox.faults([{ match: { kind: "submit", times: ways.length }, scenario }]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(60));
  const overs = await Promise.all(
    ways.map(async (way) => {
      const references = way === "an edit" ? [{ url: `${sandbox.origin}/samples/otter.png` }] : [];
      const { run } = await press(studio, { ...orders[way], references });
      return { way, ...(await endsOf(studio, run.id)) };
    }),
  );
  for (const { way, ends } of overs) expect(ends, way).toEqual([made()]);
  const submits = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(submits.map(({ billed }) => billed)).toEqual(ways.map(() => 1));
});
