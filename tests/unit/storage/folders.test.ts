import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clearIncoming } from "@/lib/server/storage/clear-incoming";
import { clearResults } from "@/lib/server/storage/result-files";
import { freshFolders } from "../../support/data-folder";

test("the folders are readable by their owner alone", async () => {
  const folders = await freshFolders();
  for (const path of [folders.blobs, folders.spool, folders.incoming, folders.thumbnails]) {
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  }
});

test("what was half written is cleared, and neither an answer nor a delivered image that is whole", async () => {
  const folders = await freshFolders();
  await writeFile(join(folders.incoming, "half"), "x");
  await writeFile(join(folders.incoming, "0a-1.result"), "x");
  await writeFile(join(folders.spool, "answer"), "x");
  clearIncoming(folders);
  expect(await readdir(folders.incoming)).toEqual(["0a-1.result"]);
  expect(await readdir(folders.spool)).toEqual(["answer"]);
});

test("of delivered images only those stay whose submission may still ask for them", async () => {
  const folders = await freshFolders();
  for (const name of ["awaited-0.result", "over-1.result"]) {
    await writeFile(join(folders.incoming, name), "x");
  }
  await clearResults(folders, new Map([["awaited", "accepted"]]));
  expect(await readdir(folders.incoming)).toEqual(["awaited-0.result"]);
});
