import { expect, test } from "vitest";
import { untilAlive, visit, windows } from "../support/browser";
import { hasFocus } from "../support/keyboard";
import { images, keysOfFile, niji, toasts } from "../support/keys-page";
import { pageFaults } from "../support/page-faults";
import { places, runStartedBy } from "../support/studio-page";

const { open, connected, openRun } = keysOfFile();

test("taking over, another model and a reset are one step each, back and forth", async () => {
  const { page } = await openRun(1);
  const { settings, prompt } = places(page);
  const undo = () => page.keyboard.press("Control+z");
  const redo = () => page.keyboard.press("Control+Shift+z");
  await images(page).first().focus();
  await page.keyboard.press("r");
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);
  await undo();
  await expect.poll(() => prompt.inputValue()).toBe("");
  await redo();
  await expect.poll(() => prompt.inputValue()).toBe(niji.prompt);

  const model = page.getByRole("button", { name: /^Model: / });
  const menu = page.getByRole("dialog", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await menu.getByRole("combobox").fill("srpo");
  await menu.getByRole("option", { name: /FLUX\.1 SRPO/ }).click();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("SRPO");
  await images(page).first().focus();
  await undo();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("niji 7");
  await redo();
  await expect.poll(() => model.getAttribute("aria-label")).toContain("SRPO");
  await undo();

  const ratio = settings.getByRole("radio", { name: /^3 to 2|^3:2/ });
  expect(await ratio.isChecked()).toBe(true);
  await page.keyboard.press("Control+k");
  await menu.getByRole("combobox").fill("reset");
  await page.keyboard.press("Enter");
  await expect.poll(() => ratio.isChecked()).toBe(false);
  await undo();
  await expect.poll(() => ratio.isChecked()).toBe(true);
});

test("the command menu finds runs by number and images by their words, and says when search is silent", async () => {
  const { page, id } = await openRun(1);
  const menu = page.getByRole("dialog", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await menu.waitFor();
  expect(await pageFaults(page)).toEqual([]);
  const field = menu.getByRole("combobox");
  await field.fill("#1");
  await expect.poll(() => menu.getByRole("option").count()).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("run")).toBe(id);

  await page.keyboard.press("Control+k");
  await field.fill("otter");
  await expect.poll(() => menu.getByRole("group", { name: "Images" }).count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.route(/\/api\/images\?/, (route) => route.fulfill({ status: 200, body: "no" }));
  await page.keyboard.press("Control+k");
  await field.fill("heron");
  await menu.getByText("Search is not answering").waitFor();
  await field.fill("theme library");
  await field.fill("all runs");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/runs$/);
});

test("what is chosen from a menu is about the run that stood there when it opened", async () => {
  const { page, id } = await openRun(1);
  await visit(page, connected.studio.url);
  await expect.poll(() => images(page).count()).toBe(1);
  await places(page).prompt.focus();
  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Commands" });
  await menu.getByRole("combobox").fill("Run exactly again");
  const wide = await connected.studio.press({ ...niji, parameters: { aspect_ratio: "16:9" } });
  await page.locator(`[data-run="${wide.id}"]`).waitFor();
  const again = await runStartedBy(page, () => page.keyboard.press("Enter"));
  expect(again).not.toBe(id);
  expect((await connected.studio.run(again)).generations[0]?.parameters.aspect_ratio).toBe("3:2");
});

test("a call that is pasted into the command menu fills the form", async () => {
  const page = await open({ origin: connected.studio.url });
  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Commands" });
  await menu.waitFor();
  await menu.getByRole("combobox").evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", '{"model":"niji-7","prompt":"A red kite"}');
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await menu.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keep as text" }).waitFor();
});

test("a key that is taken says by what, and can be taken; Enter can generate", async () => {
  const page = await open({ origin: connected.studio.url, path: "/settings/keys" });
  const change = page.getByRole("button", { name: "Change the key of Compare" });
  await change.click();
  await page.keyboard.press("m");
  await page.getByText("M is used by “Choose a model”.").waitFor();
  await page.getByRole("button", { name: "Use it here" }).click();
  await expect.poll(() => change.textContent()).toContain("M");
  expect(await page.getByRole("button", { name: /of Choose a model/ }).textContent()).toContain(
    "No key",
  );
  await change.click();
  await page.keyboard.press("Control+t");
  await page.getByText(/belongs to the page, its fields or the browser/).waitFor();
  expect(await pageFaults(page, [390, 820, 1440])).toEqual([]);
  await page.getByRole("switch", { name: "Enter in the prompt generates" }).click();
  await page.getByRole("searchbox", { name: "Find a command" }).fill("compare");
  await expect.poll(() => page.getByRole("button", { name: /^Change the key/ }).count()).toBe(1);

  await visit(page, connected.studio.url);
  const { prompt } = places(page);
  await prompt.fill("A tram in the rain");
  await prompt.press("Shift+Enter");
  expect(await prompt.inputValue()).toContain("\n");
  await runStartedBy(page, () => prompt.press("Enter"));

  await visit(page, `${connected.studio.url}/settings/keys`);
  await page.getByRole("button", { name: "Reset all keys" }).click();
  await expect.poll(() => change.textContent()).toContain("C");
  await toasts(page).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => change.textContent()).toContain("M");
});

test("the sheet lists keys that work, switches letters off, and gives the focus back", async () => {
  const { page } = await openRun(1);
  await images(page).first().focus();
  const sheet = page.getByRole("dialog", { name: "Keys" });
  const panelKey = sheet.getByText("Settings of the next image");
  await page.setViewportSize(windows.tablet);
  await page.keyboard.press("?");
  await panelKey.waitFor();
  await page.keyboard.press("Escape");
  // In a wide window the panel stands beside the stage all the time.
  await page.setViewportSize(windows.desktop);
  await page.keyboard.press("?");
  await sheet.waitFor();
  expect(await panelKey.count()).toBe(0);
  expect(await pageFaults(page, [390, 820, 1440])).toEqual([]);
  await sheet.getByRole("switch", { name: "Single letters act outside fields" }).click();
  await expect.poll(() => sheet.getByText("Choose a model").count()).toBe(0);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  expect(await hasFocus(images(page).first())).toBe(true);
  await page.keyboard.press("r");
  expect(await places(page).prompt.inputValue()).toBe("");
  await page.reload();
  await untilAlive(page);
});
