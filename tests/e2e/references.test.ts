import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { quarters } from "../support/pictures";
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
/** No starter on the stage has looked at this one already. */
const unseen = "https://sandbox.invalid/samples/lighthouse.png";

const open = browserOfFile();
const studio = studioOfFile();
let files = "";

beforeAll(async () => {
  files = await mkdtemp(path.join(tmpdir(), "proofsheet-files-"));
  await writeFile(path.join(files, "wide.png"), await quarters(90, 60).png().toBuffer());
  await writeFile(path.join(files, "tall.jpg"), await quarters(60, 90).jpeg().toBuffer());
  await writeFile(path.join(files, "notes.png"), "not an image");
});

afterAll(() => rm(files, { recursive: true, force: true }));

async function studioPage(model: string): Promise<Page> {
  const page = await open({ origin: studio().url, expected: /422/ });
  await chooseModel(page, model);
  return page;
}

function tile(page: Page, position: number): Locator {
  return page.getByRole("button", { name: new RegExp(`^Image ${position}, `) });
}

async function tileSays(page: Page, position: number, words: RegExp): Promise<void> {
  await expect.poll(() => tile(page, position).getAttribute("aria-label"), PATIENCE).toMatch(words);
}

async function browse(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole("button", { name: "Add a reference" }).click();
  await page.getByText("Drop, paste or browse.").waitFor();
  const input = page.locator("input[type=file]").first();
  await input.setInputFiles(names.map((name) => path.join(files, name)));
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

function composer(page: Page): Locator {
  return page.getByRole("region", { name: "Composer" });
}

/** Every press that leaves the page from here on. */
function postsOf(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (sent) => {
    if (sent.method() === "POST" && sent.url().endsWith("/api/runs")) posts.push(sent.url());
  });
  return posts;
}

async function sentReferences(page: Page, act: () => Promise<void>): Promise<unknown> {
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === "POST" && sent.url().endsWith("/api/runs")),
    act(),
  ]);
  return request.postDataJSON().references;
}

test("files from the disk are sent as data, in the order of the tray, and survive a reload", async () => {
  const page = await studioPage(TAKES_DATA);
  await browse(page, "wide.png", "tall.jpg");
  await tileSays(page, 1, /^Image 1, local, \d+ kB, sent as data$/);
  await tileSays(page, 2, /sent as data$/);
  await tile(page, 2).locator("img").waitFor();

  await page.reload();
  await tileSays(page, 1, /sent as data$/);
  await tile(page, 1).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await places(page).prompt.fill("Give the first image the style of the second image");
  const runId = await runStartedBy(page, () => places(page).generate.click());
  expect(await imagesOnStage(page, runId)).toHaveLength(1);
  const run: unknown = await page.evaluate(
    async (id) => (await fetch(`/api/runs/${id}`)).json(),
    runId,
  );
  const image = { image: expect.stringMatching(/^[0-9a-f-]{36}$/) };
  expect(run).toMatchObject({
    state: "succeeded",
    generations: [{ references: [image, image] }],
  });
});

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

test("what cannot be used says why on its tile, and Generate goes on without it", async () => {
  const page = await studioPage(TAKES_DATA);
  await browse(page, "notes.png", "wide.png");
  await tileSays(page, 1, /^Image 1, It is not an image\. Use PNG/);
  await tileSays(page, 2, /sent as data$/);
  await places(page).prompt.fill("Change it");
  const posts = postsOf(page);
  await places(page).generate.click();
  await page.getByRole("button", { name: "Send without it" }).waitFor();
  expect(posts).toEqual([]);
  expect(
    await sentReferences(page, () => page.getByRole("button", { name: "Send without it" }).click()),
  ).toEqual([{ image: expect.anything() }]);

  await page.getByText("Sent without image 1").waitFor();
  await chooseModel(page, LINKS_ONLY);
  await tileSays(page, 1, /^Image 1, DreamOmni2’s provider fetches images itself and cannot reach/);
  await page.getByText(/^Image 1: DreamOmni2’s provider/).waitFor();
});

test("a press while a reference is looked at waits, can be taken back, and goes out by itself", async () => {
  const page = await studioPage(LINKS_ONLY);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/references/check", async (route) => {
    await held;
    await route.continue();
  });
  onTestFinished(() => page.unroute("**/api/references/check"));
  const posts = postsOf(page);
  await pasteReferences(page, [unseen]);
  await places(page).prompt.fill("Change it");
  await places(page).generate.click();
  await composer(page).getByText("Image 1 is still being checked.").waitFor();
  await page.getByRole("button", { name: "Do not send" }).click();
  await composer(page).getByText("Image 1 is still being checked.").waitFor({ state: "detached" });
  await places(page).generate.click();
  await composer(page).getByText("Image 1 is still being checked.").waitFor();
  expect(posts).toEqual([]);
  expect(await sentReferences(page, async () => letGo())).toEqual([{ url: unseen }]);
  expect(posts).toHaveLength(1);
});
