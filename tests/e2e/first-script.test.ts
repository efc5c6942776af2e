import { expect, onTestFinished, test } from "vitest";
import {
  firstScriptLimit,
  weighEmptyPage,
  weighLibrary,
  weighStudio,
} from "../bench/script-weight.mjs";
import { launchBrowser } from "../support/launch-browser.mjs";
import { freshFolder } from "../support/open-studio";
import { startedStudioProcess } from "../support/studio-process";

test("a browser fetches at most 215 kB of script for the studio, and for the library", async () => {
  const { url } = await startedStudioProcess({ dataDir: await freshFolder() });
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const studio = await weighStudio({ browser, url });
  const library = await weighLibrary({ browser, url });
  const empty = await weighEmptyPage({ browser, url });
  expect(firstScriptLimit).toBe(215_000);
  expect(empty).toBeGreaterThan(50_000);
  expect(studio).toBeGreaterThan(empty);
  expect(studio).toBeLessThanOrEqual(firstScriptLimit);
  expect(library).toBeGreaterThan(empty);
  expect(library).toBeLessThanOrEqual(firstScriptLimit);
});
