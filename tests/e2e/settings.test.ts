import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { connectedTo, keys, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { pageFaults } from "../support/page-faults";
import { imagesOnStage, PATIENCE, places } from "../support/studio-page";
import { isOver, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const sections = ["providers", "models", "appearance", "keys", "storage", "about"] as const;

async function startedWithTwoKeys() {
  const sandbox = await startedSandbox();
  const { SEREVIX_API_KEY: _, ...environment } = connectedTo(sandbox.origin);
  const studio = await startedStudioProcess({ dataDir: await freshFolder(), environment });
  return { sandbox, studio };
}

function groundOf(place: Locator): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).backgroundColor);
}

function row(page: Page, name: string) {
  return page.getByRole("article", { name, exact: true });
}

it("tells which keys are there, tries one for nothing, and never shows a key", async () => {
  const { sandbox, studio } = await startedWithTwoKeys();
  const page = await open({ origin: studio.url, path: "/settings/providers" });

  await expect.poll(() => row(page, "Siray").innerText()).toContain("Not tested");
  await expect.poll(() => row(page, "Serevix").innerText()).toContain("SEREVIX_API_KEY not set");
  await expect.poll(() => row(page, "Siraya").innerText()).toContain("has no free check");
  expect(await row(page, "Siraya").getByRole("button").count()).toBe(0);

  await page.getByRole("button", { name: "Test Siray" }).click();
  await expect
    .poll(() => row(page, "Siray").innerText())
    .toMatch(/Ready[\s\S]*tested just now · \d+ ms/);

  await sandbox.faults([{ match: { path: "/models" }, status: 401 }]);
  await page.getByRole("button", { name: "Test Siray" }).click();
  await expect
    .poll(() => row(page, "Siray").innerText())
    .toMatch(/Key refused[\s\S]*401 · just now/);
  expect((await sandbox.ledger()).map(({ billed }) => billed)).toEqual([0, 0]);

  const told = [await page.content(), await (await studio.fetch("/api/providers")).text()].join();
  for (const key of Object.values(keys)) expect(told).not.toContain(key);
});

it("gives the exact lines for a missing key, and notices by itself when the key is there", async () => {
  const dataDir = await freshFolder();
  const sandbox = await startedSandbox();
  const { SEREVIX_API_KEY: key, ...environment } = connectedTo(sandbox.origin);
  const before = await startedStudioProcess({ dataDir, environment });
  const page = await open({
    origin: before.url,
    path: "/settings/providers",
    expected: /Failed to load resource/,
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await page.getByRole("button", { name: "How to set the key of Serevix" }).click();
  expect(await row(page, "Serevix").getByRole("code").allInnerTexts()).toEqual([
    "SEREVIX_API_KEY=",
    "-e SEREVIX_API_KEY=",
  ]);
  await page.getByRole("button", { name: "Copy SEREVIX_API_KEY=", exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("SEREVIX_API_KEY=");

  await before.kill();
  const more = { ...environment, SEREVIX_API_KEY: key ?? "" };
  await startedStudioProcess({ dataDir, environment: more, port: before.port });

  await expect
    .poll(() => row(page, "Serevix").innerText(), PATIENCE)
    .toContain("SEREVIX_API_KEY set");
});

it("lists every model, and what is wrong with the files of own models", async () => {
  const dataDir = await freshFolder();
  await mkdir(path.join(dataDir, "models"), { recursive: true });
  await writeFile(path.join(dataDir, "models", "broken.json"), "{ not json");
  const studio = await startedStudioProcess({ dataDir });
  const page = await open({ origin: studio.url, path: "/settings/models" });
  const { items } = await (await studio.fetch("/api/models")).json();
  expect(await page.getByRole("link", { name: /^Source of / }).count()).toBe(items.length);
  await page.setViewportSize(windows.tablet);
  const cut = () =>
    page
      .locator("article p")
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
  await expect.poll(cut, PATIENCE).toBe(0);
  const problems = await row(page, "broken.json").innerText();
  expect(problems).toContain("the file This is not JSON.");
});

it("the theme and the surround act at once and stay, and the stage wears the surround", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const run = await studio.press({ model: "serevix/gpt-image-1", prompt: "Otter" });
  await studio.runOnce(run.id, isOver);
  const page = await open({ origin: studio.url, path: "/settings/appearance" });

  await page.getByRole("radio", { name: "Light", exact: true }).first().check();
  const grey = page.getByRole("radio", { name: "Mid grey" });
  await grey.check();
  const swatch = await groundOf(grey.locator("~ span"));
  const worn = () =>
    page.evaluate(() => [
      document.documentElement.dataset.theme,
      document.documentElement.dataset.surround,
    ]);
  expect(await worn()).toEqual(["light", "mid"]);

  await page.goto(`${studio.url}/?run=${run.id}`);
  expect(await worn()).toEqual(["light", "mid"]);
  await imagesOnStage(page, run.id);
  expect(await groundOf(places(page).stage)).toBe(swatch);
});

it("measures the data folder while the page is already there", async () => {
  const dataDir = await freshFolder();
  const studio = await startedStudioProcess({ dataDir });
  const page = await open({ origin: studio.url, path: "/settings/storage" });
  await page.getByText(dataDir, { exact: true }).waitFor();
  await page.getByText("measured just now").waitFor();
  await page.getByText("Kept for 30 days, then deleted for ever").waitFor();
});

it("on a phone the sections are a list, each of them a page of its own, and back", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const page = await open({
    origin: studio.url,
    path: "/settings",
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  const list = page.getByRole("navigation", { name: "Settings" });
  expect(await list.getByRole("link").allInnerTexts()).toEqual([
    "Providers",
    "Models",
    "Appearance",
    "Keys",
    "Storage",
    "About",
  ]);
  expect(await page.getByRole("heading", { name: "Providers" }).isVisible()).toBe(false);
  await list.getByRole("link", { name: "About" }).click();
  await page.getByRole("heading", { name: "About" }).waitFor();
  expect(await list.isVisible()).toBe(false);
  await page.getByRole("link", { name: "Settings" }).last().click();
  await list.waitFor();
});

it("with more room the settings open on the providers", async () => {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const page = await open({ origin: studio.url, path: "/settings" });
  await page.getByRole("heading", { name: "Providers" }).waitFor();
  const current = page.getByRole("navigation", { name: "Settings" }).locator("[aria-current]");
  expect(await current.allInnerTexts()).toEqual(["Providers"]);
});

it("nothing is found by axe in either theme, and nothing is wider than the window", async () => {
  const { studio } = await startedWithTwoKeys();
  const page = await open({ origin: studio.url, path: "/settings" });
  const faults: string[] = [];
  for (const [device, viewport] of Object.entries(windows)) {
    await page.setViewportSize(viewport);
    for (const section of sections) {
      await page.goto(`${studio.url}/settings/${section}`);
      const how = page.getByRole("button", { name: "How to set the key of Serevix" });
      if (section === "providers") await how.click();
      const found = await pageFaults(page);
      faults.push(...found.map((fault) => `${section} on a ${device}, ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});
