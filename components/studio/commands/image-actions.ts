import { changesBetween } from "@/components/studio/differences/differences";
import { draftRecipe, runRecipe } from "@/components/studio/differences/recipe";
import { draft, takeIntoDraft } from "@/components/studio/draft/draft";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { againRequest } from "@/components/studio/draft/run-request";
import { openImage } from "@/components/studio/gallery/open-image";
import { chooseTab } from "@/components/studio/selected/panel-tab";
import { selectImage } from "@/components/studio/selected/selection";
import { takeAllSettings } from "@/components/studio/selected/use-settings";
import { openPanel } from "@/components/studio/stage/frame-state";
import { isOver } from "@/components/studio/stage/run-frames";
import { isWide } from "@/components/ui/browser/window-width";
import { copyText } from "@/components/ui/copy-text";
import { showToast } from "@/components/ui/toast";
import { exactPart } from "@/components/viewer/exact-part";
import { seedParameter } from "@/lib/catalog/seed";
import { isOptimistic } from "@/lib/client/optimistic-run";
import type { Run, RunRequest } from "@/lib/contract/run";
import { commandsTexts, toastsTexts } from "@/lib/language/texts";
import { attributeAtHand, stageAtHand } from "./at-hand";
import type { Bench } from "./bench";
import { imageAtHand, isPointedAt, pointedImage, pointedRun, runAtHand } from "./image-at-hand";
import { type ImageFrame, imagesOf } from "./image-frame";
import type { Action, Actions } from "./offered-actions";
import { isTextSelected } from "./text-selected";

const words = commandsTexts;

/** What the commands do with the image that is pointed at, or the first one on the stage. */
export function imageActions(bench: Bench): Actions {
  const { models, model, press } = bench;
  const act = (how: (frame: ImageFrame) => void): Action => ({
    isPossible: () => imageAtHand() !== undefined,
    run() {
      const frame = imageAtHand();
      if (frame !== undefined) how(frame);
    },
  });
  const send = (request: RunRequest | undefined) => {
    const sent = models.find(({ id }) => id === request?.model);
    if (request !== undefined && sent !== undefined) press({ request, model: sent });
  };
  const seedAtHand = () => {
    const parameter = seedParameter(model);
    const generation = imageAtHand()?.generation;
    const value = parameter && generation?.parameters[parameter.name];
    return parameter !== undefined && typeof value === "number"
      ? { name: parameter.name, value }
      : undefined;
  };
  return {
    settingsTake: {
      ...act((frame) => takeAllSettings(frame, models)),
      detail() {
        const before = draftRecipe(draft.get(), model);
        const run = imageAtHand()?.run;
        const after = run && runRecipe(run);
        if (after === undefined || before.model !== after.model) return undefined;
        const [first, ...others] = changesBetween({ before, after, models });
        return first === undefined
          ? words.sameSettings
          : words.changes(`${first.label} ${first.after}`, others.length);
      },
    },
    again: act(({ run, generation }) => send(exactPart(run, generation))),
    vary: act(({ run }) => {
      const made = models.find(({ id }) => id === run.model);
      send(made && againRequest(run, made));
    }),
    seed: {
      isPossible: () => seedAtHand() !== undefined,
      detail: () => String(seedAtHand()?.value ?? ""),
      run() {
        const seed = seedAtHand();
        if (seed === undefined) return;
        const undo = takeIntoDraft(() => {
          draft.setModel(model.id);
          draft.setParameter(seed.name, seed.value);
          draft.setKeepSeed(true);
        });
        showToast({ text: words.seedTaken(seed.value), undo });
      },
    },
    reference: act(({ image }) => referToImage(image)),
    download: act(({ image }) => {
      const link = document.createElement("a");
      link.href = `${image.urls.original}?download=record`;
      link.download = "";
      link.click();
    }),
    open: act(({ image }) => openImage(image.id)),
    selected: act(({ image }) => {
      selectImage(image.id);
      chooseTab("selected");
      if (!isWide()) openPanel();
    }),
    copyImage: {
      // Plain http has no clipboard for images. Words that are selected are copied as ever.
      isPossible: () =>
        "ClipboardItem" in window && !isTextSelected() && pointedImage() !== undefined,
      run() {
        const url = pointedImage()?.image.urls.original;
        if (url === undefined) return;
        void import("./copy-image").then(({ copyImage }) => copyImage(url)).catch(sayNotCopied);
      },
    },
    copyPrompt: act(({ run }) => {
      void copyText(run.prompt).then((isDone) =>
        isDone ? showToast({ text: words.promptCopied }) : sayNotCopied(),
      );
    }),
    ...runActions(bench),
  };
}

function runActions(bench: Bench): Actions {
  const { stop, go } = bench;
  const isKnown = () => isOnServer(runAtHand());
  return {
    stop: {
      isPossible: () => isKnown() && openGenerations(runAtHand()).length > 0,
      run() {
        for (const { id } of openGenerations(runAtHand())) stop(id);
      },
    },
    record: {
      isPossible: () => isOnServer(runOfRecord()),
      run: () => go(`/runs/${runOfRecord()?.id}`),
    },
    trash: {
      isPossible: () => toTrash().length > 0,
      run: () => bench.trash(...toTrash()),
    },
  };
}

/** The run that made the image at hand; without one, the run that is pointed at or on the stage. */
function runOfRecord(): Run | undefined {
  const image = pointedImage();
  if (image !== undefined) return image.run;
  return attributeAtHand("image") === undefined ? runAtHand() : undefined;
}

/** All images of a thumb that is pointed at; else the one image that cannot be mistaken. */
function toTrash(): string[] {
  const onStage = stageAtHand();
  const run = pointedRun();
  const shown = imagesOf(onStage === undefined ? [] : [onStage]);
  const only = shown.length === 1 && !isPointedAt() ? shown[0] : undefined;
  const one = pointedImage() ?? only;
  const frames = run === undefined ? [one] : imagesOf([run]);
  return frames.flatMap((frame) => frame?.image.id ?? []);
}

function openGenerations(run: Run | undefined) {
  if (run === undefined || isOver(run)) return [];
  return run.generations.filter(
    ({ state }) => state === "queued" || state === "running" || state === "waiting",
  );
}

function isOnServer(run: Run | undefined): boolean {
  return run !== undefined && !isOptimistic(run.id);
}

function sayNotCopied(): void {
  showToast({ text: toastsTexts.notCopied });
}
