import { posix } from "node:path";

/**
 * The imports of a source. `import { type X }` counts as an import of the module: the statement
 * stays when types are erased.
 *
 * @param {string} source
 * @returns {{ to: string, isTypeOnly: boolean }[]}
 */
export function importsOf(source) {
  const found = [];
  const statement = /^\s*(?:import|export)\b([^;"'`]*?)\bfrom\s*["']([^"']+)["']/gm;
  for (const [, clause = "", to = ""] of source.matchAll(statement)) {
    found.push({ to, isTypeOnly: /^\s+type\b(?!\s*(?:,|from\b))/.test(clause) });
  }
  for (const [, to = ""] of source.matchAll(/^\s*import\s*["']([^"']+)["']/gm)) {
    found.push({ to, isTypeOnly: false });
  }
  for (const [, to = ""] of source.matchAll(/\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/g)) {
    found.push({ to, isTypeOnly: false });
  }
  return found;
}

/**
 * The file of ours that an import means, or undefined for a package. A file that is not there is
 * named as written, so that an arrow cannot be hidden behind a missing file.
 */
export function targetOf({ from, to, sources }) {
  const written = writtenPath(from, to);
  if (written === undefined) return undefined;
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => written + ending).find((path) => sources.has(path)) ?? written;
}

function writtenPath(from, to) {
  if (to.startsWith("@/")) return posix.normalize(to.slice(2));
  if (to.startsWith(".")) return posix.join(posix.dirname(from), to);
  return undefined;
}
