import { whenNeeded } from "@/components/ui/browser/needed";
import type { Brought } from "./what-was-brought";

/** All that takes, shows and orders references; an empty tray has no use for it. */
export const referenceParts = whenNeeded(() => import("./reference-parts"));

/** Puts it beside the prompt. */
export function takeBrought(brought: Brought): void {
  referenceParts.ask(({ takeIn }) => takeIn(brought));
}

/** Takes images from the clipboard, where no text stands beside them. True when there were some. */
export function addPasted(data: DataTransfer): boolean {
  const files = [...data.files].filter(({ type }) => type.startsWith("image/"));
  if (files.length === 0 || data.getData("text/plain") !== "") return false;
  referenceParts.ask(({ takeFilesIn }) => takeFilesIn(files));
  return true;
}
