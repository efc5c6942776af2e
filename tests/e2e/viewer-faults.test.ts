import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, visit, windows } from "../support/browser";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { openedViewer, prompts, threeImages, viewed } from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();
const view = openedViewer(open);

async function made() {
  const studio = await started();
  return { studio, ...(await threeImages(studio)) };
}

const expected = /ERR_FAILED|status of 404/;

test("while how an image was made cannot be read, it is not called an upload, and trying again reads it", async () => {
  const { studio, newest, middle } = await made();
  const page = await open({ origin: studio.url, path: `/images/${newest.id}`, expected });
  await page.route("**/api/runs/*", (route) => route.abort());
  await page.route(`**/api/images/${middle.id}`, (route) => route.abort());
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByText("How it was made could not be read.").waitFor();
  expect(await details.innerText()).not.toContain("Uploaded");
  await page.unroute("**/api/runs/*");
  await page.unroute(`**/api/images/${middle.id}`);
  await details.getByRole("button", { name: "Try again" }).click();
  await details.getByText(prompts[1], { exact: true }).waitFor();
});

test("whoever goes on while the trash takes an image is not pulled back, and has both ways back", async () => {
  const { studio, newest, middle, oldest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/api/images/trash", async (route) => {
    await held;
    await route.continue();
  });
  const trash = page.getByRole("button", { name: "Move to trash" });
  await trash.click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(middle.id);
  await trash.click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewed(page), PATIENCE).toBe(oldest.id);
  arrive();
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.poll(() => undo.count(), PATIENCE).toBe(2);
  expect(await viewed(page)).toBe(oldest.id);
  await undo.first().click();
  await undo.first().click();
  await expect
    .poll(async () => (await (await studio.fetch("/api/images")).json()).items.length, PATIENCE)
    .toBe(prompts.length);
});

test("in a wide window I does not stand in the way of Escape", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.keyboard.press("i");
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/library/);
});

test("on a phone closed details give the focus back, and text twice as large fits the window", async () => {
  const { studio, newest } = await made();
  const context = { viewport: windows.phone, hasTouch: true, isMobile: true };
  const page = await view(studio, `/images/${newest.id}`, context);
  const details = page.getByRole("button", { name: "Details", exact: true });
  await details.click();
  await page.getByRole("button", { name: "Close details" }).click();
  await expect.poll(() => focusedLabel(page), PATIENCE).toBe("Details");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const wide = () =>
    page.locator("header").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(wide, PATIENCE).toBe(0);
});

test("a step tells what the image was made from, and the window is titled by it", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  expect(await page.title()).toBe(`${prompts[2]} · Proofsheet`);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.title(), PATIENCE).toBe(`${prompts[1]} · Proofsheet`);
  const said = page.locator("header [aria-live=polite]");
  expect(await said.innerText()).toContain(prompts[1]);
});

test("an undo is there on the next page, and leaves what was written since", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByRole("button", { name: "Use Stylize" }).click();
  await page.getByRole("button", { name: "Use these settings" }).click();
  const prompt = page.getByRole("textbox", { name: "Prompt", exact: true });
  await prompt.fill("Two foxes");
  await page.getByRole("button", { name: "Undo" }).last().click();
  expect(await prompt.inputValue()).toBe("Two foxes");
});

test("plain http has no clipboard, and a text is copied nevertheless, told for a moment", async () => {
  const { studio, newest } = await made();
  const context = { permissions: ["clipboard-read"] };
  const page = await view(studio, `/images/${newest.id}`, context);
  await page.evaluate(() => {
    const { clipboard } = navigator;
    Object.assign(window, { readCopied: () => clipboard.readText() });
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.getByRole("button", { name: "Copy prompt" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => Reflect.get(window, "readCopied")());
  expect(copied).toBe(prompts[2]);
  await page.getByRole("button", { name: "Copy prompt" }).waitFor();
});

test("a run that cannot be asked for is not said to be gone, and none is drawn in its place", async () => {
  const { studio, runs } = await made();
  const [oldest] = runs;
  const page = await open({ origin: studio.url, expected });
  await page.route("**/api/runs/never", (route) => route.abort());
  await visit(page, `${studio.url}/?run=never`);
  const stage = page.getByRole("region", { name: "Stage" });
  await stage.getByText("This run could not be read.").waitFor();
  await page.unroute("**/api/runs/never");
  await stage.getByRole("button", { name: "Try again" }).click();
  await stage.getByText("This run is not here.").waitFor();

  const drawn = await (await studio.fetch(`/?run=${oldest?.id}`)).text();
  expect(drawn).toContain(`aria-label="Open image 1 of 1: ${prompts[0]}"`);
});

test("times of a record are those of whoever looks, without a fault on the way", async () => {
  const { studio, runs } = await made();
  const page = await open({
    origin: studio.url,
    path: `/runs/${runs[0]?.id}`,
    context: { timezoneId: "Asia/Kolkata" },
  });
  const pressed = new Date(runs[0]?.createdAt ?? "").toLocaleTimeString("en-GB", {
    timeZone: "Asia/Kolkata",
    hour: "2-digit",
    minute: "2-digit",
  });
  await page.getByText(`Pressed ${pressed}`).waitFor();
});

function focusedLabel(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}
