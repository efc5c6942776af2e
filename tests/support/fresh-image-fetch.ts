import { join } from "node:path";
import { createImageFetch } from "@/lib/server/fetch-image";
import { freshFolders } from "./data-folder";
import { resolve } from "./name-server";

type Options = Partial<Parameters<typeof createImageFetch>[0]>;
const forever = new AbortController().signal;

/** The door to strangers' addresses, with a fresh folder to write to. */
export async function freshImageFetch(options: Options = {}) {
  const { incoming } = await freshFolders();
  const images = createImageFetch({ allowPrivateHosts: [], resolve, ...options });
  const target = join(incoming, "image");
  const fetchTo = (url: string, limitBytes?: number) =>
    images.fetchToFile(url, target, { signal: forever, limitBytes });
  return { incoming, target, images, fetchTo };
}
