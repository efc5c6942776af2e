/** A stretch of a text; the end is not part of it. */
export type Stretch = { start: number; end: number };

/** Words in a prompt that point at a reference. */
export type Mention = Stretch & {
  /** Of the reference, from 1. */
  position: number;
  /** The part of the words that says which one. */
  number: Stretch;
};

/** The mention that an index of the text touches; its ends count too, as a caret stands there. */
export function mentionAt(mentions: readonly Mention[], index: number): Mention | undefined {
  return mentions.find(({ start, end }) => start <= index && index <= end);
}
