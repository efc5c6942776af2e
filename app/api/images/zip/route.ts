import { StudioError } from "@/lib/contract/errors";
import { imageIdsSchema } from "@/lib/contract/library";
import { isoTime } from "@/lib/server/clock";
import { imagesById } from "@/lib/server/db/images";
import { zipImages } from "@/lib/server/library/zip-images";
import { FORM, mediaType, readBody, readForm } from "@/lib/server/read-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** A form may ask too: a browser saves the answer to a form while it arrives. */
export const POST = route(async ({ request, runtime }) => {
  const { engine } = runtime;
  const read = mediaType(request) === FORM ? readForm : readBody;
  const { ids } = await read(request, imageIdsSchema);
  const images = await imagesById(engine.db, ids);
  if (images.length === 0) throw new StudioError("not_found", { facts: { thing: "image" } });
  const day = isoTime(engine.clock.now()).slice(0, 10);
  return new Response(zipImages(engine, images), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="proofsheet-${day}.zip"`,
    },
  });
});
