import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles a script of ours (its file, from the project's folder) for a page without a studio. */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { alias: [{ find: /^@\//, replacement: root }] },
    build: {
      write: false,
      copyPublicDir: false,
      rollupOptions: { input: path.join(root, entry), output: { format: "iife" } },
    },
  });
  const [chunk] = Array.isArray(built) || !("output" in built) ? [] : built.output;
  if (chunk === undefined) throw new Error("nothing was bundled");
  return chunk.code;
}
