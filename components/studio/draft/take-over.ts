import { composerNote } from "@/components/studio/composer/composer-note";
import { announce } from "@/components/ui/browser/live-region";
import { showToast } from "@/components/ui/toast";
import { seedParameter } from "@/lib/catalog/seed";
import { newRandomKey } from "@/lib/client/random-key";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Generation, Image, Reference, Run } from "@/lib/contract/run";
import { composerTexts } from "@/lib/language/texts";
import { type DraftReference, draft, takeIntoDraft } from "./draft";
import type { Taken } from "./draft-changes";
import { without } from "./run-request";

type Source = {
  run: Run;
  generation: Generation;
  models: readonly OfferedModel[];
  /** Whether the next run uses the same seed; without it the next image is a new one. */
  keepSeed?: boolean;
};

/** Everything that made an image, as the next one takes it. */
export function settingsOf({ run, generation, models, keepSeed = false }: Source): Taken {
  const model = models.find((offered) => offered.id === generation.model);
  const seed = model === undefined ? undefined : seedParameter(model);
  const { parameters } = generation;
  return {
    model: generation.model,
    prompt: run.prompt,
    parameters: seed === undefined || keepSeed ? parameters : without(parameters, seed.name),
    references: generation.references.map(draftReference),
    count: run.generations.reduce((sum, { expected }) => sum + expected, 0),
    keepSeed,
  };
}

/** Carries everything that made an image over to the next one, says so, and offers the way back. */
export function takeSettings(source: Source): void {
  const undo = takeIntoDraft(() => draft.takeSettings(settingsOf(source)));
  showToast({ text: composerTexts.settingsTaken, undo });
}

/** The same as a part of a step that somebody else offers back. */
export function putSettings(source: Source): void {
  draft.takeSettings(settingsOf(source));
  composerNote.set(composerTexts.settingsTaken);
  announce(composerTexts.settingsTaken);
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
