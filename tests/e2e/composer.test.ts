import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { browserOfFile, untilAlive, windows } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { pageFaults } from "../support/page-faults";
import { tile } from "../support/reference-tray";
import { studioOfFile } from "../support/studio-of-file";
import {
  chooseModel,
  imagesOnStage,
  PATIENCE,
  pasteReferences,
  places,
  runStartedBy,
} from "../support/studio-page";
import { isOver, startedStudioProcess } from "../support/studio-process";

const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";
const lighthouse = "https://sandbox.invalid/samples/lighthouse.png";
const LINKS_ONLY = "siraya/dreamomni2";

const open = browserOfFile();
const studio = studioOfFile();

async function ready(page: Page, position: number): Promise<void> {
  await expect
    .poll(() => tile(page, position).getAttribute("aria-label"), PATIENCE)
    .toMatch(/from a link$/);
}

async function editor(...links: string[]): Promise<Page> {
  const page = await open({ origin: studio().url });
  await chooseModel(page, LINKS_ONLY);
  await pasteReferences(page, links);
  for (const position of links.keys()) await ready(page, position + 1);
  return page;
}

async function sent(page: Page, act: () => Promise<void>): Promise<unknown> {
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.method() === "POST" && each.url().endsWith("/api/runs")),
    act(),
  ]);
  return request.postDataJSON();
}

async function says(page: Page, prompt: string): Promise<void> {
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(prompt);
}

test("the composer has no fault in any of its states", async () => {
  const page = await editor(otter, paper);
  await places(page).prompt.fill("The third image on image 2, @");
  await page.getByText("There is no third image yet.").waitFor();
  expect(await pageFaults(page, [320, 820, 1440])).toEqual([]);
  await tile(page, 1).click();
  await page.getByRole("button", { name: "Make first" }).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Mention in prompt" }).waitFor();
  expect(await pageFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a reference" }).click();
  expect(await pageFaults(page)).toEqual([]);
});

test("Generate leads to the prompt while nothing is written, and without a key runs in the sandbox", async () => {
  const page = await open({ origin: studio().url });
  const { generate, prompt } = places(page);
  expect(await generate.innerText()).toMatch(/^Generate/);
  await generate.click({ force: true });
  await page.getByText("Write a prompt first.").first().waitFor();
  expect(await prompt.evaluate((field) => field === document.activeElement)).toBe(true);
  await prompt.fill("A fox");
  await page.getByRole("button", { name: "Run in Sandbox" }).waitFor();
  const link = page.getByRole("link", { name: /^Add the .+ key$/ });
  expect(await link.getAttribute("href")).toBe("/settings/providers");
  await page.getByRole("button", { name: "Free · Sandbox" }).click();
  await page
    .getByRole("dialog")
    .getByText(/has no key here/)
    .waitFor();
});

test("with a key it says how long a run takes, and from how many calls it knows", async () => {
  const sandbox = await startedSandbox();
  const { url, press, runOnce } = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: connectedTo(sandbox.origin),
  });
  const model = "serevix/gpt-image-1";
  const page = await open({ origin: url });
  await chooseModel(page, model);
  await page.getByText("~ no history yet").waitFor();
  const card = page.locator("[data-model-card]");
  const heightBefore = (await card.boundingBox())?.height;
  for (let made = 0; made < 5; made += 1) {
    const { id } = await press({ model, prompt: `Before ${made}` });
    await runOnce(id, isOver);
  }
  await page.reload();
  await untilAlive(page);
  await places(page).prompt.fill("A fox");
  const estimate = page.getByRole("button", { name: /^Takes ~\d+ s\. Why$/ });
  await estimate.click();
  await page
    .getByRole("dialog")
    .getByText(/^The middle of your last 5 calls with these settings; usually/)
    .waitFor();
  await page.getByRole("button", { name: /^Generate about \d+ seconds/ }).waitFor();
  // What is known by now moves no row of the panel.
  await expect.poll(() => card.innerText()).toMatch(/ · usually \d/);
  expect((await card.boundingBox())?.height).toBe(heightBefore);
});

test("offline a press is queued, and goes out when the browser is back", async () => {
  const page = await open({ origin: studio().url, expected: /ERR_INTERNET_DISCONNECTED/ });
  await places(page).prompt.fill("A fox in fog");
  await page.context().setOffline(true);
  const queue = page.getByRole("button", { name: "Queue" });
  await queue.waitFor();
  await page.getByText("Your browser is offline.").waitFor();
  await queue.click();
  expect(await sent(page, () => page.context().setOffline(false))).toMatchObject({
    prompt: "A fox in fog",
  });
});

test("a run without a reference that is not ready keeps the words true, and one undo brings both back", async () => {
  const page = await open({ origin: studio().url });
  await chooseModel(page, LINKS_ONLY);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/references/check", async (route) => {
    if (route.request().postDataJSON().url === lighthouse) await held;
    await route.continue();
  });
  onTestFinished(async () => {
    letGo();
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
  await pasteReferences(page, [lighthouse, otter]);
  await ready(page, 2);
  await places(page).prompt.fill("Paint image 2 in watercolour");
  await page.locator("[data-mentions]:visible [data-mention]").first().waitFor();
  await places(page).generate.click();
  await page.getByText("Image 1 is still being checked.").first().waitFor();
  const without = page.getByRole("button", { name: "Send without it" });
  expect(await sent(page, () => without.click())).toMatchObject({
    prompt: "Paint image 1 in watercolour",
    references: [{ url: otter }],
  });
  await says(page, "Paint image 1 in watercolour");
  await page.getByRole("button", { name: "Undo" }).click();
  await says(page, "Paint image 2 in watercolour");
  await tile(page, 2).waitFor();
});

test("a reference is replaced by a link, and undo brings the first one back", async () => {
  const page = await editor(otter);
  await tile(page, 1).click();
  await page.getByRole("button", { name: "Replace", exact: true }).click();
  await page.getByText("Replace image 1").waitFor();
  await page.getByRole("textbox", { name: "Link to an image" }).fill(paper);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await ready(page, 1);
  await places(page).prompt.fill("Change it");
  expect(await sent(page, () => places(page).generate.click())).toMatchObject({
    references: [{ url: paper }],
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await tile(page, 1).waitFor();
  await places(page).prompt.fill("Change it again");
  expect(await sent(page, () => places(page).generate.click())).toMatchObject({
    references: [{ url: otter }],
  });
});

test("references can be meant for one run: they leave with it, and undo brings them back", async () => {
  const page = await editor(otter);
  await page.getByRole("button", { name: "Keep references: Until they are cleared" }).click();
  await page.getByRole("radio", { name: "Clear after run" }).check();
  await page.keyboard.press("Escape");
  await places(page).prompt.fill("Change it");
  expect(await sent(page, () => places(page).generate.click())).toMatchObject({
    references: [{ url: otter }],
  });
  await tile(page, 1).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await tile(page, 1).waitFor();
});

test("a model that takes no references offers one that does, or parks them", async () => {
  const page = await editor(otter);
  await places(page).prompt.fill("Like image 1");
  const mark = page.locator("[data-mentions]:visible [data-mention]");
  await mark.waitFor();
  await chooseModel(page, "siray/niji-7");
  await page.getByText("niji 7 takes no references.").waitFor();
  expect(await mark.getAttribute("data-mention")).toBe("found");
  expect(await tile(page, 1).getAttribute("data-parked")).toBe("false");
  await page.getByRole("button", { name: "Park them" }).click();
  await expect.poll(() => tile(page, 1).getAttribute("data-parked"), PATIENCE).toBe("true");
  await expect.poll(() => mark.getAttribute("data-mention"), PATIENCE).toBe("parked");
  await chooseModel(page, LINKS_ONLY);
  await expect.poll(() => mark.getAttribute("data-mention"), PATIENCE).toBe("found");
});

test("a reload keeps the draft, which is there before anything is seen, and another tab has its own", async () => {
  const page = await editor(otter);
  await places(page).prompt.fill("One\ntwo\nthree\nfour");
  await page.context().addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, "seenPrompts", seen);
    const look = () => {
      const field = document.querySelector<HTMLTextAreaElement>("textarea[data-prompt]");
      if (field?.checkVisibility({ visibilityProperty: true }) === true) seen.push(field.value);
      if (seen.length < 20) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await untilAlive(page);
  await ready(page, 1);
  await says(page, "One\ntwo\nthree\nfour");
  const seen = await page.evaluate<string[]>(() => Reflect.get(window, "seenPrompts"));
  expect(new Set(seen)).toEqual(new Set(["One\ntwo\nthree\nfour"]));

  const other = await page.context().newPage();
  await other.goto(studio().url);
  await untilAlive(other);
  expect(await places(other).prompt.inputValue()).toBe("");
  await places(other).prompt.fill("Something else");
  await says(page, "One\ntwo\nthree\nfour");
});

test("the prompt grows from two to eight lines, and by its handle to half of the stage", async () => {
  const page = await open({ origin: studio().url });
  const { prompt } = places(page);
  const lines = () =>
    prompt.evaluate((field) =>
      Math.floor(field.clientHeight / Number.parseFloat(getComputedStyle(field).lineHeight)),
    );
  expect(await lines()).toBe(2);
  await prompt.fill("line\n".repeat(30));
  expect(await lines()).toBe(8);
  const handle = page.getByRole("separator", { name: "Height of the prompt" });
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await lines()).toBe(10);
  await page.keyboard.press("End");
  const [field, stage] = await Promise.all([
    prompt.evaluate(({ clientHeight }) => clientHeight),
    page.locator("#images").evaluate(({ clientHeight }) => clientHeight),
  ]);
  expect(Math.abs(field - stage)).toBeLessThan(8);
  await page.keyboard.press("Home");
  expect(await lines()).toBe(8);
});

test("an image on the stage and one in the strip are dragged into the tray", async () => {
  const page = await open({ origin: studio().url });
  const { prompt, stage, generate } = places(page);
  await prompt.fill("A paper boat");
  const runId = await runStartedBy(page, () => generate.click());
  await imagesOnStage(page, runId);
  await chooseModel(page, "siray/nano-banana-pro-i2i");
  await stage.locator("[data-image] img").first().dragTo(prompt);
  await tile(page, 1).waitFor();
  expect(await tile(page, 1).getAttribute("aria-label")).toMatch(/from this studio, sent as data$/);
  await tile(page, 1).focus();
  await page.keyboard.press("Delete");
  await tile(page, 1).waitFor({ state: "detached" });
  await page.locator(`[data-run="${runId}"] img`).first().dragTo(prompt);
  await tile(page, 1).waitFor();
  expect(await sent(page, () => generate.click())).toMatchObject({
    references: [{ image: expect.any(String) }],
  });
});

test("on a phone the prompt, its tiles and Generate are as large as a thumb", async () => {
  const page = await open({
    origin: studio().url,
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  await page.getByRole("button", { name: /^Write a prompt/ }).click();
  const sheet = page.getByRole("dialog", { name: "Composer" });
  await sheet.getByRole("textbox", { name: "Prompt", exact: true }).fill("A fox");
  const small = await sheet.evaluate((dialog) =>
    [...dialog.querySelectorAll<HTMLElement>("button, a, input, textarea")]
      .filter((each) => each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height < 44)
      .filter((each) => each.closest("[popover]") === null && !each.matches("[data-leave-out]"))
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
});
