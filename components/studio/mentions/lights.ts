import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { useParked } from "@/components/studio/references/parked-references";
import { createStore, useStore } from "@/components/ui/browser/store";
import { useReader } from "./called-reader";
import { mentionAt } from "./mention";
import { canMention, type SeenMention, seenMentions } from "./seen-mentions";

type Lights = {
  /** Where in the prompt the caret stands while the prompt has the focus, else -1. */
  caret: number;
  /** Where the mention under the pointer starts, else -1. */
  pointer: number;
  /** The key of the tile that is pointed at, by pointer or focus. */
  tile: string;
};

const DARK: Lights = { caret: -1, pointer: -1, tile: "" };

/** Words light tiles, and tiles light words. */
export const lights = createStore(DARK);

export function light(change: Partial<Lights>): void {
  const now = lights.get();
  const next = { ...now, ...change };
  const isSame = next.caret === now.caret && next.pointer === now.pointer && next.tile === now.tile;
  if (!isSame) lights.set(next);
}

export function useMentions(): SeenMention[] {
  const draft = useDraft();
  const model = useCurrentModel();
  const reader = useReader(canMention(draft, model));
  const agreed = useParked(model.id);
  return seenMentions(draft, { mentions: reader?.read(draft.prompt) ?? [], model, agreed });
}

/** The position that the pointer, else the caret, points at through the words; 0 for none. */
export function litPosition(mentions: readonly SeenMention[], { caret, pointer }: Lights): number {
  const pointed = mentions.find(({ start }) => start === pointer) ?? mentionAt(mentions, caret);
  return pointed?.position ?? 0;
}

/** How the prompt sees a tile. */
export function useTileLight(position: number): { isLit: boolean; isMentioned: boolean } {
  const mentions = useMentions();
  const isLit = useStore(lights, (now) => litPosition(mentions, now) === position);
  return { isLit, isMentioned: mentions.some((mention) => mention.position === position) };
}

/** The position of the tile that is pointed at; 0 for none. */
export function useTintedPosition(): number {
  const key = useStore(lights, ({ tile }) => tile);
  return useDraft(({ references }) => references.findIndex((each) => each.key === key) + 1);
}
