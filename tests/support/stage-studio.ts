import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Run } from "@/lib/contract/run";
import { connectedTo } from "./connected-studio";
import { type SandboxProcess, startSandbox } from "./sandbox-process";
import { isOver, runningStudio, type StudioProcess } from "./studio-process";

export const felt = "A sea otter asleep on the tide, cut from woven felt";
export const paper = "A sea otter asleep on the tide, cut from layered paper";
const niji = { model: "siray/niji-7" };

export type StageStudio = {
  studio: StudioProcess;
  sandbox: SandboxProcess;
  /** Two images, then two that are a further step of them. */
  first: Run;
  second: Run;
};

/** One studio for the tests of a file, with two runs of two images that differ in what is known. */
export function stageStudio(): () => StageStudio {
  const place: Partial<StageStudio> & { dataDir?: string } = {};
  beforeAll(async () => {
    place.sandbox = await startSandbox();
    place.dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
    const environment = connectedTo(place.sandbox.origin);
    const studio = await runningStudio({ dataDir: place.dataDir, environment });
    place.studio = studio;
    const made = async (prompt: string, parameters: Record<string, string | number>) => {
      const { id } = await studio.press({ ...niji, prompt, parameters, count: 2 });
      return studio.runOnce(id, isOver);
    };
    place.first = await made(felt, { aspect_ratio: "3:2", stylize: 100, seed: 4821 });
    place.second = await made(paper, {
      aspect_ratio: "3:2",
      stylize: 250,
      chaos: 12,
      weird: 300,
      quality: "2",
      seed: 990,
    });
  });
  afterAll(async () => {
    await place.studio?.kill();
    await place.sandbox?.stop();
    if (place.dataDir !== undefined)
      await rm(place.dataDir, { recursive: true, force: true, maxRetries: 9 });
  });
  return () => {
    const { studio, sandbox, first, second } = place;
    if (!studio || !sandbox || !first || !second) throw new Error("they are not started");
    return { studio, sandbox, first, second };
  };
}

/** The ids of a run's images. */
export function imageIds(run: Run): string[] {
  return run.generations.flatMap(({ images }) => images.map(({ id }) => id));
}

/** What a person sees of the stage and of the image that is selected there. */
export function stagePlaces(page: Page) {
  const panel = page.getByRole("complementary", { name: "Settings" });
  return {
    image: (position: number) =>
      page
        .getByRole("region", { name: "Stage" })
        .getByRole("button", { name: new RegExp(`^Open image ${position} of `) }),
    tab: (name: "Next image" | "Selected") => panel.getByRole("tab", { name }),
    made: page.getByRole("region", { name: "How it was made" }),
    row: (label: string) =>
      page
        .getByRole("region", { name: "How it was made" })
        .locator("dl > div")
        .filter({ has: page.getByText(label, { exact: true }) }),
    alone: page.locator("#stage [data-viewed]"),
  };
}
