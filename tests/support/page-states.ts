import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browserOfFile, visit, type windows } from "./browser";
import { pageFaults } from "./page-faults";
import { studioOfFile } from "./studio-of-file";
import { pasteReferences, places } from "./studio-page";
import { isOver, type StudioProcess } from "./studio-process";

type Device = {
  name: string;
  viewport: (typeof windows)[keyof typeof windows];
  touch: boolean;
  /** Windows in which nothing is wider than they are, in CSS pixels. */
  widths: readonly number[];
  /** The names of the only states it is looked at in; every state unless told. */
  only?: readonly string[];
};

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

/** The tests of a file that looks at every state of the pages on some devices. */
export function testStates(devices: readonly Device[]): void {
  const open = browserOfFile();
  const studio = studioOfFile();

  test.each(devices.filter(({ only }) => only === undefined))(
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
    { viewport, touch, widths, only }: Device,
    states: readonly State[],
  ): Promise<void> {
    const wanted = states.filter(({ name }) => only?.includes(name) ?? true);
    expect(wanted).not.toEqual([]);
    const page = await open({
      origin: studio().url,
      context: { viewport, hasTouch: touch, reducedMotion: "reduce" },
      expected: /status of 404/,
    });
    const faults: string[] = [];
    for (const { name, path, act } of wanted) {
      await visit(page, `${studio().url}${path}`);
      await act?.(page);
      const found = await pageFaults(page, widths);
      faults.push(...found.map((fault) => `${name}, ${fault}`));
    }
    expect(faults).toEqual([]);
  }
}

async function openPicker(page: Page): Promise<void> {
  const chip = page.getByRole("button", { name: /^Model: / });
  await unfold(page, chip);
  await chip.click();
  await places(page).picker.waitFor();
}

async function addReferences(page: Page): Promise<void> {
  await unfold(page, page.getByRole("button", { name: "Add a reference" }));
  await pasteReferences(page, [otter, paper]);
  await page.getByRole("button", { name: /^Image 2, .*from a link/ }).waitFor();
}

/** On a phone the composer is a sheet under a bar. */
async function unfold(page: Page, wanted: Locator): Promise<void> {
  const bar = page.getByRole("button", { name: "Write a prompt" });
  await wanted.or(bar).first().waitFor();
  if (await bar.isVisible()) await bar.click();
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
