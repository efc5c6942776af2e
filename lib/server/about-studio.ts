import sharp from "sharp";
import { edition } from "./edition";
import type { Engine } from "./engine";
import { type Trouble, unreadiness } from "./readiness";

/** What the studio tells about itself. */
export type About = {
  version: string;
  license: string;
  node: string;
  sharp: string;
  libvips: string;
  /** Why it cannot take work, or undefined when it can. */
  trouble?: Trouble;
};

export async function aboutStudio(engine: Pick<Engine, "storage">): Promise<About> {
  const trouble = await unreadiness(engine.storage);
  return {
    ...edition,
    node: process.versions.node,
    sharp: sharp.versions.sharp ?? "",
    libvips: sharp.versions.vips,
    ...(trouble !== undefined && { trouble }),
  };
}
