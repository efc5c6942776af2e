import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { imageIds, paper, stagePlaces, stageStudio } from "../support/stage-studio";
import { PATIENCE, places } from "../support/studio-page";

const open = browserOfFile();
const shared = stageStudio();

async function opened() {
  const known = shared();
  const page = await open({ origin: known.studio.url, path: `/?run=${known.second.id}` });
  return { ...known, page, ...stagePlaces(page) };
}

test("writing turns the panel to the next image unless it is pinned, and the tab is remembered", async () => {
  const { page, image, tab } = await opened();
  const { prompt } = places(page);
  await image(1).click();
  await prompt.pressSequentially("A");
  await expect.poll(() => tab("Next image").getAttribute("aria-selected")).toBe("true");
  await tab("Next image").focus();
  await page.keyboard.press("ArrowRight");
  expect(await tab("Selected").getAttribute("aria-selected")).toBe("true");
  await page.getByRole("button", { name: /^Keep this tab/ }).click();
  await prompt.pressSequentially("B");
  expect(await prompt.inputValue()).toBe("AB");
  expect(await tab("Selected").getAttribute("aria-selected")).toBe("true");
  await page.reload();
  await expect.poll(() => tab("Selected").getAttribute("aria-selected"), PATIENCE).toBe("true");
  await page.getByText("Select an image to see how it was made.").waitFor();
});

test("the plate on an image takes its settings over and says how many; Undo takes them back", async () => {
  const { page, image } = await opened();
  const { prompt } = places(page);
  await prompt.fill("Something else");
  await image(1).hover();
  const plate = page.locator("#slides > li").first();
  await plate.getByRole("button", { name: "Use settings" }).click();
  expect(await prompt.inputValue()).toBe(paper);
  // The prompt, the ratio, how many, quality, stylize, chaos and weird.
  await page.getByText("7 settings taken over").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await prompt.inputValue()).toBe("Something else");
});

test("Use stands only where the next image would change, and takes that one thing", async () => {
  const { page, image, row, tab } = await opened();
  await image(1).click();
  await row("Stylize").getByText("was 100").waitFor();
  expect(await row("Raw").getByRole("button").count()).toBe(0);
  expect(await row("Model").getByRole("button").count()).toBe(0);
  await row("Stylize").getByRole("button", { name: "Use Stylize" }).click();
  await page.getByText("Stylize taken over").waitFor();
  await expect.poll(() => row("Stylize").getByRole("button").count()).toBe(0);
  await tab("Next image").click();
  const { settings } = places(page);
  expect(await settings.getByRole("spinbutton", { name: "Stylize" }).inputValue()).toBe("250");
  expect(await settings.getByRole("spinbutton", { name: "Chaos" }).inputValue()).toBe("");
});

test("the record opens in place, and what was asked for stands beside what came", async () => {
  const { image, made } = await opened();
  await image(1).click();
  const size = made.getByRole("row", { name: /^Size/ }).getByRole("cell");
  await expect.poll(() => size.allInnerTexts(), PATIENCE).toEqual(["3:2", "1248 × 832"]);
  await made.getByText("Record", { exact: true }).click();
  await made.getByRole("heading", { name: /^Submission, accepted/ }).waitFor();
});

test("while \\ is held exactly the rows that differ from the image before are lit", async () => {
  const { page, image, made, first } = await opened();
  await image(1).click();
  await made.getByText(paper).waitFor();
  const lit = () =>
    made
      .locator("[data-lit=true] > dt")
      .evaluateAll((labels) => labels.map((label) => label.textContent));
  expect(await lit()).toEqual([]);
  await page.keyboard.down("\\");
  await expect
    .poll(lit, PATIENCE)
    .toEqual(["Prompt", "Quality", "Stylize", "Chaos", "Weird", "Seed"]);
  const shown = await image(1).locator("img").getAttribute("src");
  expect(shown).toContain(imageIds(first)[0]);
  await page.keyboard.up("\\");
  await expect.poll(lit, PATIENCE).toEqual([]);
});
