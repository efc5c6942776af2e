import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile, untilAlive, visit } from "../support/browser";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { hasFocus } from "../support/keyboard";
import { freshFolder } from "../support/open-studio";
import { pageFaults } from "../support/page-faults";
import type { SandboxProcess } from "../support/sandbox-process";
import { chooseModel, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { isOver, only, type StudioProcess, startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const submit = (script: FaultScript): FaultScript => ({ match: { kind: "submit" }, ...script });

const niji = {
  model: "siray/niji-7",
  prompt: "Otter",
  parameters: { aspect_ratio: "3:2" },
};

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

  const { stage, prompt, picker } = places(page);
  await page.locator(`[data-run="${ids[0]}"]`).click();
  const plate = stage.getByRole("region", { name: "The Serevix account is out of credit" });
  await plate.getByText("Not charged", { exact: true }).waitFor();
  await prompt.fill("Words that stay");
  await plate.getByRole("button", { name: "Choose another provider" }).click();
  const options = picker.getByRole("option");
  await options.first().waitFor();
  expect((await options.allInnerTexts()).filter((name) => name.includes("Serevix"))).toEqual([]);
  await options.first().click();
  await picker.waitFor({ state: "detached" });
  expect(await prompt.inputValue()).toBe("Words that stay");
});

test("of those that wait one can be started next, and one taken back, which sends nothing", async () => {
  const { sandbox, studio, page } = await openStudio([submit({ holdUntilReleased: true })]);
  const { stage, prompt } = places(page);
  const first = await generate(page, "First");
  await stage.getByText("Running", { exact: true }).waitFor();
  const second = await generate(page, "Second");
  await stage.getByText("Waiting for 1 other run (Serevix takes 1 at a time)").waitFor();
  const next = stage.getByRole("button", { name: "Start next" });
  expect(await next.count()).toBe(0);
  const third = await generate(page, "Third");
  await stage.getByText("Waiting for 2 other runs (Serevix takes 1 at a time)").waitFor();
  await next.click();
  await stage.getByText("Waiting for 1 other run (Serevix takes 1 at a time)").waitFor();
  expect(await next.count()).toBe(0);
  expect(await pageFaults(page)).toEqual([]);

  const fourth = await generate(page, "Fourth");
  await stage.getByText("Waiting for 3 other runs (Serevix takes 1 at a time)").waitFor();
  expect(await stage.getByRole("button", { name: "Stop", exact: true }).count()).toBe(0);
  await stage.getByRole("button", { name: "Remove", exact: true }).click();
  await page.locator(`[data-run="${fourth}"]`).waitFor({ state: "detached" });
  await expect.poll(() => hasFocus(prompt), PATIENCE).toBe(true);
  expect((await studio.fetch(`/api/runs/${fourth}`)).status).toBe(404);

  const told = page.getByRole("region", { name: "What was done" });
  await told.getByText("Taken out of the line. Nothing was sent.").waitFor();

  await sandbox.release();
  const ends = [];
  for (const id of [first, third, second]) ends.push(only(await studio.runOnce(id, isOver)));
  const sent = ends.map(({ sentAt }) => sentAt);
  expect(sent).toEqual(sent.toSorted());
  const ledger = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(ledger).toHaveLength(3);
});

test("one that goes out while it is taken back stays, stopped, and says so", async () => {
  const held = submit({ holdUntilReleased: true });
  const { sandbox, studio, page } = await openStudio([held, held]);
  const { stage } = places(page);
  await generate(page, "First");
  await expect.poll(() => sandbox.held(), PATIENCE).toBe(1);
  const second = await generate(page, "Second");
  await stage.getByText("Waiting for 1 other run (Serevix takes 1 at a time)").waitFor();
  await page.route("**/api/generations/*/cancel", async (route) => {
    await sandbox.release();
    await expect
      .poll(async () => only(await studio.run(second)).sentAt, PATIENCE)
      .not.toBeUndefined();
    await route.continue();
  });
  await stage.getByRole("button", { name: "Remove", exact: true }).click();
  await page
    .getByRole("region", { name: "What was done" })
    .getByText("It had just been sent. It stays here, stopped; what that may cost is told with it.")
    .waitFor();
  await stage.getByRole("region", { name: "Stopped" }).waitFor();
  expect((await studio.run(second)).state).toBe("canceled");
});

test("of a run of which a part came, the head of the stage says what was charged", async () => {
  const { studio, page } = await openStudio([
    submit({ status: 400, body: { error: { message: "No such size", code: "invalid_size" } } }),
  ]);
  const { id } = await studio.press({ ...niji, count: 2 });
  const run = await studio.runOnce(id, isOver);
  expect(run.state).toBe("partial");
  await visit(page, `${studio.url}/?run=${id}`);
  await page.getByText(/ · 1 of 2 · charged for 1( · |$)/).waitFor();
});
