import { mkdir } from "node:fs/promises";
import path from "node:path";
import { serveTestBuild } from "./bench/serve-test-build.mjs";
import { launchBrowser } from "./support/launch-browser.mjs";

const folder = path.resolve(process.argv[2] ?? "tests/screenshots");
const windows = {
  desktop: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const prompt = "A lighthouse in fog, long exposure";
const niji = { model: "siray/niji-7", prompt, parameters: { aspect_ratio: "3:2", seed: 7 } };

await mkdir(folder, { recursive: true });
const served = await serveTestBuild();
const browser = await launchBrowser();
try {
  await photograph("empty", "/");
  const done = await press({ ...niji, count: 4 });
  await untilOver(done);
  await photograph("done", `/?run=${done}`, openStage);
  await photograph("viewer", `/?run=${done}`, openViewer);
  const failed = await press({ ...niji, rehearse: "refused" });
  await untilOver(failed);
  await photograph("failed", `/?run=${failed}`);
  const waiting = await press({ ...niji, count: 2, rehearse: "very_slow" });
  await photograph("waiting", `/?run=${waiting}`);
} finally {
  await browser.close();
  await served.stop();
}

async function photograph(state, address, act = async () => {}) {
  for (const [size, options] of Object.entries(windows)) {
    for (const theme of ["dark", "light"]) {
      const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
      await context.addCookies([{ name: "theme", value: theme, url: served.url }]);
      const page = await context.newPage();
      await page.goto(`${served.url}${address}`, { waitUntil: "networkidle" });
      await act(page);
      await page.evaluate(settled);
      const file = path.join(folder, `${state}-${size}-${theme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await context.close();
    }
  }
}

/** In the page: fonts are there, what moves has ended, and visible images are decoded. */
async function settled() {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await Promise.all(document.getAnimations().map((motion) => motion.finished.catch(() => {})));
}

async function openStage(page) {
  await page.locator("#stage [data-image] img").first().waitFor();
}

async function openViewer(page) {
  await page.locator("#stage [data-image]").first().click();
  await page.getByRole("dialog").locator("img").first().waitFor();
}

async function press(body) {
  const response = await fetch(`${served.url}/api/runs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const run = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(run));
  return run.id;
}

/** Looks again whenever something changes. */
async function untilOver(id) {
  const events = await fetch(`${served.url}/api/events?since=0`);
  for await (const _change of events.body) {
    const run = await (await fetch(`${served.url}/api/runs/${id}`)).json();
    if (["succeeded", "partial", "failed"].includes(run.state)) return;
  }
}
