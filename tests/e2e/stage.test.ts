import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { quarters } from "../support/pictures";
import { imageIds, paper, stagePlaces, stageStudio } from "../support/stage-studio";
import { PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const shared = stageStudio();

async function opened(context: Parameters<typeof open>[0]["context"] = {}, search = "") {
  const known = shared();
  const path = `/?run=${known.second.id}${search}`;
  const page = await open({ origin: known.studio.url, path, context });
  return { ...known, page, ...stagePlaces(page), ids: imageIds(known.second) };
}

function isSelected(page: Page, id: string | undefined) {
  return page.locator(`#stage button[data-image="${id}"]`).getAttribute("aria-current");
}

function query(page: Page, name: string) {
  return new URL(page.url()).searchParams.get(name);
}

test("a press selects an image with a ring, and the panel tells how it was made", async () => {
  const { page, image, tab, made, ids } = await opened();
  expect(await tab("Next image").getAttribute("aria-selected")).toBe("true");
  await image(2).click();
  expect(await isSelected(page, ids[1])).toBe("true");
  expect(await isSelected(page, ids[0])).toBeNull();
  expect(await tab("Selected").getAttribute("aria-selected")).toBe("true");
  await made.getByText(paper).waitFor();
  const ring = await image(2).evaluate((button) => {
    const { borderTopWidth, inset, boxShadow } = getComputedStyle(
      button.parentElement ?? button,
      "::after",
    );
    return { borderTopWidth, inset, hasHairline: boxShadow.includes("1px") };
  });
  expect(ring).toEqual({ borderTopWidth: "2px", inset: "-4px", hasHairline: true });
  expect(await places(page).viewer.count()).toBe(0);
});

test("a chip of the prompt leads to its row, also while the panel shows the selected image", async () => {
  const { page, image, tab } = await opened();
  await image(2).click();
  expect(await tab("Selected").getAttribute("aria-selected")).toBe("true");
  await page.getByRole("button", { name: /^\d+ images?\. Change$/ }).click();
  expect(await tab("Next image").getAttribute("aria-selected")).toBe("true");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-row=count]") !== null))
    .toBe(true);
});

test("arrows walk over the stage, the selection goes along, and Escape takes it away", async () => {
  const { page, image, ids } = await opened();
  await image(1).click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => isSelected(page, ids[1]), PATIENCE).toBe("true");
  await page.keyboard.press("Escape");
  await expect.poll(() => isSelected(page, ids[1]), PATIENCE).toBeNull();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-image"));
  expect(focused).toBe(ids[1]);
});

test("Enter and a double press open one image in place; Escape and Back lead to the run", async () => {
  const { page, image, alone, ids } = await opened();
  await image(2).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[1]);
  expect(query(page, "view")).toBe("single");
  await page.keyboard.press("Escape");
  await alone.waitFor({ state: "detached" });
  await expect.poll(() => query(page, "view")).toBeNull();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-image")), PATIENCE)
    .toBe(ids[1]);

  await image(1).dblclick();
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[0]);
  await page.goBack();
  await alone.waitFor({ state: "detached" });
  await image(1).waitFor();
  await page.goForward();
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[0]);
});

test("an image alone stands in its address: a reload shows it again", async () => {
  const { page, image, alone, ids, second } = await opened({}, "&view=single");
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[0]);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page, "image"), PATIENCE).toBe(ids[1]);
  await page.reload();
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[1]);
  await page.keyboard.press("Escape");
  await image(1).waitFor();
  expect(query(page, "run")).toBe(second.id);
  expect(query(page, "view")).toBeNull();
});

test("the plate makes an image a reference, offers the file, and has the rest behind More", async () => {
  const { page, image, ids } = await opened();
  await image(1).hover();
  const plate = page.locator("#slides > li").first();
  await plate.getByRole("button", { name: "Use as reference" }).click();
  await page.getByRole("button", { name: /^Image 1, / }).waitFor();
  const file = plate.getByRole("link", { name: "Download" });
  expect(await file.getAttribute("href")).toBe(`/api/images/${ids[0]}/original?download=record`);
  await plate.getByRole("button", { name: "More", exact: true }).click();
  const more = page.getByRole("dialog", { name: "More" });
  await more.getByRole("link", { name: "Open its page" }).click();
  await page.waitForURL(`**/images/${ids[0]}`);
});

test("V makes the selected image once more with another seed", async () => {
  const { page, image, studio, second } = await opened();
  await image(1).click();
  const id = await runStartedBy(page, () => page.keyboard.press("v"));
  const run = await studio.runOnce(id, isOver);
  const [before, after] = [second.generations[0], run.generations[0]];
  expect(after?.parameters).toEqual({ ...before?.parameters, seed: after?.parameters.seed });
  expect(after?.parameters.seed).not.toBe(before?.parameters.seed);
});

test("a finger on Before shows the image before for as long as it stays", async () => {
  const { page, image, first, ids } = await opened({
    viewport: windows.tablet,
    hasTouch: true,
  });
  const shown = () => image(1).locator("img").getAttribute("src");
  const before = page.getByRole("button", { name: /^Before/ });
  await before.hover();
  await page.mouse.down();
  await expect.poll(shown, PATIENCE).toContain(imageIds(first)[0] ?? "");
  await page.mouse.up();
  await expect.poll(shown, PATIENCE).toContain(ids[0] ?? "");
});

test("B turns through five surrounds, one is remembered, and the panel keeps its own grey", async () => {
  const { page, image, tab } = await opened();
  await image(1).focus();
  const surround = () => page.locator("html").getAttribute("data-surround");
  const grounds = () =>
    page.evaluate(() =>
      ["#stage", "#settings"].map((place) => {
        const element = document.querySelector(place);
        return element === null ? "" : getComputedStyle(element).backgroundColor;
      }),
    );
  const [, panel] = await grounds();
  const seen: (string | null)[] = [];
  const greys = new Set<string | undefined>();
  for (let turn = 0; turn < 5; turn += 1) {
    await page.keyboard.press("b");
    seen.push(await surround());
    const [stage, bench] = await grounds();
    greys.add(stage);
    expect(bench).toBe(panel);
  }
  expect(seen).toEqual(["black", "dark", "mid", "light", "white"]);
  expect(greys.size).toBe(5);
  await page.reload();
  await tab("Next image").waitFor();
  expect(await surround()).toBe("white");
});

test("what is changed beyond three chips opens behind the number", async () => {
  const { page } = await opened();
  const chips = page.getByRole("list", { name: "Changed since the run before" });
  expect(await chips.getByRole("button").count()).toBe(4);
  await chips.getByRole("button", { name: "and 2 more" }).click();
  const rest = page.getByRole("dialog", { name: "More changes" });
  await rest.getByRole("button", { name: /^weird auto now 300/ }).waitFor();
});

test("a frame whose shape the model decides says so, and nothing moves when the image comes", async () => {
  const { studio, sandbox } = shared();
  await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const { id } = await studio.press({
    model: "siraya/dreamomni2",
    prompt: "The otter as a print",
    references: [{ url: `${sandbox.origin}/samples/otter.png` }],
  });
  await expect.poll(() => sandbox.held(), PATIENCE).toBe(1);
  const page = await open({ origin: studio.url, path: `/?run=${id}` });
  const frame = page.locator("#slides > li");
  await frame.getByText("shape decided by the model").waitFor();
  const before = await frame.boundingBox();
  const again = page.getByRole("button", { name: "Run again" }).first();
  const place = await again.boundingBox();
  const bytes = await quarters(90, 60).png().toBuffer();
  await sandbox.faults([{ match: { kind: "download" }, image: bytes.toString("base64") }]);
  await sandbox.release();
  await studio.runOnce(id, isOver);
  const image = stagePlaces(page).image(1).locator("img");
  // It is no square, as its frame is.
  await expect.poll(() => image.evaluate(isLoadedOblong), PATIENCE).toBe(true);
  expect(await frame.getByText("shape decided by the model").count()).toBe(0);
  expect(await frame.boundingBox()).toEqual(before);
  await page.getByRole("button", { name: "Look closer" }).waitFor();
  expect(await again.boundingBox()).toEqual(place);
});

function isLoadedOblong(element: Element): boolean {
  if (!(element instanceof HTMLImageElement)) return false;
  return element.naturalWidth > 0 && element.naturalWidth !== element.naturalHeight;
}

test("a phone opens an image by a tap, a key or a screen reader, and compares by wipe and flip only", async () => {
  const { page, image, alone, ids } = await opened({
    viewport: windows.phone,
    hasTouch: true,
    isMobile: true,
  });
  await image(1).tap();
  await expect.poll(() => alone.getAttribute("data-viewed"), PATIENCE).toBe(ids[0]);
  await page.getByRole("button", { name: "Back to the run" }).tap();
  await alone.waitFor({ state: "detached" });

  await image(1).focus();
  await page.keyboard.press("Enter");
  await alone.waitFor();
  await page.keyboard.press("Escape");
  await alone.waitFor({ state: "detached" });
  // As a screen reader does it.
  await image(1).dispatchEvent("click");
  await alone.waitFor();
  await page.getByRole("button", { name: "Back to the run" }).tap();
  await alone.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Compare", exact: true }).first().tap();
  await page.getByRole("radio", { name: "Wipe" }).waitFor();
  const ways = page.getByRole("radiogroup", { name: "Way to compare" }).getByRole("radio");
  expect(await ways.count()).toBe(2);
  await page.locator("summary", { hasText: "Differences" }).tap();
  await page.getByRole("row", { name: /^Seed/ }).waitFor();
});

const states = [
  ["selected", (page: Page) => stagePlaces(page).image(2).click()],
  ["alone", (page: Page) => stagePlaces(page).image(2).press("Enter")],
  ["compared", (page: Page) => stagePlaces(page).image(2).press("c")],
  ["surveyed", (page: Page) => stagePlaces(page).image(2).press("n")],
] as const;

test.each([
  ["desktop", { viewport: windows.desktop }],
  ["tablet", { viewport: windows.tablet, hasTouch: true }],
  ["phone", { viewport: windows.phone, hasTouch: true }],
] as const)("nothing is found by axe in any view of the stage on a %s", async (_, context) => {
  const faults: string[] = [];
  for (const [name, act] of states) {
    const { page, image } = await opened({ ...context, reducedMotion: "reduce" });
    await image(2).waitFor();
    await act(page);
    await page.getByRole("button", { name: "Back to the run" }).or(image(2)).first().waitFor();
    await page.waitForLoadState("networkidle");
    const found = await pageFaults(page);
    faults.push(...found.map((fault) => `${name}, ${fault}`));
  }
  expect(faults).toEqual([]);
});
