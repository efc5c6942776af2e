import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import type { WireMode } from "@/lib/server/sandbox/workshop";

type Options = {
  /** Multiplies every waiting time. */
  pace?: number;
  /** A file; the emulator remembers across its own restarts with it. */
  journal?: string;
  port?: number;
};

export type SandboxProcess = {
  origin: string;
  pid: number;
  ledger(): Promise<LedgerEntry[]>;
  clearLedger(): Promise<void>;
  /** Replaces the scripts that wait. */
  faults(scripts: readonly FaultScript[]): Promise<void>;
  /** Lets go of every answer that is held. */
  release(): Promise<void>;
  /** How many answers are held. */
  held(): Promise<number>;
  mode(mode: Partial<WireMode>): Promise<void>;
  stop(): Promise<void>;
};

const sources = ["--conditions=react-server", "--import", "tsx", "lib/server/sandbox/process.ts"];

/** Starts the provider emulator on a free port. It ends with the test process, come what may. */
export async function startSandbox(options: Options = {}): Promise<SandboxProcess> {
  const { pace = 0.02, port = 0, journal } = options;
  const flags = ["--with-parent", "--pace", String(pace), "--port", String(port)];
  if (journal !== undefined) flags.push("--journal", journal);
  const bundle = process.env.PROOFSHEET_TEST_SANDBOX;
  const program = bundle === undefined ? sources : [bundle];
  const child = spawn(process.execPath, [...program, ...flags], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const started = once(createInterface({ input: child.stdout }), "line");
  const [line] = await Promise.race([started, ended.then(() => [undefined])]);
  const { pid } = child;
  if (typeof line !== "string" || pid === undefined) throw new Error("the sandbox did not start");
  const origin = originOf(JSON.parse(line));

  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/control/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };

  return {
    origin,
    pid,
    async ledger() {
      const entries = await call("GET", "ledger");
      if (!isLedger(entries)) throw new Error("the ledger is no list");
      return entries;
    },
    async clearLedger() {
      await call("DELETE", "ledger");
    },
    async faults(scripts) {
      await call("POST", "faults", scripts);
    },
    async release() {
      await call("POST", "release");
    },
    async held() {
      const answer = await call("GET", "held");
      if (typeof answer !== "object" || answer === null || !("held" in answer)) return 0;
      return Number(answer.held);
    },
    async mode(mode) {
      await call("POST", "mode", mode);
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function originOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "origin" in value) return String(value.origin);
  throw new Error("the sandbox named no origin");
}

function isLedger(value: unknown): value is LedgerEntry[] {
  return Array.isArray(value);
}
