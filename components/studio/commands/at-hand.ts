import { seenRuns } from "@/components/studio/stage/seen-runs";
import { isOptimistic } from "@/lib/client/optimistic-run";
import type { Run } from "@/lib/contract/run";

/**
 * What a command is about, by its ids: an element may come to show another image, and the stage another
 * run. `stage` is the run on it; a press that the server has not named yet has no lasting id.
 */
export type AtHand = Readonly<Partial<Record<"image" | "run" | "stage", string>>>;

/** While menus have the focus, what was at hand before each; the newest counts. */
const holds: AtHand[] = [];

/** What an element is about, on the stage as it is now. */
export function aboutOf(element: Element | null): AtHand {
  const id = (name: "image" | "run") =>
    element?.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  const { onStage } = seenRuns();
  const isNamed = onStage !== undefined && !isOptimistic(onStage.id);
  return { image: id("image"), run: id("run"), stage: isNamed ? onStage.id : undefined };
}

/** Keeps it at hand until the returned function is called. */
export function holdAtHand(about: AtHand): () => void {
  // A copy, so that nobody lets go of what another one holds; they end in any order.
  const mine = { ...about };
  holds.push(mine);
  return () => {
    const at = holds.indexOf(mine);
    if (at !== -1) holds.splice(at, 1);
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

/** The run on the stage, as long as it was there when what is done now was asked for. */
export function stageAtHand(): Run | undefined {
  const { runs, onStage } = seenRuns();
  const id = holds.at(-1)?.stage;
  return id === undefined || id === onStage?.id ? onStage : runs.find((run) => run.id === id);
}

/** What the focus is on, or was on before a menu took it. */
export function attributeAtHand(name: "image" | "run"): string | undefined {
  return atHand()[name];
}

function atHand(): AtHand {
  return holds.at(-1) ?? aboutOf(document.activeElement);
}
