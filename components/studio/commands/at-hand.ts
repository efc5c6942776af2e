/** While a menu has the focus, what had it before it. */
let held: Element | undefined;

/** Keeps what is at hand until the returned function is called. */
export function holdAtHand(element: Element | null): () => void {
  held = element ?? undefined;
  return () => {
    held = undefined;
  };
}

/** What the focus is on, or was on before a menu took it. */
export function attributeAtHand(name: "image" | "run"): string | undefined {
  const element = held ?? document.activeElement;
  return element?.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
}
