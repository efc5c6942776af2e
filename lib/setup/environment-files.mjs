import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The `KEY=VALUE` lines of a file as Next reads them, as far as a launcher needs. */
export function parseEnvironmentFile(text) {
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const found = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (found === null) continue;
    const [, name, written] = found;
    const quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(written);
    values[name] = quoted === null ? written.replace(/(^|\s)#.*$/, "").trim() : quoted[2];
  }
  return values;
}

/**
 * The environment over the project's files, the nearer file over the farther. A variable that is
 * set to nothing beats a file, as it does in Next.
 */
export function readEnvironment({ folder, environment, mode }) {
  const values = {};
  for (const name of [".env", `.env.${mode}`, ".env.local", `.env.${mode}.local`]) {
    Object.assign(values, parseEnvironmentFile(readIfThere(join(folder, name))));
  }
  return { ...values, ...environment };
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (caught) {
    if (caught.code === "ENOENT") return "";
    throw caught;
  }
}
