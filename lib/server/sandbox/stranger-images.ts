import { deriveSeed } from "./pictures";
import { drawScene } from "./scenes/draw-scene";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * References of the emulator as a process of its own. It reaches no network: a link to this machine
 * is fetched, a link under `.invalid` cannot be had, and any other one is drawn from its text.
 */
export async function fetchStrangerImage(link: string): Promise<Uint8Array> {
  const { hostname } = new URL(link);
  if (hostname.endsWith(".invalid")) throw new Error("no such host");
  if (!LOOPBACK.has(hostname)) {
    return drawScene({
      width: 512,
      height: 512,
      prompt: "",
      seed: deriveSeed(link),
      provider: "stranger",
    });
  }
  const response = await fetch(link, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
