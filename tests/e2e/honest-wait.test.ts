import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, untilAlive, visit } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { chooseModel, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, type StudioProcess, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const model = "serevix/gpt-image-1";
const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };

async function openStudio() {
  const sandbox = await startedSandbox();
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: connectedTo(sandbox.origin),
  });
  return { sandbox, studio };
}

async function openPage(studio: StudioProcess): Promise<Page> {
  const page = await open({ origin: studio.url, context: { reducedMotion: "reduce" } });
  await chooseModel(page, model);
  return page;
}

/** Runs that ended well, so that there is something to measure a wait by. */
async function makeHistory(studio: StudioProcess, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const { id } = await studio.press({ model, prompt: `Before ${made}` });
    await studio.runOnce(id, isOver);
  }
}

async function generate(page: Page, prompt: string): Promise<string> {
  await places(page).prompt.fill(prompt);
  return runStartedBy(page, () => places(page).generate.click());
}

test("a wait shows where calls like it landed before, and says when it is slower", async () => {
  const { sandbox, studio } = await openStudio();
  await makeHistory(studio, 8);
  await sandbox.faults([held]);
  const page = await openPage(studio);
  await generate(page, "Otter");
  const { stage } = places(page);
  await stage.locator("[data-zone]").waitFor();
  await stage.getByText(/Slower than usual/).waitFor();
  await stage.getByText(/^9 in 10 finish within \d:\d\d$/).waitFor();

  const fill = () =>
    stage
      .locator("[data-fill]")
      .evaluate((bar) => bar.getBoundingClientRect().width / (bar.parentElement?.clientWidth ?? 1));
  const zoneEnd = () =>
    stage.locator("[data-zone]").evaluate((zone) => zone.getBoundingClientRect().right);
  const [fillBefore, endBefore] = [await fill(), await zoneEnd()];
  await expect.poll(zoneEnd, PATIENCE).toBeLessThan(endBefore);
  expect(await fill()).toBeGreaterThanOrEqual(fillBefore - 0.01);
  await sandbox.release();
});

test("without history there is no zone, and the page may be closed and come back to", async () => {
  const { sandbox, studio } = await openStudio();
  await sandbox.faults([held]);
  const page = await openPage(studio);
  const id = await generate(page, "Otter");
  const { stage } = places(page);
  await stage.getByText("no history yet for this model").waitFor();
  expect(await stage.locator("[data-zone]").count()).toBe(0);
  await expect.poll(() => page.title(), PATIENCE).toBe("(1) Studio");
  await stage.getByText("Safe to close this page").waitFor();

  await page.goto("about:blank");
  await sandbox.release();
  await studio.runOnce(id, isOver);
  await visit(page, studio.url);
  await untilAlive(page);
  const bar = page.getByRole("region", { name: "While you were away" });
  await bar.getByText("1 run finished.").waitFor();
  const [head, under] = await Promise.all([bar.boundingBox(), stage.boundingBox()]);
  expect((head?.y ?? 0) + (head?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
  await bar.getByRole("button", { name: "Look through" }).click();
  await page.getByRole("dialog", { name: "Image 1 of 1" }).waitFor();
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "detached" });
  await page.reload();
  await untilAlive(page);
  await expect(bar.waitFor({ timeout: 1_000 })).rejects.toThrow();
});
