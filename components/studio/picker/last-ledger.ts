import type { Draft } from "@/components/studio/draft/draft-changes";
import { createStore } from "@/components/ui/browser/store";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Ledger } from "./carry-settings";

export type Move = {
  from: OfferedModel;
  to: OfferedModel;
  /** Whether it runs in the sandbox from here on, though its provider may have a key; else as before. */
  sandbox?: boolean;
  /** What is taken over along with the model. */
  along?: Along;
};

type Along = {
  put: (draft: Draft) => Draft;
  /** True: all settings of the model come from there, and none from the model before. */
  isWhole?: boolean;
  /** What the toast says. */
  text: string;
};

type Shown = Pick<Move, "from" | "to"> & { ledger: Ledger; undo: () => void; isOpen: boolean };

/** The ledger of the last change of model; what it parked is told of for as long as it stands. */
export const lastLedger = createStore<Shown | undefined>(undefined);
