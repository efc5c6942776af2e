"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { texts } from "@/lib/language/texts";
import { composerNote } from "./composer-note";
import { draft, useCurrentModel, useDraft } from "./draft";
import { heldFor, releasePress } from "./held-press";
import { parkedFor, useParked } from "./parked-references";
import { pastedLink, takePastedLink } from "./pasted-link";
import { type SeenReference, useSeenReferences } from "./seen-references";
import { useStore } from "./store";
import { useStudio } from "./studio-context";
import { useGenerate } from "./use-generate";

const words = texts.composer;

/** One line between prompt and chips: the most pressing thing that the person should know. */
export function ComposerMessage() {
  const note = useStore(composerNote, (text) => text);
  const held = useStore(heldFor, (position) => position);
  const references = useSeenReferences();
  const model = useCurrentModel();
  const parked = useParked(model.id);
  const pasted = usePastedLink();

  if (held > 0) return <Held position={held} />;
  if (note !== "") return <Line>{note}</Line>;
  if (pasted) {
    return (
      <Line>
        {texts.references.pasted}
        <Way onPress={takePastedLink}>{texts.references.addAs(references.length + 1)}</Way>
      </Line>
    );
  }
  if (references.length === 0) return null;
  if (model.references === undefined) return parked ? null : <TakesNone />;
  const used = references.filter(({ isParked }) => !isParked);
  const stuck = used.find(({ state }) => state.kind === "stuck");
  if (stuck !== undefined) return <Stuck seen={stuck} />;
  if (used.length < references.length) {
    return <Line>{words.takesFewer(model.name, used.length)}</Line>;
  }
  const remark = used.map(remarkOn).find((text) => text !== undefined);
  return remark === undefined ? null : <Line>{remark}</Line>;
}

/** What looks wrong with a reference that may be sent all the same. */
function remarkOn({ position, state, sameAs }: SeenReference): string | undefined {
  if (state.kind === "doubtful") {
    return state.words === texts.references.unchecked
      ? texts.references.uncheckedAt(position)
      : texts.references.problemAt(position, state.words);
  }
  return sameAs === undefined ? undefined : texts.references.sameAt(position, sameAs);
}

/** Only as long as the link still stands in the prompt. */
function usePastedLink(): boolean {
  const link = useStore(pastedLink, (text) => text);
  return useDraft(({ prompt }) => link !== "" && prompt.includes(link));
}

function Held({ position }: { position: number }) {
  const { sendWithout } = useGenerate();
  return (
    <Line>
      {texts.references.waitingAt(position)}
      <Way onPress={sendWithout}>{texts.references.sendWithout}</Way>
      <Way onPress={releasePress}>{texts.references.doNotSend}</Way>
    </Line>
  );
}

function Stuck({ seen }: { seen: SeenReference }) {
  const { sendWithout } = useGenerate();
  const { position, state, reference } = seen;
  return (
    <Line>
      {state.kind === "stuck" && texts.references.problemAt(position, state.words)}
      <Way onPress={sendWithout}>{texts.references.sendWithout}</Way>
      <Way onPress={() => draft.removeReference(reference.key)}>{words.remove}</Way>
    </Line>
  );
}

/** The model in use takes no references: another one does, or they wait. */
function TakesNone() {
  const model = useCurrentModel();
  const { models } = useStudio();
  const taker = models.find((other) => other.references !== undefined);
  return (
    <Line>
      {words.takesNone(model.name)}
      {taker !== undefined && (
        <Way onPress={() => draft.setModel(taker.id)}>{words.moveTo(taker.name)}</Way>
      )}
      <Way onPress={() => parkedFor.set(model.id)}>{words.park}</Way>
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="mt-2 flex items-start gap-3 text-meta text-text-2">
      <Info aria-hidden="true" />
      <span className="flex flex-wrap gap-x-3 gap-y-1">{children}</span>
    </p>
  );
}

function Way({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}
