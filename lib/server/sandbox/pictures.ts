import { createHash } from "node:crypto";
import { drawScene, type SceneSettings } from "./scenes/draw-scene";

/** Everything needed to draw the images of one submission again, after a restart too. */
export type Sheet = {
  id: string;
  settings: Omit<SceneSettings, "references" | "position">;
  /** Small renditions of the references, base64. */
  references: readonly string[];
  images: number;
  /** Its links answer 403, its base64 is no image. */
  broken?: true;
};

export type Pictures = {
  add(sheet: Sheet): void;
  find(id: string): Sheet | undefined;
  read(line: unknown): void;
};

export type Drawn = { bytes: Uint8Array; sha256: string };

/** A studio that runs for months keeps the latest submissions only. */
const MOST_SHEETS = 5_000;

export function createPictures(append: (line: { sheet: Sheet }) => void): Pictures {
  const sheets = new Map<string, Sheet>();
  const keep = (sheet: Sheet) => {
    sheets.set(sheet.id, sheet);
    const [oldest] = sheets.keys();
    if (sheets.size > MOST_SHEETS && oldest !== undefined) sheets.delete(oldest);
  };
  return {
    add(sheet) {
      append({ sheet });
      keep(sheet);
    },
    find: (id) => sheets.get(id),
    read(line) {
      if (isSheetLine(line)) keep(line.sheet);
    },
  };
}

/** The same sheet and position give the same bytes. */
export async function drawPicture(sheet: Sheet, position: number): Promise<Drawn> {
  const bytes = await drawScene({
    ...sheet.settings,
    references: sheet.references.map((text) => new Uint8Array(Buffer.from(text, "base64"))),
    position: sheet.images > 1 ? position : undefined,
  });
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Equal settings give equal seeds; another position or another reference gives another one. */
export function deriveSeed(facts: unknown): number {
  return createHash("sha256").update(JSON.stringify(facts)).digest().readUInt32BE(0);
}

function isSheetLine(value: unknown): value is { sheet: Sheet } {
  return typeof value === "object" && value !== null && "sheet" in value;
}
