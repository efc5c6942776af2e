import { flushSync } from "react-dom";
import { panelView } from "@/components/studio/panel/code/panel-view";
import { chooseTab } from "@/components/studio/selected/panel-tab";
import { createStore, useStore } from "@/components/ui/browser/store";

type FrameState = {
  panelOpen: boolean;
  pickerOpen: boolean;
  /** A provider whose models are left out of the picker. */
  pickerWithout?: string;
};

const frameStore = createStore<FrameState>({
  panelOpen: false,
  pickerOpen: false,
});

/** Where the focus was when the sheet opened; it goes back there. */
let opener: Element | null = null;

/** Where the window has no room for the panel, it is a sheet: this opens it, at a row if one is named. */
export function openPanel(path?: string): void {
  if (!frameStore.get().panelOpen) opener = document.activeElement;
  frameStore.set({ ...frameStore.get(), panelOpen: true });
  if (path !== undefined) focusRow(path);
}

export function closePanel(): void {
  frameStore.set({ ...frameStore.get(), panelOpen: false });
  if (opener instanceof HTMLElement) opener.focus();
  opener = null;
}

export function isPanelOpen(): boolean {
  return frameStore.get().panelOpen;
}

export function openPicker(): void {
  frameStore.set({ ...frameStore.get(), pickerOpen: true, pickerWithout: undefined });
}

/** The models that providers other than this one carry. */
export function openPickerWithout(provider: string): void {
  frameStore.set({ ...frameStore.get(), pickerOpen: true, pickerWithout: provider });
}

export function closePicker(): void {
  frameStore.set({ ...frameStore.get(), pickerOpen: false });
}

export function useFrame() {
  const state = useStore(frameStore, (frame) => frame);
  return { ...state, openPanel, closePanel, openPicker, closePicker };
}

const FRAMES_UNTIL_A_SHEET_STANDS = 30;

/** Moves the focus to the control of a panel row, e.g. `parameters.stylize` or `count`. */
export function focusRow(path: string): void {
  if (focusVisible(path)) return;
  flushSync(() => {
    // The rows are those of the next image.
    chooseTab("next");
    // Code has no rows; JSON has them all.
    if (panelView.get() === "code") panelView.set("form");
  });
  if (focusVisible(path)) return;
  if (!frameStore.get().panelOpen) openPanel();
  let left = FRAMES_UNTIL_A_SHEET_STANDS;
  const again = () => {
    left -= 1;
    if (!focusVisible(path) && left > 0) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

function focusVisible(path: string): boolean {
  const rows = document.querySelectorAll<HTMLElement>("[data-row]");
  for (const row of rows) {
    if (!names(row, path) || !row.checkVisibility({ visibilityProperty: true })) continue;
    const within = row.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    const control =
      within ??
      row.querySelector<HTMLElement>("input:checked") ??
      row.querySelector<HTMLElement>("input, select, textarea");
    row.scrollIntoView({ block: "nearest" });
    control?.focus();
    return control !== null && control === document.activeElement;
  }
  return false;
}

/** A row can mend problems at several paths, and at those within them. */
function names(row: HTMLElement, path: string): boolean {
  const paths = (row.dataset.row ?? "").split(" ");
  return paths.some((each) => path === each || path.startsWith(`${each}.`));
}
