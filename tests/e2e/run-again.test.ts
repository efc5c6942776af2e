import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { isOver } from "../support/studio-process";
import { openedViewer, prompts, threeImages } from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();
const view = openedViewer(open);

async function made() {
  const studio = await started();
  return { studio, ...(await threeImages(studio)) };
}

/** Leads every press of the page into nothing until told to let it through; returns the keys. */
async function silenced(page: Page) {
  const keys: string[] = [];
  let isSilent = true;
  await page.route("**/api/runs", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    keys.push(route.request().headers()["idempotency-key"] ?? "");
    return isSilent ? route.abort() : route.continue();
  });
  return { keys, speak: () => (isSilent = false) };
}

test("a double click on Run exactly again makes one run, in the viewer and in the record", async () => {
  const { studio, newest, runs } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByRole("button", { name: "Run exactly again" }).dblclick();
  await page.waitForURL(/\/\?run=/);
  expect(await studio.runs()).toHaveLength(prompts.length + 1);

  const [first] = runs;
  await page.goto(`${studio.url}/runs/${first?.id}`);
  await page.getByRole("button", { name: "Run exactly again" }).dblclick();
  await page.waitForURL((url) => !url.pathname.endsWith(first?.id ?? ""));
  expect(await studio.runs()).toHaveLength(prompts.length + 2);
});

test("a press that no answer came to is told of and sent again under its own key", async () => {
  const { studio, newest } = await made();
  const page = await open({
    origin: studio.url,
    path: `/images/${newest.id}`,
    expected: /ERR_FAILED/,
  });
  const { keys, speak } = await silenced(page);
  const again = page.getByRole("button", { name: "Run exactly again" });
  await again.click();
  await page.getByText("Failed: The studio’s server does not answer").waitFor();
  speak();
  await again.click();
  await page.waitForURL(/\/\?run=/);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test("a new run stands on the stage although another was chosen there before", async () => {
  const { studio, runs, newest } = await made();
  const [oldest] = runs;
  const page = await open({ origin: studio.url, path: `/?run=${oldest?.id}` });
  const stage = page.getByRole("region", { name: "Stage" });
  const shown = (prompt: string) =>
    stage.getByRole("button", { name: `Open image 1 of 1: ${prompt}` });
  await shown(prompts[0]).waitFor();
  await page.getByRole("link", { name: "Library" }).click();
  await page.locator(`a[href^="/images/${newest.id}"]`).click();
  await page.getByRole("button", { name: "Run exactly again" }).click();
  await page.waitForURL(/\/\?run=/);
  const id = new URL(page.url()).searchParams.get("run") ?? "";
  await studio.runOnce(id, isOver);
  await shown(prompts[2]).waitFor();
  expect(await shown(prompts[0]).count()).toBe(0);
});

test("Back leaves an image alone for the run, and More runs it exactly again", async () => {
  const { studio, newest, runs } = await made();
  const page = await open({ origin: studio.url });
  const alone = page.locator("#stage [data-viewed]");
  const image = page.getByRole("button", { name: /^Open image 1 of 1/ });
  await image.dblclick();
  await alone.waitFor();
  await page.goBack();
  await expect.poll(() => alone.count(), PATIENCE).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/");

  await image.hover();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Run exactly again" }).click();
  await page.waitForURL(/\/\?run=/);
  const id = new URL(page.url()).searchParams.get("run") ?? "";
  const again = await studio.runOnce(id, isOver);
  const exactly = runs.at(-1)?.generations[0]?.parameters;
  expect(again.generations[0]?.parameters).toEqual(exactly);
  expect(again.generations[0]?.images[0]?.id).not.toBe(newest.id);
  expect(await studio.runs()).toHaveLength(prompts.length + 1);
});
