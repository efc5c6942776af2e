import { bundleForNode } from "./bundle-for-node";

/** Before all tests: the emulator, which most of them start, is bundled once. */
export default async function bundleSandbox(): Promise<() => Promise<void>> {
  const { file, remove } = await bundleForNode("lib/server/sandbox/process.ts");
  process.env.PROOFSHEET_TEST_SANDBOX = file;
  return remove;
}
