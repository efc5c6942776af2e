import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { runningStudio, type StudioProcess } from "./studio-process";

/**
 * One studio for the tests of a file, without keys unless its environment has them; its data folder
 * may be prepared before. It is there inside tests only; each page has a draft of its own.
 */
export function studioOfFile(
  environment: Record<string, string> | (() => Record<string, string>) = {},
  prepare?: (dataDir: string) => Promise<void>,
): () => StudioProcess {
  let studio: StudioProcess | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
    await prepare?.(folder);
    const settings = typeof environment === "function" ? environment() : environment;
    studio = await runningStudio({ dataDir: folder, environment: settings });
  });
  afterAll(async () => {
    await studio?.kill();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 9 });
  });
  return () => {
    if (studio === undefined) throw new Error("the studio is there inside tests only");
    return studio;
  };
}
