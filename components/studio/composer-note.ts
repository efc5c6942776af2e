import { createStore } from "./store";

/** What the composer last said about a press that could not be sent; writing clears it. */
export const composerNote = createStore("");
