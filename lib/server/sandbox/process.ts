import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Faults } from "./fault";
import { openFileJournal } from "./file-journal";
import { Hold } from "./hold";
import { readProcessOptions } from "./process-options";
import { createSandbox } from "./sandbox";
import { serveSandbox } from "./serve";
import { fetchStrangerImage } from "./stranger-images";

/**
 * The emulator as a process of its own, for tests and for clients that want a free provider:
 *
 *   node --conditions=react-server --import tsx lib/server/sandbox/process.ts --port 0 --pace 0.02
 *
 * It listens on this machine only and prints one line of JSON with its origin.
 */
const options = readProcessOptions(process.argv.slice(2));

const sandbox = createSandbox({
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  fetchImage: fetchStrangerImage,
  journal: options.journal === undefined ? undefined : openFileJournal(options.journal),
  pace: options.pace,
});

const listener = serveSandbox({ sandbox, faults: new Faults(), hold: new Hold() });
const server = createServer({ requestTimeout: 0 }, listener);

server.listen(options.port, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.stdout.write(`${JSON.stringify({ origin: `http://127.0.0.1:${address.port}` })}\n`);
});

process.once("SIGTERM", () => process.exit(0));
process.once("SIGINT", () => process.exit(0));

if (options.withParent) {
  process.stdin.resume();
  process.stdin.once("close", () => process.exit(0));
}
