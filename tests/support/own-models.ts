import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Studio } from "@/lib/server/studio";
import { freshFolder, hurriedClock, startedStudio } from "./open-studio";

/** The example of the README, as a person would copy it. */
export function readmeModel(): string {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = readme.split("## Adding your own model")[1] ?? "";
  const [, json] = /```json\n([\s\S]+?)```/.exec(section) ?? [];
  if (json === undefined) throw new Error("the README has no example of a model");
  return json;
}

/** Puts files into the folder of own models. */
export async function writeModels(dataDir: string, files: Record<string, unknown>): Promise<void> {
  const folder = join(dataDir, "models");
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    await writeFile(join(folder, name), text);
  }
}

/** A studio in which waits are short, with these files of own models. */
export async function studioWith(
  files: Record<string, unknown>,
  environment: Record<string, string> = {},
): Promise<Studio> {
  const dataDir = await freshFolder();
  await writeModels(dataDir, files);
  return startedStudio({ ...environment, PROOFSHEET_DATA_DIR: dataDir }, hurriedClock(20));
}

export async function ownIds(studio: Studio): Promise<string[]> {
  const { models } = await studio.settingsView();
  return models.filter((model) => model.own === true).map(({ id }) => id);
}

/** A model for which the emulator has no page: a task, with a single image to work from. */
export const lanternModel = {
  id: "siray/lantern",
  provider: "siray",
  name: "Lantern",
  wireId: "acme/lantern-2",
  can: ["edit"],
  endpoint: "tasks",
  images: { perCall: 3, name: "num_images" },
  references: { name: "image", form: "single", required: true, accepts: ["link", "data"] },
  parameters: [
    {
      name: "aspect_ratio",
      kind: "size",
      label: "Aspect ratio",
      help: "The shape of the image.",
      group: "shape",
      required: true,
      options: [{ value: "3:2", label: "3:2", ratio: [3, 2] }],
    },
    {
      name: "glow",
      kind: "integer",
      label: "Glow",
      help: "How bright the lamps are.",
      group: "style",
      minimum: 0,
      maximum: 10,
      default: 5,
    },
  ],
  source: { url: "https://acme.example/lantern", read: "2026-11-21" },
} as const;
