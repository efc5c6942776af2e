import { createStore } from "@/components/ui/browser/store";

/** The key of the reference that is shown large; empty when none is. */
export const openedReference = createStore("");
