import type { DraftReference } from "@/components/studio/draft/draft";
import { draft } from "@/components/studio/draft/draft";
import { ownReference } from "@/components/studio/draft/take-over";
import { announce } from "@/components/ui/browser/live-region";
import type { Model } from "@/lib/catalog/model";
import { newRandomKey } from "@/lib/client/random-key";
import type { Image } from "@/lib/contract/run";
import { composerTexts } from "@/lib/language/texts";

/** For models whose provider names no limit. */
const UNLIMITED = 16;

/** As many as the model that takes most. */
export function mostReferences(models: readonly Pick<Model, "references">[]): number {
  return Math.max(1, ...models.map(({ references }) => taken(references)));
}

function taken(references: Model["references"]): number {
  if (references === undefined) return 0;
  return references.form === "single" ? 1 : (references.maximum ?? UNLIMITED);
}

/** Puts images beside the prompt, each once; none of them where there would be too many. */
export function takeReferences(images: readonly Image[], most: number): boolean {
  const { references } = draft.get();
  const known = new Set(references.map(imageOf));
  const added = images.filter(({ id }) => !known.has(id));
  if (references.length + added.length > most) return false;
  draft.setReferences([
    ...references,
    ...added.map((image) => ({ key: newRandomKey(), ...ownReference(image) })),
  ]);
  announce(composerTexts.added(draft.get().references.length));
  return true;
}

function imageOf(reference: DraftReference): string | undefined {
  return "image" in reference ? reference.image : undefined;
}
