import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { connectedTo } from "../support/connected-studio";
import { pageFaults } from "../support/page-faults";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";
import { PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, runningStudio, type StudioProcess } from "../support/studio-process";

const FLUX = "siraya/flux-1-srpo";
/** So many calls are needed before anything is said of how long they take. */
const CALLS = 5;

const open = browserOfFile();
const shared: { sandbox?: SandboxProcess; keyed?: StudioProcess; keyless?: StudioProcess } = {};

beforeAll(async () => {
  const folder = () => mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  shared.sandbox = await startSandbox();
  const environment = { ...connectedTo(shared.sandbox.origin), SEREVIX_API_KEY: "" };
  shared.keyed = await runningStudio({ dataDir: await folder(), environment });
  shared.keyless = await runningStudio({ dataDir: await folder() });
});
afterAll(async () => {
  await shared.keyed?.kill();
  await shared.keyless?.kill();
  await shared.sandbox?.stop();
});

function started(which: "keyed" | "keyless"): StudioProcess {
  const studio = shared[which];
  if (studio === undefined) throw new Error("the studio is not started");
  return studio;
}

async function openPicker(page: Page): Promise<void> {
  await page.locator("#images").focus();
  await page.keyboard.press("m");
  await places(page).picker.waitFor();
}

/** The row that Enter would choose. */
function pointed(page: Page) {
  return expect.poll(
    () => places(page).picker.locator("[data-pointed=true]").innerText(),
    PATIENCE,
  );
}

test("models stand in groups with what they can do, their own time, and the key that is missing", async () => {
  const studio = started("keyed");
  for (let count = 0; count < CALLS; count++) {
    const { id } = await studio.press({ model: FLUX, prompt: "Vase" });
    await studio.runOnce(id, isOver);
  }
  const page = await open({ origin: studio.url });
  const { picker } = places(page);
  await openPicker(page);
  const ready = picker.getByRole("group", { name: "Ready" });
  const needsKey = picker.getByRole("group", { name: "Needs a key" });
  const flux = ready.getByRole("option", { name: /^FLUX\.1 SRPO/ });
  await expect
    .poll(() => flux.innerText(), PATIENCE)
    .toMatch(/Siraya · direct answer\s+Make\s+~\d+ s$/);
  expect(await ready.getByRole("option", { name: /^Nano Banana Pro/ }).innerText()).toMatch(
    /Siray · task\s+Edit, up to 14/,
  );
  expect(await needsKey.getByRole("option").first().innerText()).toContain(
    "Serevix · needs SEREVIX_API_KEY",
  );

  await flux.hover();
  const facts = picker.getByRole("region", { name: "FLUX.1 SRPO" });
  await expect.poll(() => facts.getByRole("img").count(), PATIENCE).toBe(3);
  const words = await facts.innerText();
  for (const part of [
    "Makes images from words.",
    "Siraya, direct answer",
    "6, or custom",
    "steps, guidance, acceleration",
    `${CALLS} · half within`,
  ]) {
    expect(words).toContain(part);
  }
  expect(await pageFaults(page)).toEqual([]);
});

test("keys alone find a model, look at its details and choose it", async () => {
  const page = await open({ origin: started("keyed").url });
  const { picker } = places(page);
  await openPicker(page);
  await page.keyboard.type("dream");
  await pointed(page).toContain("DreamOmni2");
  await page.keyboard.type("zzz");
  await picker.getByText("No model matches “dreamzzz”").waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("siraya");
  const names = await picker.getByRole("option").allInnerTexts();
  await pointed(page).toBe(names[0]);
  await page.keyboard.press("ArrowDown");
  await pointed(page).toBe(names[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await pointed(page).toBe(names.at(-1));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("niji");
  await page.keyboard.press("Tab");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe("Use niji 7");
  await page.keyboard.press("Enter");
  await picker.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Model: niji 7/ }).waitFor();
  await openPicker(page);
  await page.keyboard.type("srpo");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Model: FLUX\.1 SRPO/ }).waitFor();
});

test("a model with a key runs in the Sandbox when that is chosen, and with its key again afterwards", async () => {
  const studio = started("keyed");
  const page = await open({ origin: studio.url });
  const { picker, prompt, generate, settings } = places(page);
  await openPicker(page);
  await page.keyboard.type("niji");
  await page.keyboard.press("Enter");
  await picker.waitFor({ state: "detached" });
  await openPicker(page);
  await picker.getByRole("group", { name: "Sandbox" }).getByRole("option").click();
  await page.getByText("Free · Sandbox").first().waitFor();
  await settings.getByRole("combobox", { name: "Rehearse" }).waitFor();
  await prompt.fill("Otter");
  const free = await runStartedBy(page, () => generate.click());
  expect((await studio.run(free)).generations.map(({ sandbox }) => sandbox)).toEqual([true]);

  await openPicker(page);
  await expect
    .poll(() => picker.locator("[aria-selected=true]").innerText())
    .toMatch(/^niji 7 in the Sandbox/);
  await picker
    .getByRole("option", { name: /^niji 7 \(?/ })
    .first()
    .click();
  await expect.poll(() => page.getByText("Free · Sandbox").count()).toBe(0);
  await prompt.fill("Another otter");
  const paid = await runStartedBy(page, () => generate.click());
  expect((await studio.run(paid)).generations.map(({ sandbox }) => sandbox)).toEqual([false]);
});

test("without any key every model stands under Needs a key, and on a phone the list fills a sheet", async () => {
  const page = await open({
    origin: started("keyless").url,
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  const { picker } = places(page);
  await page.getByRole("button", { name: /^Settings/ }).tap();
  await page.locator("dialog [data-model-card]").tap();
  await picker.waitFor();
  expect(await picker.getByRole("group", { name: "Ready" }).count()).toBe(0);
  expect(await picker.getByRole("group", { name: "Sandbox" }).count()).toBe(0);
  expect(await pageFaults(page, [320, 390])).toEqual([]);
  const box = await picker.boundingBox();
  expect([box?.x, box?.width]).toEqual([0, 390]);
  await picker.getByRole("option", { name: /^FLUX\.1 SRPO/ }).tap();
  await picker.waitFor({ state: "detached" });
  await page.locator("dialog [data-model-card]").getByText("FLUX.1 SRPO").waitFor();
});
