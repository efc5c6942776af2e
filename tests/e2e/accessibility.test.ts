import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browserOfFile, visit, windows } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { studioOfFile } from "../support/studio-of-file";
import { pasteReferences, places } from "../support/studio-page";
import { isOver, type StudioProcess } from "../support/studio-process";

const open = browserOfFile();
const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";
const niji = {
  model: "siray/niji-7",
  prompt: "A lighthouse in fog",
  parameters: { aspect_ratio: "3:2" },
};

type State = { name: string; path: string; act?: (page: Page) => Promise<void> };

/** What the studio looks like at its different moments; each is one page. */
async function statesOf(studio: StudioProcess): Promise<State[]> {
  const done = await studio.press({ ...niji, count: 4 });
  const failed = await studio.press({ ...niji, rehearse: "refused" });
  await studio.runOnce(done.id, isOver);
  await studio.runOnce(failed.id, isOver);
  const waiting = await studio.press({ ...niji, count: 2, rehearse: "very_slow" });
  return [
    { name: "done with four", path: `/?run=${done.id}`, act: imageThere },
    { name: "one image alone", path: `/?run=${done.id}`, act: openAlone },
    { name: "failed", path: `/?run=${failed.id}`, act: plateThere },
    { name: "waiting", path: `/?run=${waiting.id}` },
    { name: "a page that is not there", path: "/no/such/page" },
  ];
}

const firstStates: readonly State[] = [
  { name: "empty", path: "/" },
  { name: "picker open", path: "/", act: openPicker },
  { name: "references added", path: "/", act: addReferences },
];

const devices = [
  { name: "desktop", viewport: windows.desktop, touch: false, widths: [1440] },
  { name: "tablet", viewport: windows.tablet, touch: true, widths: [820] },
  { name: "phone", viewport: windows.phone, touch: true, widths: [390, 320] },
] as const;

const studio = studioOfFile();

test.each(devices)(
  "nothing is found by axe, nor anything wider than the window, in an empty studio on a $name",
  (device) => expectNoFaults(device, firstStates),
);

describe("where something was made", () => {
  let made: State[] = [];
  beforeAll(async () => {
    made = await statesOf(studio());
  });

  test.each(devices)(
    "nothing is found by axe, nor anything wider than the window, on a $name in any state",
    (device) => expectNoFaults(device, made),
  );
});

/** In either theme. */
async function expectNoFaults(
  { viewport, touch, widths }: (typeof devices)[number],
  states: readonly State[],
): Promise<void> {
  const page = await open({
    origin: studio().url,
    context: { viewport, hasTouch: touch, reducedMotion: "reduce" },
    expected: /status of 404/,
  });
  const faults: string[] = [];
  for (const { name, path, act } of states) {
    await visit(page, `${studio().url}${path}`);
    await act?.(page);
    const found = await pageFaults(page, widths);
    faults.push(...found.map((fault) => `${name}, ${fault}`));
  }
  expect(faults).toEqual([]);
}

async function openPicker(page: Page): Promise<void> {
  const chip = page.getByRole("button", { name: /^Model: / });
  if (!(await chip.isVisible())) await page.getByRole("button", { name: "Write a prompt" }).click();
  await chip.click();
  await places(page).picker.waitFor();
}

async function addReferences(page: Page): Promise<void> {
  const add = page.getByRole("button", { name: "Add a reference" });
  if (!(await add.isVisible())) await page.getByRole("button", { name: "Write a prompt" }).click();
  await pasteReferences(page, [otter, paper]);
  await page.getByRole("button", { name: /^Image 2, .*from a link/ }).waitFor();
}

async function openAlone(page: Page): Promise<void> {
  await places(page).stage.locator("[data-image]").first().press("Enter");
  await places(page).stage.locator("[data-viewed] img").first().waitFor();
}

async function imageThere(page: Page): Promise<void> {
  await places(page).stage.locator("[data-image] img").first().waitFor();
}

async function plateThere(page: Page): Promise<void> {
  await places(page).stage.getByRole("button", { name: "Edit prompt" }).waitFor();
}
