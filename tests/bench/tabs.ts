import type { BrowserContext, Page } from "playwright-core";
import type { Run } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { connectedTo } from "../support/connected-studio";
import { eventReader } from "../support/event-reader";
import { launchBrowser } from "../support/launch-browser.mjs";
import { startSandbox } from "../support/sandbox-process";
import { serveTestBuild } from "./serve-test-build.mjs";

/*
 * How long it takes until the other tabs show what was done in one: a press, a stop, an image that
 * arrives, one that goes to the trash. Two tabs of one browser, which share a connection, and one of
 * another; counted from the moment before the call leaves (an arrival: from the moment the studio
 * wrote down) to the moment the text stands in the page.
 *
 *   node --conditions=react-server --import tsx tests/bench/tabs.ts [rounds]
 *
 * Bar: the 95th percentile within a second.
 */

const rounds = Number(process.argv[2] ?? 20);
const BAR_MS = 1_000;
const gpt = { model: "serevix/gpt-image-1" };

const sandbox = await startSandbox();
const served = await serveTestBuild({
  environment: { ...connectedTo(sandbox.origin), SEREVIX_PER_MINUTE: "600" },
});
const browser = await launchBrowser();
const reader = eventReader(served.url);
const delays = new Map<string, number[]>();
try {
  const shared = await browser.newContext();
  const tabs = [await tab(shared), await tab(shared), await tab(await browser.newContext())];
  for (let round = 0; round < rounds; round += 1) await oneRound(tabs, round);
} finally {
  reader.end();
  await browser.close();
  await served.stop();
  await sandbox.stop();
}
const all = [...delays.values()].flat();
for (const [what, ms] of delays) console.log(lineOf(what, ms));
console.log(lineOf("all", all));
process.exitCode = quantile(all, 0.95) <= BAR_MS ? 0 : 1;

async function tab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(served.url, { waitUntil: "networkidle" });
  return page;
}

async function oneRound(tabs: readonly Page[], round: number): Promise<void> {
  const script: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };
  await sandbox.faults([script, script]);
  const stopped = await pressed(tabs, `Stopped ${round}`);
  const [generation] = stopped.generations;
  await measured("stop", tabs, {
    words: `Stopped, .*Stopped ${round}$`,
    act: () => post(`/api/generations/${generation?.id}/cancel`),
  });
  const arriving = await pressed(tabs, `Arriving ${round}`);
  const shown = tabs.map((page) => whenSaid(page, `1 image, .*Arriving ${round}$`));
  while ((await sandbox.held()) < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  await sandbox.release();
  const done = await reader.once(arriving.id, (run) => run.state === "succeeded");
  const finished = Date.parse(done.generations[0]?.finishedAt ?? "");
  for (const at of await Promise.all(shown)) note("arrival", at - finished);
  const ids = done.generations.flatMap(({ images }) => images.map(({ id }) => id));
  await measured("delete", tabs, {
    words: `In trash, .*Arriving ${round}$`,
    act: () => post("/api/images/trash", { ids }),
  });
  await reader.once(stopped.id, (run) => run.state === "succeeded");
}

async function pressed(tabs: readonly Page[], prompt: string): Promise<Run> {
  let run: Run | undefined;
  await measured("press", tabs, {
    words: `${prompt}$`,
    async act() {
      run = await post("/api/runs", { ...gpt, prompt });
    },
  });
  if (run === undefined) throw new Error("no run");
  return reader.once(run.id, ({ state }) => state === "running");
}

type Act = { words: string; act: () => Promise<unknown> };

async function measured(what: string, tabs: readonly Page[], { words, act }: Act): Promise<void> {
  const shown = tabs.map((page) => whenSaid(page, words));
  const began = Date.now();
  await act();
  for (const at of await Promise.all(shown)) note(what, at - began);
}

/** When a thumb of the strip is first called like this, milliseconds since 1970. */
function whenSaid(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (pattern) =>
      new Promise<number>((resolve) => {
        const wanted = new RegExp(pattern);
        const observer = new MutationObserver(() => {
          const names = [...document.querySelectorAll("[data-run]")];
          if (!names.some((each) => wanted.test(each.getAttribute("aria-label") ?? ""))) return;
          observer.disconnect();
          resolve(Date.now());
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        // It may stand there already.
        document.body.toggleAttribute("data-looked-at");
      }),
    words,
  );
}

async function post(path: string, body?: unknown) {
  const response = await fetch(`${served.url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

function note(what: string, ms: number): void {
  delays.set(what, [...(delays.get(what) ?? []), ms]);
}

function lineOf(what: string, ms: readonly number[]): string {
  const tail = `95th percentile ${quantile(ms, 0.95)} ms, longest ${Math.max(...ms)} ms`;
  return `${what.padEnd(8)} ${String(ms.length).padStart(4)} times: ${tail}`;
}

function quantile(ms: readonly number[], part: number): number {
  const sorted = ms.toSorted((one, other) => one - other);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
}
