import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { fill, isFocused, paste, sample, sentBy, tiles } from "../support/import-page";
import { studioOfFile } from "../support/studio-of-file";
import { PATIENCE, places } from "../support/studio-page";

const open = browserOfFile();
const studio = studioOfFile();

function studioPage(): Promise<Page> {
  return open({ origin: studio().url, expected: /422/ });
}

const otter = "A cute baby sea otter";
const style = "Replace the first image have the same image style as the second image.";
const curls = [
  ["siraya-quickstart-generation", "gpt-image-1", otter, 0],
  ["siraya-quickstart-edit", "DreamOmni2", style, 2],
  ["siraya-edit", "DreamOmni2", style, 2],
  ["serevix-generation", "gpt-image-1", otter, 0],
  ["siray-niji-7", "niji 7", "example_value", 0],
  ["siraya-flux-1-srpo", "FLUX.1 SRPO", `${otter}.`, 0],
] as const;

test("each provider's own curl line fills the form, and the tray holds the references that it names", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  for (const [name, model, words, references] of curls) {
    await paste(page, await sample(`${name}.curl`));
    const card = page.getByRole("region", { name: `This is a curl command for ${model} via ` });
    await card.waitFor();
    expect(await card.textContent()).not.toContain("The key in it");
    await expect.poll(() => isFocused(fill(page)), PATIENCE).toBe(true);
    await page.keyboard.press("Enter");
    await card.waitFor({ state: "detached" });
    await expect.poll(() => prompt.inputValue(), PATIENCE).toBe(words);
    await page.getByRole("button", { name: `Model: ${model}. Choose another` }).waitFor();
    await expect.poll(() => tiles(page).count(), PATIENCE).toBe(references);
    await expect.poll(() => isFocused(prompt), PATIENCE).toBe(true);
  }
});

test("what a curl line asks for is what is sent", async () => {
  const page = await studioPage();
  await paste(page, await sample("siraya-flux-1-srpo.curl"));
  await fill(page).click();
  const sent = await sentBy(page, () => places(page).generate.click());
  expect(sent).toMatchObject({
    model: "siraya/flux-1-srpo",
    prompt: `${otter}.`,
    count: 1,
    parameters: {
      size: "landscape_4_3",
      num_inference_steps: 28,
      guidance_scale: 4.5,
      acceleration: "regular",
    },
  });
});
