import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Run, RunRequest } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, windows } from "../support/browser";
import { connectedTo, keys } from "../support/connected-studio";
import { pageFaults } from "../support/page-faults";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";
import { PATIENCE, places } from "../support/studio-page";
import { isOver, runningStudio, type StudioProcess } from "../support/studio-process";

const open = browserOfFile();
const niji = { model: "siray/niji-7", prompt: "Otter at sea", parameters: { aspect_ratio: "3:2" } };
const gpt = { model: "serevix/gpt-image-1", prompt: "A robot and a dragon" };
const flux = { model: "siraya/flux-1-srpo", prompt: "A glazed vase" };
const refused: FaultScript = {
  match: { kind: "submit" },
  status: 400,
  body: { error: { message: "no", code: "content_policy_violation" } },
};

type Place = { sandbox: SandboxProcess; studio: StudioProcess };

const place: Partial<Place> = {};
beforeAll(async () => {
  place.sandbox = await startSandbox();
  const environment = connectedTo(place.sandbox.origin);
  const dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
  place.studio = await runningStudio({ dataDir, environment });
});
afterAll(async () => {
  await place.studio?.kill();
  await place.sandbox?.stop();
});

/** The studio and the emulator of this file. What was asked of the emulator before is forgotten. */
async function connected(): Promise<Place> {
  const { sandbox, studio } = place;
  if (sandbox === undefined || studio === undefined) throw new Error("they are not started");
  await sandbox.faults([]);
  await sandbox.release();
  await sandbox.clearLedger();
  return { sandbox, studio };
}

async function ended(
  { sandbox, studio }: Place,
  request: RunRequest,
  faults: readonly FaultScript[] = [],
): Promise<Run> {
  await sandbox.faults(faults);
  const { id } = await studio.press(request);
  const run = await studio.runOnce(id, isOver);
  await sandbox.faults([]);
  return run;
}

function row(page: Page, run: Pick<Run, "id">): Locator {
  return page.locator(`[data-run="${run.id}"]`);
}

function stateOf(page: Page, run: Pick<Run, "id">): Promise<string | null> {
  return row(page, run).getAttribute("data-state");
}

async function submits({ sandbox }: Place): Promise<number> {
  return (await sandbox.ledger()).filter(({ kind }) => kind === "submit").length;
}

it("a run that starts elsewhere appears under Now, and is stopped in its row", async () => {
  const place = await connected();
  const page = await open({ origin: place.studio.url, path: "/runs" });
  await page.getByText("No runs yet").waitFor();
  await place.sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const run = await place.studio.press(gpt);
  const now = page.getByRole("region", { name: "Now" });
  await now.getByRole("link", { name: "gpt-image-1 via Serevix: A robot and a dragon" }).waitFor();
  await now.getByRole("progressbar", { name: "Running" }).waitFor();
  await now.getByRole("button", { name: "Stop: gpt-image-1" }).click();
  await expect.poll(() => stateOf(page, run), PATIENCE).toBe("canceled");
  await page.getByRole("region", { name: "Today" }).getByText("Stopped by you").waitFor();
  expect(await now.count()).toBe(0);
});

it("filters stand in the address, survive a reload, and let go of what no longer fits", async () => {
  const place = await connected();
  const bad = await ended(place, gpt, [refused]);
  const good = await ended(place, flux);
  const page = await open({ origin: place.studio.url, path: "/runs" });
  await row(page, good).waitFor();
  await page.getByRole("button", { name: "Failed", exact: true }).click();
  await row(page, bad).waitFor();
  await expect.poll(() => row(page, good).count(), PATIENCE).toBe(0);
  expect(new URL(page.url()).search).toBe("?state=failed");
  await page.reload();
  await row(page, bad).waitFor();
  expect(await row(page, good).count()).toBe(0);
  await page.getByRole("combobox", { name: "Model" }).selectOption(flux.model);
  await page.getByText("No run matches").waitFor();
  expect(new URL(page.url()).searchParams.get("model")).toBe(flux.model);
  await page.getByRole("button", { name: "Show all" }).click();
  await row(page, good).waitFor();
  expect(new URL(page.url()).search).toBe("");
});

it("what could not be fetched is checked again: its image arrives, and nothing is sent twice", async () => {
  const place = await connected();
  const closed: FaultScript = { match: { kind: "download", times: 3 }, status: 403 };
  const run = await ended(place, flux, [closed]);
  const page = await open({ origin: place.studio.url, path: "/runs?state=failed" });
  await row(page, run).getByText("The image was made but could not be fetched").waitFor();
  await row(page, run).getByText("Charged", { exact: true }).filter({ visible: true }).waitFor();
  await row(page, run).getByRole("button", { name: "Check again: FLUX.1 SRPO" }).click();
  await expect.poll(() => row(page, run).count(), PATIENCE).toBe(0);
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect.poll(() => stateOf(page, run), PATIENCE).toBe("succeeded");
  expect(await submits(place)).toBe(1);
});

it("a failed run is run again in its row, exactly as it was", async () => {
  const place = await connected();
  const request = { ...gpt, parameters: { size: "1024x1536", quality: "low" }, count: 1 };
  const lost = await ended(place, request, [{ match: { kind: "submit" }, reset: "mid-body" }]);
  const page = await open({ origin: place.studio.url, path: "/runs" });
  await row(page, lost).waitFor();
  const before = await page.locator("[data-run]").count();
  await row(page, lost).getByRole("button", { name: "Run again: gpt-image-1" }).click();
  await expect.poll(() => page.locator("[data-run]").count(), PATIENCE).toBe(before + 1);
  await expect.poll(() => submits(place), PATIENCE).toBe(2);
  const [first, second] = (await place.sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(second?.body).toEqual(first?.body);
});

it("refused words lead back to the studio with everything that was set", async () => {
  const place = await connected();
  const run = await ended(place, { ...gpt, parameters: { size: "1024x1536" } }, [refused]);
  const page = await open({ origin: place.studio.url, path: "/runs" });
  await row(page, run).getByRole("button", { name: "Edit: gpt-image-1" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect.poll(() => places(page).prompt.inputValue()).toBe(gpt.prompt);
  await page.getByRole("button", { name: /^Model: gpt-image-1/ }).waitFor();
  await page.reload();
  await expect.poll(() => places(page).prompt.inputValue()).toBe(gpt.prompt);
});

it("the record tells what was asked, sent and answered, and holds no key", async () => {
  const place = await connected();
  const run = await ended(place, {
    ...niji,
    parameters: { aspect_ratio: "3:2", seed: 7 },
    count: 2,
  });
  const page = await open({ origin: place.studio.url, path: "/runs" });
  await row(page, run).getByRole("link").first().press("Enter");
  await page.waitForURL((url) => url.pathname === `/runs/${run.id}`);
  await page.getByRole("heading", { name: "niji 7", level: 1 }).waitFor();
  const part = (name: string) => page.getByRole("region", { name, exact: true });
  await part("Time line")
    .getByText(/from press to saved/)
    .waitFor();
  expect(await part("Images").getByRole("link").count()).toBe(2);
  const sent = (await place.sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(JSON.parse(await part("Request").locator("pre").innerText())).toEqual(sent[0]?.body);
  expect(await part("Answer").locator("pre").innerText()).toContain('"SUCCESS"');
  expect(await part("Asked for, and got").getByRole("row", { name: "Seed" }).innerText()).toMatch(
    /7\s+not reported/,
  );
  await page.getByRole("combobox", { name: "Part of the run" }).selectOption({ index: 1 });
  await expect
    .poll(async () => JSON.parse(await part("Request").locator("pre").innerText()))
    .toEqual(sent[1]?.body);
  const sample = part("Same again").locator("pre");
  expect(await sample.innerText()).toContain("Authorization: Bearer $SIRAY_API_KEY");
  await page.getByRole("radio", { name: "Python" }).check();
  expect(await sample.innerText()).toContain('os.environ["SIRAY_API_KEY"]');
  const content = await page.content();
  for (const key of Object.values(keys)) expect(content).not.toContain(key);
});

it("a record follows its run while it is made, and leads on to the next one", async () => {
  const place = await connected();
  await place.sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const run = await place.studio.press(gpt);
  const page = await open({ origin: place.studio.url, path: `/runs/${run.id}` });
  await page.getByText(/so far$/).waitFor();
  await expect.poll(() => place.sandbox.held(), PATIENCE).toBe(1);
  await place.sandbox.release();
  await page.getByText(/from press to saved$/).waitFor();
  await page.getByRole("button", { name: "Run exactly again" }).click();
  await page.waitForURL(
    (url) => url.pathname.startsWith("/runs/") && !url.pathname.endsWith(run.id),
  );
  await page.getByText(/from press to saved$/).waitFor();
  await page.getByRole("button", { name: "Use settings" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect.poll(() => places(page).prompt.inputValue()).toBe(gpt.prompt);
});

it("an unknown run says so and leads to those that are there", async () => {
  const { studio } = await connected();
  const page = await open({ origin: studio.url, path: "/runs/nothing" });
  await page.getByRole("heading", { name: "This run is not here" }).waitFor();
  await page.getByRole("link", { name: "All runs" }).click();
  await page.waitForURL((url) => url.pathname === "/runs");
});

it("axe finds nothing on any device, and nothing is wider than it", async () => {
  const place = await connected();
  const done = await ended(place, { ...niji, count: 4 });
  const failed = await ended(place, flux, [{ match: { kind: "download", times: 3 }, status: 403 }]);
  await place.sandbox.faults([{ match: { kind: "submit", times: 9 }, holdUntilReleased: true }]);
  for (let each = 0; each < 3; each++) await place.studio.press(gpt);
  const faults: string[] = [];
  for (const [name, viewport] of Object.entries(windows)) {
    const page = await open({
      origin: place.studio.url,
      path: "/runs",
      context: { viewport, hasTouch: name === "phone", reducedMotion: "reduce" },
    });
    for (const address of [
      "/runs",
      "/runs?state=queued",
      `/runs/${done.id}`,
      `/runs/${failed.id}`,
    ]) {
      await page.goto(`${place.studio.url}${address}`);
      await page.locator("[data-run], [data-image], [aria-label='Time line']").first().waitFor();
      const found = await pageFaults(page, name === "phone" ? [390, 320] : undefined);
      faults.push(...found.map((fault) => `${address} on a ${name}, ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});
