import type { PastedLine, PastedRecipe } from "@/components/studio/import/pasted";
import { readPasted } from "@/components/studio/import/read-pasted";
import { models } from "@/lib/providers/all";

/** A studio with every model of the catalog. */
export const bench = { models, current: "siray/niji-7", origin: "http://localhost:3000" } as const;

/** What a text is read as; throws where it is no recipe. */
export function recipe(text: string, current: string = bench.current): PastedRecipe {
  const read = readPasted(text, { ...bench, current });
  if (read?.kind !== "recipe") throw new Error(`no recipe: ${JSON.stringify(read)}`);
  return read;
}

export function named(lines: readonly PastedLine[], name: string): PastedLine | undefined {
  return lines.find((line) => "name" in line && line.name === name);
}
