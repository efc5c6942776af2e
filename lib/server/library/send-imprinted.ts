import type { ImageRecord } from "../db/images";
import type { Engine } from "../engine";
import { fileName } from "../file-name";
import { bodyOf } from "../file-pieces";
import { refuseMissing } from "../send-file";
import { fileRecord } from "./file-record";
import { imprintedFile } from "./imprinted-file";

type Known = Pick<Engine, "db" | "models" | "settings" | "storage">;

/** Sends an image to be saved, with its record in the file. */
export async function sendImprinted(engine: Known, image: ImageRecord): Promise<Response> {
  const text = await fileRecord(engine, image);
  const path = engine.storage.blobPath(image.sha256, image.type);
  const file = await imprintedFile(path, text).catch(refuseMissing);
  return new Response(bodyOf(file.read()), {
    headers: {
      "content-type": image.type,
      "content-length": String(file.size),
      "content-disposition": `attachment; filename="${fileName(image)}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
}
