import type { LibraryImage } from "@/lib/contract/library";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { commandsTexts } from "@/lib/language/texts";
import type { Command } from "./command-list";
import { commandName } from "./command-name";

const words = commandsTexts;

/** One row of the command menu. */
export type Found = { key: string; words: string } & (
  | { section: "hand" | "actions" | "pages"; command: Command }
  | { section: "models"; model: OfferedModel }
  | { section: "prompts"; run: Run }
  | { section: "images"; image: FoundImage }
  | { section: "runs"; run: Run; place: number }
  /** Everything in the library that the text finds. */
  | { section: "pages"; search: string }
);

export type FoundImage = {
  id: string;
  runId: string | undefined;
  thumbnail: string;
  model: string;
  createdAt: string;
};

/** In the order in which the menu shows them. */
export const menuSections = [
  "runs",
  "hand",
  "actions",
  "prompts",
  "models",
  "images",
  "pages",
] as const;

export type Searched = {
  commands: readonly Command[];
  models: readonly OfferedModel[];
  runs: readonly Run[];
  /** What the server has found so far. */
  images?: readonly LibraryImage[];
};

const MOST_PROMPTS = 5;
const MOST_IMAGES = 5;
/** Before anything is written, other sections would only push these away. */
const FIRST_PROMPTS = 3;

/** What the menu offers for a text: everything that contains all its words, in the menu's order. */
export function findCommands(searched: Searched, text: string): Found[] {
  const { commands, models, runs, images = [] } = searched;
  const place = placeIn(text);
  if (place !== undefined) return runRows(runs, place);
  const parts = partsOf(text);
  const isAsked = parts.length > 0;
  const isFound = (found: Found) => parts.every((part) => folded(found.words).includes(part));
  const rows = [
    ...commands.map(commandRow).filter(isFound),
    ...promptRows(runs)
      .filter(isFound)
      .slice(0, isAsked ? MOST_PROMPTS : FIRST_PROMPTS),
    ...models.map(modelRow).filter(isFound),
    // Without a text they would only repeat the strip.
    ...(isAsked ? imageRows(runs, { images, models }, isFound) : []),
    ...(isAsked ? [searchRow(text.trim())] : []),
  ];
  return menuSections.flatMap((section) => rows.filter((row) => row.section === section));
}

/** "#3": the third run, counted back from the newest. */
function placeIn(text: string): number | undefined {
  const found = /^\s*#\s*(\d{1,6})\s*$/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

export function partsOf(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean);
}

export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function commandRow(command: Command): Found {
  const section = command.isPage ? "pages" : command.on === "image" ? "hand" : "actions";
  return { section, key: command.id, words: commandName(command.id), command };
}

function modelRow(model: OfferedModel): Found {
  return { section: "models", key: model.id, words: `${model.name} ${model.provider}`, model };
}

function promptRows(runs: readonly Run[]): Found[] {
  const byPrompt = new Map<string, Run>();
  for (const run of runs) {
    const prompt = run.prompt.trim();
    if (prompt !== "" && !byPrompt.has(prompt)) byPrompt.set(prompt, run);
  }
  return [...byPrompt].map(([prompt, run]) => ({
    section: "prompts",
    key: prompt,
    words: prompt,
    run,
  }));
}

function runRows(runs: readonly Run[], place: number): Found[] {
  const run = runs[place - 1];
  if (run === undefined) return [];
  return [{ section: "runs", key: run.id, words: words.runPrompt(run.prompt), run, place }];
}

type Sources = Pick<Searched, "models"> & { images: readonly LibraryImage[] };

/** The first image of each run that is loaded, then what the server found beyond them. */
function imageRows(
  runs: readonly Run[],
  { images, models }: Sources,
  isFound: (found: Found) => boolean,
): Found[] {
  const here = runs.flatMap((run) => {
    const [image] = run.generations.flatMap((generation) => generation.images);
    if (image === undefined) return [];
    const model = models.find(({ id }) => id === run.model)?.name ?? run.model;
    const { id, createdAt, urls } = image;
    const found = { id, runId: run.id, thumbnail: urls.thumbnail, model, createdAt };
    return [imageRow(words.runPrompt(run.prompt), found)].filter(isFound);
  });
  const known = new Set(here.map(({ image }) => image.runId));
  const beyond = images.flatMap(({ id, runId, urls, modelName = "", createdAt, prompt }) => {
    if (runId !== undefined && known.has(runId)) return [];
    known.add(runId);
    const found = { id, runId, thumbnail: urls.thumbnail, model: modelName, createdAt };
    return [imageRow(prompt, found)];
  });
  return [...here, ...beyond].slice(0, MOST_IMAGES);
}

function imageRow(text: string, image: FoundImage) {
  return { section: "images" as const, key: image.id, words: text, image };
}

function searchRow(search: string): Found {
  return { section: "pages", key: "search", words: words.searchLibrary(search), search };
}
