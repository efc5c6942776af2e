import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { studioOfFile } from "../support/studio-of-file";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const studio = studioOfFile();
const niji = {
  model: "siray/niji-7",
  prompt: "An otter asleep at sea",
  parameters: { aspect_ratio: "3:2" },
};

test("I shows how an image was made, and [ hides the strip and shows it", async () => {
  const { id } = await studio().press({ ...niji, count: 2 });
  await studio().runOnce(id, isOver);
  const page = await open({ origin: studio().url, path: `/?run=${id}` });
  await imagesOnStage(page, id, 2);
  const { settings, stage, strip } = places(page);
  await stage.locator("[data-image]").nth(1).focus();
  await page.keyboard.press("i");
  const tab = settings.getByRole("tab", { name: "Selected" });
  await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
  await settings.getByText(niji.prompt).first().waitFor();
  await page.locator("[data-run]").first().focus();
  await page.keyboard.press("[");
  await expect.poll(() => strip.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("images");
  await page.keyboard.press("[");
  await strip.waitFor();
  await page.keyboard.press("[");
  await expect.poll(() => strip.count()).toBe(0);
  await page.keyboard.press("Control+z");
  await strip.waitFor();
});

test("what can be pressed has a name, and the end of a run is said once", async () => {
  const page = await open({ origin: studio().url });
  expect(await unnamed(page)).toEqual([]);
  await page.evaluate(() => {
    const region = document.querySelector("[role=status].spoken");
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const hear = () => said.push((region?.textContent ?? "").trim());
    if (region !== null) {
      new MutationObserver(hear).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    }
  });
  await places(page).prompt.fill("A heron in reeds");
  const made = await runStartedBy(page, () => page.keyboard.press("Control+Enter"));
  await imagesOnStage(page, made);
  expect(await unnamed(page)).toEqual([]);
  const { id } = await studio().press({ ...niji, count: 1, rehearse: "refused" });
  await studio().runOnce(id, isOver);
  await expect.poll(() => said(page), PATIENCE).toContainEqual(expect.stringMatching(/^Failed: /));
  const all = await said(page);
  expect(all.filter((words) => words === "1 image ready")).toHaveLength(1);
  expect(all.filter((words) => words.startsWith("Failed: "))).toHaveLength(1);
  // No ticking: nothing but the beginning and the ends.
  expect(all.filter((words) => !/^(Run started|1 image ready|Failed: .*)$/.test(words))).toEqual(
    [],
  );
});

/** What the live region has said since it was listened to. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    "said" in globalThis ? Array.from(Object(globalThis).said, String) : [],
  );
}

/** Controls of the accessibility tree that have no name. */
async function unnamed(page: Page): Promise<string[]> {
  const lines = (await page.locator("body").ariaSnapshot()).split("\n");
  const control =
    /^\s*- (?:button|link|textbox|searchbox|combobox|spinbutton|slider|switch|checkbox|radio|tab|menuitem)\b(?! ")/;
  return lines.filter((line) => control.test(line));
}
