import { spawn } from "node:child_process";
import { launchedBy } from "./launched-by.mjs";

// Below the 8 s in which a whole studio ends.
const patienceMs = 7000;

/**
 * The processes of a command. None is detached: all end with this one. Asked to end, each gets
 * SIGTERM once and 7 s; asked again, they are killed. SIGTERM whatever the signal was: Ctrl-C
 * reaches the whole terminal, and a second SIGINT would cut a server short that is draining.
 */
export function openChildren() {
  const living = new Set();
  let isEnding = false;

  function start(args, { cwd, environment, stdio }) {
    const [command = process.execPath, ...rest] = args;
    const child = spawn(command, rest, { cwd, env: environment, stdio });
    living.add(child);
    const ended = new Promise((resolve) => {
      child.once("error", (error) => {
        living.delete(child);
        resolve({ code: null, signal: null, error });
      });
      child.once("exit", (code, signal) => {
        living.delete(child);
        resolve({ code, signal });
      });
    });
    return { child, ended };
  }

  function killAll(signal) {
    for (const child of living) child.kill(signal);
  }

  async function end(exitCode) {
    if (isEnding) {
      killAll("SIGKILL");
      process.exit(exitCode);
    }
    isEnding = true;
    const ends = [...living].map((child) => new Promise((resolve) => child.once("exit", resolve)));
    killAll("SIGTERM");
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
    await Promise.race([Promise.all(ends), late]);
    killAll("SIGKILL");
    process.exit(exitCode);
  }

  /** Ends with the person's signals, and with npm, which hands no signal on. */
  function endWithSignals() {
    process.on("SIGINT", () => end(130));
    process.on("SIGTERM", () => end(0));
    process.on("SIGHUP", () => end(0));
    if (process.env.npm_lifecycle_event === undefined) return;
    const launcher = launchedBy();
    setInterval(() => {
      if (launchedBy() !== launcher && !isEnding) void end(0);
    }, 250).unref();
  }

  return { start, end, endWithSignals, isEnding: () => isEnding };
}
