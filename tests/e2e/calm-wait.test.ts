import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, untilAlive } from "../support/browser";
import { seedSent } from "../support/seeded-times";
import {
  chooseModel,
  imagesOnStage,
  PATIENCE,
  places,
  runStartedBy,
  tickedClock,
} from "../support/studio-page";
import { only } from "../support/studio-process";
import { gpt, held, waitingStudio } from "../support/waiting-studio";

const open = browserOfFile();
const waiting = waitingStudio(open);
const { waitingSince } = waiting;

/** Everything that is said aloud from here on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector(".spoken[role=status]");
    if (region === null) throw new Error("no live region");
    const said: string[] = [];
    Reflect.set(window, "said", said);
    new MutationObserver(() => said.push((region.textContent ?? "").trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => Reflect.get(window, "said"));
}

test("the start, a slow wait and the end are each said once, and the ticking never", async () => {
  await waiting.sandbox.faults([held]);
  const page = await open({ origin: waiting.studio.url, context: { reducedMotion: "reduce" } });
  await chooseModel(page, gpt.model);
  const said = await listen(page);
  await places(page).prompt.fill("Heard otter");
  const id = await runStartedBy(page, () => places(page).generate.click());
  const { id: generation } = only(
    await waiting.studio.runOnce(id, (run) => run.generations[0]?.sentAt !== undefined),
  );
  expect(await said()).toEqual(["Run started"]);
  // News of the run, with the time it was sent at, comes with its next change.
  seedSent(waiting.dataDir, generation, 70);
  await page.reload();
  await untilAlive(page);
  const saidLater = await listen(page);
  await places(page).stage.getByText("Slower than usual", { exact: true }).waitFor();
  await tickedClock(page);
  await waiting.sandbox.release();
  await imagesOnStage(page, id);
  expect((await saidLater()).filter((words) => words !== "Slower than usual")).toEqual([
    "1 image ready",
  ]);
});

test("a failure is said once", async () => {
  await waiting.sandbox.faults([{ match: { kind: "submit" }, scenario: "refused" }]);
  const page = await open({ origin: waiting.studio.url, context: { reducedMotion: "reduce" } });
  await chooseModel(page, gpt.model);
  const said = await listen(page);
  await places(page).prompt.fill("Refused otter");
  await runStartedBy(page, () => places(page).generate.click());
  await places(page)
    .stage.getByRole("region", { name: /safety check refused/ })
    .waitFor();
  expect(await said()).toEqual(["Run started", "Failed: The safety check refused this prompt"]);
});

test("with reduced motion nothing changes but the clocks", async () => {
  const { page } = await waitingSince(24);
  await places(page)
    .stage.getByText(/^usually \d/)
    .waitFor();
  const changes = () => page.evaluate(whatChanges);
  // Thumbnails and figures may still be coming in; what moves for its own sake goes on.
  await expect.poll(changes, { timeout: 40_000 }).toEqual({ elsewhere: [], moving: [] });
});

/** In the page, for three seconds. */
async function whatChanges() {
  const found = new Set<string>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const clock = element?.closest("[role=progressbar], [data-run], head");
      if (clock === null || clock === undefined) found.add(element?.outerHTML.slice(0, 200) ?? "");
    }
  });
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  const moving: string[] = [];
  const began = performance.now();
  while (performance.now() - began < 3_000) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const motion of document.getAnimations()) {
      if (motion.playState === "running") moving.push(motion.constructor.name);
    }
  }
  observer.disconnect();
  return { elsewhere: [...found], moving };
}

function secondsOf(clock: string): number {
  const [minutes, seconds] = clock.split(":");
  return Number(minutes) * 60 + Number(seconds);
}

test("two runs are under way at once, both are seen, and a reload goes on with the wait", async () => {
  await waiting.sandbox.faults([held, held]);
  const page = await open({ origin: waiting.studio.url, context: { reducedMotion: "reduce" } });
  await chooseModel(page, gpt.model);
  const { prompt, generate } = places(page);
  await prompt.fill("First otter");
  const first = await runStartedBy(page, () => generate.click());
  await prompt.fill("Second otter");
  const second = await runStartedBy(page, () => generate.click());
  const thumb = (id: string) => page.locator(`[data-run="${id}"][aria-label*=running]`);
  await thumb(first).waitFor();
  await thumb(second).waitFor();
  await expect.poll(() => page.title(), PATIENCE).toBe("(2) Studio");
  await thumb(first).click();
  const before = await tickedClock(page);
  await page.reload();
  await untilAlive(page);
  await thumb(second).waitFor();
  expect(secondsOf(await tickedClock(page))).toBeGreaterThan(secondsOf(before));
  await waiting.sandbox.release();
  await imagesOnStage(page, first);
  await page.locator(`[data-run="${second}"][aria-label*="1 image"]`).waitFor();
});
