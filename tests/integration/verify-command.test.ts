import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { seededFolder } from "../support/library";
import { freshFolder } from "../support/open-studio";

type Ended = { code: number; output: string; errors: string };

/** `npm run verify` as npm starts it. */
function verify(dataDir: string, ...flags: string[]): Promise<Ended> {
  const environment = { ...process.env, PROOFSHEET_DATA_DIR: dataDir };
  return new Promise((resolve) => {
    const command = ["lib/setup/verify.mjs", ...flags];
    execFile(process.execPath, command, { env: environment }, (error, output, errors) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({ code, output, errors });
    });
  });
}

it("says that all is well and ends with 0", async () => {
  const { code, output } = await verify(await seededFolder(50));
  expect(output).toMatch(/^Read and decoded 50 images \(0 MB\) in .+\.\nNothing is missing/);
  expect(code).toBe(0);
});

it("names what is wrong, as text and as JSON, and ends with 1", async () => {
  const dataDir = await seededFolder(50);
  await writeFile(path.join(dataDir, "blobs", "notes.txt"), "mine");
  const told = await verify(dataDir, "--quick");
  expect(told.output).toContain("Looked at 50 images");
  expect(told.output).toContain(
    "1 untracked: a file that no row knows\n  blobs/notes.txt, 4 bytes",
  );
  const { code, output } = await verify(dataDir, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(output).problems).toEqual([
    { kind: "untracked", path: "blobs/notes.txt", detail: "4 bytes" },
  ]);
  const repaired = await verify(dataDir, "--repair");
  expect(repaired.output).toContain("moved to quarantine/notes.txt");
  expect(repaired.code).toBe(0);
});

it("ends with 2 where it could not look", async () => {
  const empty = await freshFolder();
  expect(await verify(empty)).toMatchObject({ code: 2, output: "" });
  const dataDir = await seededFolder(50);
  expect(await verify(dataDir, "--fast")).toMatchObject({ code: 2, output: "" });
  await rm(path.join(dataDir, "proofsheet.db"));
  expect((await verify(dataDir)).errors).toContain("There is no Proofsheet data in");
});
