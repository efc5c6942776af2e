import { createStore } from "./store";

/** The image that is shown large, if any. */
export const openedImage = createStore<string | undefined>(undefined);

export function openImage(id: string): void {
  openedImage.set(id);
}

/** Closes it and leaves the focus on the image that was seen last. */
export function closeImage(): void {
  const id = openedImage.get();
  openedImage.set(undefined);
  if (id === undefined) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-image="${CSS.escape(id)}"]`)?.focus();
  });
}
