import { mkdir } from "node:fs/promises";
import path from "node:path";
import { serveTestBuild } from "./bench/serve-test-build.mjs";
import { openCamera } from "./support/camera.mjs";
import { launchBrowser } from "./support/launch-browser.mjs";

/*
 * Pictures of the pages in four windows and both themes, made with the sandbox:
 *   node tests/screenshots.mjs [folder] [studio] [library] [runs] [settings] [readme]
 */

const folder = path.resolve(process.argv[2] ?? "tests/screenshots");
const wanted = process.argv.slice(3);
const prompt = "A lighthouse in fog, long exposure";
const niji = { model: "siray/niji-7", prompt, parameters: { aspect_ratio: "3:2", seed: 7 } };
const flux = "siraya/flux-1-srpo";
const gpt = "serevix/gpt-image-1";

const made = [
  { model: flux, prompt: "Red fox in snow", parameters: { size: "landscape_4_3" }, count: 4 },
  { model: flux, prompt: "Heron at dusk", parameters: { size: "portrait_4_3" }, count: 2 },
  { model: flux, prompt: "Harbour at dawn", parameters: { size: "landscape_16_9" }, count: 3 },
  { model: gpt, prompt: "Night market, paper lanterns", count: 2 },
  { model: gpt, prompt: "Dunes under a blue sky", count: 4 },
  { model: flux, prompt: "Botanical plate of ferns", parameters: { size: "square_hd" }, count: 4 },
  { model: "siray/niji-7", prompt: "Otter at sea", parameters: { aspect_ratio: "16:9" }, count: 4 },
  { model: "siray/niji-7", prompt: "Peaks above clouds", parameters: { aspect_ratio: "2:3" } },
];

await mkdir(folder, { recursive: true });
const served = await serveTestBuild();
const browser = await launchBrowser();
const photograph = openCamera({ browser, url: served.url, folder });
const sets = { studio, library, runs, settings, readme };
try {
  for (const [name, take] of Object.entries(sets)) {
    if (wanted.length === 0 || wanted.includes(name)) await take();
  }
} finally {
  await browser.close();
  await served.stop();
}

async function studio() {
  await photograph("empty", "/");
  const done = await press({ ...niji, count: 4 });
  await untilOver(done);
  await photograph("done", `/?run=${done}`, openStage);
  await photograph("selected", `/?run=${done}`, selectImage);
  await photograph("alone", `/?run=${done}`, openAlone);
  await photograph("compare", `/?run=${done}`, openCompare);
  const failed = await press({ ...niji, rehearse: "refused" });
  await untilOver(failed);
  await photograph("failed", `/?run=${failed}`);
  const waiting = await press({ ...niji, count: 2, rehearse: "very_slow" });
  await photograph("waiting", `/?run=${waiting}`);
}

async function library() {
  await photograph("library-empty", "/library");
  const pressed = [];
  for (const request of made) pressed.push(await press(request));
  for (const id of pressed) await untilOver(id);
  const { items } = await (await fetch(`${served.url}/api/images?limit=30`)).json();
  await photograph("library", "/library");
  await photograph("library-filtered", "/library?q=dusk&kind=made");
  await photograph("library-nothing", "/library?q=zebra");
  await photograph("library-selected", "/library", selectSome);
  await photograph("image", `/images/${items[9].id}`);
  await photograph("image-details", `/images/${items[9].id}`, openDetails);
  const ids = items.slice(0, 5).map(({ id }) => id);
  await call("/api/images/trash", { ids });
  await photograph("trash", "/library/trash");
  await photograph("trash-question", "/library/trash", askToEmpty);
}

async function runs() {
  const done = await press({ ...niji, count: 2 });
  await untilOver(done);
  const failed = await press({ ...niji, rehearse: "refused" });
  await untilOver(failed);
  await press({ ...niji, count: 2, rehearse: "very_slow" });
  await photograph("runs", "/runs");
  await photograph("record", `/runs/${done}`);
  await photograph("record-failed", `/runs/${failed}`);
}

async function settings() {
  for (const section of ["providers", "models", "appearance", "storage", "about"]) {
    await photograph(`settings-${section}`, `/settings/${section}`);
  }
}

/** The one picture that README shows: `public/readme-studio.webp` is made of it. */
async function readme() {
  const otter = { ...niji, prompt: "A sleeping otter at sea, paper layers, low moon", count: 4 };
  const parameters = (aspect_ratio, more = {}) => ({ parameters: { aspect_ratio, ...more } });
  const runs = [
    { model: flux, prompt: "Woven cloth, red and blue", parameters: { size: "square_hd" } },
    { model: niji.model, prompt: "Aurora over a lake", ...parameters("16:9") },
    { model: niji.model, prompt: "Desert dunes at dawn", ...parameters("1:1"), count: 2 },
    { model: niji.model, prompt: "Botanical plate of ferns", ...parameters("3:4"), count: 4 },
    { ...niji, rehearse: "refused" },
    { model: niji.model, prompt: "Mountain peaks, screen print", ...parameters("2:3") },
    { ...otter, ...parameters("3:2", { seed: 7, stylize: 100 }) },
    { ...otter, ...parameters("3:2", { seed: 7, stylize: 250 }) },
  ];
  let last;
  for (const request of runs) {
    last = await press(request);
    await untilOver(last);
  }
  await photograph("readme", `/?run=${last}`, writeEdit, { sizes: ["desktop"], themes: ["dark"] });
}

/** An edit, ready to be made: two references, and words that point at them. */
async function writeEdit(page) {
  await openStage(page);
  await page.getByRole("button", { name: /^Model: .*Choose another$/ }).click();
  await page.locator('[role=option][id$="-siraya%2Fdreamomni2"]').click();
  await page.getByRole("button", { name: "Add a reference" }).click();
  const samples = ["otter", "paper"].map((name) => `https://sandbox.invalid/samples/${name}.png`);
  await page.getByRole("textbox", { name: "Link to an image" }).fill(samples.join(" "));
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /^Image 2, .*from a link$/ }).waitFor();
  const words = "Give the first image the paper layers of the second image. Keep the otter asleep.";
  await page.getByRole("textbox", { name: "Prompt" }).fill(words);
  await page.locator("[data-mentions]:visible [data-mention]").nth(1).waitFor();
}

async function openStage(page) {
  await page.locator("#stage [data-image] img").first().waitFor();
}

async function selectImage(page) {
  await page.locator("#stage [data-image]").nth(1).click();
  await page.locator("#stage [data-image][aria-current], [data-viewed]").first().waitFor();
}

async function openAlone(page) {
  await page.locator("#stage [data-image]").first().press("Enter");
  await page.locator("#stage [data-viewed] img").first().waitFor();
}

async function openCompare(page) {
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  await page.getByRole("region", { name: "Compare" }).locator("img").first().waitFor();
}

async function selectSome(page) {
  const tiles = page.locator("[role=gridcell] [data-image]");
  for (const place of [1, 2, 4]) await tiles.nth(place).click({ modifiers: ["Control"] });
}

async function openDetails(page) {
  const details = page.getByRole("complementary", { name: "Details" });
  if (await details.isVisible()) return;
  await page.getByRole("button", { name: "Details", exact: true }).click();
}

async function askToEmpty(page) {
  await page.getByRole("button", { name: "Empty trash" }).click();
}

async function press(body) {
  return (await call("/api/runs", body)).id;
}

async function call(address, body) {
  const response = await fetch(`${served.url}${address}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Looks again whenever something changes. */
async function untilOver(id) {
  const events = await fetch(`${served.url}/api/events?since=0`);
  for await (const _change of events.body) {
    const run = await (await fetch(`${served.url}/api/runs/${id}`)).json();
    if (["succeeded", "partial", "failed"].includes(run.state)) return;
  }
}
