"use client";

import { useCurrentModel } from "@/components/studio/draft/draft";
import { switchModel } from "@/components/studio/picker/switch-model";
import { parkedFor, useParked } from "@/components/studio/references/parked-references";
import { removeTile } from "@/components/studio/references/reference-tray-order";
import { resizeCopy } from "@/components/studio/references/reference-uploads";
import { takePastedLink } from "@/components/studio/references/reference-ways-in";
import { askForReplacement } from "@/components/studio/references/replaced-reference";
import {
  type SeenReference,
  useSeenReferences,
} from "@/components/studio/references/seen-references";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts, mentionsTexts, referencesTexts } from "@/lib/language/texts";
import { Line, Way } from "./composer-line";
import { composerNote } from "./composer-note";
import { heldFor, releasePress } from "./held-press";
import { focusAddReference } from "./prompt-focus";
import { useGenerate } from "./use-generate";

const words = composerTexts;

/** The most pressing thing to know about the references, or about a link in the prompt. */
export function ReferenceMessage({ isPasted }: { isPasted: boolean }) {
  const held = useStore(heldFor, (position) => position);
  const note = useStore(composerNote, (text) => text);
  const references = useSeenReferences();
  const model = useCurrentModel();
  const parked = useParked(model.id);

  if (held > 0) return <Held position={held} />;
  const used = model.references === undefined ? [] : references.filter(({ isParked }) => !isParked);
  const stuck = used.find(({ state }) => state.kind === "stuck");
  if (stuck !== undefined) return <Stuck seen={stuck} />;
  if (note !== "") return <Line>{note}</Line>;
  if (isPasted) {
    return (
      <Line>
        {referencesTexts.pasted}
        <Way onPress={takePastedLink}>{referencesTexts.addAs(references.length + 1)}</Way>
      </Line>
    );
  }
  if (references.length === 0) return null;
  if (model.references === undefined) return parked ? null : <TakesNone />;
  if (used.length < references.length) {
    return <Line>{words.takesFewer(model.name, used.length)}</Line>;
  }
  const doubtful = used.find(({ state }) => state.kind === "doubtful");
  if (doubtful !== undefined) return <Doubtful seen={doubtful} />;
  const twice = used.find(({ sameAs }) => sameAs !== undefined);
  if (twice?.sameAs === undefined) return null;
  return <Line>{referencesTexts.sameAt(twice.position, twice.sameAs)}</Line>;
}

function Held({ position }: { position: number }) {
  const { sendWithout } = useGenerate();
  return (
    <Line>
      {referencesTexts.waitingAt(position)}
      <Way onPress={sendWithout}>{referencesTexts.sendWithout}</Way>
      <Way onPress={releasePress}>{referencesTexts.doNotSend}</Way>
    </Line>
  );
}

function Stuck({ seen }: { seen: SeenReference }) {
  const { sendWithout } = useGenerate();
  const { position, state, reference } = seen;
  if (state.kind !== "stuck") return null;
  return (
    <Line>
      {referencesTexts.problemAt(position, state.words)}
      {state.why === "too-large" && (
        <Way onPress={() => resizeCopy(reference.key)}>{referencesTexts.resize}</Way>
      )}
      <Way onPress={() => askForReplacement(reference.key)}>{mentionsTexts.replace}</Way>
      <Way onPress={sendWithout}>{referencesTexts.sendWithout}</Way>
      <Way onPress={() => remove(reference.key)}>{words.remove}</Way>
    </Line>
  );
}

/** The button goes with the line, so the focus moves on to where another can be added. */
function remove(key: string): void {
  removeTile(key);
  focusAddReference();
}

/** It looks wrong from here, but may be sent all the same. */
function Doubtful({ seen }: { seen: SeenReference }) {
  const { position, state, reference } = seen;
  if (state.kind !== "doubtful") return null;
  return (
    <Line>
      {state.words === referencesTexts.unchecked
        ? referencesTexts.uncheckedAt(position)
        : referencesTexts.problemAt(position, state.words)}
      <Way onPress={() => askForReplacement(reference.key)}>{mentionsTexts.replace}</Way>
      <Way onPress={() => remove(reference.key)}>{words.remove}</Way>
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
        <Way onPress={() => switchModel({ from: model, to: taker })}>
          {words.moveTo(taker.name)}
        </Way>
      )}
      <Way onPress={() => parkedFor.set(model.id)}>{words.park}</Way>
    </Line>
  );
}
