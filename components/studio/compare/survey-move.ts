type Move = { key: string; at: number; columns: number; count: number };

/** Where an arrow leads among packed images; nothing where there is none or the key means nothing. */
export function surveyMove({ key, at, columns, count }: Move): number | undefined {
  const to = target(key, { at: Math.max(0, at), columns, count });
  if (to === undefined || to < 0 || to >= count) return undefined;
  return at === -1 ? 0 : to;
}

function target(key: string, { at, columns, count }: Omit<Move, "key">): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return at - 1;
    case "ArrowRight":
      return at + 1;
    case "ArrowUp":
      return at - columns;
    case "ArrowDown":
      return at + columns;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
