import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { connectedTo } from "../support/connected-studio";
import { hasFocus } from "../support/keyboard";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";
import { PATIENCE, places } from "../support/studio-page";
import { runningStudio, type StudioProcess } from "../support/studio-process";
import { percent, prompts, threeImages } from "../support/viewer-page";

type Made = Awaited<ReturnType<typeof threeImages>>;

const open = browserOfFile();
const place: { sandbox?: SandboxProcess; studio?: StudioProcess; made?: Made } = {};

beforeAll(async () => {
  place.sandbox = await startSandbox();
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  const environment = connectedTo(place.sandbox.origin);
  place.studio = await runningStudio({ dataDir, environment });
  place.made = await threeImages(place.studio);
});
afterAll(async () => {
  await place.studio?.kill();
  await place.sandbox?.stop();
});

async function opened(viewport: { width: number; height: number } = windows.desktop) {
  const { studio, made } = place;
  if (studio === undefined || made === undefined) throw new Error("they are not started");
  const page = await open({ origin: studio.url, context: { viewport } });
  const image = places(page).stage.getByRole("button", { name: /^Open image 1 of 1/ });
  await expect.poll(() => image.count(), PATIENCE).toBe(1);
  // The keys answer once the page is alive, as the strip shows.
  await runsInStrip(page).first().waitFor();
  return { ...made, page, image };
}

function runsInStrip(page: Page) {
  return page.getByRole("grid", { name: "Runs" }).getByRole("button");
}

async function compared(viewport?: { width: number; height: number }) {
  const known = await opened(viewport);
  const { page } = known;
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  const compare = page.getByRole("region", { name: "Compare" });
  await compare.waitFor();
  await expect.poll(() => percent(page), PATIENCE).toBeGreaterThan(0);
  const side = (name: string) => compare.getByRole("region", { name, exact: true });
  const shownOn = (name: string) => side(name).getAttribute("data-viewed");
  const boxOn = (name: string) =>
    side(name)
      .locator("img")
      .evaluate((image) => image.getBoundingClientRect().width);
  return { ...known, compare, side, shownOn, boxOn };
}

test("the newest image is compared with the one before, and what differs is listed", async () => {
  const { page, shownOn, newest, middle } = await compared();
  expect(await shownOn("Kept")).toBe(middle.id);
  expect(await shownOn("Candidate")).toBe(newest.id);
  const list = page.getByRole("complementary", { name: "Differences" });
  const row = list.getByRole("row", { name: /^Model/ });
  expect(await row.getByRole("cell").allInnerTexts()).toEqual(["FLUX.1 SRPO", "niji 7"]);
  expect(await list.locator("del").first().innerText()).toContain("heron");
});

test("a view that a key opens explains nothing by itself; what Tab goes to does", async () => {
  const { page } = await opened();
  const tooltip = page.locator("[popover=manual][aria-hidden=true]:popover-open");
  await page.locator("#stage [data-image]").first().focus();
  await page.keyboard.press("c");
  const back = page.getByRole("button", { name: "Back to the run" });
  await expect.poll(() => hasFocus(back), PATIENCE).toBe(true);
  expect(await tooltip.count()).toBe(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => tooltip.innerText()).toContain("Back to the run");
});

test("one zoom moves both images, and Shift moves one alone", async () => {
  const { page, side, boxOn } = await compared();
  const [kept, candidate] = [await boxOn("Kept"), await boxOn("Candidate")];
  await side("Candidate").hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(() => boxOn("Candidate"), PATIENCE).toBeGreaterThan(candidate);
  const growth = (await boxOn("Candidate")) / candidate;
  expect((await boxOn("Kept")) / kept).toBeCloseTo(growth, 1);

  const before = await boxOn("Kept");
  await page.keyboard.down("Shift");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Shift");
  expect(await boxOn("Kept")).toBe(before);
});

test("arrows change the candidate and ↑ keeps it; Escape goes back to the run", async () => {
  const { page, shownOn, oldest, newest, compare, image } = await compared();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => shownOn("Candidate"), PATIENCE).toBe(oldest.id);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => shownOn("Kept"), PATIENCE).toBe(oldest.id);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => shownOn("Candidate"), PATIENCE).toBe(newest.id);
  await page.keyboard.press("Escape");
  await compare.waitFor({ state: "detached" });
  await expect
    .poll(() => image.evaluate((element) => element === document.activeElement), PATIENCE)
    .toBe(true);
});

test("the divider of the wipe is a slider that says how much of the candidate shows", async () => {
  const { page, compare } = await compared();
  await page.getByRole("radio", { name: "Wipe" }).check();
  const divider = compare.getByRole("slider", { name: "Divider" });
  expect(await divider.getAttribute("aria-valuetext")).toBe("50 percent candidate");
  await divider.focus();
  await page.keyboard.press("Home");
  expect(await divider.getAttribute("aria-valuetext")).toBe("100 percent candidate");
});

test("the line of the wipe can be dragged", async () => {
  const { page, compare, side } = await compared();
  await page.getByRole("radio", { name: "Wipe" }).check();
  const box = await side("Candidate").boundingBox();
  if (box === null) throw new Error("no pane");
  const at = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width / 2, at);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, at, { steps: 4 });
  await page.mouse.up();
  const divider = compare.getByRole("slider", { name: "Divider" });
  expect(await divider.getAttribute("aria-valuetext")).toBe("75 percent candidate");
});

test("flip shows one in the other's place and says which", async () => {
  const { page, compare } = await compared();
  await page.getByRole("radio", { name: "Flip" }).check();
  const turn = compare.getByRole("button", { name: "Show the other" });
  await expect.poll(() => turn.innerText()).toBe("Shown: Candidate");
  await turn.click();
  await expect.poll(() => turn.innerText()).toBe("Shown: Kept");
});

test("in a narrow window what differs opens over the images, which keep their size", async () => {
  const { page, boxOn } = await compared(windows.tablet);
  const before = await boxOn("Kept");
  await page.locator("summary", { hasText: "Differences" }).click();
  await page.getByRole("row", { name: /^Model/ }).waitFor();
  expect(await boxOn("Kept")).toBe(before);
});

test("while \\ is held the image before stands in the place of the image", async () => {
  const { page, image, middle, newest } = await opened();
  const shown = () => image.locator("img").getAttribute("src");
  expect(await shown()).toBe(newest.urls.original);
  await image.focus();
  await page.keyboard.down("\\");
  await expect.poll(shown, PATIENCE).toBe(middle.urls.original);
  await page.keyboard.up("\\");
  await expect.poll(shown, PATIENCE).toBe(newest.urls.original);
});

test("Z shows one image alone, where arrows walk, and Escape leads to the run of the last", async () => {
  const { page, image, middle, newest } = await opened();
  await image.focus();
  await page.keyboard.press("z");
  const alone = page.locator("#stage [data-viewed]");
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(newest.id);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(middle.id);
  await page.keyboard.press("Escape");
  await places(page)
    .stage.getByRole("button", { name: `Open image 1 of 1: ${prompts[1]}` })
    .waitFor();
});

test("Escape leads from a survey to an image, also from its way back", async () => {
  const { page, image, newest } = await opened();
  await image.focus();
  await page.keyboard.press("n");
  const back = page.getByRole("banner").getByRole("button", { name: "Back to the run" });
  await expect
    .poll(() => back.evaluate((button) => button === document.activeElement), PATIENCE)
    .toBe(true);
  await page.keyboard.press("Escape");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-image"));
  await expect.poll(focused, PATIENCE).toBe(newest.id);
});

test("a survey shows many images; X takes one out and Enter opens one", async () => {
  const { page, image, oldest, middle, newest } = await opened();
  await image.focus();
  await page.keyboard.press("n");
  await page.getByRole("region", { name: "Survey" }).waitFor();
  await page.getByRole("banner").getByText("3 left").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-image"));
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused, PATIENCE).toBe(newest.id);
  await page.keyboard.press("x");
  await page.getByRole("banner").getByText("2 left").waitFor();
  await expect.poll(focused, PATIENCE).toBe(middle.id);
  await page.keyboard.press("End");
  await expect.poll(focused, PATIENCE).toBe(oldest.id);
  await page.keyboard.press("Enter");
  const alone = page.locator("#stage [data-viewed]");
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(oldest.id);
});

test("what the run changed stands in the bar, and a press takes one change back", async () => {
  const { page } = await opened();
  const chips = page.getByRole("list", { name: "Changed since the run before" });
  await chips.getByRole("button", { name: /^prompt changed/ }).click();
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(prompts[1]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe("");
});
