import { createStore } from "@/components/ui/browser/store";

/** The image that is shown large, if any. */
export const openedImage = createStore<string | undefined>(undefined);

/** Marks the place in the history that stands for the open image, so that Back closes it. */
const MARK = "openedImage";

export function openImage(id: string): void {
  // The router leaves alone what carries its own state.
  if (openedImage.get() === undefined) history.pushState({ ...history.state, [MARK]: true }, "");
  openedImage.set(id);
}

/** Closes it and leaves the focus on the image that was seen last. Done once the address is back. */
export async function closeImage(): Promise<void> {
  const id = openedImage.get();
  if (id === undefined) return;
  openedImage.set(undefined);
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-image="${CSS.escape(id)}"]`)?.focus();
  });
  if (!isMarked()) return;
  await new Promise((resolve) => {
    addEventListener("popstate", resolve, { once: true });
    history.back();
  });
}

/** One step back in the history closes it; leaving the studio forgets it. */
export function followHistory(): () => void {
  const hear = () => {
    if (!isMarked()) void closeImage();
  };
  addEventListener("popstate", hear);
  return () => {
    removeEventListener("popstate", hear);
    openedImage.set(undefined);
  };
}

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && MARK in state;
}
