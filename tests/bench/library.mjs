import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../support/launch-browser.mjs";
import { serveTestBuild } from "./serve-test-build.mjs";

/*
 * The library with 10,000 images beside the library with 100, in pairs, so that what else the machine
 * does falls on both:  node tests/bench/library.mjs [pairs]
 *
 * First the time until the first page of images is answered, then the time until a browser shows the
 * first tiles. A second studio with 100 images is the control: how far two of the same differ.
 */

const PAIRS = Number(process.argv[2] ?? 200);
const PAGE_PAIRS = Math.ceil(PAIRS / 10);
const BAR = 1.2;
const ending = [];

const questions = ["fox", "fox snow", "x", "狐", "🦊", "NEAR(a b)", "nothing like it", "qz"];

async function studioWith(count) {
  const dataFolder = mkdtempSync(join(tmpdir(), "proofsheet-bench-"));
  ending.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const seed = ["--conditions=react-server", "--import", "tsx", "tests/seed-images.ts"];
  const seeded = spawnSync(process.execPath, [...seed, dataFolder, String(count)]);
  if (seeded.status !== 0) throw new Error(String(seeded.stderr));
  const { url, stop } = await serveTestBuild({ dataFolder });
  ending.unshift(stop);
  return url;
}

function readAnswer(path) {
  return async (origin) => {
    const start = performance.now();
    const response = await fetch(`${origin}${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return performance.now() - start;
  };
}

function seeTiles(browser) {
  return async (origin) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const start = performance.now();
    await page.goto(`${origin}/library`);
    await page.locator("[role=gridcell] img").first().waitFor();
    const time = performance.now() - start;
    await page.close();
    return time;
  };
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Medians of the same thing at each origin, done in turn, in an order that turns as well. */
async function interleaved(origins, { timeOf, pairs }) {
  const times = origins.map(() => []);
  for (let pair = -Math.ceil(pairs / 8); pair < pairs; pair++) {
    for (let turn = 0; turn < origins.length; turn++) {
      const at = (turn + Math.abs(pair)) % origins.length;
      const time = await timeOf(origins[at]);
      if (pair >= 0) times[at].push(time);
    }
  }
  return times.map(median);
}

try {
  const browser = await launchBrowser();
  ending.push(() => browser.close());
  const origins = [];
  for (const count of [100, 100, 10_000]) origins.push(await studioWith(count));
  let isWithin = true;
  for (const [name, measured] of [
    ["first page of images", { timeOf: readAnswer("/api/images?limit=100"), pairs: PAIRS }],
    ["first tiles in a browser", { timeOf: seeTiles(browser), pairs: PAGE_PAIRS }],
  ]) {
    const [small, control, large] = await interleaved(origins, measured);
    isWithin &&= large / small <= BAR;
    console.log(
      `${name}: 100 images ${small.toFixed(2)} ms, 10,000 images ${large.toFixed(2)} ms, ` +
        `ratio ${(large / small).toFixed(3)}, control ${(control / small).toFixed(3)}`,
    );
  }
  for (const question of questions) {
    const path = `/api/images?${new URLSearchParams({ limit: "100", q: question })}`;
    const [, , large] = await interleaved(origins, { timeOf: readAnswer(path), pairs: PAIRS });
    console.log(`search "${question}" in 10,000 images: ${large.toFixed(2)} ms`);
  }
  console.log(isWithin ? `within ${BAR}` : `over ${BAR}`);
  process.exitCode = isWithin ? 0 : 1;
} finally {
  for (const end of ending) await end();
}
