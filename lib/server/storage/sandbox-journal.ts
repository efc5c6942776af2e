import { appendFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Journal } from "../sandbox/ledger";

/** The sandbox's memory in the data folder, so that its tasks and links outlive a restart. */
export function openSandboxJournal(dataDir: string): Journal {
  const file = path.join(/*turbopackIgnore: true*/ dataDir, "sandbox.jsonl");
  return {
    load: () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []),
    append: (line) => appendFileSync(file, `${line}\n`, { mode: 0o600 }),
  };
}
