import { expect, test } from "vitest";
import { browserOfFile, untilAlive, visit } from "../support/browser";
import { freshFolder } from "../support/open-studio";
import { chooseModel, PATIENCE, places } from "../support/studio-page";
import { startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();

async function openPage() {
  const studio = await startedStudioProcess({ dataDir: await freshFolder() });
  const page = await open({ origin: studio.url });
  return { studio, page };
}

test("keys act on the page and not in a field, the menu finds, and the sheet lists what works", async () => {
  const { page } = await openPage();
  const { prompt, picker } = places(page);
  await page.locator("#images").focus();
  await page.keyboard.press("m");
  await picker.waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#images").focus();
  await page.keyboard.press("/");
  await expect.poll(() => prompt.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("m?");
  await expect.poll(() => prompt.inputValue()).toBe("m?");

  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Commands" });
  await menu.getByRole("combobox").fill("library");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/library$/);
  await page.goBack();
  await untilAlive(page);
  await page.locator("#images").focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await sheet.getByText("Choose a model").waitFor();
  expect(await sheet.getByText("Stop the run").count()).toBe(1);
});

test("the command menu keeps the focus, covers the page, and gives the focus back", async () => {
  const { studio, page } = await openPage();
  const { prompt } = places(page);
  const menu = page.getByRole("dialog", { name: "Commands" });
  const isInert = () => page.locator("main").evaluate((main) => main.closest("[inert]") !== null);
  const isHere = () => prompt.evaluate((field) => field === document.activeElement);
  await prompt.fill("A paper boat");
  await page.keyboard.press("Control+k");
  await menu.getByRole("combobox").waitFor();
  await expect.poll(isInert).toBe(true);
  for (const key of ["Tab", "Tab", "Tab", "Tab"]) {
    await page.keyboard.press(key);
    expect(await page.locator("main :focus").count()).toBe(0);
  }
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  expect(await isInert()).toBe(false);
  expect(await isHere()).toBe(true);

  const generate = await page.locator("[data-generate]:visible").boundingBox();
  if (generate === null) throw new Error("Generate is not in sight");
  await page.keyboard.press("Control+k");
  await menu.waitFor();
  await page.mouse.click(generate.x + 20, generate.y + 10);
  await menu.waitFor({ state: "detached" });
  expect(await isHere()).toBe(true);
  const runs = await page.request.get(`${studio.url}/api/runs`);
  expect((await runs.json()).items).toEqual([]);
});

test("letters can be switched off, and a key can be another", async () => {
  const { studio, page } = await openPage();
  await visit(page, `${studio.url}/settings/keys`);
  await page.getByRole("button", { name: "Change the key of Choose a model" }).click();
  await page.keyboard.press("q");
  await visit(page, studio.url);
  const { picker } = places(page);
  await page.locator("#images").focus();
  await page.keyboard.press("q");
  await picker.waitFor();
  await page.keyboard.press("Escape");

  await visit(page, `${studio.url}/settings/keys`);
  await page.getByRole("switch", { name: "Single letters act" }).click();
  await visit(page, studio.url);
  await page.locator("#images").focus();
  await page.keyboard.press("q");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Commands" }).waitFor();
  expect(await picker.count()).toBe(0);
});

test("another model keeps what it can, says so, and the way back loses nothing", async () => {
  const { page } = await openPage();
  const { settings } = places(page);
  await chooseModel(page, "siray/niji-7");
  const stylize = settings.getByRole("spinbutton", { name: "Stylize" });
  await stylize.fill("250");
  await stylize.press("Enter");
  await settings.getByRole("radio", { name: /: 3 to 2, landscape/ }).check();

  await chooseModel(page, "siraya/flux-1-srpo");
  const ledger = settings.getByRole("region", { name: "What the change of model did" });
  await ledger.getByText(/Moved to FLUX\.1 SRPO/).waitFor();
  expect(await ledger.textContent()).toMatch(/Changed.*3:2 → .*Parkedstylize 250/);

  await chooseModel(page, "siray/niji-7");
  await expect.poll(() => stylize.inputValue(), PATIENCE).toBe("250");
  expect(await settings.getByRole("radio", { name: /: 3 to 2, landscape/ }).isChecked()).toBe(true);
  await ledger.getByRole("button", { name: "Undo" }).click();
  await ledger.waitFor({ state: "detached" });
});
