import { access, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { diskError, systemCode } from "./disk-error";
import { syncFile, syncFolder } from "./durable";
import type { Folders } from "./folders";

/** An image by its place in what a submission delivered. */
export type Delivery = { id: string; position: number };

export type ResultFiles = {
  /**
   * The file of a delivered image. Where it is not there yet, it is written, and gets its name when
   * its last byte is there and synced; so it is fetched once, however often the studio ends meanwhile.
   * What was refused before is found in quarantine, where it meets the same verdict again.
   */
  whole(delivery: Delivery, write: (file: string) => Promise<unknown>): Promise<string>;
};

type Places = { folders: Folders; incoming(): string };

export function createResultFiles({ folders, incoming }: Places): ResultFiles {
  return {
    async whole({ id, position }, write) {
      if (!/^[0-9A-Za-z_-]{1,100}$/.test(id)) throw new Error("Not the id of a submission.");
      const whole = join(/*turbopackIgnore: true*/ folders.incoming, `${id}-${position}.result`);
      const aside = join(/*turbopackIgnore: true*/ folders.quarantine, basename(whole));
      for (const file of [whole, aside]) if (await isThere(file)) return file;
      const file = incoming();
      try {
        await write(file);
        await syncFile(file);
        await rename(/*turbopackIgnore: true*/ file, /*turbopackIgnore: true*/ whole);
        await syncFolder(folders.incoming);
      } catch (error) {
        // Where even that fails, the next start clears it away.
        await rm(/*turbopackIgnore: true*/ file, { force: true }).catch(() => undefined);
        throw diskError(error);
      }
      return whole;
    },
  };
}

/** Whether a file is a whole delivered image, by its name. */
export function isResultFile(name: string): boolean {
  return submissionOf(name) !== undefined;
}

/** Removes delivered images of submissions that nobody will ask for. */
export async function clearResults(
  { incoming }: Folders,
  awaited: ReadonlyMap<string, unknown>,
): Promise<void> {
  for (const name of await readdir(/*turbopackIgnore: true*/ incoming)) {
    const id = submissionOf(name);
    if (id === undefined || awaited.has(id)) continue;
    await rm(join(/*turbopackIgnore: true*/ incoming, name), { force: true });
  }
}

function submissionOf(name: string): string | undefined {
  return /^([0-9A-Za-z_-]{1,100})-\d+\.result$/.exec(name)?.[1];
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(/*turbopackIgnore: true*/ file);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw diskError(error);
  }
}
