/** What a command is about, by its ids: an element may come to show another image. */
export type AtHand = Readonly<Partial<Record<"image" | "run", string>>>;

/** While a menu has the focus, what was at hand before it. */
let held: AtHand | undefined;

/** What an element is about. */
export function aboutOf(element: Element | null): AtHand {
  const id = (name: "image" | "run") =>
    element?.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  return { image: id("image"), run: id("run") };
}

/** Keeps it at hand until the returned function is called. */
export function holdAtHand(about: AtHand): () => void {
  // A copy, so that nobody lets go of what another one holds.
  const mine = { ...about };
  held = mine;
  return () => {
    if (held === mine) held = undefined;
  };
}

/**
 * Does something later with what is at hand now. Should that be gone by then, nothing that has taken its
 * place is mistaken for it.
 */
export function laterAtHand(about = atHand()): <Result>(act: () => Result) => Result {
  return (act) => {
    const letGo = holdAtHand(about);
    try {
      return act();
    } finally {
      letGo();
    }
  };
}

/** What the focus is on, or was on before a menu took it. */
export function attributeAtHand(name: "image" | "run"): string | undefined {
  return atHand()[name];
}

function atHand(): AtHand {
  return held ?? aboutOf(document.activeElement);
}
