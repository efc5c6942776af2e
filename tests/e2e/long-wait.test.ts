import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { imagesOnStage, PATIENCE, places, runStartedBy } from "../support/studio-page";
import { only } from "../support/studio-process";
import { niji, waitingStudio } from "../support/waiting-studio";

const open = browserOfFile();
const waiting = waitingStudio(open);
const { waitingSince } = waiting;

/** A part of the ruler's track, 0 to 1 of its width. */
function partOfTrack(page: Page, part: "data-zone" | "data-fill" | "data-mark=middle") {
  return places(page)
    .stage.locator(`[${part}]`)
    .evaluate((bar) => {
      const track = bar.parentElement?.getBoundingClientRect();
      const { left, right } = bar.getBoundingClientRect();
      if (track === undefined) throw new Error("no track");
      return { from: (left - track.left) / track.width, to: (right - track.left) / track.width };
    });
}

test("the landing zone stands where earlier runs landed, and the fill where the wait is", async () => {
  const { page } = await waitingSince(5);
  const { stage } = places(page);
  await stage.getByText("usually 38–50 s").waitFor();
  const zone = await partOfTrack(page, "data-zone");
  const end = 50.4 * 1.25;
  expect(zone.from).toBeCloseTo(37.6 / end, 1);
  expect(zone.to).toBeCloseTo(50.4 / end, 1);
  expect((await partOfTrack(page, "data-mark=middle")).from).toBeCloseTo(41.5 / end, 1);
  const fill = await partOfTrack(page, "data-fill");
  expect(fill.to).toBeGreaterThan(5 / end - 0.01);
  expect(fill.to).toBeLessThan(zone.from);
  await stage.getByText("Safe to close this page").waitFor();
  expect(await pageFaults(page)).toEqual([]);
});

test("past the zone it is slower than usual, and far past it much slower, with what is known", async () => {
  const slow = await waitingSince(70);
  await places(slow.page).stage.getByText("Slower than usual", { exact: true }).waitFor();
  await places(slow.page).stage.getByText("9 in 10 finish within 0:50").waitFor();
  await waiting.sandbox.release();

  const sync = await waitingSince(130);
  await places(sync.page).stage.getByText("Much slower than usual", { exact: true }).waitFor();
  await places(sync.page)
    .stage.getByText("Connection is open; this provider sends no news in between.")
    .waitFor();
  const another = await runStartedBy(sync.page, () =>
    places(sync.page).stage.getByRole("button", { name: "Start another" }).click(),
  );
  expect(another).not.toBe(sync.id);
  expect((await waiting.studio.run(another)).prompt).toBe("Otter");
  await waiting.sandbox.release();
  await imagesOnStage(sync.page, another);

  const task = await waitingSince(130, { request: niji });
  await places(task.page)
    .stage.getByText(/^Last news \d+ s ago\.$/)
    .waitFor();
  expect(await pageFaults(task.page)).toEqual([]);
});

/** Notices of a browser that gives leave when asked, kept instead of shown. */
const notices = `
  window.given = [];
  window.asked = 0;
  class Notice {
    static permission = "default";
    static async requestPermission() {
      window.asked += 1;
      Notice.permission = "granted";
      return "granted";
    }
    constructor(title, { body }) { window.given.push([title, body]); }
    close() {}
  }
  window.Notification = Notice;`;

function hide(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

test("Tell me when done asks on that press alone; a hidden page then tells by notice, title and icon", async () => {
  const { page } = await waitingSince(21, { initScript: notices });
  const tell = places(page).stage.getByRole("button", { name: "Tell me when done" });
  await tell.waitFor();
  const count = (name: string) => page.evaluate((key) => Reflect.get(window, key), name);
  expect(await count("asked")).toBe(0);
  await tell.click();
  await places(page)
    .stage.getByRole("button", { name: "You will be told", pressed: true })
    .waitFor();
  expect(await count("asked")).toBe(1);
  await expect.poll(() => page.title(), PATIENCE).toBe("(1) Studio");
  const icon = () => page.locator("link[rel~=icon]").last().getAttribute("href");
  const ring = await icon();
  expect(ring).toContain("stroke-dasharray");

  await hide(page);
  await waiting.sandbox.release();
  await expect.poll(() => page.title(), PATIENCE).toBe("✓ 1 new · Studio");
  expect(await icon()).not.toBe(ring);
  expect(await count("given")).toEqual([
    [expect.stringMatching(/^.+: 1 image ready · \d:\d\d$/), "Otter"],
  ]);
});

test("on plain http the sentence stands in the button's place", async () => {
  const insecure = `Object.defineProperty(window, "isSecureContext", { value: false });`;
  const { page } = await waitingSince(21, { initScript: insecure });
  await places(page)
    .stage.getByText("Browser notices need https or localhost; the tab title will tell you.")
    .waitFor();
  expect(await page.getByRole("button", { name: "Tell me when done" }).count()).toBe(0);
});

test("what is stopped is still listened for, and an image that comes late is kept", async () => {
  const { page, id } = await waitingSince(5);
  const { stage } = places(page);
  await stage.getByRole("button", { name: "Stop" }).click();
  const plate = stage.getByRole("region", { name: "Stopped" });
  await plate
    .getByText(/may still finish and charge for it. If the image arrives, it will be saved/)
    .waitFor();
  await plate.getByText(/^May be charged/).waitFor();
  await waiting.sandbox.release();
  await imagesOnStage(page, id);
});

test("a task is picked up again after a restart, and says so until it is heard of", async () => {
  const { page, id, generation } = await waitingSince(5, {
    request: niji,
    expected: /ERR_CONNECTION_RE(?:FUSED|SET)|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE/,
  });
  const { stage } = places(page);
  await stage.getByText("Running", { exact: true }).waitFor();
  await waiting.studio.kill();
  await waiting.sandbox.faults([{ match: { kind: "poll" }, holdUntilReleased: true }]);
  await waiting.startAgain();
  await stage.getByText("The studio restarted. Picking the task up again.").waitFor();
  await waiting.sandbox.release();
  await imagesOnStage(page, id);
  const record = await (
    await waiting.studio.fetch(`/api/generations/${generation.id}/record`)
  ).json();
  expect(record.submissions).toHaveLength(1);
});

test("a task that was accepted says under which name, until its provider tells more of it", async () => {
  await waiting.sandbox.faults([{ match: { kind: "poll" }, holdUntilReleased: true }]);
  const { id } = await waiting.studio.press(niji);
  const page = await open({
    origin: waiting.studio.url,
    path: `/?run=${id}`,
    context: { reducedMotion: "reduce" },
  });
  const accepted = await waiting.studio.runOnce(id, (run) => run.state === "waiting");
  const { acceptedAs = "" } = only(accepted);
  expect(acceptedAs.length).toBeGreaterThanOrEqual(4);
  await places(page)
    .stage.getByText(`Accepted, task ${acceptedAs.slice(-4)}`, { exact: true })
    .waitFor();
  await expect.poll(() => waiting.sandbox.held(), PATIENCE).toBe(1);
  await waiting.sandbox.release();
  await imagesOnStage(page, id);
});
