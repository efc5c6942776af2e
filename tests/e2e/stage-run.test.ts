import type { JSHandle, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { bundleForPage } from "../support/bundle-for-page";
import { serve } from "../support/loopback";
import type { StageRun } from "../support/stage-run-probe";
import { PATIENCE } from "../support/studio-page";

const open = browserOfFile();

let script = "";
beforeAll(async () => {
  script = await bundleForPage("tests/support/stage-run-probe.ts");
});

type Stage = { page: Page; stageRun: JSHandle<StageRun> };

/** A page of which only the stage's run is there. Its time stands still, and with it its frames. */
async function stageAt(path: string): Promise<Stage> {
  const host = await serve((request, answer) => {
    const isScript = request.url === "/probe.js";
    answer.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    answer.end(isScript ? script : '<!doctype html><body></body><script src="/probe.js"></script>');
  });
  const page = await open({ origin: `http://${host}`, path });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  return { page, stageRun: await page.evaluateHandle(() => globalThis.stageRunProbe) };
}

async function expectOnStage({ page }: Stage, run: string): Promise<void> {
  await expect.poll(() => page.locator("h1").textContent(), PATIENCE).toBe(run);
}

/** The address without its host. */
function addressOf({ page }: Stage): Promise<string> {
  return page.evaluate(() => location.pathname + location.search);
}

/** Lets the next frame be painted, and what waits for it be done. */
async function nextFrame({ page }: Stage): Promise<void> {
  await page.clock.runFor(50);
}

test("a press takes the stage at once, and the address names the run before it until the frame", async () => {
  const stage = await stageAt("/?run=old&q=1");
  await expectOnStage(stage, "old");
  await stage.stageRun.evaluate((run) => run.show("press-1"));
  await expectOnStage(stage, "press-1");
  expect(await addressOf(stage)).toBe("/?run=old&q=1");
  await nextFrame(stage);
  expect(await addressOf(stage)).toBe("/?q=1");
  await expectOnStage(stage, "press-1");
  await stage.stageRun.evaluate((run) => run.rename("press-1", "new"));
  await expectOnStage(stage, "new");
  expect(await addressOf(stage)).toBe("/?q=1&run=new");
});

test("a page that paints nothing clears the address all the same", async () => {
  const stage = await stageAt("/?run=old");
  await stage.page.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  await stage.stageRun.evaluate((run) => run.show("press-1"));
  await stage.page.clock.runFor(199);
  expect(await addressOf(stage)).toBe("/?run=old");
  await stage.page.clock.runFor(1);
  expect(await addressOf(stage)).toBe("/");
});

test("of two presses before the frame the second stays on the stage", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.show("press-2");
  });
  await expectOnStage(stage, "press-2");
  await nextFrame(stage);
  expect(await addressOf(stage)).toBe("/");
  await stage.stageRun.evaluate((run) => run.rename("press-1", "first"));
  await nextFrame(stage);
  await expectOnStage(stage, "press-2");
  expect(await addressOf(stage)).toBe("/");
});

test.each(["other", "old"])(
  "a thumb before the frame of a press stays on the stage and in the address: %s",
  async (thumb) => {
    const stage = await stageAt("/?run=old");
    await stage.stageRun.evaluate((run, id) => {
      run.show("press-1");
      run.show(id);
    }, thumb);
    await expectOnStage(stage, thumb);
    expect(await addressOf(stage)).toBe(`/?run=${thumb}`);
    await nextFrame(stage);
    await expectOnStage(stage, thumb);
    expect(await addressOf(stage)).toBe(`/?run=${thumb}`);
  },
);

test("a press that is answered before its frame is named in the address, and stays there", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.rename("press-1", "new");
  });
  await expectOnStage(stage, "new");
  await nextFrame(stage);
  await expectOnStage(stage, "new");
  expect(await addressOf(stage)).toBe("/?run=new");
});

test("an answer before the frame of the next press takes neither the stage nor the address", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.show("press-2");
    run.rename("press-1", "first");
  });
  await expectOnStage(stage, "press-2");
  await nextFrame(stage);
  await expectOnStage(stage, "press-2");
  expect(await addressOf(stage)).toBe("/");
});

test("a press that is taken away before its frame leaves the newest, and no run in the address", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.leave("press-1");
  });
  await expectOnStage(stage, "the newest");
  expect(await addressOf(stage)).toBe("/");
  await nextFrame(stage);
  await expectOnStage(stage, "the newest");
});

test("the run that a press has taken the place of is not on the stage to be taken away", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.leave("old");
  });
  await nextFrame(stage);
  await expectOnStage(stage, "press-1");
  expect(await addressOf(stage)).toBe("/");
});

test("what comes after one has gone on to another page touches no address there", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    history.pushState(null, "", "/library?run=old");
  });
  await nextFrame(stage);
  expect(await addressOf(stage)).toBe("/library?run=old");
  await stage.stageRun.evaluate((run) => run.rename("press-1", "new"));
  expect(await addressOf(stage)).toBe("/library?run=old");
});

test("a press whose studio is left before its frame means nothing there any more", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => {
    run.show("press-1");
    run.forget();
  });
  await expectOnStage(stage, "old");
  await nextFrame(stage);
  expect(await addressOf(stage)).toBe("/?run=old");
  await stage.stageRun.evaluate((run) => run.rename("press-1", "new"));
  await expectOnStage(stage, "old");
});

test("a page that is left before the frame of a press does not come back with the run before it", async () => {
  const stage = await stageAt("/?run=old");
  await stage.stageRun.evaluate((run) => run.show("press-1"));
  await stage.page.goto(new URL("/library", stage.page.url()).href);
  await stage.page.goBack();
  await expectOnStage(stage, "the newest");
  expect(await addressOf(stage)).toBe("/");
});
