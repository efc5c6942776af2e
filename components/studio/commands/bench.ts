import type { usePress } from "@/components/studio/draft/use-press";
import type { OfferedModel } from "@/lib/contract/provider";

/** What the commands of the studio act on, and by what. */
export type Bench = {
  models: readonly OfferedModel[];
  /** The model of the next image. */
  model: OfferedModel;
  generate: () => void;
  generateNewSeed: () => void;
  press: ReturnType<typeof usePress>["press"];
  stop: (generationId: string) => void;
  trash: (...ids: readonly string[]) => void;
  go: (path: string) => void;
};
