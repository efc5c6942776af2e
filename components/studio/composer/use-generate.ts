import { useDraft } from "@/components/studio/draft/draft";
import { emptyDraft } from "@/components/studio/draft/draft-changes";
import { askSender } from "@/components/studio/draft/sender";
import { useSenderState } from "@/components/studio/draft/standing-sender";
import type { GenerateState } from "./generate-state";

type Generate = {
  state: GenerateState;
  generate: () => void;
  generateNewSeed: () => void;
  sendWithout: () => void;
};

const generate = () => askSender((sender) => sender.generate());
const generateNewSeed = () => askSender((sender) => sender.generate({ newSeed: true }));
const sendWithout = () => askSender((sender) => sender.sendWithout());

/** Generate: sends the draft, waits for its references, or says what is missing and leads there. */
export function useGenerate(): Generate {
  const known = useSenderState();
  const isWritten = useDraft(({ prompt }) => prompt.trim() !== "");
  const state = known ?? { kind: isWritten ? "ready" : "nothing-written" };
  return { state, generate, generateNewSeed, sendWithout };
}

/** Whether anything was written, set or added since the draft was empty. */
export function useIsTouched(): boolean {
  return useDraft(
    ({ prompt, references, count, parametersOf }) =>
      prompt !== "" ||
      references.length > 0 ||
      count !== emptyDraft.count ||
      parametersOf !== emptyDraft.parametersOf,
  );
}
