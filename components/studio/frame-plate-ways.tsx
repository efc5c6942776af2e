"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";
import type { ErrorBody, Generation, Run } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { CheckAgainButton } from "./check-again-button";
import { draft } from "./draft";
import { focusPrompt } from "./prompt-focus";
import { generationRequest } from "./run-request";
import { useStudio } from "./studio-context";
import { takeSettings } from "./take-over";
import { STUDIO_SILENT, usePress } from "./use-press";

const words = texts.stage;

type Properties = { run: Run; generation: Generation };

/** Ends that the same words or settings would meet again. */
const needsOtherWords = new Set(["content_refused", "setting_refused", "invalid_parameter"]);
/** Ends that the same references would meet again. */
const needsOtherReferences = new Set(["reference_unreachable", "reference_unusable"]);
/** Ends that the sandbox does not know. */
const sandboxHelps = new Set(["no_key", "key_refused", "out_of_credit", "model_gone"]);

/** Ends that the page of providers explains. */
const providersHelp = new Set(["no_key", "key_refused", "out_of_credit"]);

/** The ways out of a frame that ended without an image. */
export function EndedWays({ run, generation }: Properties) {
  const { models } = useStudio();
  const { press, resend } = usePress();
  const code = generation.error?.code ?? "";
  const model = models.find((offered) => offered.id === generation.model);
  const again = (sandbox: boolean) => {
    if (code === STUDIO_SILENT) return resend(run.id);
    if (model === undefined) return;
    const request = generationRequest(run, generation);
    press({
      request: sandbox ? { ...request, sandbox: true } : request,
      model,
    });
  };
  const edit = () => {
    if (draft.get().prompt !== run.prompt)
      takeSettings({ run, generation, models, keepSeed: true });
    focusPrompt();
  };
  const needsEdit = needsOtherWords.has(code) || needsOtherReferences.has(code);
  const canCheck = generation.canCheckAgain === true || generation.checking === true;
  const inSandbox = sandboxHelps.has(code) && !generation.sandbox;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <CheckAgainButton generation={generation} />
      {needsEdit && (
        <Button onClick={edit}>
          {needsOtherReferences.has(code) ? words.editReferences : words.editPrompt}
        </Button>
      )}
      {model !== undefined && inSandbox && (
        <Button onClick={() => again(true)}>{words.runInSandbox}</Button>
      )}
      {model !== undefined && (
        <Button
          variant={needsEdit || inSandbox || canCheck ? "quiet" : "secondary"}
          onClick={() => again(false)}
        >
          {words.runAgain}
        </Button>
      )}
      {providersHelp.has(code) && !generation.sandbox && (
        <Link
          href="/settings/providers"
          prefetch={false}
          className="inline-flex h-8 items-center rounded-button px-3 text-label text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:h-11"
        >
          {words.openProviders}
        </Link>
      )}
      {generation.error !== undefined && <Details error={generation.error} />}
    </div>
  );
}

/** The provider's own words and the code, for whoever wants to look closer. */
function Details({ error }: { error: ErrorBody }) {
  const { isCopied, copy } = useCopy();
  const lines = [`${words.code}: ${error.code}`, error.detail].filter((line) => line !== undefined);
  const told = [error.title, error.message, ...lines].join("\n");
  return (
    <details className="group/details ml-auto open:w-full">
      <summary className="flex h-8 list-none items-center gap-1.5 rounded-button px-2 text-label text-text-2 hover:text-text pointer-coarse:h-11">
        {words.details}
        <ChevronRight aria-hidden="true" className="group-open/details:rotate-90" />
      </summary>
      <pre className="mt-1 max-h-40 overflow-y-auto rounded-field bg-surface-2 p-2 font-mono text-meta whitespace-pre-wrap break-words text-text-2">
        {lines.join("\n")}
      </pre>
      <Button variant="quiet" onClick={() => copy(told)} className="mt-1">
        {isCopied ? words.copied : words.copy}
      </Button>
    </details>
  );
}
