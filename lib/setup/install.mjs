import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** Installs the packages of the lockfile when others, or none, are there. */
export async function ensureInstalled({ folder, environment, children }) {
  const lockfile = join(folder, "package-lock.json");
  if (!existsSync(lockfile)) {
    throw new Refusal("package-lock.json is missing: restore it, for example with git restore.");
  }
  const stamp = join(folder, "node_modules", ".proofsheet-install");
  const wanted = installStamp(readFileSync(lockfile));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (await isInstalledByHand({ folder, environment, children, stamp })) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log("Installing the packages, which takes a minute or two the first time…");
  const { ended } = children.start([...npmCommand(environment), "ci", "--include=dev"], {
    cwd: folder,
    environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const { code, error } = await ended;
  if (children.isEnding()) return;
  if (error !== undefined) throw new Refusal(`npm could not be started (${error.code}).`);
  if (code !== 0) {
    throw new Refusal(
      "Installing the packages failed; what npm said is above. It needs the package registry and, where better-sqlite3 is compiled, python3, make and a C++ compiler.",
    );
  }
  writeFileSync(stamp, wanted);
}

/** Packages are made for one lockfile, one generation of Node's binaries and one machine. */
function installStamp(lockfile) {
  const hash = createHash("sha256").update(lockfile).digest("hex");
  return [hash, process.versions.modules, process.platform, process.arch].join(" ");
}

/** Whether somebody's own `npm ci` or `npm install` left what the lockfile says, and it loads. */
async function isInstalledByHand({ folder, environment, children, stamp }) {
  const left = join(folder, "node_modules", ".package-lock.json");
  if (existsSync(stamp) || !existsSync(left)) return false;
  const wanted = readPackages(join(folder, "package-lock.json"));
  if (!hasAllPackages({ wanted, installed: readPackages(left) })) return false;
  const { ended } = children.start(
    [process.execPath, "-e", 'new (require(process.argv[1]))(":memory:")', "better-sqlite3"],
    { cwd: folder, environment, stdio: "ignore" },
  );
  const { code } = await ended;
  return code === 0;
}

/**
 * Whether every package of a lockfile is installed as it says; optional ones belong to other
 * machines and may be absent.
 *
 * @param {{ wanted: Record<string, object>, installed: Record<string, object> }} packages
 */
export function hasAllPackages({ wanted, installed }) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const there = installed[path];
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}

/** The npm that runs us, or else the one beside this Node. */
function npmCommand(environment) {
  const running = environment.npm_execpath;
  if (running?.endsWith(".js")) return [process.execPath, running];
  const beside = join(process.execPath, "..", "..", "lib/node_modules/npm/bin/npm-cli.js");
  return existsSync(beside) ? [process.execPath, beside] : ["npm"];
}
