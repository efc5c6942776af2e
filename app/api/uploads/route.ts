import { z } from "zod";
import { StudioError } from "@/lib/contract/errors";
import { mediaType, readBody } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";
import { fetchUpload } from "@/lib/server/uploads/fetch-upload";
import { keepUpload } from "@/lib/server/uploads/keep-upload";
import { receiveFile } from "@/lib/server/uploads/receive-file";

export const dynamic = "force-dynamic";

const bodySchema = z.strictObject({ url: z.string().min(1).max(8_192) });

export const POST = route(async ({ request, runtime }) => {
  const { engine } = runtime;
  if (await engine.isFull()) throw new StudioError("disk_full");
  if (mediaType(request) === "application/json") {
    const { url } = await readBody(request, bodySchema);
    return Response.json(await fetchUpload(engine, url), { status: 201 });
  }
  const file = await receiveFile(request, engine.storage);
  return Response.json(await keepUpload(engine, file), { status: 201 });
});
