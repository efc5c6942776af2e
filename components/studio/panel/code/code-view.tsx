"use client";

import { useEffect, useId, useState } from "react";
import { calledJudge } from "@/components/studio/draft/called-judge";
import { useCurrentModel, useDraft, useHasKey, useProblems } from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { useCopy } from "@/components/ui/use-copy";
import { type CodeLanguage, codeSample } from "@/lib/catalog/code-sample";
import { seedParameter } from "@/lib/catalog/seed";
import { codeTexts, explainProblem, recordTexts } from "@/lib/language/texts";
import { callsOfDraft } from "./code-of-draft";

const words = codeTexts;
const languages = ["curl", "python", "javascript"] as const;
const options = languages.map((value) => ({ value, label: recordTexts[value] }));

/** What Generate would send, as a program. The key is named and never known here. */
export function CodeView() {
  const { providers } = useStudio();
  const model = useCurrentModel();
  const calls = callsOfDraft(useDraft(), model);
  const problems = useProblems();
  const hasKey = useHasKey();
  useEffect(calledJudge.warm, []);
  const [language, setLanguage] = useState<CodeLanguage>("curl");
  const label = useId();
  const provider = providers.find(({ id }) => id === model.provider);
  const url = provider?.endpoints[model.endpoint];
  const choose = (value: string) => {
    const found = languages.find((each) => each === value);
    if (found !== undefined) setLanguage(found);
  };
  return (
    <div className="flex flex-col gap-3">
      <span id={label} className="spoken">
        {words.language}
      </span>
      <div className="self-start">
        <Segmented labelledBy={label} options={options} value={language} onChange={choose} />
      </div>
      {problems.length > 0 && (
        <ul aria-label={words.first} className="text-meta text-text-2">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.rule}`}>{explainProblem(problem)}</li>
          ))}
        </ul>
      )}
      {calls !== undefined && provider !== undefined && url !== undefined && (
        <>
          <Sample
            text={codeSample(language, {
              url,
              scheme: provider.scheme,
              keyVariable: provider.keyVariable,
              body: calls.body,
            })}
          />
          <Notes
            lines={[
              calls.count > 1 && words.calls(calls.count, hasSeed(calls.body, model)),
              seedParameter(model) !== undefined && !hasSeed(calls.body, model) && words.drawsSeed,
              hasKey ? words.charges(provider.name) : words.sandbox(provider.keyVariable),
            ]}
          />
        </>
      )}
    </div>
  );
}

function Sample({ text }: { text: string }) {
  const { isCopied, copy } = useCopy();
  return (
    <>
      <pre className="well rounded-card p-3 font-mono text-meta/5 whitespace-pre-wrap wrap-anywhere">
        <code>{text}</code>
      </pre>
      <Button className="self-start" onClick={() => copy(text)}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </>
  );
}

function Notes({ lines }: { lines: readonly (string | false)[] }) {
  return (
    <p className="text-meta text-text-2">{lines.filter((line) => line !== false).join(" ")}</p>
  );
}

function hasSeed(
  body: Record<string, unknown>,
  model: Parameters<typeof seedParameter>[0],
): boolean {
  const seed = seedParameter(model);
  return seed !== undefined && body[seed.name] !== undefined;
}
