"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { ResumeButton } from "@/components/studio/stage/waiting/resume-button";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import { Button } from "@/components/ui/button";
import { providerTestMutation } from "@/lib/client/settings";
import type { ProviderStatus } from "@/lib/contract/provider";
import { settingsTexts, waitsTexts } from "@/lib/language/texts";
import { CopyLine } from "./copy-line";
import { ProviderState } from "./provider-state";
import { learnedWords, providerSentence } from "./provider-words";

const words = settingsTexts.providers;

type Properties = { provider: ProviderStatus; models: number };

/** One provider: whether its key is there and taken, how to try it, how to set it. */
export function ProviderRow({ provider, models }: Properties) {
  const [how, setHow] = useState(false);
  const test = useMutation(providerTestMutation);
  const linesId = useId();
  const hasKey = provider.state !== "no_key";
  const isAsked = !hasKey || provider.state === "key_refused";
  return (
    <article aria-label={provider.name} className="px-5 py-4 max-md:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-heading">{provider.name}</h3>
        <ProviderState state={provider.state} />
        <p className="ml-auto text-meta text-text-2">
          <Learned provider={provider} />
        </p>
      </div>
      <div className="mt-1.5 flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72 text-label/5 text-text-2">
          <p className="[overflow-wrap:anywhere]">
            <span className="font-mono text-meta">{hostOf(provider.baseUrl)}</span>
            {" · "}
            {hasKey ? words.keySet(provider.keyVariable) : words.keyNotSet(provider.keyVariable)}
            {provider.fingerprint !== undefined && (
              <>
                {` · ${words.fingerprint} `}
                <span className="font-mono text-meta">{provider.fingerprint}</span>
              </>
            )}
          </p>
          <p className="text-text-3">
            {test.isError ? words.testFailed : providerSentence(provider, models)}
          </p>
          {provider.held !== undefined && (
            <p role="status" className="mt-1 text-text">
              {waitsTexts.waiting(provider.held.waiting)} {waitsTexts.todo[provider.held.reason]}
            </p>
          )}
        </div>
        <div className="flex gap-2">
          {provider.held !== undefined && <ResumeButton provider={provider} />}
          {hasKey && provider.freeCheck && (
            <Button
              aria-label={words.testOf(provider.name)}
              aria-disabled={test.isPending}
              onClick={() => !test.isPending && test.mutate(provider.id)}
            >
              {test.isPending ? words.testing : words.test}
            </Button>
          )}
          {isAsked && (
            <Button
              variant={hasKey ? "quiet" : "secondary"}
              aria-label={words.howOf(provider.name)}
              aria-expanded={how}
              aria-controls={linesId}
              onClick={() => setHow(!how)}
            >
              {words.how}
            </Button>
          )}
        </div>
      </div>
      <span role="status" className="spoken">
        {test.isSuccess && words.tested(provider.name, words.states[provider.state])}
      </span>
      <div id={linesId} hidden={!how} className="mt-4">
        <div className="flex gap-3 max-md:flex-col">
          <CopyLine label={words.inFile} line={words.fileLine(provider.keyVariable)} />
          <CopyLine label={words.inContainer} line={words.containerLine(provider.keyVariable)} />
        </div>
        <p className="mt-3 text-meta text-text-2">{words.afterwards}</p>
      </div>
    </article>
  );
}

function Learned({ provider }: { provider: ProviderStatus }) {
  if (provider.testedAt === undefined) {
    return provider.state === "untested" ? null : words.neverTested;
  }
  return <Ago provider={provider} testedAt={provider.testedAt} />;
}

function Ago({ provider, testedAt }: { provider: ProviderStatus; testedAt: string }) {
  return learnedWords(provider, useSecondsSince(testedAt));
}

function hostOf(baseUrl: string): string {
  return new URL(baseUrl).host;
}
