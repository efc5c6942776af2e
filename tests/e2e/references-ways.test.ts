import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { quarters } from "../support/pictures";
import { composer, sentReferences, tile, tileSays } from "../support/reference-tray";
import { studioOfFile } from "../support/studio-of-file";
import {
  chooseModel,
  imagesOnStage,
  PATIENCE,
  pasteReferences,
  places,
  runStartedBy,
} from "../support/studio-page";

const TAKES_DATA = "siray/nano-banana-pro-i2i";
const LINKS_ONLY = "siraya/dreamomni2";
const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";

const open = browserOfFile();
const studio = studioOfFile();

async function studioPage(model: string): Promise<Page> {
  const page = await open({ origin: studio().url, expected: /422/ });
  await chooseModel(page, model);
  return page;
}

/** Fires what a browser fires when something is dropped or pasted. */
async function give(
  target: Locator,
  given: {
    event: "drop" | "paste";
    file?: { name: string; type: string; base64: string };
    texts?: Record<string, string>;
  },
): Promise<void> {
  await target.evaluate((element, { event, file, texts = {} }) => {
    const data = new DataTransfer();
    if (file !== undefined) {
      const bytes = Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], file.name, { type: file.type }));
    }
    for (const [type, text] of Object.entries(texts)) data.setData(type, text);
    const common = { bubbles: true, cancelable: true };
    if (event === "paste") {
      element.dispatchEvent(new ClipboardEvent("paste", { ...common, clipboardData: data }));
      return;
    }
    element.dispatchEvent(new DragEvent("dragover", { ...common, dataTransfer: data }));
    element.dispatchEvent(new DragEvent("drop", { ...common, dataTransfer: data }));
  }, given);
}

async function pngFile(name: string, width = 30, height = 20) {
  const base64 = (await quarters(width, height).png().toBuffer()).toString("base64");
  return { name, type: "image/png", base64 };
}

test("an image is dropped, pasted beside the prompt, dragged from another page, or named by a link", async () => {
  const page = await studioPage(TAKES_DATA);
  await give(composer(page).locator("[data-prompt]"), {
    event: "drop",
    file: await pngFile("dropped.png"),
  });
  await tileSays(page, 1, /sent as data$/);
  await give(page.locator("body"), { event: "paste", file: await pngFile("shot.png", 40, 40) });
  await tileSays(page, 2, /sent as data$/);
  await give(composer(page).locator("fieldset").first(), {
    event: "drop",
    texts: { "text/html": `<img src="${otter}">`, "text/uri-list": "https://other.example/" },
  });
  await tileSays(page, 3, /^Image 3, 1024 × 1024, from a link$/);
  await pasteReferences(page, [paper]);
  await tileSays(page, 4, /from a link$/);
  expect(await tile(page, 5).count()).toBe(0);
  await places(page).prompt.fill("Blend them");
  expect(await sentReferences(page, () => places(page).generate.click())).toEqual([
    { image: expect.anything() },
    { image: expect.anything() },
    { url: otter },
    { url: paper },
  ]);
});

test("text that is dropped or pasted into the prompt stays text; a link to an image offers a way on", async () => {
  const page = await studioPage(TAKES_DATA);
  const { prompt } = places(page);
  await prompt.fill("Like this: ");
  await give(prompt, { event: "paste", texts: { "text/plain": "https://images.example/page" } });
  expect(await page.getByRole("button", { name: /^Add as reference/ }).count()).toBe(0);
  await prompt.fill(`Like this: ${otter}`);
  await give(prompt, { event: "paste", texts: { "text/plain": otter } });
  await page.getByRole("button", { name: "Add as reference 1" }).click();
  await tileSays(page, 1, /from a link$/);
  expect(await prompt.inputValue()).toBe("Like this:");
});

test("an image that was made becomes a reference of the next, and its copied address is the same image", async () => {
  const page = await studioPage("siraya/flux-1-srpo");
  await places(page).prompt.fill("A paper boat");
  const runId = await runStartedBy(page, () => places(page).generate.click());
  await imagesOnStage(page, runId);
  await page.keyboard.press("Escape");
  await places(page).stage.locator("[data-image]").first().hover();
  await page.getByRole("button", { name: "Use as reference" }).first().click();
  await chooseModel(page, LINKS_ONLY);
  await tileSays(page, 1, /from this studio, sent by its provider’s link/);
  const id = await places(page).stage.locator("[data-image]").first().getAttribute("data-image");
  await pasteReferences(page, [`${new URL(page.url()).origin}/api/images/${id}/original`]);
  await tileSays(page, 2, /same image as image 1$/);
});

test("tiles are put in order by dragging and by keys, and the new place is said", async () => {
  const page = await studioPage(LINKS_ONLY);
  await pasteReferences(page, [otter, paper]);
  await tileSays(page, 2, /from a link$/);
  await tile(page, 1).dragTo(tile(page, 2));
  await places(page).prompt.fill("Blend them");
  expect(await sentReferences(page, () => places(page).generate.click())).toEqual([
    { url: paper },
    { url: otter },
  ]);
  await tile(page, 2).focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect
    .poll(() => page.getByRole("status").textContent(), PATIENCE)
    .toMatch(/^Moved to position 1 of 2/);
});
