import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunRequest } from "@/lib/contract/run";
import { browserOfFile } from "./browser";
import { connectedOfFile } from "./connected-of-file";
import { PATIENCE, places } from "./studio-page";
import { isOver } from "./studio-process";

export const niji = { model: "siray/niji-7", prompt: "An otter asleep at sea" };

export const wide: RunRequest = { ...niji, parameters: { aspect_ratio: "3:2" } };

/** Pages for keys, all of one studio. */
export function keysOfFile() {
  const open = browserOfFile();
  const connected = connectedOfFile();
  return {
    open,
    connected,
    /** A page with a finished run of so many images on its stage. */
    async openRun(
      count: number,
      context = {},
      request = wide,
    ): Promise<{ page: Page; id: string }> {
      const { studio } = connected;
      const { id } = await studio.press({ ...request, count });
      await studio.runOnce(id, isOver);
      const page = await open({ origin: studio.url, path: `/?run=${id}`, context });
      await expect.poll(() => images(page).count(), PATIENCE).toBe(count);
      return { page, id };
    },
  };
}

export function images(page: Page): Locator {
  return places(page).stage.locator("[data-image]");
}

export function toasts(page: Page): Locator {
  return page.getByRole("region", { name: "What was done" });
}
