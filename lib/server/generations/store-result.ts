import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { StoredResult } from "@/lib/contract/stored";
import { isoTime } from "../clock";
import { type GenerationRecord, takesReferences } from "../db/generations";
import { newId } from "../db/identifier";
import { insertImage } from "../db/images";
import { touchRun } from "../db/runs";
import type { Submission } from "../db/submissions";
import type { Engine } from "../engine";
import { wordsOf } from "../library/image-words";

type Work = { engine: Engine; generation: GenerationRecord; submission: Submission };
type Delivered = { position: number; result: StoredResult };

/**
 * Stores one image, or tells what stood in the way. It is paid for by now, so whatever it is comes
 * back as trouble with a result. A fault of ours, or the end of the studio, is thrown on: the rows
 * stay as they are, and the next step goes on with what is on disk.
 */
export async function storeResult(
  work: Work,
  delivered: Delivered,
): Promise<StudioError | undefined> {
  try {
    await store(work, delivered);
    return undefined;
  } catch (caught) {
    if (!isStudioError(caught) || work.engine.ending.aborted) throw caught;
    if (caught.code === "result_unusable" || caught.code === "provider_protocol") return caught;
    if (caught.code === "result_unreachable" || caught.code === "disk_full") return caught;
    return new StudioError("result_unreachable", {
      detail: caught.detail ?? caught.code,
      ...(caught.code === "address_refused" && { facts: { leads: "blocked" } }),
      cause: caught,
    });
  }
}

async function store(work: Work, { position, result }: Delivered): Promise<void> {
  const { engine, generation, submission } = work;
  const { storage } = engine;
  const delivery = { id: submission.id, position };
  const file = await storage.result(delivery, (target) => bring(work, { result, target }));
  const isEdit = await takesReferences(engine.db, generation.id);
  const words = await wordsOf(engine, { generation, revisedPrompt: result.revisedPrompt });
  await storage.keep(file, async (blob) => {
    const now = engine.clock.now();
    const image = {
      id: newId(now),
      generation_id: generation.id,
      position,
      kind: isEdit ? "edited" : "made",
      provider: generation.provider,
      model: generation.model,
      width: blob.width,
      height: blob.height,
      type: blob.type,
      bytes: blob.bytes,
      sha256: blob.sha256,
      thumbhash: null,
      sandbox: generation.sandbox,
      created_at: isoTime(now),
      stars: 0,
      flag: "none",
      parent_image: generation.parent_image,
      revised_prompt: result.revisedPrompt ?? null,
      source_url: "url" in result ? result.url : null,
    } as const;
    await engine.db.transaction().execute(async (db) => {
      await insertImage(db, image, words);
      await touchRun(db, generation.run_id);
    });
  });
  engine.changed();
}

type Bringing = { result: StoredResult; target: string };

async function bring({ engine, submission }: Work, { result, target }: Bringing): Promise<unknown> {
  const { fetchImage, storage, ending } = engine;
  if ("url" in result) return fetchImage.fetchToFile(result.url, target, { signal: ending });
  if ("base64" in result) return storage.decodeText(result.base64, target);
  return storage.decodeSpan({ id: submission.id, span: result.span }, target);
}
