import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Run, RunRequest, Scenario } from "@/lib/contract/run";
import { browserOfFile, visit, windows } from "../support/browser";
import { hasFocus } from "../support/keyboard";
import { pageFaults } from "../support/page-faults";
import { imagesOnStage, PATIENCE, places, runStartedBy, tickedClock } from "../support/studio-page";
import { isOver, only, runningStudio, type StudioProcess } from "../support/studio-process";

/* Every rehearsal's frame: what happened, what it cost, and a button that does what it says. */

const open = browserOfFile();
const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "3:2" } };
const flux = { model: "siraya/flux-1-srpo", prompt: "Otter" };
const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const edit = {
  model: "siraya/dreamomni2",
  prompt: "Brighter",
  references: [
    { url: "https://sandbox.invalid/samples/otter.png" },
    { url: "https://sandbox.invalid/samples/paper.png" },
  ],
};

let dataDir: string;
let studio: StudioProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  studio = await runningStudio({ dataDir });
});
afterAll(async () => {
  await studio.kill();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 9 });
});

type Shown = { page: Page; run: Run };

/** The studio's page with this run on its stage, once it is so. */
async function showing(
  request: RunRequest,
  rehearse: Scenario,
  isSo: (run: Run) => boolean = isOver,
): Promise<Shown> {
  const pressed = await studio.press({ ...request, rehearse });
  const run = await studio.runOnce(pressed.id, isSo);
  const page = await open({
    origin: studio.url,
    path: `/?run=${run.id}`,
    context: { reducedMotion: "reduce" },
  });
  return { page, run };
}

function plates(page: Page, title: string): Locator {
  return places(page).stage.getByRole("region", { name: title });
}

/** What can be pressed on a plate, in its order, the details beside it. */
function ways(plate: Locator): Promise<string[]> {
  return plate.locator("button:visible, a:visible").allInnerTexts();
}

async function saysFree(plate: Locator): Promise<void> {
  await plate.getByText("Free", { exact: true }).waitFor();
}

test("refused: the words are what to change, or the model", async () => {
  const { page, run } = await showing(niji, "refused");
  const plate = plates(page, "The safety check refused this prompt");
  await plate.getByText("Sending the same words again will not help.").waitFor();
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Edit prompt", "Try another model", "Run again"]);
  await plate.locator("summary").click();
  await plate.getByText("Code: content_refused").waitFor();
  await plate.getByText(`Generation: ${only(run).id}`).waitFor();
  await plate.getByRole("button", { name: "Copy" }).waitFor();
  expect(await pageFaults(page)).toEqual([]);

  await plate.getByRole("button", { name: "Edit prompt" }).click();
  const { prompt, picker } = places(page);
  expect(await hasFocus(prompt)).toBe(true);
  expect(await prompt.inputValue()).toBe(niji.prompt);
  await plate.getByRole("button", { name: "Try another model" }).click();
  await picker.waitFor();
});

test("key refused: the way leads to the page of providers", async () => {
  const { page } = await showing(niji, "key_refused");
  const plate = plates(page, "Siray refused the key");
  await plate.getByText("It may be mistyped, expired or not allowed to use this model.").waitFor();
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Open providers", "Run again"]);
  await plate.getByRole("link", { name: "Open providers" }).click();
  await page.waitForURL((url) => url.pathname === "/settings/providers");
});

test("rate limited: a clock to the next try, and Try now does not wait for it", async () => {
  const { page, run } = await showing(niji, "rate_limited", (each) => {
    return each.generations.some(({ retryAt }) => retryAt !== undefined);
  });
  const plate = plates(page, "Siray asks for a pause");
  await plate.getByText("It answered 429, too many requests. Second try.").waitFor();
  await plate.getByText(/^0:\d\d$/).waitFor();
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Try now", "Stop"]);
  await plate.getByRole("button", { name: "Try now" }).click();
  await imagesOnStage(page, run.id);
  const { sentAt = "" } = only(await studio.run(run.id));
  expect(sentAt < (only(run).retryAt ?? "")).toBe(true);
});

test("bad reference: the image is named, and the way leads to its tile", async () => {
  const { page, run } = await showing(edit, "bad_reference");
  const plate = plates(page, "Siraya does not accept image 1");
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Replace image 1", "Send without it", "Run again"]);
  await plate.getByRole("button", { name: "Replace image 1" }).click();
  const tile = page.getByRole("button", { name: /^Image 1\b/ }).first();
  await expect.poll(() => hasFocus(tile), PATIENCE).toBe(true);
  expect(await places(page).prompt.inputValue()).toBe(edit.prompt);

  const id = await runStartedBy(page, () =>
    plate.getByRole("button", { name: "Send without it" }).click(),
  );
  const without = await studio.run(id);
  expect(without.generations[0]?.references).toEqual(run.generations[0]?.references.slice(1));
});

test("connection lost: nothing is sent again by itself, and Run again sends it", async () => {
  const { page, run } = await showing(gpt, "connection_lost");
  const plate = plates(page, "Nobody can say how this ended");
  await plate.getByText(/does not send it again by itself/).waitFor();
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Run again", "Choose another provider"]);
  await plate.getByRole("button", { name: "Choose another provider" }).click();
  const { picker } = places(page);
  await picker.getByRole("option").first().waitFor();
  const names = await picker.getByRole("option").allInnerTexts();
  expect(names.filter((name) => name.includes("Serevix"))).toEqual([]);
  await page.keyboard.press("Escape");
  const id = await runStartedBy(page, () =>
    plate.getByRole("button", { name: "Run again" }).click(),
  );
  expect(id).not.toBe(run.id);
});

test("result link broken: the link is asked again first, which sends nothing", async () => {
  const { page } = await showing(flux, "result_broken");
  const plate = plates(page, "The image was made but could not be fetched");
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Check again", "Run again", "Open record"]);
  const before = (await studio.runs()).length;
  await Promise.all([
    page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith("/recheck")),
    plate.getByRole("button", { name: "Check again" }).click(),
  ]);
  await plate.getByRole("button", { name: "Check again" }).waitFor();
  expect(await studio.runs()).toHaveLength(before);
  await plate.getByRole("link", { name: "Open record" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/runs/"));
});

test("result broken inside the answer: what came is kept, and told", async () => {
  const { page } = await showing(gpt, "result_broken");
  const plate = plates(page, "What arrived is not a usable image");
  await plate.getByText(/quarantine/).waitFor();
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Run again", "Open record"]);
});

test("two of four, each a call of its own: two shown, two explained, and only those run again", async () => {
  const { page } = await showing({ ...niji, count: 4 }, "two_of_four");
  const { stage } = places(page);
  const failed = plates(page, "Siray could not finish this image");
  await expect.poll(() => failed.count(), PATIENCE).toBe(2);
  expect(await stage.locator("[data-image]").count()).toBe(2);
  await saysFree(failed.first());
  expect(await ways(failed.first())).toEqual(["Run again", "Edit prompt", "Try another model"]);
  expect(await pageFaults(page)).toEqual([]);
  const id = await missingRunBy(page, () =>
    page.getByRole("button", { name: "Run the missing 2" }).first().click(),
  );
  expect((await studio.run(id)).generations.map(({ expected }) => expected)).toEqual([1, 1]);
});

test("two of four in one call: the plate runs what is missing and nothing else", async () => {
  const { page } = await showing({ ...flux, count: 4 }, "two_of_four");
  const plate = plates(page, "2 of 4 images arrived");
  await saysFree(plate);
  expect(await ways(plate)).toEqual(["Run the missing 2", "Open record"]);
  const id = await missingRunBy(page, () =>
    plate.getByRole("button", { name: "Run the missing 2" }).click(),
  );
  expect((await studio.run(id)).generations.map(({ expected }) => expected)).toEqual([2]);
});

test.each(["slow", "very_slow"] as const)(
  "%s: a clock that counts, and Stop says what may follow",
  async (rehearse) => {
    const { page } = await showing(gpt, rehearse, (run) => run.state === "running");
    const { stage } = places(page);
    await stage.getByText("Running", { exact: true }).waitFor();
    await tickedClock(page);
    await stage.getByRole("button", { name: "Stop" }).click();
    const stopped = plates(page, "Stopped");
    await stopped.getByText("Stopped listening. If the image arrives, it will be saved.").waitFor();
    await saysFree(stopped);
    expect(await ways(stopped)).toContain("Run again");
  },
);

test("on a phone a plate keeps its ways in reach", async () => {
  const pressed = await studio.press({ ...niji, rehearse: "refused" });
  await studio.runOnce(pressed.id, isOver);
  const page = await open({
    origin: studio.url,
    path: `/?run=${pressed.id}`,
    context: { viewport: windows.phone, hasTouch: true, reducedMotion: "reduce" },
  });
  const way = plates(page, "The safety check refused this prompt").getByRole("button", {
    name: "Edit prompt",
  });
  await way.waitFor();
  const box = await way.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(await pageFaults(page, [390, 320])).toEqual([]);
  await way.click();
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(niji.prompt);
  await visit(page, studio.url);
});

async function missingRunBy(page: Page, act: () => Promise<void>): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith("/missing")),
    act(),
  ]);
  const run: Run = await response.json();
  return run.id;
}
