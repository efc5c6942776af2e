import { logFailure } from "./log";
import { startRuntime, stopRuntime } from "./runtime";

/**
 * Starts the studio and ties its end to the process: on a signal, or when the launcher is gone, no
 * new submission is made, steps under way come to a good place, streams close, the process exits.
 */
export async function boot(): Promise<void> {
  try {
    await startRuntime();
    let ending = false;
    const end = () => {
      if (ending) return;
      ending = true;
      stopRuntime()
        .catch((caught: unknown) => logFailure("the end was not clean", caught))
        .finally(() => process.exit(0));
    };
    // A signal to the whole group arrives twice: from outside, and from the launcher.
    process.on("SIGTERM", end);
    process.on("SIGINT", end);
    process.on("SIGHUP", end);
    // The channel to the launcher closes when the launcher ends, however it ends.
    if (process.connected) process.once("disconnect", end);
  } catch (caught) {
    process.stderr.write(`${caught instanceof Error ? caught.message : "Start failed."}\n`);
    process.exit(1);
  }
}
