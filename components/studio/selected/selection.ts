import { createStore, useStore } from "@/components/ui/browser/store";
import { turnTo } from "./panel-tab";

/** The image that was chosen on the stage, by its id. */
const selection = createStore<string | undefined>(undefined);

export const selectedImage = selection.get;

/** The panel shows how a chosen image was made, unless it is pinned. */
export function selectImage(id: string | undefined): void {
  selection.set(id);
  if (id !== undefined) turnTo("selected");
}

export function useSelectedImage(): string | undefined {
  return useStore(selection, (id) => id);
}
