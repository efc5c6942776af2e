import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { connectedTo } from "./connected-studio";
import { type SandboxProcess, startSandbox } from "./sandbox-process";
import { studioOfFile } from "./studio-of-file";
import type { StudioProcess } from "./studio-process";

/** One emulator for the tests of a file. Each test finds it without scripts, held answers or entries. */
export function sandboxOfFile(): () => SandboxProcess {
  let sandbox: SandboxProcess | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  // By now the studios of the test before have ended.
  beforeEach(() => sandbox?.clearLedger());
  afterEach(async () => {
    await sandbox?.faults([]);
    await sandbox?.release();
  });
  afterAll(() => sandbox?.stop());
  return () => {
    if (sandbox === undefined) throw new Error("the emulator is there inside tests only");
    return sandbox;
  };
}

/** One emulator that answers within moments, and one studio whose providers it is, for the tests of a file. */
export function connectedOfFile(prepare?: (dataDir: string) => Promise<void>): {
  readonly sandbox: SandboxProcess;
  readonly studio: StudioProcess;
} {
  const sandbox = sandboxOfFile();
  const studio = studioOfFile(() => connectedTo(sandbox().origin), prepare);
  return {
    get sandbox() {
      return sandbox();
    },
    get studio() {
      return studio();
    },
  };
}
