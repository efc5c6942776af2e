import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { draft } from "@/components/studio/draft/draft";
import { generationRequest } from "@/components/studio/draft/run-request";
import { takeSettings } from "@/components/studio/draft/take-over";
import { usePress } from "@/components/studio/draft/use-press";
import { removeTile } from "@/components/studio/references/reference-tray-order";
import { useStudio } from "@/components/studio/studio-context";
import { isOptimistic, STUDIO_SILENT } from "@/lib/client/optimistic-run";
import type { Generation, Run } from "@/lib/contract/run";
import { focusReference } from "./focus-reference";
import { focusRow, openPicker, openPickerWithout } from "./frame-state";
import { type Way, waysOut, withReference } from "./ways-out";
import { withoutReference } from "./without-reference";

type Ended = {
  run: Run;
  generation: Generation;
  /** The position of a link that is known not to answer. */
  dead: number | undefined;
};
type Act = Partial<Record<Way, () => void>>;

type Ways = {
  ways: Way[];
  act: Act;
  /** The position of the reference that is at fault, as far as is known. */
  reference: number | undefined;
};

/** The ways out of a frame that ended without an image, the main one first, and what each does. */
export function useWays({ run, generation, dead }: Ended): Ways {
  const { models } = useStudio();
  const { press, resend } = usePress();
  const { error, sandbox } = generation;
  const code = error?.code;
  const reference = error?.about?.reference ?? dead;
  const model = models.find((offered) => offered.id === generation.model);
  const isPart = generation.images.length > 0 && run.state === "partial";

  const again = (inSandbox: boolean) => {
    if (code === STUDIO_SILENT) return resend(run.id);
    if (model === undefined) return;
    const request = generationRequest(run, generation);
    press({ request: inSandbox ? { ...request, sandbox: true } : request, model });
  };
  /** What was asked for comes back onto the bench where something else is on it by now. */
  const take = (isWanted: boolean) => {
    if (isWanted) takeSettings({ run, generation, models, keepSeed: true });
  };
  const isAway = () => draft.get().prompt !== run.prompt;
  const isEmpty = () => draft.get().prompt.trim() === "";

  const leads = (way: Way): boolean => {
    switch (way) {
      case "check":
        return generation.canCheckAgain === true || generation.checking === true;
      case "missing":
        return isPart;
      case "again":
        return code === STUDIO_SILENT || (model !== undefined && !isPart);
      case "edit-references":
        return generation.references.length > 0;
      case "send-without": {
        const left = generation.references.length - 1;
        const needs = model?.references?.required === true ? 1 : 0;
        return model !== undefined && reference !== undefined && left >= needs;
      }
      case "other-provider":
        return models.some(({ provider }) => provider !== generation.provider);
      case "sandbox":
        return model !== undefined && !sandbox;
      case "record":
        return !isOptimistic(run.id);
      case "edit-prompt":
      case "edit-settings":
      case "other-model":
      case "providers":
      case "storage":
        return true;
      default:
        return way satisfies never;
    }
  };

  const act: Act = {
    again: () => again(false),
    sandbox: () => again(true),
    "edit-prompt": () => {
      take(isAway());
      focusPrompt();
    },
    "edit-settings": () => {
      take(isAway());
      const name = error?.about?.parameter ?? model?.parameters[0]?.name ?? "";
      focusRow(error?.problems?.[0]?.path ?? `parameters.${name}`);
    },
    "edit-references": () => {
      take(!holdsReferences(generation));
      focusReference(reference ?? 1);
    },
    "send-without": () => {
      if (model === undefined) return;
      const position = reference ?? 1;
      const sent = generationRequest(run, generation);
      // A bench that somebody has gone on with stays as it is.
      const held = draft.get().references[position - 1];
      if (held !== undefined && !isAway() && holdsReferences(generation)) removeTile(held.key);
      press({ request: withoutReference(sent, position), model });
    },
    "other-model": () => {
      take(isEmpty());
      openPicker();
    },
    "other-provider": () => {
      take(isEmpty());
      openPickerWithout(generation.provider);
    },
  };
  const ways = waysOut(code, leads);
  return { ways: dead === undefined ? ways : withReference(ways, leads), act, reference };
}

/** Whether the tray holds what was sent. */
function holdsReferences({ references }: Generation): boolean {
  const held = draft.get().references;
  return (
    held.length === references.length &&
    references.every((sent, index) => {
      const each = held[index];
      if (each === undefined) return false;
      if ("url" in sent) return "url" in each && each.url === sent.url;
      return "image" in each && each.image === sent.image;
    })
  );
}
