import { StudioError } from "@/lib/contract/errors";
import { findImage } from "@/lib/server/db/images";
import { fileName } from "@/lib/server/file-name";
import { sendImprinted } from "@/lib/server/library/send-imprinted";
import { route } from "@/lib/server/route";
import { sendFile } from "@/lib/server/send-file";

export const dynamic = "force-dynamic";

/** To be saved with the record in the file; any other download is byte for byte what was delivered. */
const WITH_RECORD = "record";

export const GET = route<{ id: string }>(async ({ request, parameters, runtime }) => {
  const { db, storage } = runtime.engine;
  const image = await findImage(db, parameters.id);
  if (image === undefined) throw new StudioError("not_found", { facts: { thing: "image" } });
  const download = new URL(request.url).searchParams.get("download");
  if (download === WITH_RECORD) return sendImprinted(runtime.engine, image);
  return sendFile(request, {
    path: storage.blobPath(image.sha256, image.type),
    type: image.type,
    tag: image.sha256,
    downloadName: download === null ? undefined : fileName(image),
  });
});
