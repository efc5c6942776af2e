import { launchBrowser } from "../support/launch-browser.mjs";
import {
  firstScriptLimit,
  weighEmptyPage,
  weighLibrary,
  weighPicker,
  weighReturn,
  weighSelected,
  weighStudio,
  weighTyping,
} from "./script-weight.mjs";
import { serveTestBuild } from "./serve-test-build.mjs";

const served = await serveTestBuild();
const browser = await launchBrowser();
try {
  const place = { browser, url: served.url };
  const studio = await weighStudio(place);
  const library = await weighLibrary(place);
  const empty = await weighEmptyPage(place);
  console.table({
    "studio until it is idle": kilobytes(studio),
    "studio with a letter typed, ready for its first run": kilobytes(await weighTyping(place)),
    "studio with a run and a prompt, once more": kilobytes(await weighReturn(place)),
    "library until nothing more is fetched": kilobytes(library),
    "empty page of the same build (its 404)": kilobytes(empty),
    "what the studio adds": kilobytes(studio - empty),
    "on demand: model picker": kilobytes((await weighPicker(place)) - studio),
    "on demand: what the selected image was made from": kilobytes(
      (await weighSelected(place)) - studio,
    ),
    limit: kilobytes(firstScriptLimit),
  });
  if (Math.max(studio, library) > firstScriptLimit) {
    console.error("A page is over the limit.");
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await served.stop();
}

function kilobytes(bytes) {
  return { "kB gzip": Number((bytes / 1_000).toFixed(1)) };
}
