import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { isDiskFull } from "@/lib/server/storage/disk-error";

export type SmallDisk = {
  folder: string;
  /** Fills it until so many bytes are left, or to the last byte. */
  fill(leave?: number): Promise<void>;
  /** Takes away what filled it. */
  empty(): Promise<void>;
};

/** Whether this system lets us mount a disk of our own in memory: Linux, as root. */
export function canMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), "proofsheet-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
  if (status === 0) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

/** A real disk of so many megabytes, gone after the test. What uses it must have ended by then. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "proofsheet-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const ballast = path.join(folder, "ballast");
  return {
    folder,
    fill: (leave = 0) => fill(ballast, leave),
    empty: () => rm(ballast, { force: true }),
  };
}

/** Writes until the disk takes no more; the last piece is written as far as it goes. */
async function fill(file: string, leave: number): Promise<void> {
  const handle = await open(file, "a");
  try {
    const piece = Buffer.alloc(64 * 1024);
    for (let isFull = false; !isFull; ) {
      isFull = await handle.appendFile(piece).then(
        () => false,
        (caught: unknown) => {
          if (!isDiskFull(caught)) throw caught;
          return true;
        },
      );
    }
    await handle.truncate(Math.max(0, (await handle.stat()).size - leave));
  } finally {
    await handle.close();
  }
}
