import { expect, test } from "vitest";
import { windows } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { hasFocus, panelsOfFile, shown } from "../support/panel-page";
import {
  chooseModel,
  PATIENCE,
  pasteReferences,
  places,
  runStartedBy,
} from "../support/studio-page";
import { isOver } from "../support/studio-process";

const NIJI = "siray/niji-7";
const FLUX = "siraya/flux-1-srpo";
const OMNI = "siraya/dreamomni2";

const { open, running, panelOf } = panelsOfFile();

test("niji 7, FLUX.1 SRPO, DreamOmni2 and back: what was kept, changed and parked is told, and nothing is lost", async () => {
  const { page, settings } = await panelOf(NIJI);
  const { prompt } = places(page);
  await prompt.fill("Paper otter");
  await settings.getByRole("radio", { name: /^3:2: / }).check();
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  const seed = settings.getByRole("spinbutton", { name: "Seed" });
  for (const [field, value] of [
    [stylize, "250"],
    [seed, "4821"],
  ] as const) {
    await field.fill(value);
    await field.press("Enter");
  }
  await settings.getByRole("switch", { name: "Tile" }).check();

  const ledger = settings.getByRole("region", { name: "What the change of model did" });
  const told = () => ledger.innerText().then((text) => text.replaceAll(/\s+/g, " "));
  await chooseModel(page, FLUX);
  await ledger.waitFor();
  expect(await told()).toBe(
    "Moved to FLUX.1 SRPO Undo Kept prompt, seed 4821, 1 image Changed aspect ratio 3:2 → 1232 × 816 Parked stylize 250, tile On",
  );
  expect(await stylize.count()).toBe(0);
  expect(await pageFaults(page)).toEqual([]);
  const parked = settings.locator("details").filter({ hasText: "Parked" });
  await parked.locator("summary").click();
  expect((await parked.innerText()).split("\n")).toEqual([
    "Parked",
    "2",
    "waiting for niji 7",
    "Stylize",
    "250",
    "Tile",
    "On",
  ]);
  const steps = settings.getByRole("spinbutton", { name: "Steps" });
  await steps.press("ArrowUp");
  await ledger.waitFor({ state: "detached" });
  await parked.waitFor();

  await chooseModel(page, OMNI);
  expect(await told()).toMatch(/^Moved to DreamOmni2 Undo Kept prompt, 1 image Parked /);
  await settings.getByText("Add at least one image to edit").waitFor();
  await pasteReferences(page, ["https://sandbox.invalid/samples/otter.png"]);
  await ledger.waitFor({ state: "detached" });

  await chooseModel(page, FLUX);
  await shown(steps).toBe("29");
  await shown(seed).toBe("4821");
  await chooseModel(page, NIJI);
  await shown(stylize).toBe("250");
  await shown(seed).toBe("4821");
  expect(await settings.getByRole("switch", { name: "Tile" }).isChecked()).toBe(true);
  expect(await settings.getByRole("radio", { name: /^3:2: / }).isChecked()).toBe(true);
  expect(await prompt.inputValue()).toBe("Paper otter");

  await chooseModel(page, FLUX);
  await ledger.getByRole("button", { name: "Undo" }).click();
  await shown(stylize).toBe("250");
  await hasFocus(settings.locator("[data-model-card]")).toBe(true);
});

test("a model that two providers carry is moved between them in its own row", async () => {
  const { page, settings } = await panelOf("siraya/gpt-image-1-text-to-image");
  const via = settings.getByRole("radiogroup", { name: "Via" });
  const serevix = via.getByRole("radio", { name: "Serevix" });
  await serevix.click();
  await settings.getByRole("radiogroup", { name: "Size" }).waitFor();
  await expect.poll(() => serevix.isChecked(), PATIENCE).toBe(true);
  await chooseModel(page, NIJI);
  expect(await via.count()).toBe(0);
});

test("each change since the last run is taken back by its cross", async () => {
  const { page, settings } = await panelOf(NIJI);
  await places(page).prompt.fill("Otter");
  const id = await runStartedBy(page, () => places(page).generate.click());
  await running().runOnce(id, isOver);
  const chaos = settings.getByRole("spinbutton", { name: "Chaos" });
  await chaos.fill("12");
  await chaos.press("Enter");
  await settings.getByRole("button", { name: "More images" }).click();
  const since = settings.getByRole("region", { name: "Since the last run" });
  await expect
    .poll(() => since.getByRole("listitem").allInnerTexts())
    .toEqual(
      ["chaos auto\n→\n12", "images 1\n→\n2"].map((words) =>
        expect.stringContaining(words.slice(0, 5)),
      ),
    );
  expect(await pageFaults(page)).toEqual([]);
  await since.getByRole("button", { name: "Next image: Chaos auto" }).click();
  await shown(chaos).toBe("");
  await hasFocus(since.getByRole("button")).toBe(true);
  await page.keyboard.press("Enter");
  await since.waitFor({ state: "detached" });
  await hasFocus(settings.locator("[data-model-card]")).toBe(true);
});

test("a preset is saved, taken over with one undo, renamed, deleted and brought back", async () => {
  const { page, settings } = await panelOf(NIJI);
  const { prompt } = places(page);
  await prompt.fill("Paper otter");
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("250");
  await stylize.press("Enter");
  const presets = settings.getByRole("button", { name: "Presets" });
  await presets.click();
  const dialog = page.getByRole("dialog", { name: "Presets" });
  await dialog.getByText("Kept in this browser").waitFor();
  await dialog.getByText("No presets yet.").waitFor();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByText("Write a name.").waitFor();
  await dialog.getByRole("textbox").fill("Paper");
  await dialog.getByRole("checkbox", { name: "With the prompt" }).check();
  await dialog.getByRole("textbox").press("Enter");
  await dialog.getByRole("listitem").waitFor();
  expect(await pageFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");

  await prompt.fill("Vase");
  await chooseModel(page, FLUX);
  await page.reload();
  await presets.click();
  await dialog.getByRole("button", { name: /^Paper niji 7/ }).click();
  await shown(stylize).toBe("250");
  await shown(prompt).toBe("Paper otter");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await shown(prompt).toBe("Vase");
  await settings.getByRole("spinbutton", { name: "Steps" }).waitFor();

  await presets.click();
  await dialog.getByRole("button", { name: "Rename Paper" }).click();
  await dialog.getByRole("textbox", { name: "New name of Paper" }).fill("Cut paper");
  await page.keyboard.press("Enter");
  const pencil = dialog.getByRole("button", { name: "Rename Cut paper" });
  await hasFocus(pencil).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Thrown away");
  await page.keyboard.press("Escape");
  await hasFocus(pencil).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Thrown away");
  await page.keyboard.press("Tab");
  const save = dialog.getByRole("button", { name: "Save the new name of Cut paper" });
  await hasFocus(save).toBe(true);
  await page.keyboard.press("Tab");
  await hasFocus(dialog.getByRole("button", { name: "Keep the name Cut paper" })).toBe(true);
  await page.keyboard.press("Enter");
  await hasFocus(pencil).toBe(true);
  await pencil.click();
  const name = dialog.getByRole("textbox", { name: "New name of Cut paper" });
  await name.fill("Paper, cut");
  await name.press("Tab");
  await page.keyboard.press("Enter");
  await hasFocus(dialog.getByRole("button", { name: "Rename Paper, cut" })).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Cut");
  await dialog.getByText("Kept in this browser").click();
  await dialog.getByRole("button", { name: "Rename Cut", exact: true }).click();
  await dialog.getByRole("textbox", { name: "New name of Cut" }).fill("Paper, cut");
  await dialog.getByRole("button", { name: "Save the new name of Cut" }).click();
  await dialog.getByRole("button", { name: "Delete Paper, cut" }).click();
  await expect.poll(() => dialog.getByRole("listitem").count()).toBe(0);
  expect(await pageFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Undo" }).click();
  await dialog.getByRole("button", { name: "Delete Paper, cut" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await presets.click();
  await dialog.getByRole("button", { name: /^Paper, cut niji 7/ }).waitFor();
});

/** As in Safari: a button does not take the focus when it is pressed, and the field loses it to nobody. */
const pressesTakeFocusAway = `addEventListener("mousedown", (event) => {
  if (event.defaultPrevented || event.target.closest("button") === null) return;
  event.preventDefault();
  document.activeElement?.blur();
});`;

const browsers = [
  { name: "a browser whose presses give a button the focus" },
  { name: "a browser whose presses do not", initScript: pressesTakeFocusAway },
];

test.each(browsers)(
  "in $name a double click on Cancel or Save of a name does what one click does",
  async ({ initScript }) => {
    const page = await open({ origin: running().url, initScript });
    await places(page).settings.getByRole("button", { name: "Presets" }).click();
    const dialog = page.getByRole("dialog", { name: "Presets" });
    await dialog.getByRole("textbox").fill("Paper");
    await dialog.getByRole("textbox").press("Enter");
    const row = dialog.getByRole("listitem");
    const namesOf = (name: string) => [`Rename ${name}`, `Delete ${name}`];
    const shownNames = async () => {
      const buttons = row.getByRole("button", { name: /^(Rename|Delete|Save|Keep) / });
      return buttons.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    };
    await expect.poll(shownNames, PATIENCE).toEqual(namesOf("Paper"));
    const bin = await row.getByRole("button", { name: "Delete Paper" }).boundingBox();
    const pencil = row.getByRole("button", { name: "Rename Paper" });
    const field = dialog.getByRole("textbox", { name: "New name of Paper" });
    const cancel = dialog.getByRole("button", { name: "Keep the name Paper" });

    await pencil.click();
    await field.fill("Thrown away");
    const place = await cancel.boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(bin?.x ?? 0);
    await cancel.dblclick();
    await expect.poll(shownNames, PATIENCE).toEqual(namesOf("Paper"));

    await pencil.dblclick();
    await field.fill("Cut paper");
    await dialog.getByRole("button", { name: "Save the new name of Paper" }).dblclick();
    await expect.poll(shownNames, PATIENCE).toEqual(namesOf("Cut paper"));
    expect(await dialog.isVisible()).toBe(true);

    await row.getByRole("button", { name: "Rename Cut paper" }).click();
    await dialog.getByRole("textbox", { name: "New name of Cut paper" }).fill("Felt");
    await dialog.evaluate(() => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) activeElement.blur();
    });
    await expect.poll(shownNames, PATIENCE).toEqual(namesOf("Felt"));
  },
);

test("all settings are reset from the panel's menu, with one undo", async () => {
  const { page, settings } = await panelOf(NIJI);
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("250");
  await stylize.press("Enter");
  await settings.getByRole("button", { name: "All settings" }).click();
  const reset = settings.getByRole("button", { name: /^Reset all/ });
  await reset.waitFor();
  expect(await pageFaults(page)).toEqual([]);
  await reset.click();
  await shown(stylize).toBe("100");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await shown(stylize).toBe("250");
});

test("on a phone the same rows stand in the sheet, with presets and the way back", async () => {
  const page = await open({
    origin: running().url,
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  await page.getByRole("button", { name: /^Settings/ }).tap();
  const sheet = page.getByRole("dialog", { name: "Settings" });
  const stylize = sheet.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("250");
  await stylize.press("Enter");
  await sheet.getByText("1 changed").first().waitFor();
  expect(await pageFaults(page, [320, 390])).toEqual([]);
  await sheet.getByRole("button", { name: "Presets" }).tap();
  await page.getByRole("dialog", { name: "Presets" }).waitFor();
  expect(await pageFaults(page, [320, 390])).toEqual([]);
  await page.getByRole("dialog", { name: "Presets" }).getByRole("button", { name: "Close" }).tap();
  await sheet.getByRole("button", { name: /^Reset all/ }).tap();
  await shown(stylize).toBe("100");
});
