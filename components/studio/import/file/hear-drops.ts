import { takeBrought } from "@/components/studio/references/brought";
import { broughtBy } from "@/components/studio/references/what-was-brought";

/** Files that are dropped anywhere on the studio come in, as they do at the composer. */
export function hearDrops(): () => void {
  const over = (event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
  };
  const drop = (event: DragEvent) => {
    if (!bringsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    const brought = broughtBy(event.dataTransfer);
    if (brought !== undefined) takeBrought(brought);
  };
  document.addEventListener("dragover", over);
  document.addEventListener("drop", drop);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("drop", drop);
  };
}

/** From outside the page: what is dragged within it has an address beside the file. */
function bringsFiles(event: DragEvent): boolean {
  if (event.defaultPrevented || event.dataTransfer === null) return false;
  const { types } = event.dataTransfer;
  const isOurs = types.includes("text/uri-list") || types.includes("text/html");
  const inDialog =
    event.target instanceof Element && event.target.closest("dialog, [aria-modal]") !== null;
  return types.includes("Files") && !isOurs && !inDialog;
}
