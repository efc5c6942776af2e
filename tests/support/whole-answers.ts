import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The ids of the submissions whose answer lies on disk, whole and with a status of success: a line of
 * JSON with the status, then the body, which is JSON too. Read without the code of the studio.
 */
export async function wholeAnswers(dataDir: string): Promise<Set<string>> {
  const folder = path.join(dataDir, "spool");
  const whole = new Set<string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(path.join(folder, entry.name), "utf8").catch(() => "");
    if (isWhole(text)) whole.add(entry.name.replace(/\.part$/, ""));
  }
  return whole;
}

function isWhole(text: string): boolean {
  const newline = text.indexOf("\n");
  try {
    const { status } = JSON.parse(text.slice(0, newline));
    JSON.parse(text.slice(newline + 1));
    return status >= 200 && status < 300;
  } catch {
    return false;
  }
}
