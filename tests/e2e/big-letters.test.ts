import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { browserOfFile, visit, windows } from "../support/browser";
import { rowFaults } from "../support/row-faults";
import { studioOfFile } from "../support/studio-of-file";
import { PATIENCE, places } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const studio = studioOfFile();
const niji = {
  model: "siray/niji-7",
  prompt: "A lighthouse in fog",
  parameters: { aspect_ratio: "1:1", seed: 990 },
};
const ids = { done: "", partial: "", waiting: "" };

beforeAll(async () => {
  const { press, runOnce } = studio();
  const done = await press({ ...niji, count: 1 });
  const partial = await press({ ...niji, count: 4, rehearse: "two_of_four" });
  await runOnce(done.id, isOver);
  await runOnce(partial.id, isOver);
  const waiting = await press({ ...niji, count: 4, rehearse: "very_slow" });
  Object.assign(ids, { done: done.id, partial: partial.id, waiting: waiting.id });
});

const pointers = [
  { pointer: "touch", hasTouch: true },
  { pointer: "a mouse", hasTouch: false },
];
const devices = (["tablet", "phone"] as const).flatMap((device) =>
  pointers.map((each) => ({ device, width: windows[device].width, ...each })),
);
type Device = (typeof devices)[number];

/** As a person's own style sheet makes the letters: queries of the window do not see it. */
async function enlarged(path: string, { device, hasTouch }: Device): Promise<Page> {
  const page = await open({
    origin: studio().url,
    path,
    context: { viewport: windows[device], hasTouch, reducedMotion: "reduce" },
  });
  await enlarge(page);
  return page;
}

async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
}

async function expectWhole(page: Page, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    await expect
      .poll(() => rowFaults(page, selector), { ...PATIENCE, message: selector, timeout: 5_000 })
      .toEqual([]);
  }
  expect(
    await page.evaluate(() =>
      ["main", "#images", "dialog[open] *", "#settings *"].flatMap((selector) =>
        [...document.querySelectorAll(selector)]
          .filter((each) => getComputedStyle(each).overflowX !== "visible")
          .filter((each) => !each.matches("input, .spoken, .spoken *"))
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => `${each.tagName} ${each.className} ${each.scrollWidth}`),
      ),
    ),
  ).toEqual([]);
}

describe.each(devices)("at $width by $pointer, letters of 200 %", (device) => {
  const isPhone = device.device === "phone";

  test("the library's search shows what is written, beside its filters", async () => {
    const page = await enlarged("/library", device);
    await page.getByRole("searchbox").fill("A light");
    await expectWhole(page, "header", "header search");
  });

  test("the filters of the runs stand beside or beneath each other, and each row tells its time", async () => {
    const page = await enlarged("/runs", device);
    await page.locator(`[data-run="${ids.done}"] time`).locator("visible=true").waitFor();
    await expectWhole(page, "header", "[data-run]:has(time) a");
    expect(
      await page
        .locator("[data-run] time")
        .locator("visible=true")
        .evaluateAll((all) =>
          all.map((time) => {
            const line = time.closest(".truncate");
            if (line === null) throw new Error("the time stands in no line");
            return line.scrollWidth > line.clientWidth ? time.textContent : "whole";
          }),
        ),
    ).toEqual(["whole", "whole", "whole"]);
  });

  test("the settings scroll as a whole, and no row of theirs covers its own control", async () => {
    const page = await enlarged(`/?run=${ids.done}`, device);
    await page
      .getByRole("button", { name: /^Settings/ })
      .locator("visible=true")
      .click();
    const sheet = isPhone ? page.getByRole("dialog", { name: "Settings" }) : places(page).settings;
    const seed = sheet.getByRole("spinbutton", { name: "Seed" });
    await seed.fill("4294967295");
    await seed.press("Enter");
    await expectWhole(page, isPhone ? "dialog [data-row]" : "#settings [data-row]");
    if (isPhone) {
      await expectWhole(page, "dialog > div:last-of-type");
      return;
    }
    await expectWhole(page, "#settings [role=tablist]", "#settings [role=radiogroup]");
    // From the head to the foot, all of it passes through the whole height of the sheet.
    const seen = await sheet.evaluate((own) => {
      const whole = own.getBoundingClientRect();
      const scrolled = [...own.querySelectorAll("*")].filter(
        (each) =>
          /auto|scroll/.test(getComputedStyle(each).overflowY) &&
          each.scrollHeight > each.clientHeight,
      );
      return scrolled.map((each) => each.clientHeight / whole.height);
    });
    expect(seen).toEqual([1]);
  });

  test("what a run lacks is offered in a bar that stays in the window", async () => {
    const page = await enlarged(`/?run=${ids.partial}`, device);
    const bar = page.locator("[data-image-bar]");
    if (!isPhone) await bar.getByRole("button", { name: "Run the missing 2" }).waitFor();
    await bar.getByRole("button", { name: "Run again" }).waitFor();
    await expectWhole(page, "header", "[data-image-bar] button");
  });

  test("a frame that waits says which of them it is", async () => {
    const page = await enlarged(`/?run=${ids.waiting}`, device);
    const frames = places(page).stage.getByRole("group", { name: /^Image \d of 4/ });
    await expect.poll(() => frames.count(), PATIENCE).toBe(4);
    await expectWhole(page, "#slides fieldset > div:first-child");
  });

  test("a key is found in the list of keys", async () => {
    const page = await enlarged("/settings/keys", device);
    await page.getByRole("searchbox").fill("under");
    await expectWhole(page, "main div:has(> input[type=search])");
    await page.getByRole("searchbox").fill("");
    await expectWhole(page, "main section section > div > div", "main div:has(> [role=switch])");
  });

  test("a key is found in the sheet of keys", async () => {
    const page = await enlarged(`/?run=${ids.done}`, device);
    await places(page).stage.locator("[data-image] img").first().waitFor();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.getByRole("searchbox").waitFor();
    await expectWhole(
      page,
      "dialog[open] div:has(> h2)",
      "dialog[open] dl > div",
      "dialog[open] div:has(> [role=switch])",
    );
    const shape = await sheet.getByRole("switch").boundingBox();
    expect((shape?.width ?? 0) / (shape?.height ?? 1)).toBeGreaterThan(1.5);
  });

  test("in the command menu every key stands beside or beneath its words", async () => {
    const page = await enlarged(`/?run=${ids.done}`, device);
    await places(page).stage.locator("[data-image] img").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Do, go to, or find" }).waitFor();
    await expectWhole(
      page,
      "[role=dialog] [role=option]",
      "[role=dialog] div:has(> [role=combobox])",
    );
  });
});

test.each([16, 32])("at 320 and letters of %i px no page scrolls sideways", async (letters) => {
  const context = { viewport: { width: 320, height: 844 }, hasTouch: true };
  const page = await open({ origin: studio().url, context });
  const paths = ["/", "/library", "/runs", `/runs/${ids.partial}`, "/settings/keys"];
  for (const path of paths) {
    await visit(page, `${studio().url}${path}`);
    if (letters === 32) await enlarge(page);
    // The frame of a page clips: what is too wide scrolls in its parts.
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("html, header, main, #images, #prompt")]
          .filter((part) => part.scrollWidth > Math.max(part.clientWidth, 1))
          .map((part) => `${part.tagName} ${part.scrollWidth} of ${part.clientWidth}`),
      );
    await expect.poll(wide, { ...PATIENCE, message: path }).toEqual([]);
  }
});

test("on a phone the sheet of keys tells whole what is looked for", async () => {
  const context = { viewport: windows.phone, hasTouch: true };
  const page = await open({ origin: studio().url, path: `/?run=${ids.done}`, context });
  await places(page).stage.locator("[data-image] img").first().waitFor();
  await page.keyboard.press("?");
  const field = page.getByRole("searchbox", { name: "Find a key or an action" });
  await field.waitFor();
  await field.fill("Find a key or an action");
  await expectWhole(page, "dialog[open] div:has(> h2)");
});

test("what can be done with a run stands apart in its record", async () => {
  const page = await open({ origin: studio().url, path: `/runs/${ids.done}` });
  const again = page.getByRole("button", { name: "Run exactly again" });
  const use = page.getByRole("button", { name: "Use settings", exact: true });
  await again.waitFor();
  const [left, right] = [await again.boundingBox(), await use.first().boundingBox()];
  expect((right?.x ?? 0) - ((left?.x ?? 0) + (left?.width ?? 0))).toBeGreaterThanOrEqual(8);
});
