import "server-only";
import { systemClock } from "./clock";
import { readSettings } from "./env";
import { openStudio, type Studio } from "./studio";

/** The process-wide state, once: routes and instrumentation do not share module instances. */
declare global {
  var proofsheetStudio: Studio | undefined;
  var proofsheetEnded: true | undefined;
}

/** The running studio, or undefined before its start and after its end. */
export function runtime(): Studio | undefined {
  return globalThis.proofsheetStudio;
}

/** Why there is no running studio. */
export function whyNotRunning(): "starting" | "ending" {
  return globalThis.proofsheetEnded === true ? "ending" : "starting";
}

/** Starts the studio of this process. Throws a sentence when it cannot. */
export async function startRuntime(): Promise<Studio> {
  globalThis.proofsheetStudio ??= await openStudio({
    settings: readSettings(),
    clock: systemClock,
  });
  return globalThis.proofsheetStudio;
}

/** Ends the studio of this process; answers are `not_ready` from now on. */
export async function stopRuntime(): Promise<void> {
  const running = runtime();
  globalThis.proofsheetStudio = undefined;
  globalThis.proofsheetEnded = true;
  await running?.stop();
}
