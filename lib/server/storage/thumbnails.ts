import { access, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { StudioError } from "@/lib/contract/errors";
import { type Blobs, checkName } from "./blobs";
import { diskError, systemCode } from "./disk-error";
import { makeFolder } from "./durable";
import type { Folders } from "./folders";
import { limitParallel } from "./limit-parallel";
import { openImage } from "./open-image";
import type { ImageType } from "./sniff";

const LONGEST_EDGE = 512;
/** The largest that thumbhash takes. */
const HASHED_EDGE = 100;
const AT_ONCE = 2;

export type Thumbnail = {
  path: string;
  /** Base64. */
  thumbhash: string;
};

export type Thumbnails = {
  /** Makes the thumbnail of a stored blob. Throws `result_unusable` when the blob is damaged. */
  make(sha256: string, type: ImageType): Promise<Thumbnail>;
  /** The path of a thumbnail, if it was made. */
  existing(sha256: string): Promise<string | undefined>;
  remove(sha256: string): Promise<void>;
};

export function createThumbnails(folders: Folders, blobs: Blobs): Thumbnails {
  const takeTurn = limitParallel(AT_ONCE);
  const underWay = new Map<string, Promise<Thumbnail>>();

  function pathOf(sha256: string): string {
    checkName(sha256);
    const name = `${sha256}.webp`;
    return join(/*turbopackIgnore: true*/ folders.thumbnails, sha256.slice(0, 2), name);
  }

  async function draw(sha256: string, type: ImageType): Promise<Thumbnail> {
    const path = pathOf(sha256);
    const picture = await shrink(blobs.path(sha256, type));
    const thumbhash = await hash(picture);
    const temporary = blobs.incoming();
    try {
      await writeFile(/*turbopackIgnore: true*/ temporary, picture, { mode: 0o600 });
      await makeFolder(dirname(path));
      await rename(/*turbopackIgnore: true*/ temporary, /*turbopackIgnore: true*/ path);
    } catch (error) {
      // Where even that fails, the next start clears it away.
      await rm(/*turbopackIgnore: true*/ temporary, { force: true }).catch(() => undefined);
      throw diskError(error);
    }
    return { path, thumbhash };
  }

  return {
    make(sha256, type) {
      const earlier = underWay.get(sha256);
      if (earlier !== undefined) return earlier;
      const thumbnail = blobs.holds
        .whileHeld(sha256, () => takeTurn(() => draw(sha256, type)))
        .finally(() => underWay.delete(sha256));
      underWay.set(sha256, thumbnail);
      return thumbnail;
    },
    remove: (sha256) => rm(/*turbopackIgnore: true*/ pathOf(sha256), { force: true }),
    async existing(sha256) {
      const path = pathOf(sha256);
      try {
        await access(/*turbopackIgnore: true*/ path);
        return path;
      } catch (error) {
        if (systemCode(error) === "ENOENT") return undefined;
        throw error;
      }
    },
  };
}

/** Upright, first frame, in sRGB whatever the original's colours, never larger than it was. */
async function shrink(path: string): Promise<Buffer> {
  await access(/*turbopackIgnore: true*/ path);
  try {
    return await openImage(path)
      .autoOrient()
      .resize(LONGEST_EDGE, LONGEST_EDGE, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: 80, effort: 2 })
      .toBuffer();
  } catch (cause) {
    const detail = "No preview can be made of it.";
    throw new StudioError("result_unusable", { detail, facts: { damaged: "body" }, cause });
  }
}

async function hash(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .resize(HASHED_EDGE, HASHED_EDGE, { fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
