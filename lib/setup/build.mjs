import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sourceFingerprint } from "./fingerprint.mjs";
import { Refusal } from "./refusal.mjs";

/** Builds when the sources differ from those of the build that is there. */
export async function ensureBuilt({ folder, buildFolder, environment, children }) {
  const stamp = join(folder, buildFolder, "proofsheet-sources");
  const fingerprint = sourceFingerprint(folder);
  const isBuilt = existsSync(join(folder, buildFolder, "BUILD_ID"));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;

  console.log("Building, which takes about 20 seconds…");
  // A build that ends half way must not pass for the one before it.
  rmSync(stamp, { force: true });
  const { child, ended } = children.start(
    [process.execPath, "node_modules/next/dist/bin/next", "build"],
    {
      cwd: folder,
      environment: {
        ...environment,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PROOFSHEET_BUILD_DIR: buildFolder,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const printed = [];
  child.stdout.on("data", (piece) => printed.push(piece));
  child.stderr.on("data", (piece) => printed.push(piece));
  const { code } = await ended;
  if (children.isEnding()) return;
  if (code !== 0) {
    process.stderr.write(Buffer.concat(printed));
    throw new Refusal("The build failed; what it said is above.");
  }
  mkdirSync(join(folder, buildFolder), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
