import { StudioError } from "@/lib/contract/errors";
import { createJsonOutliner } from "./json-outliner";
import { readPieces } from "./read-pieces";

/**
 * Reads the JSON that stands in a file from `offset` to its end, in constant memory: every string
 * longer than 16 KiB becomes its `Span`. Throws `provider_protocol` when it is not JSON.
 */
export async function outline(path: string, offset: number): Promise<unknown> {
  const outliner = createJsonOutliner(offset);
  for await (const piece of readPieces({ path, start: offset })) {
    if (!outliner.push(piece)) {
      throw new StudioError("provider_protocol", { detail: "The answer has too many parts." });
    }
  }
  const text = outliner.finish();
  if (text === undefined) {
    throw new StudioError("provider_protocol", { detail: "The answer ends in the middle." });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StudioError("provider_protocol", { detail: "The answer is not JSON.", cause });
  }
}
