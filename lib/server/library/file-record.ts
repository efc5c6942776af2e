import { findModel } from "@/lib/catalog/find";
import type { FileRecord } from "@/lib/contract/file-record";
import type { ImageRecord } from "../db/images";
import { readGeneration } from "../db/read-generations";
import { promptOf } from "../db/runs";
import type { Engine } from "../engine";
import { keysOf, valueWithoutKeys } from "../generations/without-keys";

type Known = Pick<Engine, "db" | "models" | "settings">;

/** What is written into the file of an image that was made here; nothing for one that was brought. */
export async function fileRecord(engine: Known, image: ImageRecord): Promise<string | undefined> {
  if (image.generation_id === null) return undefined;
  const generation = await readGeneration(engine.db, image.generation_id);
  if (generation === undefined) return undefined;
  const { model, provider, parameters, expected, runId } = generation;
  const references = generation.references.filter(
    (reference) => !("url" in reference) || isOpenLink(reference.url),
  );
  const leftOut = generation.references.length - references.length;
  const record: FileRecord = {
    proofsheet: 1,
    model,
    modelName: findModel(engine.models, model)?.model.name ?? model,
    provider,
    prompt: await promptOf(engine.db, runId),
    parameters,
    references,
    ...(leftOut > 0 && { leftOut }),
    count: expected,
    position: image.position,
    sandbox: image.sandbox === 1,
    createdAt: image.created_at,
    image: image.id,
    run: runId,
  };
  const text = JSON.stringify(valueWithoutKeys(record, keysOf(engine.settings)));
  // Not allowed in XML, and in JSON as good as what they stand for.
  return text.replace(/[\u007f-\u009f\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** Files are passed on. A user, a password or a query may be what lets somebody in: not for others. */
function isOpenLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  return url.username === "" && url.password === "" && url.search === "";
}
