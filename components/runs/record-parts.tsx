"use client";

import { useStudio } from "@/components/studio/studio-context";
import type { FullRecord } from "@/lib/contract/record";
import type { Generation, Run } from "@/lib/contract/run";
import { recordTexts, runsTexts } from "@/lib/language/texts";
import { RecordAnswer } from "./record-answer";
import { RecordAskedGot } from "./record-asked-got";
import { RecordIdentifiers } from "./record-identifiers";
import { RecordJson } from "./record-json";
import { RecordSameAgain } from "./record-same-again";
import { RecordTimeLine } from "./record-time-line";

const words = recordTexts;

type Properties = { run: Run; generation: Generation; record: FullRecord };

/** The record of one part of a run. */
export function RecordParts({ run, generation, record }: Properties) {
  const { providers } = useStudio();
  const found = providers.find(({ id }) => id === generation.provider);
  const provider = found?.name ?? generation.provider;
  return (
    <>
      <RecordTimeLine
        record={record}
        provider={generation.sandbox ? runsTexts.sandbox : provider}
      />
      <div className="grid items-start gap-3 md:grid-cols-2 xl:grid-cols-[21fr_20fr_20fr]">
        <div className="grid min-w-0 items-start gap-3 md:max-xl:col-span-2 md:max-xl:grid-cols-2">
          <RecordAskedGot run={run} generation={generation} />
          <RecordIdentifiers record={record} />
        </div>
        <RecordJson title={words.request} note={words.keysRemoved} value={record.request} />
        <RecordAnswer submission={record.submissions.at(-1)} />
      </div>
      <RecordSameAgain record={record} provider={provider} />
    </>
  );
}
