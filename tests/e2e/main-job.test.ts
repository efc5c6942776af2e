import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { freshFolder } from "../support/open-studio";
import {
  chooseModel,
  imagesOnStage,
  PATIENCE,
  pasteReferences,
  places,
  runStartedBy,
  settingsInViewer,
} from "../support/studio-page";
import { startedStudioProcess } from "../support/studio-process";

const open = browserOfFile();
const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";

type Job = {
  model: string;
  prompt: string;
  set?: (page: Page) => Promise<void>;
  /** Width over height. */
  ratio: number;
  pixels?: { width: number; height: number };
  /** What the viewer says of it, after the restart too. */
  settings: Record<string, string>;
};

const jobs: readonly Job[] = [
  {
    model: "siray/niji-7",
    prompt: "A paper crane over a night market",
    async set(page) {
      const { settings } = places(page);
      await settings.getByRole("radio", { name: /^16:9: / }).check();
      await settings.getByRole("slider", { name: "Stylize" }).fill("250");
      await settings.getByRole("spinbutton", { name: "Seed" }).fill("0");
      await settings.getByRole("spinbutton", { name: "Seed" }).press("Enter");
    },
    ratio: 16 / 9,
    settings: { Model: "niji 7 via Siray", "Aspect ratio": "16:9", Stylize: "250", Seed: "0" },
  },
  {
    model: "siraya/flux-1-srpo",
    prompt: "A lighthouse in fog, long exposure",
    set: (page) =>
      places(page)
        .settings.getByRole("radio", { name: /^9:16: / })
        .check(),
    ratio: 9 / 16,
    settings: { Model: "FLUX.1 SRPO via Siraya", Size: "9:16" },
  },
  {
    model: "siraya/flux-1-srpo",
    prompt: "A long table under a plane tree",
    async set(page) {
      const { settings } = places(page);
      await settings.getByRole("radio", { name: "Custom size" }).check();
      await settings.getByRole("spinbutton", { name: "Width" }).fill("1216");
      await settings.getByRole("spinbutton", { name: "Height" }).fill("832");
      await settings.getByRole("spinbutton", { name: "Height" }).press("Enter");
    },
    ratio: 1216 / 832,
    pixels: { width: 1216, height: 832 },
    settings: { Model: "FLUX.1 SRPO via Siraya", Size: "1216 × 832" },
  },
  {
    model: "siraya/gpt-image-1-text-to-image",
    prompt: "Two foxes in fresh snow, flat colours",
    ratio: 1,
    settings: { Model: "gpt-image-1 via Siraya" },
  },
  {
    model: "serevix/gpt-image-1",
    prompt: "A harbour of small boats at noon",
    async set(page) {
      const { settings } = places(page);
      await settings.getByRole("radio", { name: /^3:2: / }).check();
      await settings.getByRole("radio", { name: "low", exact: true }).check();
    },
    ratio: 3 / 2,
    pixels: { width: 1536, height: 1024 },
    settings: { Model: "gpt-image-1 via Serevix", Size: "3:2", Quality: "low" },
  },
  {
    model: "serevix/gpt-image-1.5",
    prompt: "Dunes with one set of footprints",
    set: (page) =>
      places(page)
        .settings.getByRole("radio", { name: /^7:4: / })
        .check(),
    ratio: 7 / 4,
    pixels: { width: 1792, height: 1024 },
    settings: { Model: "gpt-image-1.5 via Serevix", Size: "7:4" },
  },
  {
    model: "siraya/dreamomni2",
    prompt: "Give the first image the style of the second image",
    set: (page) => pasteReferences(page, [otter, paper]),
    ratio: 1,
    settings: { Model: "DreamOmni2 via Siraya" },
  },
];

test("everything made in a browser without a key is there, with its settings, after SIGKILL and another start", async () => {
  const dataDir = await freshFolder();
  const first = await startedStudioProcess({ dataDir });
  const page = await open({ origin: first.url, expected: /ERR_/ });

  const made: { job: Job; runId: string }[] = [];
  for (const job of jobs) {
    await chooseModel(page, job.model);
    await places(page).prompt.fill(job.prompt);
    await job.set?.(page);
    const runId = await runStartedBy(page, () => places(page).generate.click());
    const [size] = await imagesOnStage(page, runId);
    if (size === undefined) throw new Error("no image");
    expect(Math.abs(size.width / size.height / job.ratio - 1)).toBeLessThan(0.01);
    if (job.pixels !== undefined) expect(size).toEqual(job.pixels);
    made.push({ job, runId });
  }

  await first.kill();
  const second = await startedStudioProcess({ dataDir, port: first.port });
  await page.reload();

  for (const { job, runId } of made) {
    const thumb = places(page).strip.getByRole("button", { name: new RegExp(job.prompt) });
    await expect.poll(() => thumb.count(), PATIENCE).toBe(1);
    await thumb.click();
    expect(await imagesOnStage(page, runId)).toHaveLength(1);
    expect((await second.run(runId)).state).toBe("succeeded");
  }
  await page.goto(`${second.url}/library`);
  for (const { job } of made) {
    await page.getByRole("link", { name: new RegExp(job.prompt) }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText(job.prompt, { exact: true }).first().waitFor();
    await expect.poll(() => settingsInViewer(page), PATIENCE).toMatchObject(job.settings);
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
  }
  const edit = (await second.runs()).find((run) => run.prompt.startsWith("Give the first"));
  expect(edit?.generations[0]?.references).toEqual([{ url: otter }, { url: paper }]);
});
