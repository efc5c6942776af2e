import { arrowFault, zoneOf } from "./arrows.mjs";
import { fileFaults } from "./file-rules.mjs";
import { importsOf, targetOf } from "./imports.mjs";

/**
 * What is wrong with the files and who imports whom, in sentences.
 *
 * @param {ReadonlyMap<string, string>} sources every source file by its path
 * @returns {string[]}
 */
export function importFaults(sources) {
  const faults = fileFaults(sources);
  const graph = new Map();
  for (const [from, source] of sources) {
    if (zoneOf(from) === undefined || from.endsWith(".css")) continue;
    const targets = new Set();
    for (const { to, isTypeOnly } of importsOf(source)) {
      const target = targetOf({ from, to, sources });
      if (target !== undefined) targets.add(target);
      const fault = arrowFault({ from, to, target, isTypeOnly });
      if (fault !== undefined) faults.push(fault);
    }
    graph.set(from, targets);
  }
  return [...faults, ...cycles(graph).map((cycle) => `import cycle: ${cycle.join(" -> ")}`)];
}

/** Each cycle once, found where a walk comes back to a file that it is still inside of. */
function cycles(graph) {
  const found = [];
  const done = new Set();
  const trail = [];
  const walk = (path) => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path) ?? []) walk(target);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) walk(path);
  return found;
}
