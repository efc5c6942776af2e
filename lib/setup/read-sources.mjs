import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const sourceFolders = ["app", "components", "lib", "tests", "src"];

/** Every source file of ours by its path, for the checks that look at all of them. */
export function readSources(folder) {
  const sources = new Map();
  for (const name of readdirSync(folder)) addIfSource({ sources, folder, path: name });
  for (const name of sourceFolders) {
    if (!existsSync(join(folder, name))) continue;
    for (const entry of readdirSync(join(folder, name), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const full = join(entry.parentPath, entry.name);
      const path = full.slice(join(folder, "/").length).replaceAll("\\", "/");
      addIfSource({ sources, folder, path });
    }
  }
  return sources;
}

function addIfSource({ sources, folder, path }) {
  if (!/\.(ts|tsx|js|mjs|css)$/.test(path) || path === "next-env.d.ts") return;
  sources.set(path, readFileSync(join(folder, path), "utf8"));
}
