import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RunRequest } from "@/lib/contract/run";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { browserOfFile } from "./browser";
import { connectedTo } from "./connected-studio";
import { type SandboxProcess, startSandbox } from "./sandbox-process";
import { seedSent, seedTimes, usualSeconds } from "./seeded-times";
import { freePort, isOver, only, runningStudio, type StudioProcess } from "./studio-process";

export const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
export const niji = {
  model: "siray/niji-7",
  prompt: "Otter",
  parameters: { aspect_ratio: "3:2" },
};
export const held: FaultScript = { match: { kind: "submit" }, holdUntilReleased: true };

const HISTORY = 10;
const workedOn: FaultScript = {
  match: { kind: "poll", times: 99 },
  status: 200,
  body: { code: "success", message: "", data: { status: "IN_PROGRESS", progress: "10%" } },
};

type Waiting = { request?: RunRequest; initScript?: string; expected?: RegExp };

/**
 * A studio whose calls of both models took what `usualSeconds` says, with all that a wait needs. Called
 * at the top of a file; what it gives is there inside the tests.
 */
export function waitingStudio(open: ReturnType<typeof browserOfFile>) {
  let dataDir = "";
  let port = 0;
  let sandbox: SandboxProcess | undefined;
  let studio: StudioProcess | undefined;
  const parts = () => {
    if (studio === undefined || sandbox === undefined) throw new Error("only inside tests");
    return { studio, sandbox };
  };
  const start = async () => {
    if (sandbox === undefined) throw new Error("the emulator is not started");
    const environment = connectedTo(sandbox.origin);
    studio = await runningStudio({ dataDir, environment, port });
    return studio;
  };
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "proofsheet-test-"));
    sandbox = await startSandbox();
    port = await freePort();
    const started = await start();
    const requests = [gpt, niji].flatMap((each) => Array.from({ length: HISTORY }, () => each));
    const runs = await Promise.all(requests.map((request) => started.press(request)));
    for (const { id } of runs) await started.runOnce(id, isOver);
    seedTimes(dataDir, usualSeconds);
  }, 180_000);
  afterEach(async () => {
    await sandbox?.release();
    await sandbox?.faults([]);
  });
  afterAll(async () => {
    await studio?.kill();
    await sandbox?.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 9 });
  });
  return {
    get studio() {
      return parts().studio;
    },
    get sandbox() {
      return parts().sandbox;
    },
    get dataDir() {
      return dataDir;
    },
    startAgain: start,
    /** A call that is at its provider, as if it had been sent so many seconds ago, on the stage. */
    async waitingSince(seconds: number, { request = gpt, initScript, expected }: Waiting = {}) {
      const { studio, sandbox } = parts();
      await sandbox.faults([request.model === gpt.model ? held : workedOn]);
      const { id } = await studio.press(request);
      const generation = only(
        await studio.runOnce(id, (run) => run.generations[0]?.sentAt !== undefined),
      );
      seedSent(dataDir, generation.id, seconds);
      const page = await open({
        origin: studio.url,
        path: `/?run=${id}`,
        context: { reducedMotion: "reduce" },
        initScript,
        expected,
      });
      return { page, id, generation };
    },
  };
}
