import { setTimeout as wait } from "node:timers/promises";
import { ask } from "./ask.mjs";
import { readyLine } from "./ready-line.mjs";

const patienceMs = 90_000;
const endWithLauncher = new URL("end-with-launcher.mjs", import.meta.url).href;

/**
 * Serves, and says where once the studio is ready. The server ends when the channel to this
 * process closes, so that a launcher that is killed leaves nothing behind.
 */
export async function serve({ folder, settings, environment, children, isDev }) {
  const { host, port, url, buildFolder, allowedHosts } = settings;
  const { child, ended } = children.start(
    [
      process.execPath,
      ...(isDev ? ["--import", endWithLauncher] : []),
      "node_modules/next/dist/bin/next",
      isDev ? "dev" : "start",
      ...["-H", host, "-p", String(port)],
    ],
    {
      cwd: folder,
      environment: {
        ...environment,
        NODE_ENV: isDev ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
        NEXT_MANUAL_SIG_HANDLE: "true",
        PROOFSHEET_BUILD_DIR: buildFolder,
        PROOFSHEET_ALLOWED_HOSTS: allowedHosts,
      },
      stdio: ["ignore", isDev ? "inherit" : "pipe", "inherit", "ipc"],
    },
  );
  let isReady = false;
  // What the framework says about itself before the studio is ready is not for the person.
  child.stdout?.on("data", (piece) => {
    if (isReady) process.stdout.write(piece);
  });
  const end = ended.then(({ code }) => {
    if (children.isEnding()) return;
    console.error(
      isReady
        ? `Proofsheet ended by itself (exit code ${code ?? "none"}).`
        : "Proofsheet did not start; the reason is above.",
    );
    process.exit(isReady ? (code ?? 1) : 1);
  });

  const studio = await Promise.race([end, untilReady(settings)]);
  if (studio === undefined || children.isEnding()) return;
  if (studio.providers === undefined) {
    console.error(`Proofsheet was not ready within 90 seconds; it said: ${studio.said}`);
    await children.end(1);
    return;
  }
  isReady = true;
  console.log(readyLine({ url, providers: studio.providers }));
}

async function untilReady(settings) {
  const deadline = Date.now() + patienceMs;
  let said = "nothing";
  while (Date.now() < deadline) {
    const answer = await ask({ ...settings, path: "/api/ready" });
    if (answer?.status === 200) {
      const providers = await ask({ ...settings, path: "/api/providers" });
      if (providers?.status === 200) return { providers: JSON.parse(providers.body).items };
    }
    if (answer !== undefined) said = answer.body;
    await wait(100);
  }
  return { said };
}
