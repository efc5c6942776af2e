import { expect, test } from "vitest";
import { pageFaults } from "../support/page-faults";
import { hasFocus, panelsOfFile, shown } from "../support/panel-page";
import { chooseModel, places } from "../support/studio-page";

const NIJI = "siray/niji-7";
const FLUX = "siraya/flux-1-srpo";

const { panelOf } = panelsOfFile();

test("a number moves by keys, by the wheel with Ctrl, by its label and by its slider, and goes back three ways", async () => {
  const { page, settings } = await panelOf(NIJI);
  const field = settings.getByRole("spinbutton", { name: "Stylize" });
  const slider = settings.getByRole("slider", { name: "Stylize" });
  const row = settings.locator('[data-row="parameters.stylize"]');
  const changed = row.and(page.locator('[data-changed="true"]'));

  await field.fill("2*64");
  await field.press("Enter");
  await shown(field).toBe("128");
  await changed.waitFor();
  await field.press("ArrowUp");
  await field.press("Shift+ArrowUp");
  await field.press("PageUp");
  await shown(field).toBe("149");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("PageDown");
  await shown(field).toBe("130");
  await page.keyboard.press("End");
  await shown(field).toBe("1000");
  await page.keyboard.press("Home");
  await shown(field).toBe("0");
  expect(await slider.getAttribute("aria-valuetext")).toBe("0 of 1000");

  await field.hover();
  await page.mouse.wheel(0, -100);
  await field.focus();
  await page.mouse.wheel(0, -100);
  await shown(field).toBe("0");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await shown(field).toBe("1");

  const label = row.getByText("Stylize", { exact: true });
  const box = await label.boundingBox();
  if (box === null) throw new Error("no label");
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 24, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await shown(field).toBe("101");
  const track = await slider.boundingBox();
  if (track === null) throw new Error("no slider");
  await page.mouse.click(track.x + track.width / 2, track.y + track.height / 2);
  await shown(field).toBe("500");

  await label.dblclick();
  await shown(field).toBe("100");
  await expect.poll(() => changed.count()).toBe(0);
  await field.fill("7");
  await field.press("Enter");
  await field.fill("");
  await field.press("Backspace");
  await shown(field).toBe("100");
  await field.fill("7");
  await field.press("Enter");
  await row.getByRole("button", { name: "Reset Stylize" }).click();
  await shown(field).toBe("100");
  await hasFocus(slider).toBe(true);
  expect(await pageFaults(page)).toEqual([]);
});

test("a tenth of a step is moved with Alt where the number has decimals", async () => {
  const { settings } = await panelOf(FLUX);
  const guidance = settings.getByRole("spinbutton", { name: "Guidance" });
  await guidance.press("ArrowUp");
  await shown(guidance).toBe("4.6");
  await guidance.press("Alt+ArrowUp");
  await shown(guidance).toBe("4.61");
  const steps = settings.getByRole("spinbutton", { name: "Steps" });
  await steps.press("Alt+ArrowUp");
  await shown(steps).toBe("29");
  await steps.fill("57/2");
  await steps.press("Enter");
  await settings.getByText("Steps takes a whole number.").waitFor();
  await shown(steps).toBe("28.5");
  await settings.getByRole("button", { name: "Use 29" }).click();
  await shown(steps).toBe("29");
  await settings.getByRole("button", { name: "Less steps" }).click();
  await shown(steps).toBe("28");
});

test("a value out of range is named beside its field, and neither changed nor sent", async () => {
  const { page, settings } = await panelOf(NIJI);
  await places(page).prompt.fill("Otter");
  const field = settings.getByRole("spinbutton", { name: "Stylize" });
  await field.fill("5000");
  await field.press("Enter");
  const row = settings.locator('[data-row="parameters.stylize"]');
  await row.getByText("0 to 1000. Using 1000 is possible.").waitFor();
  await shown(field).toBe("5000");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await pageFaults(page)).toEqual([]);
  await places(page).prompt.focus();
  await page.getByRole("button", { name: "Fix 1 setting" }).click();
  await expect.poll(() => row.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await row.getByRole("button", { name: "Use 1000" }).click();
  await shown(field).toBe("1000");
  await expect.poll(() => row.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  await places(page).generate.waitFor();
});

test("shapes are chosen by arrows, and a custom size is swapped, locked and never changed by itself", async () => {
  const { page, settings } = await panelOf(FLUX);
  const shapes = settings.getByRole("radiogroup", { name: "Size" });
  await shapes.getByRole("radio", { name: "4:3: 4 to 3, landscape" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await shapes.getByRole("radio", { name: /^16:9: / }).isChecked()).toBe(true);
  await shapes.getByRole("radio", { name: "Custom size" }).check();
  const width = settings.getByRole("spinbutton", { name: "Width" });
  const height = settings.getByRole("spinbutton", { name: "Height" });
  await shown(width).toBe("1216");
  await settings.getByText("1.0 MP").waitFor();
  await settings.getByRole("button", { name: "Swap width and height" }).click();
  await shown(width).toBe("832");
  await shown(height).toBe("1216");
  const lock = settings.getByRole("button", { name: "Keep the proportions" });
  await lock.click();
  await width.fill("416");
  await width.press("Enter");
  await shown(height).toBe("608");
  await lock.click();
  await height.fill("9001");
  await height.press("Enter");
  await settings.getByText("1 to 8000. Using 8000 is possible.").waitFor();
  await shown(height).toBe("9001");
  expect(await pageFaults(page)).toEqual([]);
  await settings.getByRole("button", { name: "Use 8000" }).click();
  await shown(height).toBe("8000");
  await hasFocus(height).toBe(true);
});

test("a seed is new each run until it is drawn or locked, and the number for any is never shown", async () => {
  const { settings } = await panelOf(NIJI);
  const field = settings.getByRole("spinbutton", { name: "Seed" });
  const keep = settings.getByRole("button", { name: "Keep seed" });
  expect(await field.getAttribute("placeholder")).toBe("New each run");
  expect(await keep.getAttribute("aria-pressed")).toBe("false");
  await settings.getByRole("button", { name: "Draw a seed" }).click();
  await expect.poll(() => field.inputValue()).toMatch(/^\d+$/);
  expect(await keep.getAttribute("aria-pressed")).toBe("true");
  const drawn = await field.inputValue();
  await keep.click();
  await shown(field).toBe("");
  await keep.click();
  await shown(field).toBe(drawn);
  await field.fill("0");
  await field.press("Enter");
  await shown(field).toBe("0");
  expect(await keep.getAttribute("aria-pressed")).toBe("true");
  await field.fill("-1");
  await field.press("Enter");
  await shown(field).toBe("");
  expect(await keep.getAttribute("aria-pressed")).toBe("false");
});

test("what a setting does is told on hover, on focus and on press", async () => {
  const { page, settings } = await panelOf(NIJI);
  const about = settings.getByRole("button", { name: "About Stylize" });
  const help = page.getByRole("dialog", { name: "About Stylize" });
  await about.hover();
  await help.waitFor();
  for (const words of [
    "How strongly the model’s own taste shows.",
    "0 to 1000",
    "100",
    "stylize",
  ]) {
    expect((await help.innerText()).replaceAll("'", "’")).toContain(words);
  }
  await page.mouse.move(10, 10);
  await help.waitFor({ state: "hidden" });
  await settings.getByRole("button", { name: "About Quality" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("dialog", { name: "About Quality" }).waitFor();
  const facts = async (label: string) => {
    await settings.getByRole("button", { name: `About ${label}` }).focus();
    const list = page.getByRole("dialog", { name: `About ${label}` });
    await expect.poll(() => list.locator("dd").count()).toBeGreaterThan(0);
    return list.locator("dl").innerText();
  };
  expect(await facts("Images")).toMatch(/Range\s+1 to \d+\s+Default\s+1$/);
  expect(await facts("Raw")).toMatch(
    /Range\s+On or off\s+Default\s+left to the provider\s+API name\s+raw$/,
  );
  await page.keyboard.press("Escape");
  await about.click();
  await help.waitFor();
  expect(await pageFaults(page)).toEqual([]);
});

test("many choices are searched, and rarely used rows are folded unless one differs", async () => {
  const { page, settings } = await panelOf("siray/crowded");
  const tint = settings.locator("input[role=combobox]");
  await tint.click();
  await page.keyboard.type("co");
  const list = settings.getByRole("listbox", { name: "Tint" });
  await expect.poll(() => list.getByRole("option").allInnerTexts()).toEqual(["cobalt"]);
  expect(await pageFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await shown(tint).toBe("cobalt");
  await tint.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await shown(tint).toBe("damson");

  const more = settings.getByRole("button", { name: "More", exact: true });
  const type = settings.getByRole("radiogroup", { name: "File type" });
  expect(await type.count()).toBe(0);
  await more.click();
  await type.getByRole("radio", { name: "WebP" }).check();
  await page.reload();
  await chooseModel(page, NIJI);
  await chooseModel(page, "siray/crowded");
  await type.waitFor();
  expect(await more.getAttribute("aria-expanded")).toBe("true");
  await more.press("Enter");
  expect(await type.count()).toBe(1);
  await type.getByRole("radio", { name: "PNG" }).check();
  await more.click();
  await expect.poll(() => type.count()).toBe(0);
});
