import { ensureBuilt } from "./build.mjs";
import { openChildren } from "./children.mjs";
import { refuseDataInUse } from "./data-in-use.mjs";
import { readEnvironment } from "./environment-files.mjs";
import { ensureInstalled } from "./install.mjs";
import { readLaunchSettings } from "./launch-settings.mjs";
import { refuseBusyPort } from "./port.mjs";
import { projectFolder as folder } from "./project.mjs";
import { tellRefusal } from "./refusal.mjs";
import { serve } from "./serve.mjs";
import { projectLock, withSetupLock } from "./setup-lock.mjs";

/** Installs what is missing, builds what changed, serves. */
export async function launch({ isDev }) {
  await tellRefusal(async () => {
    const environment = process.env;
    const mode = isDev ? "development" : "production";
    const settings = readLaunchSettings(readEnvironment({ folder, environment, mode }));
    const children = openChildren();
    children.endWithSignals();
    await refuseBusyPort(settings);
    await withSetupLock(projectLock, async () => {
      await ensureInstalled({ folder, environment, children });
      if (children.isEnding()) return;
      await refuseDataInUse({ folder, dataDir: settings.dataDir });
      if (isDev) return;
      await ensureBuilt({ folder, buildFolder: settings.buildFolder, environment, children });
    });
    if (children.isEnding()) return;
    await serve({ folder, settings, environment, children, isDev });
  });
}
