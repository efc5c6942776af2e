import path from "node:path";
import type { Plugin } from "vite";
import type { PlantedBug } from "./planted-bugs";

type Change = Pick<PlantedBug, "file" | "from" | "to">;

/** Bundles one source with a change. Fails where what is changed does not stand there exactly once. */
export function plantBug({ file, from, to }: Change): { plugin: Plugin; isPlanted(): boolean } {
  const source = path.resolve(file);
  let isPlanted = false;
  return {
    isPlanted: () => isPlanted,
    plugin: {
      name: "plant-bug",
      enforce: "pre",
      transform(code, id) {
        if (id !== source) return undefined;
        const times = code.split(from).length - 1;
        if (times !== 1) throw new Error(`${file}: "${from}" stands there ${times} times`);
        isPlanted = true;
        return code.replace(from, () => to);
      },
    },
  };
}
