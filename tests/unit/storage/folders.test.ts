import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clearIncoming } from "@/lib/server/storage/folders";
import { freshFolders } from "../../support/data-folder";

test("the folders are readable by their owner alone", async () => {
  const folders = await freshFolders();
  for (const path of [folders.blobs, folders.spool, folders.incoming, folders.thumbnails]) {
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  }
});

test("what was half written is cleared, and nothing else", async () => {
  const folders = await freshFolders();
  await writeFile(join(folders.incoming, "half"), "x");
  await writeFile(join(folders.spool, "answer"), "x");
  clearIncoming(folders);
  expect(await readdir(folders.incoming)).toEqual([]);
  expect(await readdir(folders.spool)).toEqual(["answer"]);
});
