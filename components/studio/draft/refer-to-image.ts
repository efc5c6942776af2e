import { showToast } from "@/components/ui/toast";
import { newRandomKey } from "@/lib/client/random-key";
import type { Image } from "@/lib/contract/run";
import { composerTexts } from "@/lib/language/texts";
import { draft, takeIntoDraft } from "./draft";
import { ownReference } from "./take-over";

/** Puts an image of this studio beside the prompt, once, and says where it stands. */
export function referToImage(image: Image): void {
  const { references } = draft.get();
  const at = references.findIndex((each) => "image" in each && each.image === image.id);
  if (at !== -1) {
    showToast({ text: composerTexts.alreadyAt(at + 1) });
    return;
  }
  const added = { key: newRandomKey(), ...ownReference(image) };
  const undo = takeIntoDraft(() => draft.addReference(added));
  showToast({ text: composerTexts.added(draft.get().references.length), undo });
}
