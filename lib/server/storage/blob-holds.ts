/**
 * Who needs a blob right now. Between "its file is there" and "a row names it" nobody may remove it;
 * and while it is being removed nobody may count on it.
 */
export type BlobHolds = {
  /** Acts while nobody removes the blob; waits for a removal under way. */
  whileHeld<Result>(sha256: string, act: () => Promise<Result>): Promise<Result>;
  /** Acts while nobody else takes hold of the blob. False, without acting, when somebody holds it. */
  unlessHeld(sha256: string, act: () => Promise<void>): Promise<boolean>;
};

export function createBlobHolds(): BlobHolds {
  const held = new Map<string, number>();
  const leaving = new Map<string, Promise<void>>();

  return {
    async whileHeld(sha256, act) {
      // No wait may lie between the last look and the hold; so it is below.
      while (leaving.has(sha256)) await leaving.get(sha256);
      held.set(sha256, (held.get(sha256) ?? 0) + 1);
      try {
        return await act();
      } finally {
        const left = (held.get(sha256) ?? 1) - 1;
        if (left === 0) held.delete(sha256);
        else held.set(sha256, left);
      }
    },
    async unlessHeld(sha256, act) {
      while (leaving.has(sha256)) await leaving.get(sha256);
      if (held.has(sha256)) return false;
      const removal = act().finally(() => leaving.delete(sha256));
      // Whoever waits for it wants its end, not its fate.
      leaving.set(sha256, removal.then(nothing, nothing));
      await removal;
      return true;
    },
  };
}

function nothing(): void {}
