import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { browserOfFile } from "../support/browser";
import { connectedOfFile } from "../support/connected-of-file";
import { plate, rehearse, words } from "../support/failure-page";
import { tabTo } from "../support/keyboard";
import { studioOfFile } from "../support/studio-of-file";
import { chooseModel, PATIENCE, places, runStartedBy, tickedClock } from "../support/studio-page";

const open = browserOfFile();
const studio = studioOfFile();
const connected = connectedOfFile();

function openStudio(origin = studio().url): Promise<Page> {
  return open({ origin, context: { reducedMotion: "reduce" } });
}

test("the clock of a run counts, and Stop says that the provider may still finish", async () => {
  const { sandbox, studio } = connected;
  await sandbox.faults([{ match: { kind: "submit" }, holdUntilReleased: true }]);
  const page = await openStudio(studio.url);
  await chooseModel(page, "siray/niji-7");
  await places(page).prompt.fill(words);
  const id = await runStartedBy(page, () => places(page).generate.click());
  await expect.poll(() => sandbox.held(), PATIENCE).toBe(1);
  const { stage } = places(page);
  const first = secondsOf(await tickedClock(page));
  const second = secondsOf(await tickedClock(page));
  expect(second).toBeGreaterThan(first);
  await tabTo(page, stage.getByRole("button", { name: "Stop" }));
  await page.keyboard.press("Enter");

  const stopped = plate(page, "Stopped");
  await stopped.getByText(/Stopped listening. Siray may still finish and charge for it/).waitFor();
  await stopped.getByRole("button", { name: "Run again" }).waitFor();
  expect((await studio.run(id)).state).toBe("canceled");
});

test("a refused key says whose, and offers another go", async () => {
  const page = await openStudio();
  await rehearse(page, "key_refused");
  const refused = plate(page, "Siray refused the key");
  await refused.getByText("Free", { exact: true }).waitFor();
  await tabTo(page, refused.locator("summary"));
  await page.keyboard.press("Enter");
  await refused.getByText("Code: key_refused").waitFor();
  await tabTo(page, refused.getByRole("button", { name: "Run again" }));
});

test("a pause that the provider asks for counts down to the next try", async () => {
  const { sandbox, studio } = connected;
  const refused: FaultScript = {
    match: { kind: "submit" },
    status: 429,
    headers: { "retry-after": "300" },
  };
  await sandbox.faults([refused]);
  const page = await openStudio(studio.url);
  await chooseModel(page, "serevix/gpt-image-1");
  await places(page).prompt.fill(words);
  const id = await runStartedBy(page, () => places(page).generate.click());
  const { stage } = places(page);
  await stage.getByText("until the next try, by itself").waitFor();
  await stage.getByText("It answered 429, too many requests. Second try.").waitFor();
  const clock = async () => secondsOf(await stage.getByText(/^\d:\d\d$/).innerText());
  const first = await clock();
  // A tenth more at most, so that not all come back at once.
  expect(first).toBeLessThanOrEqual(330);
  await expect.poll(clock, PATIENCE).toBeLessThan(first);

  await stage.getByRole("button", { name: "Stop" }).click();
  await plate(page, "Stopped").waitFor();
  expect((await studio.run(id)).state).toBe("canceled");
});

function secondsOf(clock: string): number {
  const [minutes, seconds] = clock.split(":");
  return Number(minutes) * 60 + Number(seconds);
}
