import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Bundles a program of ours (its file, from the project's folder), so that it starts in a third of a
 * second, and gives the bundle's file. What the sources become meanwhile does not matter to it;
 * `remove` when done.
 */
export async function bundleForNode(
  entry: string,
  plugins: Plugin[] = [],
): Promise<{ file: string; remove(): Promise<void> }> {
  // Below node_modules, from where the native modules are found.
  const folder = await mkdtemp(path.join(root, "node_modules", ".proofsheet-bundle-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins,
    resolve: {
      alias: [
        { find: /^@\//, replacement: root },
        { find: "server-only", replacement: `${root}tests/support/server-only.ts` },
      ],
    },
    ssr: { noExternal: true, external: ["better-sqlite3", "sharp"] },
    build: {
      ssr: path.join(root, entry),
      outDir: folder,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "bundle.mjs", codeSplitting: false } },
    },
  });
  return {
    file: path.join(folder, "bundle.mjs"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
