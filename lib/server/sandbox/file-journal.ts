import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Journal } from "./ledger";

/** A journal in a file; each line is there when `append` returns. */
export function openFileJournal(path: string): Journal {
  return {
    load: () => (existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : []),
    append: (line) => appendFileSync(path, `${line}\n`, { mode: 0o600 }),
  };
}
