/** Tells readers in this process that a newer revision is there to be read. */
export type Changes = {
  announce(): void;
  /** The returned function ends it. */
  listen(listener: () => void): () => void;
  listeners(): number;
};

export function createChanges(): Changes {
  const all = new Set<() => void>();
  return {
    announce() {
      for (const listener of all) listener();
    },
    listen(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    listeners: () => all.size,
  };
}
