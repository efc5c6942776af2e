import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import type { Run } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, visit } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const connected = connectedOfFile();
const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };
let opened = 0;

/** A page with a prompt that no other test has, whose runs are those of this test. */
async function openStudio(expected?: RegExp) {
  const { studio } = connected;
  const page = await open({ origin: studio.url, ...(expected && { expected }) });
  const fetched = await page.evaluate(fetchedScripts);
  opened += 1;
  const words = `Lighthouse ${opened} in fog`;
  await places(page).prompt.fill(words);
  // Whoever writes gets what the first press needs, long before a person presses.
  await expect.poll(() => page.evaluate(fetchedScripts), PATIENCE).toBeGreaterThan(fetched);
  return { studio, page, words, presses: pressesOf(page), runs: () => runsOf(words) };
}

async function runsOf(words: string): Promise<Run[]> {
  return (await connected.studio.runs()).filter(({ prompt }) => prompt === words);
}

/** In the page: how many scripts have come. */
function fetchedScripts(): number {
  return performance
    .getEntriesByType("resource")
    .filter((entry) => new URL(entry.name).pathname.endsWith(".js")).length;
}

/** Every POST that asks for a run, as it leaves. */
function pressesOf(page: Page): Request[] {
  const presses: Request[] = [];
  page.on("request", (request) => {
    const isRun = new URL(request.url()).pathname === "/api/runs";
    if (isRun && request.method() === "POST") presses.push(request);
  });
  return presses;
}

test("a double click on Generate makes one run", async () => {
  const { page, presses, runs } = await openStudio();
  // However long a busy machine takes between them.
  await page.clock.setFixedTime(Date.now());
  await runStartedBy(page, () => places(page).generate.dblclick());
  expect(presses).toHaveLength(1);
  expect(await runs()).toHaveLength(1);
});

test("twenty clicks in 200 ms make one run", async () => {
  const { page, presses, runs } = await openStudio();
  const start = Date.now();
  const button = await places(page).generate.elementHandle();
  await runStartedBy(page, async () => {
    for (let click = 0; click < 20; click++) {
      await page.clock.setFixedTime(start + click * 10);
      await button?.evaluate((element) => element instanceof HTMLElement && element.click());
    }
  });
  expect(presses).toHaveLength(1);
  expect(await runs()).toHaveLength(1);
});

test("the same press within 600 ms makes one run, and a later one makes another with another key", async () => {
  const { page, presses, runs } = await openStudio();
  const start = Date.now();
  await page.clock.setFixedTime(start);
  await runStartedBy(page, () => places(page).generate.click());
  await page.clock.setFixedTime(start + 599);
  await places(page).generate.click();
  await page.clock.setFixedTime(start + 599 + 600);
  await runStartedBy(page, () => places(page).generate.click());

  expect(presses).toHaveLength(2);
  expect(await runs()).toHaveLength(2);
  const keys = presses.map((request) => request.headers()["idempotency-key"] ?? "");
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key.length).toBeGreaterThanOrEqual(16);
});

test("two requests with one key make one run, and the key with another body is refused", async () => {
  const { studio } = connected;
  const request = { model: "serevix/gpt-image-1", prompt: "One key" };
  const first = await studio.press(request, "one-press-of-one-hand");
  const second = await studio.press(request, "one-press-of-one-hand");
  expect(second.id).toBe(first.id);
  await expect(
    studio.press({ ...request, prompt: "Another" }, "one-press-of-one-hand"),
  ).rejects.toThrow(/422.*idempotency_conflict/);
  expect(await runsOf("One key")).toHaveLength(1);
  expect(await runsOf("Another")).toEqual([]);
});

test("frames stand in their final place and proportions from the first paint after the press", async () => {
  const { page } = await openStudio();
  const { settings, generate } = places(page);
  await settings.getByRole("radio", { name: /^16:9: / }).check();
  await settings.getByRole("button", { name: "More images" }).click();

  const early: Box[] = [];
  const id = await runStartedBy(page, async () => {
    early.push(...(await generate.evaluate(framesAfterPress)));
  });
  expect(early).toHaveLength(2);
  for (const { width, height } of early) {
    expect(width).toBeGreaterThan(200);
    expect(Math.abs(width / height / (16 / 9) - 1)).toBeLessThan(0.01);
  }

  const sizes = await imagesOnStage(page, id, 2);
  for (const { width, height } of sizes) {
    expect(Math.abs(width / height / (16 / 9) - 1)).toBeLessThan(0.01);
  }
  const late = await page.locator("#slides > li").evaluateAll((frames) =>
    frames
      .map((frame) => frame.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      })),
  );
  expect(late).toEqual(early);
});

type Box = { x: number; y: number; width: number; height: number };

/** In the page: presses, and measures what the next animation frame has painted. */
function framesAfterPress(button: Element): Promise<Box[]> {
  return new Promise((resolve) => {
    if (button instanceof HTMLElement) button.click();
    const measure = () => {
      const frames = [...document.querySelectorAll("#slides > li")];
      const boxes = frames.map((frame) => frame.getBoundingClientRect());
      resolve(boxes.map(({ x, y, width, height }) => ({ x, y, width, height })));
    };
    requestAnimationFrame(() => requestAnimationFrame(measure));
  });
}

test("a press with a reload at its heels makes its run, once", async () => {
  const { page, runs } = await openStudio();
  // No frame comes and no timer ends: nothing but the leaving of the page can send it.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await places(page).generate.evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
    location.reload();
  });
  await page.waitForEvent("load");
  await page.clock.resume();
  await expect.poll(async () => (await runs()).length, PATIENCE).toBe(1);
  const [run] = await runs();
  await page.locator(`[data-run="${run?.id}"]`).waitFor();
  expect(await runs()).toHaveLength(1);
});

test("a press whose answer was none of ours keeps its plate, and goes out again under its own key", async () => {
  const { page, presses, words, runs } = await openStudio(/502/);
  const { prompt, generate, stage, strip } = places(page);
  await page.route(
    "**/api/runs",
    (route) =>
      route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
    { times: 1 },
  );
  await generate.click();
  const plate = stage.getByRole("region", { name: /^The studio’s server does not answer/ });
  await plate.waitFor();
  await prompt.fill(`${words}, another`);
  const other = await runStartedBy(page, () => generate.click());
  await imagesOnStage(page, other);
  await strip.getByRole("button", { name: words, exact: false }).last().click();
  await plate.getByRole("button", { name: "Run again" }).click();
  await expect.poll(async () => (await runs()).length, PATIENCE).toBe(1);
  const keys = presses.map((press) => press.headers()["idempotency-key"]);
  expect(keys).toHaveLength(3);
  expect(keys[2]).toBe(keys[0]);
});

test("a press that is carried out while nobody sees the page waits for no frame", async () => {
  const { page, runs } = await openStudio();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await places(page).generate.evaluate((button) => {
    Object.defineProperty(document, "hidden", { value: true });
    if (button instanceof HTMLElement) button.click();
  });
  await expect.poll(async () => (await runs()).length, PATIENCE).toBe(1);
});

test("a run survives a reload while it is under way", async () => {
  const { studio, page, words, runs } = await openStudio();
  await connected.sandbox.faults([held]);
  const id = await runStartedBy(page, () => places(page).generate.click());
  await page.reload();
  await places(page).stage.getByText("Image 1 of 1").waitFor();
  await expect.poll(() => connected.sandbox.held(), PATIENCE).toBe(1);
  expect(isOver(await studio.run(id))).toBe(false);
  await connected.sandbox.release();
  await imagesOnStage(page, id);
  expect(await runs()).toHaveLength(1);
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(words);
});

test("another tab shows a run beginning and ending without a reload", async () => {
  // In a studio without runs whatever stands on the stage is this one.
  const { sandbox } = connected;
  const environment = connectedTo(sandbox.origin);
  const studio = await startedStudioProcess({ dataDir: await freshFolder(), environment });
  await sandbox.faults([held]);
  const page = await open({ origin: studio.url });
  await places(page).prompt.fill("A lighthouse in fog");
  const other = await page.context().newPage();
  await visit(other, studio.url);
  await other.getByRole("heading", { name: "Make your first image" }).waitFor();
  let loads = 0;
  other.on("request", (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });

  await runStartedBy(page, () => places(page).generate.click());
  await places(other).stage.getByText("Image 1 of 1").waitFor();
  await expect.poll(() => sandbox.held(), PATIENCE).toBe(1);
  await sandbox.release();
  const image = places(other).stage.getByRole("button", { name: /^Open image 1 of 1/ });
  await expect.poll(() => image.count(), PATIENCE).toBe(1);
  const thumb = places(other).strip.getByRole("button", {
    name: /^niji 7, 1 image, .*A lighthouse in fog$/,
  });
  await expect.poll(() => thumb.count(), PATIENCE).toBe(1);
  expect(loads).toBe(0);
});
