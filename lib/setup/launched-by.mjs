import { readFileSync } from "node:fs";

/**
 * Who started this command, as a word that changes when npm is gone: npm hands no signal on, and
 * runs a command by a shell that outlives it when npm is killed. Where there is no /proc, only the
 * parent is seen.
 */
export function launchedBy() {
  const parent = readProcess(process.ppid);
  const isShell = parent !== undefined && !/^(npm|node)/.test(parent.name);
  return isShell ? `${process.ppid} ${parent.parent}` : `${process.ppid}`;
}

/** In `/proc/<id>/stat` the name stands in brackets and may hold any character; see proc(5). */
function readProcess(id) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, "utf8"));
    return { name, parent };
  } catch {
    return undefined;
  }
}
