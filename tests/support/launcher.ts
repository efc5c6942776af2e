import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createConnection } from "node:net";
import { onTestFinished } from "vitest";

type Options = {
  port: number;
  dataDir: string;
  environment?: Record<string, string | undefined>;
  /** Through npm, as a person does, or the launcher by itself. */
  by?: "npm" | "node";
};

export type Launcher = {
  child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Once it is ready; the line that says so. */
  ready: Promise<string>;
  /** Once it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

const commands = {
  npm: ["npm", "start"],
  node: [process.execPath, "lib/setup/start.mjs"],
} as const;

/** Starts `npm start` on the tests' own build. It ends with the test. */
export function startLauncher({ port, dataDir, environment, by = "node" }: Options): Launcher {
  const [command, ...args] = commands[by];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      PORT: String(port),
      PROOFSHEET_DATA_DIR: dataDir,
      PROOFSHEET_BUILD_DIR: ".next-test",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (piece: Buffer) => {
        output += piece.toString();
        const line = output.split("\n").find((each) => each.startsWith("Proofsheet is ready"));
        if (line !== undefined) resolve(line);
      });
    }
    ended.then(() => reject(new Error(`the launcher ended: ${output}`))).catch(reject);
  });
  ready.catch(() => undefined);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
    await untilNothingListens(port);
  });
  return { child, output: () => output, ready, ended };
}

/** The milliseconds until nothing listens on a port of this machine. */
export async function untilNothingListens(port: number): Promise<number> {
  const start = performance.now();
  while (await isListening(port)) {
    if (performance.now() - start > 20_000) throw new Error(`port ${port} is still taken`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - start;
}

async function isListening(port: number): Promise<boolean> {
  const socket = createConnection({ host: "127.0.0.1", port });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
