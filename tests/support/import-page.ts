import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { places } from "./studio-page";

/** Fires what a browser fires when a text is pasted. */
export async function paste(page: Page, text: string): Promise<void> {
  await places(page).prompt.evaluate((field: HTMLElement, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    field.focus();
    const given = { bubbles: true, cancelable: true, clipboardData: data };
    field.dispatchEvent(new ClipboardEvent("paste", given));
  }, text);
}

/** A text of a provider’s page, as people copy it. */
export function sample(name: string): Promise<string> {
  return readFile(`tests/fixtures/pasted/${name}.txt`, "utf8");
}

export function fill(page: Page): Locator {
  return page.getByRole("button", { name: /^Fill the form/ });
}

export function tiles(page: Page): Locator {
  return page.getByRole("button", { name: /^Image \d+, / });
}

export async function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** The body of the press that this does. */
export async function sentBy(
  page: Page,
  act: () => Promise<void>,
): Promise<Record<string, unknown>> {
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === "POST" && sent.url().endsWith("/api/runs")),
    act(),
  ]);
  return request.postDataJSON();
}
