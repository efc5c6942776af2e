import type { Pair } from "@/components/studio/compare/image-frames";
import { selectImage } from "@/components/studio/selected/selection";
import { createStore } from "@/components/ui/browser/store";
import { addressedImage, goBackFromSingle, writeSingle } from "./single-address";

/** How the stage shows what was made. Images by their ids. */
export type StageView =
  | { kind: "run" }
  | { kind: "single"; id: string }
  | ({ kind: "compare" } & Pair)
  | { kind: "survey"; ids: readonly string[] };

export const stageView = createStore<StageView>({ kind: "run" });

/** The bar's place while the run is not shown as it is: what shows it so has tools of its own. */
export const barPlace = createStore<HTMLElement | null>(null);

/** Whether something has taken the bar. */
export const barTaken = createStore(false);

/** For as long as the element that has taken the bar stands. */
export function takeBar(): () => void {
  barTaken.set(true);
  return () => barTaken.set(false);
}

/** Whether two images are being compared; the panel makes room then. */
export const comparing = createStore(false);

/** For as long as the element of the comparison stands. */
export function markComparing(): () => void {
  const giveBack = takeBar();
  comparing.set(true);
  return () => {
    comparing.set(false);
    giveBack();
  };
}

/** The panel's place while two images are compared: what differs stands there. */
export const besideStage = createStore<HTMLElement | null>(null);

/** Another way to look at what was made; the image that it is about is the selected one. */
export function showView(view: StageView): void {
  writeSingle(view.kind === "single" ? view.id : undefined);
  if (view.kind === "single") selectImage(view.id);
  else if (view.kind === "compare") selectImage(view.candidate);
  stageView.set(view);
}

/** Back to the run; the focus goes to the image that was seen last. */
export function showRunView(id?: string): void {
  showView({ kind: "run" });
  if (id === undefined) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`#stage [data-image="${CSS.escape(id)}"]`)?.focus();
  });
}

/** Leaves an image that stood alone, as Back would, and does the rest once the address is back. */
export function leaveSingle(rest: () => void): void {
  if (!goBackFromSingle(rest)) rest();
}

/** Follows the address: a reload shows the same image, Back and Forward lead out and in. */
export function followSingle(first: () => string | undefined): () => void {
  const follow = () => {
    const asked = addressedImage();
    const view = stageView.get();
    if (asked === undefined) {
      if (view.kind === "single") showRunView(view.id);
      return;
    }
    const id = asked === "" ? first() : asked;
    if (id !== undefined && view.kind !== "single") showView({ kind: "single", id });
  };
  follow();
  addEventListener("popstate", follow);
  return () => removeEventListener("popstate", follow);
}
