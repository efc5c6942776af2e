import { createStore } from "@/components/ui/browser/store";

/** Which frame a phone's carousel shows, from 0. */
export const shownSlide = createStore(0);
