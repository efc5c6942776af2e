import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether this machine lets one process make another's system calls fail; a sentence when not. */
export function whyNoStrace(): string | undefined {
  if (process.platform !== "linux") return "strace is for Linux";
  const tried = spawnSync("strace", ["-qq", "-e", "trace=none", process.execPath, "--version"]);
  if (tried.error !== undefined) return "strace is not installed";
  if (tried.status !== 0) return `strace may not run here: ${tried.stderr.toString().trim()}`;
  return undefined;
}

type Injection = {
  pid: number;
  /** Names of system calls. */
  calls: readonly string[];
  code: "EIO" | "ENOSPC";
  /** The n-th call in each thread, or every one from it on. */
  at: number;
  forEver: boolean;
};

export type Injected = {
  /** How many calls were made to fail so far. */
  failed(): Promise<number>;
  /** Lets go of the process; how many calls were made to fail. */
  stop(): Promise<number>;
};

/** Makes system calls of a running process fail. */
export async function inject({ pid, calls, code, at, forEver }: Injection): Promise<Injected> {
  const folder = await mkdtemp(path.join(tmpdir(), "proofsheet-strace-"));
  const file = path.join(folder, "calls");
  const names = calls.join(",");
  const child = spawn(
    "strace",
    [
      "-f",
      ...["-p", String(pid)],
      ...["-o", file],
      ...["-e", `trace=${names}`],
      ...["-e", `inject=${names}:error=${code}:when=${at}${forEver ? "+" : ""}`],
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(child, "exit");
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (piece: Buffer) => {
      said += piece.toString();
      if (said.includes("attached")) resolve();
    });
    child.once("exit", () => reject(new Error(`strace ended: ${said}`)));
  });
  const failed = async () => (await readFile(file, "utf8")).split("(INJECTED)").length - 1;
  return {
    failed,
    async stop() {
      child.kill("SIGINT");
      await ended;
      const count = await failed();
      await rm(folder, { recursive: true, force: true });
      return count;
    },
  };
}
