import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, untilAlive, visit } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";
import { chooseModel, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, type StudioProcess, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const submit = (script: FaultScript): FaultScript => ({ match: { kind: "submit" }, ...script });

type Opened = { sandbox: SandboxProcess; studio: StudioProcess; page: Page };

/** A studio that sends one at a time to Serevix. */
async function openStudio(faults: FaultScript[]): Promise<Opened> {
  const sandbox = await startedSandbox();
  await sandbox.faults(faults);
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: { ...connectedTo(sandbox.origin), SEREVIX_AT_ONCE: "1" },
  });
  const page = await open({ origin: studio.url, context: { reducedMotion: "reduce" } });
  await chooseModel(page, "serevix/gpt-image-1");
  return { sandbox, studio, page };
}

async function generate(page: Page, prompt: string): Promise<string> {
  await places(page).prompt.fill(prompt);
  return runStartedBy(page, () => places(page).generate.click());
}

test("a run behind another one says so, and a pause that the provider asks for counts for both", async () => {
  const { sandbox, page } = await openStudio([
    submit({ holdUntilReleased: true }),
    submit({ status: 429, headers: { "retry-after": "28" } }),
  ]);
  const { stage } = places(page);
  await generate(page, "First");
  await generate(page, "Second");
  await stage.getByText("Waiting for 1 other run (Serevix takes 1 at a time)").waitFor();

  await expect.poll(() => sandbox.held(), PATIENCE).toBe(1);
  await sandbox.release();
  await stage.getByText("Serevix asks for a pause").waitFor();
  await generate(page, "Third");
  await stage.getByText("Serevix asks for a pause").waitFor();
  const clock = stage.getByText(/^0:[0-3]\d$/);
  const first = await clock.textContent();
  await expect.poll(() => clock.textContent(), PATIENCE).not.toBe(first);
  const sent = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(sent).toHaveLength(2);
});

test("an empty account is told once for all that wait, stays told, and Resume lets them go", async () => {
  const { sandbox, studio, page } = await openStudio([submit({ status: 402, delayMs: 1_500 })]);
  const banner = page.getByRole("region", { name: "The Serevix account is out of credit" });
  const ids = [];
  for (const prompt of ["First", "Second", "Third"]) ids.push(await generate(page, prompt));
  await banner.getByText(/2 calls wait; nothing is sent/).waitFor();
  await places(page)
    .stage.getByText("Waiting: the Serevix account is out of credit", { exact: true })
    .waitFor();

  await page.reload();
  await untilAlive(page);
  await banner.getByText(/2 calls wait/).waitFor();
  await visit(page, `${studio.url}/settings/providers`);
  const row = page.getByRole("article", { name: "Serevix" });
  await row.getByText(/2 calls wait; nothing is sent/).waitFor();
  await row.getByRole("button", { name: "Resume Serevix" }).waitFor();

  await visit(page, studio.url);
  await banner.getByRole("button", { name: "Resume Serevix" }).click();
  await banner.waitFor({ state: "detached" });
  const ends = await Promise.all(ids.map((id) => studio.runOnce(id, isOver)));
  expect(ends.map(({ state }) => state)).toEqual(["failed", "succeeded", "succeeded"]);
  const sent = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(sent.map(({ billed }) => billed)).toEqual([0, 1, 1]);
});
