import { draftStore } from "@/components/studio/draft/draft";
import { createStore } from "@/components/ui/browser/store";

/** What the composer last said, of a press that could not be sent for one; any change clears it. */
export const composerNote = createStore("");

draftStore.subscribe(() => composerNote.set(""));
