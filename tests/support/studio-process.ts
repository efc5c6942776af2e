import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import type { Generation, Run, RunPage, RunRequest } from "@/lib/contract/run";

type Options = {
  dataDir: string;
  environment?: Record<string, string>;
  port?: number;
};

/** The built studio as a process of its own, as `npm start` runs it. */
export type StudioProcess = {
  url: string;
  port: number;
  pid: number;
  /** What it printed so far. */
  output(): string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  press(request: RunRequest, key?: string): Promise<Run>;
  run(id: string): Promise<Run>;
  runs(): Promise<Run[]>;
  /** The run once it satisfies a condition, told by the event stream. */
  runOnce(id: string, isSo: (run: Run) => boolean): Promise<Run>;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
  /** SIGTERM, and gone. */
  stop(): Promise<number | null>;
};

const PORT_TRIES = 3;

const silent = {
  SIRAYA_API_KEY: "",
  SEREVIX_API_KEY: "",
  SIRAY_API_KEY: "",
  SIRAY_API_TOKEN: "",
  NEXT_TELEMETRY_DISABLED: "1",
  NEXT_MANUAL_SIG_HANDLE: "true",
  PROOFSHEET_BUILD_DIR: process.env.PROOFSHEET_TEST_BUILD ?? ".next-test",
} as const;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts the built studio on a free port and waits until it is ready. It ends with the test. */
export async function startedStudioProcess(options: Options): Promise<StudioProcess> {
  const studio = await runningStudio(options);
  onTestFinished(() => studio.kill());
  return studio;
}

/** Starts the built studio likewise; whoever asks ends it. A free port may be taken by another. */
export async function runningStudio(options: Options): Promise<StudioProcess> {
  for (let tries = options.port === undefined ? PORT_TRIES : 1; ; tries--) {
    const { studio, child } = spawnStudio(options, options.port ?? (await freePort()));
    try {
      await untilReady(studio, child);
      return studio;
    } catch (caught) {
      await studio.kill();
      if (tries <= 1 || !studio.output().includes("EADDRINUSE")) throw caught;
    }
  }
}

function spawnStudio(options: Options, port: number) {
  const child = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)],
    {
      env: {
        ...process.env,
        ...silent,
        ...options.environment,
        NODE_ENV: "production",
        PROOFSHEET_DATA_DIR: options.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  return { studio: control(child, port), child };
}

function control(child: ChildProcess, port: number): StudioProcess {
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, "exit");
  let output = "";
  child.stdout?.on("data", (piece: Buffer) => {
    output += piece.toString();
  });
  child.stderr?.on("data", (piece: Buffer) => {
    output += piece.toString();
  });
  const call = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);
  const json = async (path: string, init?: RequestInit) => {
    const response = await call(path, init);
    const body = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    output: () => output,
    fetch: call,
    press: (request, key) =>
      json("/api/runs", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(key === undefined ? {} : { "idempotency-key": key }),
        },
        body: JSON.stringify(request),
      }),
    run: (id) => json(`/api/runs/${id}`),
    async runs() {
      const page: RunPage = await json("/api/runs?limit=100");
      return page.items;
    },
    runOnce: (id, isSo) => watch({ url, id, isSo }),
    async kill() {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}

async function untilReady(studio: StudioProcess, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the studio ended at start: ${studio.output()}`);
    const response = await studio.fetch("/api/ready").catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the studio was not ready: ${studio.output()}`);
}

type Watch = { url: string; id: string; isSo: (run: Run) => boolean };

async function watch({ url, id, isSo }: Watch): Promise<Run> {
  const response = await fetch(`${url}/api/events?since=0`);
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const run = runOf(event);
      // Leaving the loop cancels the body, and so the connection.
      if (run !== undefined && run.id === id && isSo(run)) return run;
    }
  }
  throw new Error(`the event stream ended before run ${id} was so`);
}

function runOf(event: string): Run | undefined {
  const data = event.split("\n").find((line) => line.startsWith("data: "));
  return data === undefined ? undefined : JSON.parse(data.slice("data: ".length));
}

const over = new Set(["succeeded", "partial", "failed", "canceled"]);

export function isOver(run: Run): boolean {
  return over.has(run.state);
}

/** The only generation of a run. */
export function only(run: Run): Generation {
  const [generation, ...more] = run.generations;
  if (generation === undefined || more.length > 0) throw new Error("not one generation");
  return generation;
}
