import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { openStorage } from "@/lib/server/storage/storage";
import { freshFolders } from "../../support/data-folder";
import { noise } from "../../support/pictures";

async function storageWithBlob() {
  const folders = await freshFolders();
  const storage = openStorage(folders.root);
  const file = storage.incoming();
  await noise(8, 8).png().toFile(file);
  const { sha256, type } = await storage.admit(file, {
    before: async (blob) => blob,
    after: async (blob) => blob,
  });
  return { folders, storage, sha256, path: storage.blobPath(sha256, type), type };
}

const nobody = async () => new Set<string>();
const { signal: ending } = new AbortController();

it("moves a blob that no row names to quarantine, byte for byte", async () => {
  const { folders, storage, sha256, path } = await storageWithBlob();
  const bytes = await storage.read(path);
  expect(await storage.setStraysAside({ known: nobody, ending })).toBe(1);
  const [aside] = await readdir(folders.quarantine);
  expect(aside).toBe(`${sha256}.png`);
  expect(await storage.read(`${folders.quarantine}/${aside}`)).toEqual(bytes);
  await expect(storage.read(path)).rejects.toThrow("ENOENT");
  storage.close();
});

it("leaves a blob that a row names, and one whose row came while it looked", async () => {
  const { storage, sha256, path } = await storageWithBlob();
  expect(await storage.setStraysAside({ known: async () => new Set([sha256]), ending })).toBe(0);
  let looks = 0;
  const late = async () => new Set(looks++ === 0 ? [] : [sha256]);
  expect(await storage.setStraysAside({ known: late, ending })).toBe(0);
  expect((await storage.read(path)).byteLength).toBeGreaterThan(0);
  storage.close();
});

it("leaves a blob that is being stored at this moment", async () => {
  const { storage, path } = await storageWithBlob();
  const file = storage.incoming();
  await noise(8, 8).png().toFile(file);
  await storage.admit(file, {
    before: async () => undefined,
    async after() {
      expect(await storage.setStraysAside({ known: nobody, ending })).toBe(0);
    },
  });
  expect((await storage.read(path)).byteLength).toBeGreaterThan(0);
  storage.close();
});

it("looks no further once the studio ends, however much there is to look at", async () => {
  const { storage, path } = await storageWithBlob();
  const end = new AbortController();
  const known = async () => {
    end.abort();
    return new Set<string>();
  };
  expect(await storage.setStraysAside({ known, ending: end.signal })).toBe(0);
  expect((await storage.read(path)).byteLength).toBeGreaterThan(0);
  storage.close();
});
