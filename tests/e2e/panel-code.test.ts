import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile, windows } from "../support/browser";
import { pageFaults } from "../support/page-faults";
import { studioOfFile } from "../support/studio-of-file";
import { chooseModel, PATIENCE, places } from "../support/studio-page";

const KEY = "sk-secret-4f1c9a7e";
const open = browserOfFile();
const studio = studioOfFile({ SIRAYA_API_KEY: KEY });
const NIJI = "siray/niji-7";
const FLUX = "siraya/flux-1-srpo";

async function studioPage(model = NIJI): Promise<Page> {
  const page = await open({
    origin: studio().url,
    context: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await chooseModel(page, model);
  return page;
}

async function turnTo(page: Page, view: "Form" | "JSON" | "Code"): Promise<void> {
  await page.getByRole("radio", { name: view, exact: true }).check();
}

function json(page: Page): Locator {
  return page.getByRole("textbox", { name: "Settings as JSON" });
}

async function inJson(page: Page): Promise<Record<string, unknown>> {
  return JSON.parse(await json(page).inputValue());
}

async function replaceInJson(page: Page, from: string, to: string): Promise<void> {
  const text = await json(page).inputValue();
  expect(text).toContain(from);
  await json(page).fill(text.replace(from, to));
}

function stylize(page: Page): Locator {
  return page
    .getByRole("spinbutton", { name: /^Stylize/ })
    .or(page.getByRole("textbox", { name: /^Stylize/ }));
}

test("what is changed in the JSON changes in the form, and what is changed in the form, in the JSON", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  await prompt.fill("A paper boat");
  await turnTo(page, "JSON");
  await json(page).waitFor();
  expect(await inJson(page)).toMatchObject({ model: NIJI, prompt: "A paper boat", count: 1 });

  await replaceInJson(page, '"parameters": {', '"parameters": {\n    "stylize": 250,');
  await replaceInJson(page, "A paper boat", "A paper ship");
  await replaceInJson(page, '"count": 1', '"count": 3');
  expect(await prompt.inputValue()).toBe("A paper ship");
  await page.getByRole("button", { name: /^3 images/ }).waitFor();
  await turnTo(page, "Form");
  expect(await stylize(page).inputValue()).toBe("250");

  await stylize(page).fill("400");
  await stylize(page).press("Enter");
  await prompt.fill("A tin ship");
  await turnTo(page, "JSON");
  expect(await inJson(page)).toMatchObject({
    prompt: "A tin ship",
    parameters: { stylize: 400 },
    count: 3,
  });
});

test("everything that was written in the JSON is taken back in one step", async () => {
  const page = await studioPage();
  await places(page).prompt.fill("A paper boat");
  await turnTo(page, "JSON");
  const before = await json(page).inputValue();
  await replaceInJson(page, "A paper boat", "A fox");
  await replaceInJson(page, '"count": 1', '"count": 4');
  await places(page).prompt.focus();
  await page.getByText("The form follows the JSON").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => places(page).prompt.inputValue()).toBe("A paper boat");
  expect(await json(page).inputValue()).toBe(before);
});

test("wrong JSON keeps the form, and each fault names its key and leads to it", async () => {
  const page = await studioPage();
  const { prompt } = places(page);
  await prompt.fill("A paper boat");
  await turnTo(page, "JSON");
  await replaceInJson(page, '"count": 1', '"count": 2, "chaos": 10, "prompt_": 7');
  const faults = places(page).settings.getByRole("listitem");
  await expect
    .poll(() => faults.allTextContents())
    .toStrictEqual(
      [
        'Line 8"chaos" belongs inside "parameters".',
        'Line 8"prompt_" is not known here. Settings belong inside "parameters".',
      ].map((words) => expect.stringContaining(words.slice(6))),
    );
  await page.getByText("2 problems. The form keeps what it had until this is mended.").waitFor();
  await page.getByRole("button", { name: /"chaos" belongs/ }).click();
  const chosen = await json(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(chosen).toBe('"chaos"');
  expect(await json(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole("button", { name: /^1 image/ }).waitFor();
  expect(await pageFaults(page)).toEqual([]);

  await json(page).fill("{ not json");
  await page.getByText("A name in double quotes is missing here.").waitFor();
  expect(await prompt.inputValue()).toBe("A paper boat");
  // It is still there after a look at the form, until something is changed there.
  await turnTo(page, "Form");
  await turnTo(page, "JSON");
  expect(await json(page).inputValue()).toBe("{ not json");
  await prompt.fill("A fox");
  await expect.poll(() => inJson(page)).toMatchObject({ prompt: "A fox" });
});

test("a value beyond a limit is named with it, and Generate leads to the JSON", async () => {
  const page = await studioPage();
  await places(page).prompt.fill("A paper boat");
  await turnTo(page, "JSON");
  await replaceInJson(page, '"parameters": {', '"parameters": {\n    "stylize": 5000,');
  await page.getByText("stylize: Stylize goes up to 1000; 5000 is too much.").waitFor();
  await page.getByRole("button", { name: /^Fix 1 setting/ }).click();
  await expect
    .poll(() => json(page).evaluate((field) => field === document.activeElement))
    .toBe(true);
});

test("Tab indents; Escape, then Tab, leaves", async () => {
  const page = await studioPage();
  await turnTo(page, "JSON");
  await json(page).fill("");
  await page.keyboard.press("Tab");
  expect(await json(page).inputValue()).toBe("  ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await json(page).evaluate((field) => field === document.activeElement)).toBe(false);
  await json(page).focus();
  await page.keyboard.press("Shift+Tab");
  expect(await json(page).evaluate((field) => field === document.activeElement)).toBe(false);
});

test("the code is what Generate sends, in three languages, and holds no secret", async () => {
  const page = await studioPage(FLUX);
  await places(page).prompt.fill(`It's "night" in Zürich`);
  await turnTo(page, "Code");
  const code = places(page).settings.locator("pre");
  const says: readonly [string, string][] = [
    ["curl", "curl https://"],
    ["Python", "requests.post("],
    ["JavaScript", "await fetch("],
  ];
  for (const [language, words] of says) {
    await page.getByRole("radio", { name: language, exact: true }).check();
    await expect.poll(() => code.textContent()).toContain(words);
    const text = (await code.textContent()) ?? "";
    expect(text).toContain("SIRAYA_API_KEY");
    expect(text).not.toContain(KEY);
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await page.getByRole("button", { name: "Copied", exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.getByRole("button", { name: "Copy", exact: true }).waitFor();
  }
  expect(await page.content()).not.toContain(KEY);
  await page.getByText("Siraya charges for running it.").waitFor();
  expect(await pageFaults(page)).toEqual([]);

  // Pasted back it is the same form.
  const curl = page.getByRole("radio", { name: "curl", exact: true });
  await curl.check();
  const written = (await code.textContent()) ?? "";
  await places(page).prompt.fill("");
  await places(page).prompt.evaluate((field: HTMLElement, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    field.focus();
    const given = { bubbles: true, cancelable: true, clipboardData: data };
    field.dispatchEvent(new ClipboardEvent("paste", given));
  }, written);
  await page.getByRole("button", { name: /^Fill the form/ }).click();
  await expect.poll(() => code.textContent(), PATIENCE).toBe(written);
});

test("on a phone the three views stand in the sheet of settings", async () => {
  const page = await open({
    origin: studio().url,
    context: { viewport: windows.phone, hasTouch: true, isMobile: true },
  });
  await page.getByRole("button", { name: "Write a prompt" }).click();
  await places(page).prompt.fill("A paper boat");
  const sheet = page.getByRole("dialog", { name: "Composer" });
  await sheet.getByRole("button", { name: /^Settings/ }).click();
  await turnTo(page, "JSON");
  await json(page).waitFor();
  expect(await inJson(page)).toMatchObject({ prompt: "A paper boat" });
  await json(page).focus();
  await page.keyboard.press("Escape");
  await json(page).waitFor();
  expect(await pageFaults(page, [390, 320])).toEqual([]);
  await turnTo(page, "Code");
  await page.locator("dialog pre").waitFor();
  expect(await pageFaults(page, [390, 320])).toEqual([]);
});
