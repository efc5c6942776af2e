import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Run } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, untilAlive } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { eventReader } from "../support/event-reader";
import { freshFolder } from "../support/open-studio";
import { chooseModel, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { only, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };

/** What the strip of a tab says of a run, by its spoken name. */
function told(page: Page, id: string) {
  const thumb = page.locator(`[data-run="${id}"]`);
  return expect.poll(() => thumb.getAttribute("aria-label").catch(() => null), PATIENCE);
}

/** The server is asked for nothing but pictures: what changes here came by an event. */
function questionsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const isPicture = request.resourceType() === "image";
    const isTiming = pathname.endsWith("/timing");
    if (pathname.startsWith("/api/") && !isPicture && !isTiming) asked.push(pathname);
  });
  return asked;
}

test("a press, a stop, an image that arrives and one that goes: every tab shows it by event alone", async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: connectedTo(sandbox.origin),
  });
  const acting = await open({ origin: studio.url, context: { reducedMotion: "reduce" } });
  const looking = await acting.context().newPage();
  await looking.goto(studio.url);
  await untilAlive(looking);
  const alone = await open({ origin: studio.url, context: { reducedMotion: "reduce" } });
  const reader = eventReader(studio.url);
  // Each tab follows from its own start on; the first press shows that they do.
  await chooseModel(acting, "serevix/gpt-image-1");
  const asked = [looking, alone].map(questionsOf);

  await sandbox.faults([held, held]);
  await places(acting).prompt.fill("Stopped otter");
  const stopped = await runStartedBy(acting, () => places(acting).generate.click());
  await reader.once(stopped, (run) => run.state === "running");
  for (const page of [looking, alone]) await told(page, stopped).toMatch(/running.*Stopped otter/);

  await places(acting).stage.getByRole("button", { name: "Stop" }).click();
  await reader.once(stopped, (run) => run.state === "canceled");
  for (const page of [looking, alone]) {
    await told(page, stopped).toMatch(/Stopped, .*Stopped otter/);
    await places(page).stage.getByRole("region", { name: "Stopped" }).waitFor();
  }

  await places(acting).prompt.fill("Arriving otter");
  const arriving = await runStartedBy(acting, () => places(acting).generate.click());
  await expect.poll(() => sandbox.held(), PATIENCE).toBe(2);
  await sandbox.release();
  const done = await reader.once(arriving, (run) => run.state === "succeeded");
  const late = await reader.once(stopped, (run) => run.state === "succeeded");
  for (const page of [looking, alone]) {
    await told(page, arriving).toMatch(/1 image.*Arriving otter/);
    // What was stopped after it had left is kept when it comes.
    await told(page, stopped).toMatch(/1 image.*Stopped otter/);
  }
  expect(only(late).images).toHaveLength(1);

  const [image] = only(done).images;
  await trash(acting, image?.id ?? "");
  await reader.once(arriving, (run) => only(run).removed === 1);
  for (const page of [looking, alone])
    await told(page, arriving).toMatch(/In trash.*Arriving otter/);

  expect(asked).toEqual([[], []]);
  const final = await studio.runs();
  expect(final.map(reader.told)).toEqual(final.map(onlyState));
  const sent = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(sent.map(({ billed }) => billed)).toEqual([1, 1]);
  reader.end();
});

/** As any tab asks for it. */
async function trash(page: Page, id: string): Promise<void> {
  const status = await page.evaluate(async (image) => {
    const response = await fetch("/api/images/trash", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ids: [image] }),
    });
    return response.status;
  }, id);
  expect(status).toBe(200);
}

function onlyState({ state }: Run): string {
  return state;
}
