import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { quarters } from "../support/pictures";
import { composer, sentReferences, tile, tileSays } from "../support/reference-tray";
import { studioOfFile } from "../support/studio-of-file";
import {
  chooseModel,
  imagesOnStage,
  pasteReferences,
  places,
  runStartedBy,
} from "../support/studio-page";

const TAKES_DATA = "siray/nano-banana-pro-i2i";
const LINKS_ONLY = "siraya/dreamomni2";
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

async function browse(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole("button", { name: "Add a reference" }).click();
  await page.getByText("Drop, paste or browse.").waitFor();
  const input = page.locator("input[type=file]").first();
  await input.setInputFiles(names.map((name) => path.join(files, name)));
}

/** Every press that leaves the page from here on. */
function postsOf(page: Page): string[] {
  const posts: string[] = [];
  page.on("request", (sent) => {
    if (sent.method() === "POST" && sent.url().endsWith("/api/runs")) posts.push(sent.url());
  });
  return posts;
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
