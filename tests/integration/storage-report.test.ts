import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { freshFolder, hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

it("tells what lies in the data folder, by kind, without making anybody wait", async () => {
  const folder = await freshFolder();
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: folder }, hurriedClock(20));
  const { run } = await press(studio, { model: "serevix/gpt-image-1", prompt: "Otter" });
  const [generation] = (await runOver(studio, run.id)).generations;
  await writeFile(path.join(folder, "quarantine", "left"), "x".repeat(1_234));

  const first = await studio.storageReport();

  expect(first).toMatchObject({ dataDir: folder, trashDays: 30 });
  expect(first.freeBytes).toBeGreaterThan(0);
  expect(first).not.toHaveProperty("used");
  await expect.poll(async () => (await studio.storageReport()).used).toBeDefined();
  const { used } = await studio.storageReport();
  expect(used?.images).toBe(generation?.images[0]?.bytes);
  expect(used?.quarantine).toBe(1_234);
  expect(used?.database).toBeGreaterThan(10_000);
});

it("a measurement older than a minute is renewed behind the answer", async () => {
  const folder = await freshFolder();
  const studio = await startedStudio({ PROOFSHEET_DATA_DIR: folder }, hurriedClock(600));
  const quarantined = async () => (await studio.storageReport()).used?.quarantine;
  await expect.poll(quarantined).toBe(0);
  await writeFile(path.join(folder, "quarantine", "left"), "x".repeat(99));
  await expect.poll(quarantined, { interval: 100, timeout: 30_000 }).toBe(99);
});
