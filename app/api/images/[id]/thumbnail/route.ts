import { StudioError } from "@/lib/contract/errors";
import { findImage } from "@/lib/server/db/images";
import { thumbnailOf } from "@/lib/server/image-thumbnail";
import { route } from "@/lib/server/route";
import { sendFile } from "@/lib/server/send-file";

export const dynamic = "force-dynamic";

export const GET = route<{ id: string }>(async ({ request, parameters, runtime }) => {
  const { db } = runtime.engine;
  const image = await findImage(db, parameters.id);
  if (image === undefined) throw new StudioError("not_found", { facts: { thing: "image" } });
  const path = await thumbnailOf(runtime.engine, image);
  return sendFile(request, { path, type: "image/webp", tag: `${image.sha256}.512` });
});
