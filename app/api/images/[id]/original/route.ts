import { StudioError } from "@/lib/contract/errors";
import { findImage } from "@/lib/server/db/images";
import { fileName } from "@/lib/server/file-name";
import { route } from "@/lib/server/route";
import { sendFile } from "@/lib/server/send-file";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ request, parameters, runtime }) => {
  const { db, storage } = runtime.engine;
  const image = await findImage(db, parameters.id);
  if (image === undefined) throw new StudioError("not_found", { facts: { thing: "image" } });
  return sendFile(request, {
    path: storage.blobPath(image.sha256, image.type),
    type: image.type,
    tag: image.sha256,
    downloadName: new URL(request.url).searchParams.has("download") ? fileName(image) : undefined,
  });
});
