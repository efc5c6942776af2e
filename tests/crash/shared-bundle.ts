import { afterAll, beforeAll } from "vitest";
import { bundleForNode } from "../support/bundle-for-node";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

/** The bundle of the small studio for all tests of a file. Called at the top of the file. */
export function sharedBundle(): { readonly file: string } {
  const shared: { bundle?: Awaited<ReturnType<typeof bundleForNode>> } = {};
  beforeAll(async () => {
    shared.bundle = await bundleForNode("tests/crash/studio.ts");
  });
  afterAll(async () => {
    await shared.bundle?.remove();
  });
  return {
    get file() {
      if (shared.bundle === undefined) throw new Error("the bundle is there inside tests only");
      return shared.bundle.file;
    },
  };
}

/** Does something with an emulator of its own, which ends with it. For tests that run side by side. */
export async function withSandbox<Result>(
  use: (sandbox: SandboxProcess) => Promise<Result>,
): Promise<Result> {
  const sandbox = await startSandbox({ pace: 0.005 });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.stop();
  }
}
