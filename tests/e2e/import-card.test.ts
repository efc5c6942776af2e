import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { fill, isFocused, paste, sample, tiles } from "../support/import-page";
import { pageFaults } from "../support/page-faults";
import { studioOfFile } from "../support/studio-of-file";
import { PATIENCE, places } from "../support/studio-page";

const open = browserOfFile();
const studio = studioOfFile();

function studioPage(): Promise<Page> {
  return open({ origin: studio().url, expected: /422/ });
}

test("the card can be read by everybody, in every window, and says what it cannot read", async () => {
  for (const viewport of [windows.desktop, windows.tablet, windows.phone]) {
    const context = { viewport, hasTouch: viewport !== windows.desktop };
    const page = await open({ origin: studio().url, context });
    const { prompt } = places(page);
    if (viewport === windows.phone) {
      await page.getByRole("button", { name: "Write a prompt" }).click();
    }
    await paste(page, await sample("siraya-edit.curl"));
    await fill(page).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await fill(page).waitFor({ state: "detached" });
    await prompt.fill("");

    await paste(page, "curl https://api.siray.ai/v1/images -d @body.json");
    const card = page.getByRole("region", {
      name: "This looks like curl, but the body is not JSON.",
    });
    await card.waitFor();
    const keep = card.getByRole("button", { name: /^Keep as text/ });
    expect(await isFocused(keep)).toBe(true);
    expect(await card.getByRole("button").count()).toBe(1);
    expect(await pageFaults(page)).toEqual([]);
    await keep.click();
    await expect.poll(() => prompt.inputValue()).toMatch(/^curl https/);
  }
});

test("filling the form is one step, which Undo takes back whole", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  await prompt.fill("Something else");
  const model = page.getByRole("button", { name: /^Model: / });
  const before = await model.getAttribute("aria-label");
  await paste(page, await sample("siraya-edit.curl"));
  await fill(page).click();
  await expect.poll(() => tiles(page).count(), PATIENCE).toBe(2);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => tiles(page).count()).toBe(0);
  expect(await prompt.inputValue()).toBe("Something else");
  expect(await model.getAttribute("aria-label")).toBe(before);
});

test("the card lists what it cannot take, tells of a key, and can be left with the text", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  const text = `curl https://api.siray.ai/v1/images/generations/async -H "Authorization: Bearer sk-abcdef1234567890" -d '{"model":"midjourney/v9","prompt":"a fox","weird":4000,"webhook":"x"}'`;
  await prompt.fill("so far ");
  await paste(page, text);
  const card = page.getByRole("region", { name: /No provider here carries midjourney\/v9/ });
  await card.waitFor();
  const words = await card.getByRole("listitem").allTextContents();
  expect(words).toStrictEqual([
    "Goes into the form: prompt",
    "Does not go into the form: Weird goes up to 3000; 4000 is too much.",
    "Not a setting of this model: webhook = x (not a setting here)",
  ]);
  expect(await card.textContent()).toContain("The key in it was not read and is not stored.");
  expect(await prompt.inputValue()).toBe("so far ");

  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await expect.poll(() => prompt.inputValue(), PATIENCE).toBe(`so far ${text}`);
  expect(await isFocused(prompt)).toBe(true);
});

test("what only looks like more than text is inserted as text", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  await paste(page, "{ a cat | a dog }");
  await expect.poll(() => prompt.inputValue(), PATIENCE).toBe("{ a cat | a dog }");
  expect(await page.getByRole("button", { name: /^Keep as text/ }).count()).toBe(0);
});

test("a link to an image of this studio brings back what made it", async () => {
  const page = await studioPage();
  const { prompt, generate, stage } = places(page);
  await prompt.fill("A paper boat");
  await generate.click();
  const image = stage.locator("[data-image]");
  await image.locator("img").first().waitFor();
  const id = await image.first().getAttribute("data-image");
  await prompt.fill("");
  await paste(page, `${new URL(page.url()).origin}/images/${id}`);
  await page.getByRole("button", { name: /^Use its settings/ }).click();
  await expect.poll(() => prompt.inputValue(), PATIENCE).toBe("A paper boat");

  await paste(page, `${new URL(page.url()).origin}/images/${id}`);
  await page.getByRole("button", { name: "Add as reference 1" }).click();
  await expect.poll(() => tiles(page).count(), PATIENCE).toBe(1);
});
