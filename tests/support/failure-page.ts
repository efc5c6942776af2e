import type { Locator, Page } from "playwright-core";
import type { Scenario } from "@/lib/contract/run";
import { places, runStartedBy } from "./studio-page";

export const words = "A lighthouse in fog";

export async function rehearse(page: Page, scenario: Scenario): Promise<string> {
  const { settings, prompt, generate } = places(page);
  await settings.getByRole("combobox", { name: "Rehearse" }).selectOption(scenario);
  await prompt.fill(words);
  return runStartedBy(page, () => generate.click());
}

export function plate(page: Page, title: string): Locator {
  return places(page).stage.getByRole("region", { name: title });
}
