const wallInLines = 300;
const namelessNames = /^(utils?|helpers?|types?|constants?|common|misc)$/;
const serverOnlyFiles = ["lib/server/env.ts", "lib/server/runtime.ts"];

/** What is wrong with files by themselves: their size, their name, their place. */
export function fileFaults(sources) {
  const faults = [];
  for (const [path, source] of sources) {
    if (path.startsWith("src/")) faults.push(`${path}: there is no src/ in this project`);
    const lines = source.split("\n").length - (source.endsWith("\n") ? 1 : 0);
    if (lines > wallInLines) faults.push(`${path}: ${lines} lines, and ${wallInLines} is the wall`);
    const names = path.split("/").map((name) => name.replace(/(\.test)?\.[a-z.]+$/, ""));
    for (const name of names.filter((each) => namelessNames.test(each))) {
      faults.push(`${path}: "${name}" says nothing; name it for what it holds`);
    }
    if (/(^|\/)index\.tsx?$/.test(path) && !/^lib\/providers\/[^/]+\/index\.ts$/.test(path)) {
      faults.push(`${path}: no barrel files`);
    }
  }
  for (const path of serverOnlyFiles) {
    const source = sources.get(path);
    if (source !== undefined && !/^import "server-only";$/m.test(source)) {
      faults.push(`${path}: must import "server-only"`);
    }
  }
  return faults;
}
