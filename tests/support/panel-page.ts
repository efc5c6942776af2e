import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserOfFile } from "./browser";
import { crowdedModel } from "./crowded-model";
import { writeModels } from "./own-models";
import { studioOfFile } from "./studio-of-file";
import { chooseModel, PATIENCE, places } from "./studio-page";

/** One studio without keys for the tests of a file, and its panel with a model in use. */
export function panelsOfFile() {
  const open = browserOfFile();
  const running = studioOfFile({}, (dataDir) =>
    writeModels(dataDir, { "crowded.json": crowdedModel }),
  );
  const panelOf = async (model: string): Promise<{ page: Page; settings: Locator }> => {
    const page = await open({ origin: running().url });
    await chooseModel(page, model);
    return { page, settings: places(page).settings };
  };
  return { open, running, panelOf };
}

export function shown(field: Locator) {
  return expect.poll(() => field.inputValue(), PATIENCE);
}

export function hasFocus(element: Locator) {
  return expect.poll(() => element.evaluate((each) => each === document.activeElement), PATIENCE);
}
