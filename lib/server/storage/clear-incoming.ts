import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "./folders";
import { isResultFile } from "./result-files";

/**
 * Removes what an earlier process left half written. Only for the owner of the data folder, before
 * it begins to work: whatever was in there can be fetched or decoded again. A delivered image that is
 * whole stays: its link may be dead by now.
 */
export function clearIncoming({ incoming }: Folders): void {
  for (const name of readdirSync(/*turbopackIgnore: true*/ incoming)) {
    if (isResultFile(name)) continue;
    rmSync(join(/*turbopackIgnore: true*/ incoming, name), { recursive: true, force: true });
  }
}
