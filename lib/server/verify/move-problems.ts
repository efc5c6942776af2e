import { join } from "node:path";
import type { Folders } from "../storage/folders";
import { fileAt, moveToQuarantine } from "../storage/stored-files";
import type { Problem } from "./report";

/**
 * Moves the files that are not what they should be to quarantine, and says where each went. A file
 * that is missing or could not be read, and a generation without a step, are not repaired by moving.
 */
export async function moveProblems(folders: Folders, problems: Problem[]): Promise<Problem[]> {
  const moved = new Map<string, string>();
  const told: Problem[] = [];
  for (const problem of problems) {
    const { path } = problem;
    if (path === undefined || !isMovable(problem)) {
      told.push(problem);
      continue;
    }
    const movedTo = moved.get(path) ?? (await move(folders, path));
    if (movedTo !== undefined) moved.set(path, movedTo);
    told.push(movedTo === undefined ? problem : { ...problem, movedTo });
  }
  return told;
}

async function move(folders: Folders, path: string): Promise<string | undefined> {
  const file = join(/*turbopackIgnore: true*/ folders.root, path);
  if ((await fileAt(file)) === undefined) return undefined;
  return moveToQuarantine(folders, file);
}

function isMovable({ kind }: Problem): boolean {
  switch (kind) {
    case "untracked":
    case "mismatched":
    case "zero_byte":
    case "undecodable":
      return true;
    case "missing":
    case "unreadable":
    case "stuck":
    case "database":
      return false;
    default:
      return kind satisfies never;
  }
}
