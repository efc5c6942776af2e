import type { Draft } from "@/components/studio/draft/draft";
import { usedReferences } from "@/components/studio/draft/draft";
import type { Model } from "@/lib/catalog/model";
import type { Mention } from "./mention";

export type SeenMention = Mention & {
  /** Missing: there is no such reference; parked: there is one, which the model does not take. */
  state: "found" | "parked" | "missing";
};

/** Whether there is something to point at. */
export function canMention({ references }: Draft, model: Model): boolean {
  return references.length > 0 || model.references?.required === true;
}

type Looking = {
  mentions: readonly Mention[];
  model: Model;
  /** A person has agreed that the references wait for another model. */
  agreed: boolean;
};

/** What the mentions of a prompt find in the tray. */
export function seenMentions(draft: Draft, { mentions, model, agreed }: Looking): SeenMention[] {
  if (!canMention(draft, model)) return [];
  // A model that takes none offers two ways on; until one is chosen the words stay as they are.
  const isOpen = model.references === undefined && !agreed;
  const used = isOpen ? draft.references.length : usedReferences(draft, model).length;
  return mentions.map((mention) => {
    const state = mention.position > draft.references.length ? "missing" : "parked";
    return { ...mention, state: mention.position <= used ? "found" : state };
  });
}

/** Each position once, in the order of the tray. */
export function mentionedPositions(mentions: readonly SeenMention[]): number[] {
  const positions = mentions.flatMap(({ state, position }) =>
    state === "missing" ? [] : position,
  );
  return [...new Set(positions)].toSorted((one, other) => one - other);
}
