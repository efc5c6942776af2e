import { openChildren } from "./children.mjs";
import { readEnvironment } from "./environment-files.mjs";
import { ensureInstalled } from "./install.mjs";
import { projectFolder as folder } from "./project.mjs";
import { tellRefusal } from "./refusal.mjs";
import { projectLock, withSetupLock } from "./setup-lock.mjs";

const couldNotLook = 2;

/** Installs what is missing and verifies the data folder; it needs no build. */
export async function runVerify(args) {
  await tellRefusal(async () => {
    const environment = readEnvironment({ folder, environment: process.env, mode: "production" });
    const children = openChildren();
    children.endWithSignals();
    await withSetupLock(projectLock, () => ensureInstalled({ folder, environment, children }));
    if (children.isEnding()) return;
    const { ended } = children.start(
      [
        process.execPath,
        "--conditions=react-server",
        ...["--import", "tsx"],
        "lib/server/verify/process.ts",
        ...args,
      ],
      { cwd: folder, environment, stdio: "inherit" },
    );
    const { code } = await ended;
    if (!children.isEnding()) process.exit(code ?? couldNotLook);
  });
}
