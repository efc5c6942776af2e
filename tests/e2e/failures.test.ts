import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Scenario } from "@/lib/contract/run";
import { browserOfFile } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { tabTo } from "../support/keyboard";
import { freshFolder } from "../support/open-studio";
import { chooseModel, imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { type StudioProcess, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const words = "A lighthouse in fog";

type Opened = { studio: StudioProcess; page: Page };

async function openStudio(environment?: Record<string, string>): Promise<Opened> {
  const studio = await startedStudioProcess({ dataDir: await freshFolder(), environment });
  const page = await open({ origin: studio.url, context: { reducedMotion: "reduce" } });
  return { studio, page };
}

async function rehearse(page: Page, scenario: Scenario): Promise<string> {
  const { settings, prompt, generate } = places(page);
  await settings.getByRole("combobox", { name: "Rehearse" }).selectOption(scenario);
  await prompt.fill(words);
  return runStartedBy(page, () => generate.click());
}

function plate(page: Page, title: string) {
  return places(page).stage.getByRole("region", { name: title });
}

test("a refused prompt says so, costs nothing, and leads back to the words", async () => {
  const { page } = await openStudio();
  await rehearse(page, "refused");
  const refused = plate(page, "The safety check refused this prompt");
  await refused.getByText("Sending the same words again will not help.").waitFor();
  await refused.getByText("Free", { exact: true }).waitFor();
  await refused.getByRole("button", { name: "Run again" }).waitFor();

  await tabTo(page, refused.getByRole("button", { name: "Edit prompt" }));
  await page.keyboard.press("Enter");
  const { prompt } = places(page);
  expect(await prompt.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await prompt.inputValue()).toBe(words);
});

test("a lost connection is not sent again by itself, and Run again sends it once more", async () => {
  const { studio, page } = await openStudio();
  await chooseModel(page, "serevix/gpt-image-1");
  await rehearse(page, "connection_lost");
  const lost = plate(page, "Nobody can say how this ended");
  await lost.getByText(/does not send it again by itself/).waitFor();
  expect(await studio.runs()).toHaveLength(1);

  await tabTo(page, lost.getByRole("button", { name: "Run again" }));
  await runStartedBy(page, () => page.keyboard.press("Enter"));
  expect(await studio.runs()).toHaveLength(2);
  expect(await places(page).prompt.inputValue()).toBe(words);
});

test("the clock of a slow run counts, and Stop says that the provider may still finish", async () => {
  const { studio, page } = await openStudio();
  const id = await rehearse(page, "slow");
  const { stage } = places(page);
  await stage.getByText("0:02", { exact: true }).waitFor();
  await stage.getByText("0:03", { exact: true }).waitFor();
  await tabTo(page, stage.getByRole("button", { name: "Stop" }));
  await page.keyboard.press("Enter");

  const stopped = plate(page, "Stopped");
  await stopped.getByText(/Stopped listening. Siray may still finish and charge for it/).waitFor();
  await stopped.getByRole("button", { name: "Run again" }).waitFor();
  expect((await studio.run(id)).state).toBe("canceled");
});

test("a refused key says whose, and offers another go", async () => {
  const { page } = await openStudio();
  await rehearse(page, "key_refused");
  const refused = plate(page, "Siray refused the key");
  await refused.getByText("Free", { exact: true }).waitFor();
  await tabTo(page, refused.locator("summary"));
  await page.keyboard.press("Enter");
  await refused.getByText("Code: key_refused").waitFor();
  await tabTo(page, refused.getByRole("button", { name: "Run again" }));
});

test("a pause that the provider asks for counts down to the next try", async () => {
  const { studio, page } = await openStudio();
  const id = await rehearse(page, "rate_limited");
  const { stage } = places(page);
  await stage.getByText("until the next try, by itself").waitFor();
  await stage.getByText("It answered 429, too many requests. Second try.").waitFor();
  const clock = stage.getByText(/^0:\d\d$/);
  const first = await clock.textContent();
  await expect.poll(() => clock.textContent(), PATIENCE).not.toBe(first);
  expect(secondsOf(await clock.textContent())).toBeLessThan(secondsOf(first));

  await stage.getByRole("button", { name: "Stop" }).click();
  await plate(page, "Stopped").waitFor();
  expect((await studio.run(id)).state).toBe("canceled");
});

function secondsOf(clock: string | null): number {
  return Number(clock?.split(":")[1]);
}

test("a setting over its limit is named at its field, and Generate leads there instead of sending", async () => {
  const { studio, page } = await openStudio();
  const { settings, prompt } = places(page);
  await prompt.fill(words);
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("1001");
  await stylize.press("Enter");
  await settings.getByText("0 to 1000. Using 1000 is possible.").waitFor();

  await page.getByRole("button", { name: "Fix 1 setting" }).click();
  const slider = settings.getByRole("slider", { name: "Stylize" });
  const focused = await Promise.all(
    [stylize, slider].map((part) => part.evaluate((field) => field === document.activeElement)),
  );
  expect(focused).toContain(true);
  expect(await studio.runs()).toEqual([]);
  await settings.getByRole("button", { name: "Use 1000" }).click();
  expect(await stylize.inputValue()).toBe("1000");
  await places(page).generate.waitFor();
});

test("with a key that its provider refuses, nothing is charged and the Sandbox makes the image", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([{ match: { kind: "submit" }, scenario: "key_refused" }]);
  const { studio, page } = await openStudio(connectedTo(sandbox.origin));
  await chooseModel(page, "siray/niji-7");
  await places(page).prompt.fill(words);
  await runStartedBy(page, () => places(page).generate.click());

  const refused = plate(page, "Siray refused the key");
  await refused.getByText("Not charged", { exact: true }).waitFor();
  await tabTo(page, refused.getByRole("button", { name: "Run in Sandbox" }));
  const id = await runStartedBy(page, () => page.keyboard.press("Enter"));
  await imagesOnStage(page, id);
  expect((await studio.run(id)).generations.map(({ sandbox }) => sandbox)).toEqual([true]);
});
