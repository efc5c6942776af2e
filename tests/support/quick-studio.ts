import { afterAll, beforeAll } from "vitest";
import { connectedTo } from "./connected-studio";
import { freshFolder } from "./open-studio";
import { type SandboxProcess, startSandbox } from "./sandbox-process";
import { type StudioProcess, startedStudioProcess } from "./studio-process";

type Options = { dataDir?: string; environment?: Record<string, string> };

/**
 * One emulator for the tests of a file that answers within moments, and studios whose providers it
 * is: for tests that look at images and not at waiting.
 */
export function quickStudios(): (options?: Options) => Promise<StudioProcess> {
  let sandbox: SandboxProcess | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox?.stop());
  return async (options = {}) => {
    if (sandbox === undefined) throw new Error("the emulator is not started");
    return startedStudioProcess({
      dataDir: options.dataDir ?? (await freshFolder()),
      environment: { ...connectedTo(sandbox.origin), ...options.environment },
    });
  };
}
