import { seedParameter } from "@/lib/catalog/seed";
import { newRandomKey } from "@/lib/client/random-key";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Image, Reference, Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { type DraftReference, draft } from "./draft";
import { announce } from "./live-region";
import { without } from "./run-request";

type Source = {
  run: Run;
  generation: Generation;
  models: readonly OfferedModel[];
  /** Whether the next run uses the same seed; without it the next image is a new one. */
  keepSeed?: boolean;
};

/** Carries everything that made an image over to the next one. */
export function takeSettings({ run, generation, models, keepSeed = false }: Source): void {
  const model = models.find((offered) => offered.id === generation.model);
  const seed = model === undefined ? undefined : seedParameter(model);
  const { parameters } = generation;
  draft.takeSettings({
    model: generation.model,
    prompt: run.prompt,
    parameters: seed === undefined || keepSeed ? parameters : without(parameters, seed.name),
    references: generation.references.map(draftReference),
    count: run.generations.reduce((sum, { expected }) => sum + expected, 0),
    keepSeed,
  });
  composerNote.set(texts.gallery.settingsTaken);
  announce(texts.gallery.settingsTaken);
}

/** A reference of a run, as the tray holds it. */
export function draftReference(reference: Reference): DraftReference {
  const key = newRandomKey();
  if ("url" in reference) return { key, url: reference.url };
  return {
    key,
    image: reference.image,
    preview: `/api/images/${reference.image}/thumbnail`,
  };
}

/** An image of this studio as a reference, without its key. */
export function ownReference({ id, urls, bytes, sha256 }: Image) {
  return { image: id, preview: urls.thumbnail, bytes, sha256 };
}

/** Puts an image of this studio beside the prompt, once. */
export function takeAsReference(image: Image): void {
  const { references } = draft.get();
  const known = references.some((each) => "image" in each && each.image === image.id);
  if (!known) {
    draft.addReference({ key: newRandomKey(), ...ownReference(image) });
  }
  announce(texts.composer.added(draft.get().references.length));
}
