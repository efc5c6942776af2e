import { createStore } from "@/components/ui/browser/store";

/** Three views of the next image's settings. */
export const panelViews = ["form", "json", "code"] as const;
export type PanelView = (typeof panelViews)[number];

export const panelView = createStore<PanelView>("form");
