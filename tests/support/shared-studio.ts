import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readSettings } from "@/lib/server/env";
import { openStudio, type Studio } from "@/lib/server/studio";
import { connectedTo } from "./connected-studio";
import { hurriedClock } from "./open-studio";
import { type SandboxProcess, startSandbox } from "./sandbox-process";

export type Shared = { studio: Studio; sandbox: SandboxProcess };

/**
 * One emulator and one studio connected to it for all tests of a file, on a clock that runs so many
 * times faster. Called at the top of the file; what it gives is there inside the tests.
 */
export function sharedStudio(hurry = 20): Shared {
  const shared: Partial<Shared> & { folder?: string } = {};
  beforeAll(async () => {
    shared.folder = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
    shared.sandbox = await startSandbox();
    const environment = connectedTo(shared.sandbox.origin);
    shared.studio = await openStudio({
      settings: readSettings({ ...environment, PROOFSHEET_DATA_DIR: shared.folder }),
      clock: hurriedClock(hurry),
    });
  });
  afterAll(async () => {
    await shared.studio?.stop();
    await shared.sandbox?.stop();
    if (shared.folder !== undefined)
      await rm(shared.folder, { recursive: true, force: true, maxRetries: 9 });
  });
  return {
    get studio() {
      if (shared.studio === undefined) throw new Error("the studio is there inside tests only");
      return shared.studio;
    },
    get sandbox() {
      if (shared.sandbox === undefined) throw new Error("the emulator is there inside tests only");
      return shared.sandbox;
    },
  };
}
