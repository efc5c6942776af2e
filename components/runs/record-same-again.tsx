"use client";

import { useId, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { type CodeLanguage, codeSample } from "@/lib/catalog/code-sample";
import type { FullRecord } from "@/lib/contract/record";
import { recordTexts } from "@/lib/language/texts";
import { RecordCard } from "./record-card";
import { Code } from "./record-json";

const words = recordTexts;
const languages = ["curl", "python", "javascript"] as const;
const options = languages.map((value) => ({ value, label: words[value] }));

type Properties = { record: FullRecord; provider: string };

/** The same request as a few lines of a program; the key stays where it is. */
export function RecordSameAgain({ record, provider }: Properties) {
  const [language, setLanguage] = useState<CodeLanguage>("curl");
  const label = useId();
  const sample = codeSample(language, { ...record.call, body: record.request });
  const choose = (value: string) => {
    const found = languages.find((each) => each === value);
    if (found !== undefined) setLanguage(found);
  };
  return (
    <RecordCard
      title={words.sameAgain}
      action={<CopyButton text={sample} label={words.copy} done={words.copied} />}
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span id={label} className="spoken">
          {words.language}
        </span>
        <Segmented labelledBy={label} options={options} value={language} onChange={choose} />
        <p className="text-meta text-text-2">
          {words.costsNote(provider)} {record.isShortened && words.shortenedNote}
        </p>
      </div>
      <Code>{sample}</Code>
    </RecordCard>
  );
}
