let isWanted = false;

/** What had the focus is about to go: the wall gives it to a tile as soon as it stands anew. */
export function wantFocus(): void {
  isWanted = true;
}

/** Whether the focus is wanted; told once. */
export function takeWantedFocus(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}
