import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { RunRequest } from "@/lib/contract/run";
import { cancelGeneration } from "@/lib/server/generations/cancel";
import { hurriedClock, press, runOnce, runOver, startedStudio } from "../support/open-studio";

const drawn: readonly Pick<RunRequest, "model" | "parameters">[] = [
  { model: "siray/niji-7", parameters: { aspect_ratio: "3:2", seed: 0 } },
  { model: "siraya/flux-1-srpo", parameters: { size: "landscape_4_3" } },
  { model: "siraya/gpt-image-1-text-to-image", parameters: {} },
  { model: "serevix/gpt-image-1", parameters: { size: "1024x1536" } },
  { model: "serevix/gpt-image-1.5", parameters: { size: "1792x1024", quality: "low" } },
];

it("without a key every kind of model draws in the sandbox and is stored whole", async () => {
  const studio = await startedStudio({}, hurriedClock(8));
  const presses = drawn.map((order) => press(studio, { ...order, prompt: "A sea otter" }));
  for (const [index, { run, created }] of (await Promise.all(presses)).entries()) {
    const name = drawn[index]?.model;
    expect(created, name).toBe(true);
    const over = await runOver(studio, run.id);
    expect(
      over.generations.map((each) => [each.model, each.state, each.sandbox, each.error]),
    ).toEqual([[name, "succeeded", true, undefined]]);
    const image = over.generations[0]?.images[0];
    if (image === undefined) throw new Error(`no image of ${name}`);
    const bytes = await readFile(studio.engine.storage.blobPath(image.sha256, image.type));
    expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(image.sha256);
    expect(bytes.length, name).toBe(image.bytes);
  }
});

it("four images of a model that gives one at a time are four generations with seeds that follow", async () => {
  const studio = await startedStudio({}, hurriedClock(8));
  const { run } = await press(studio, {
    model: "siray/niji-7",
    prompt: "Peaks",
    parameters: { aspect_ratio: "1:1", seed: 9_999_999_999 },
    count: 3,
  });
  expect(run.generations.map((each) => each.parameters.seed)).toEqual([9_999_999_999, 0, 1]);
  const over = await runOver(studio, run.id);
  expect(over.state).toBe("succeeded");
});

it("one key makes one run, and another body with it is refused", async () => {
  const studio = await startedStudio();
  const request = { model: "serevix/gpt-image-1", prompt: "Dunes" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => press(studio, request, "one-press")),
  );
  expect(new Set(answers.map(({ run }) => run.id)).size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  await expect(press(studio, { ...request, prompt: "Hills" }, "one-press")).rejects.toThrow(
    "idempotency_conflict",
  );
});

it("what is canceled in the queue is never sent", async () => {
  const studio = await startedStudio({}, hurriedClock(8));
  const { run } = await press(studio, {
    model: "siray/niji-7",
    prompt: "Moon",
    parameters: { aspect_ratio: "1:1" },
    count: 4,
  });
  const last = run.generations[3];
  if (last === undefined) throw new Error("no fourth generation");
  await cancelGeneration(studio.engine, last.id);
  const over = await runOver(studio, run.id);
  expect(over.state).toBe("partial");
  const sent = await studio.engine.db
    .selectFrom("submissions")
    .select("id")
    .where("generation_id", "=", last.id)
    .execute();
  expect(sent).toEqual([]);
});

it("an image that arrives after it was stopped is kept", async () => {
  const studio = await startedStudio();
  const { run } = await press(studio, { model: "serevix/gpt-image-1", prompt: "Aurora" });
  const sent = await runOnce(studio, run.id, (each) => each.generations[0]?.sentAt !== undefined);
  await cancelGeneration(studio.engine, sent.generations[0]?.id ?? "");
  const kept = await runOnce(studio, run.id, (each) => each.state === "succeeded");
  expect(kept.generations[0]?.images).toHaveLength(1);
});
